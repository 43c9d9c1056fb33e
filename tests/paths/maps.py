"""Small maps to lay logs over, and paths written in one line."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from cjm_studio.model import Journey
from cjm_studio.paths import PathCount
from tests.insight.journeys import path as stages_in_a_row
from tests.small_journeys import adding, after


def row_map(stages: Sequence[str], *rates: float | None) -> Journey:
    """A stage with a step for each text, a touchpoint for each of its letters: ids t-A, t-B ...

    `rates` are the conversions of the stages in per cent; 1,000 customers enter, each is worth 100.
    """
    journey = stages_in_a_row(*(rates or [None] * len(stages)))
    for number, letters in enumerate(stages):
        journey = after(
            journey,
            adding("step", f"step{number}", f"s{number}"),
            *(
                adding("touchpoint", f"t-{letter.lower()}", f"step{number}", name=letter)
                for letter in letters
            ),
        )
    return journey


def gone(*paths: str | tuple[str, int] | tuple[str, int, int], value: float = 0.0) -> tuple[PathCount, ...]:
    """Paths of one-letter events, with the customers and those with the outcome."""
    full = [(path, 1, 0) if isinstance(path, str) else (*path, 0)[:3] for path in paths]
    return tuple(
        PathCount(tuple(str(events)), int(count), int(bought), value) for events, count, bought in full
    )


def paths_of(table: Any) -> tuple[PathCount, ...]:
    """The distinct paths of a simulated log, which stands in the order of customers and times."""
    rows = zip(table["customer"].to_pylist(), table["event"].to_pylist(), strict=True)
    walks = (tuple(event for _, event in walk) for _, walk in groupby(rows, key=lambda row: row[0]))
    return tuple(PathCount(walk, count, 0) for walk, count in sorted(Counter(walks).items()))
