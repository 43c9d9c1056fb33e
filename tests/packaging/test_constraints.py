"""The constraints pin every package that the studio and its tools bring along, and say nothing else."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPOSITORY = Path(__file__).parents[2]
PINS = (REPOSITORY / "constraints.txt").read_text("utf-8").splitlines()


def wanted() -> list[Requirement]:
    """What pyproject.toml asks for, tools included."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    return [Requirement(line) for line in lines]


def needs(requirement: Requirement) -> list[Requirement]:
    """What an installed package asks for in its turn, on this machine."""
    try:
        lines = requires(requirement.name) or []
    except PackageNotFoundError:
        return []
    extras = requirement.extras or {""}
    found = map(Requirement, lines)
    return [
        each for each in found if not each.marker or any(each.marker.evaluate({"extra": e}) for e in extras)
    ]


def closure(requirements: list[Requirement]) -> set[str]:
    """The names of all packages that the requirements bring along."""
    seen: dict[tuple[str, frozenset[str]], None] = {}
    waiting = list(requirements)
    while waiting:
        requirement = waiting.pop()
        key = (canonicalize_name(requirement.name), frozenset(requirement.extras))
        if key not in seen:
            seen[key] = None
            waiting += needs(requirement)
    return {name for name, _extras in seen}


def test_a_pin_is_a_name_and_a_version() -> None:
    assert [line for line in PINS if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*", line)] == []


def test_every_package_is_pinned() -> None:
    pinned = {canonicalize_name(line.partition("==")[0]) for line in PINS}
    assert closure(wanted()) - pinned == set()
