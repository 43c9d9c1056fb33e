"""What was expected against what came, on the scale of the expectation."""

from dataclasses import dataclass
from typing import Literal

from cjm_studio.model import Expectation, Journey

Reading = Literal["below", "as", "beyond"]

# Six forces of experience in three tiers.
HYGIENE = frozenset({"fairness", "clarity"})
ADDED_VALUE = frozenset({"control", "status"})
DIFFERENTIATORS = frozenset({"belonging", "enjoyment"})


@dataclass(frozen=True)
class ExpectationGap:
    """Perceived less expected, in the expectation's unit; positive is better than expected (SERVQUAL, gap 5).

    `share_of_range` is the gap as a part of the way from worst tolerable to best. `is_outside`: what came is
    worse than tolerable or better than the best. None where a figure is missing.
    """

    id: str
    gap: float | None = None
    reading: Reading | None = None
    share_of_range: float | None = None
    is_outside: bool = False


def gaps(journey: Journey) -> tuple[ExpectationGap, ...]:
    """The gap of every expectation, in their order."""
    return tuple(gap_of(expectation) for expectation in journey.all_of(Expectation))


def gap_of(expectation: Expectation) -> ExpectationGap:
    """The gap of one expectation."""
    if expectation.perceived is None:
        return ExpectationGap(expectation.id)
    sign = -1.0 if expectation.direction == "lower_is_better" and expectation.scale == "quantity" else 1.0
    perceived = sign * expectation.perceived
    best, worst = (None if end is None else sign * end for end in (expectation.best, expectation.worst))
    outside = (worst is not None and perceived < worst) or (best is not None and perceived > best)
    if expectation.expected is None:
        return ExpectationGap(expectation.id, is_outside=outside)
    gap = perceived - sign * expectation.expected
    width = None if best is None or worst is None else best - worst
    return ExpectationGap(
        expectation.id,
        gap,
        "below" if gap < 0 else "beyond" if gap > 0 else "as",
        gap / width if width else None,
        outside,
    )


def open_hygiene_gaps(journey: Journey) -> tuple[Expectation, ...]:
    """Expectations of fairness and clarity that are not met."""
    return tuple(
        expectation
        for expectation in journey.all_of(Expectation)
        if expectation.force in HYGIENE and gap_of(expectation).reading == "below"
    )
