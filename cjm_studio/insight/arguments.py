"""Ten arguments for the owners: a checklist of the business case.

Which arguments hold, and why, is a field of the hypothesis. In files written before it they stand among its
tags, as "argument:quick_wins" or "argument:quick_wins:It pays for itself in a month": those are read, too,
and move to the field with the first change.
"""

from dataclasses import dataclass
from typing import Any

from cjm_studio.language import N_
from cjm_studio.model import Hypothesis

PREFIX = "argument:"
LONGEST_WHY = 500

# Key, the argument, the question that makes it concrete.
ARGUMENTS: tuple[tuple[str, str, str], ...] = (
    ("strategy", N_("Fits the strategy"), N_("Which goal of the owners does it serve, in their own words?")),
    ("quick_wins", N_("A quick win"), N_("What shows before the next board meeting?")),
    ("advantage", N_("Competitive advantage"), N_("What will competitors not be able to copy at once?")),
    ("benchmarks", N_("Benchmarks"), N_("Who has done it, and with which figure?")),
    (
        "retention",
        N_("Retention before acquisition"),
        N_("Whom does it keep, and what would winning them cost?"),
    ),
    ("success_stories", N_("Success stories"), N_("Which pilot, branch or customer tells it best?")),
    ("employees", N_("Employees are involved"), N_("Who does it, and what is in it for them?")),
    ("scaling", N_("It scales"), N_("Where does it go after the first place, and at what cost?")),
    ("risks", N_("Plan B and risks"), N_("What can go wrong, and what is done then?")),
    ("call_to_action", N_("Call to action"), N_("Which sum and which people are asked for, and by when?")),
)


@dataclass(frozen=True)
class CheckedArgument:
    """One of the ten: its texts (English, to be told), whether it holds, and why."""

    key: str
    title: str
    question: str
    holds: bool
    why: str


def arguments(hypothesis: Hypothesis) -> tuple[CheckedArgument, ...]:
    """The ten arguments, those that hold for the hypothesis with their reasons."""
    found = _held(hypothesis)
    return tuple(
        CheckedArgument(key, title, question, key in found, found.get(key, ""))
        for key, title, question in ARGUMENTS
    )


def argued(hypothesis: Hypothesis, key: str, why: str | None) -> dict[str, Any]:
    """The new values of the hypothesis' fields when one argument holds for this reason; None: it does not."""
    found = _held(hypothesis)
    if why is None:
        found.pop(key, None)
    else:
        found[key] = " ".join(why.split())[:LONGEST_WHY]
    order = [known for known, _, _ in ARGUMENTS]
    held = sorted(found, key=order.index)
    values: dict[str, Any] = {"arguments": [{"key": each, "why": found[each]} for each in held]}
    plain = plain_tags(hypothesis)
    return values if plain == hypothesis.tags else values | {"tags": list(plain)}


def plain_tags(hypothesis: Hypothesis) -> tuple[str, ...]:
    """The tags that are no arguments."""
    return tuple(tag for tag in hypothesis.tags if not _key_of(tag))


def _held(hypothesis: Hypothesis) -> dict[str, str]:
    """Key to reason; what the field says goes before what a tag says."""
    tagged = {
        _key_of(tag): tag.removeprefix(PREFIX).partition(":")[2] for tag in hypothesis.tags if _key_of(tag)
    }
    return tagged | {each.key: each.why for each in hypothesis.arguments}


def _key_of(tag: str) -> str:
    """Which argument a tag of an older file is; empty for any other tag."""
    key = tag.removeprefix(PREFIX).partition(":")[0] if tag.startswith(PREFIX) else ""
    return key if any(key == known for known, _, _ in ARGUMENTS) else ""
