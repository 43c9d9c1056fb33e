"""Ten arguments for the owners: a checklist of the business case.

Whether an argument holds, and why, is kept in the tags of the hypothesis: "argument:quick_wins", or
"argument:quick_wins:It pays for itself in a month". So every program that knows tags keeps it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from cjm_studio.language import N_

PREFIX = "argument:"
LONGEST_TAG = 500

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
class Argument:
    """One of the ten: its texts (English, to be told), whether it holds, and why."""

    key: str
    title: str
    question: str
    holds: bool
    why: str


def arguments(tags: Iterable[str]) -> tuple[Argument, ...]:
    """The ten arguments as the tags of a hypothesis have them."""
    found = {}
    for tag in tags:
        if tag.startswith(PREFIX):
            key, _, why = tag.removeprefix(PREFIX).partition(":")
            found[key] = why
    return tuple(
        Argument(key, title, question, key in found, found.get(key, "")) for key, title, question in ARGUMENTS
    )


def argued(tags: Iterable[str], key: str, why: str | None) -> list[str]:
    """The tags with one argument that holds for this reason; None takes it away."""
    others = [tag for tag in tags if not _is_of(tag, key)]
    if why is None:
        return others
    said = " ".join(why.split())
    return [*others, (f"{PREFIX}{key}:{said}" if said else f"{PREFIX}{key}")[:LONGEST_TAG]]


def plain_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """The tags that are no arguments."""
    return tuple(tag for tag in tags if not tag.startswith(PREFIX))


def _is_of(tag: str, key: str) -> bool:
    return tag == f"{PREFIX}{key}" or tag.startswith(f"{PREFIX}{key}:")
