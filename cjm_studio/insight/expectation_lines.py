"""Every expectation where it is met: along the customer's way, or what is to be mended first."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cjm_studio.insight.expectations import ADDED_VALUE, DIFFERENTIATORS, HYGIENE, ExpectationGap, gap_of
from cjm_studio.model import (
    Communication,
    Expectation,
    Journey,
    Persona,
    Promise,
    Record,
    Stage,
    Touchpoint,
    stages,
    steps,
    touchpoints,
)

Tier = Literal["hygiene", "added_value", "differentiator"]

TIERS: tuple[Tier, ...] = ("hygiene", "added_value", "differentiator")
# What lies behind the customer when he comes: these stages stand first, wherever they are on the map.
BEFORE_CONTACT = ("legacy_trail", "stimulus", "zmot")


@dataclass(frozen=True)
class ExpectationLine:
    """An expectation with its place, who feels it, how far off it is and what set it.

    `stage` is None where it hangs nowhere, `touchpoint` where it hangs on the stage as a whole.
    """

    expectation: Expectation
    gap: ExpectationGap
    stage: Stage | None = None
    touchpoint: Touchpoint | None = None
    personas: tuple[Persona, ...] = ()
    set_by: tuple[Promise | Communication, ...] = ()

    @property
    def tier(self) -> Tier | None:
        """The tier of its force; None when no force is named."""
        return tier_of(self.expectation)

    @property
    def is_before_contact(self) -> bool:
        """Whether the customer brings it with him."""
        return self.stage is not None and self.stage.stage_kind in BEFORE_CONTACT


@dataclass(frozen=True)
class Scale:
    """Where the levels of an expectation lie on one axis, from 0 (worse) to 1 (better)."""

    worst: float | None
    expected: float | None
    best: float | None
    perceived: float | None


def tier_of(expectation: Expectation) -> Tier | None:
    """Hygiene, added value or differentiator, by the force of experience."""
    for tier, forces in zip(TIERS, (HYGIENE, ADDED_VALUE, DIFFERENTIATORS), strict=True):
        if expectation.force in forces:
            return tier
    return None


def expectation_lines(journey: Journey) -> tuple[ExpectationLine, ...]:
    """All expectations along the way; what the customer brings with him first, what hangs nowhere last."""
    ordered = sorted(stages(journey), key=lambda stage: stage.stage_kind not in BEFORE_CONTACT)
    found: dict[str, ExpectationLine] = {}
    for stage in ordered:
        for place in _places(journey, stage):
            for expectation in _expected_at(journey, place):
                found.setdefault(expectation.id, _line(journey, expectation, stage, place))
    for expectation in journey.all_of(Expectation):
        found.setdefault(expectation.id, _line(journey, expectation, None, None))
    return tuple(found.values())


def mend_first(lines: tuple[ExpectationLine, ...]) -> tuple[ExpectationLine, ...]:
    """Hygiene before added value before differentiators; in each what falls short most of its range."""
    return tuple(sorted(lines, key=_urgency))


def scale_of(expectation: Expectation) -> Scale | None:
    """The levels on one axis that holds all of them; None when there are fewer than two.

    Between worst and best lies two thirds of the axis, at its right: what is worse than the worst has room.
    """
    sign = -1.0 if expectation.scale == "quantity" and expectation.direction == "lower_is_better" else 1.0
    levels = (expectation.worst, expectation.expected, expectation.best, expectation.perceived)
    signed = [None if level is None else sign * level for level in levels]
    known = [level for level in signed if level is not None]
    if len(known) < 2:
        return None
    low, high = min(known), max(known)
    worst, best = signed[0], signed[2]
    if worst is not None and best is not None and best > worst:
        low = min(low, worst - (best - worst) * 0.5)
    width = high - low or 1.0
    places = [None if level is None else (level - low) / width for level in signed]
    return Scale(*places)


def _urgency(line: ExpectationLine) -> tuple[int, bool, float]:
    tier = TIERS.index(line.tier) if line.tier else len(TIERS)
    share = line.gap.share_of_range
    if share is None:
        share = {"below": -1.0, "as": 0.0, "beyond": 1.0}.get(line.gap.reading or "", 2.0)
    return tier, line.gap.reading != "below", share


def _places(journey: Journey, stage: Stage) -> Iterator[Record]:
    yield stage
    for step in steps(journey, stage.id):
        yield from touchpoints(journey, step.id)


def _expected_at(journey: Journey, place: Record) -> list[Expectation]:
    found = (journey.records.get(link.source) for link in journey.into(place.id, "expects"))
    return sorted(
        (each for each in found if isinstance(each, Expectation)), key=lambda each: (each.order, each.id)
    )


def _line(
    journey: Journey, expectation: Expectation, stage: Stage | None, place: Record | None
) -> ExpectationLine:
    felt_by = [journey.records.get(link.target) for link in journey.out(expectation.id, "felt_by")]
    set_by = [journey.records.get(link.source) for link in journey.into(expectation.id, "sets")]
    return ExpectationLine(
        expectation,
        gap_of(expectation),
        stage,
        place if isinstance(place, Touchpoint) else None,
        tuple(each for each in felt_by if isinstance(each, Persona)),
        tuple(each for each in set_by if isinstance(each, Promise | Communication)),
    )
