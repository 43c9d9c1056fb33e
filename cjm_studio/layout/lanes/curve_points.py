"""Scores to the points of each persona's curve."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from cjm_studio.layout.cast import ANYBODY, Look
from cjm_studio.layout.columns import Span
from cjm_studio.layout.frame import Frame
from cjm_studio.model import EVIDENCE_LEVELS, EvidenceLevel, Score, Touchpoint

CurveName = Literal["emotion", "reason"]

# How far the points of a second persona stand beside those of the first.
SIDESTEP = 22


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A score at its place from left to right; its height follows from `score.value`."""

    x: float
    column: int
    score: Score


@dataclass(frozen=True, slots=True)
class PersonaCurve:
    """The points of one persona, from left to right."""

    look: Look
    points: tuple[CurvePoint, ...]

    @property
    def levels(self) -> tuple[EvidenceLevel, ...]:
        """The evidence of each segment: that of its weaker end."""
        return tuple(
            min(one.score.evidence_level, other.score.evidence_level, key=EVIDENCE_LEVELS.index)
            for one, other in pairwise(self.points)
        )


def persona_curves(frame: Frame, curve: CurveName) -> tuple[PersonaCurve, ...]:
    """The curves that have points, the leading persona's last, so that it lies on top."""
    scores = [(place, _latest(frame, place.touchpoint, curve)) for place in _scored_places(frame)]
    met = {persona_id for _, latest in scores for persona_id in latest}
    leading_first = sorted(met, key=lambda key: (key != frame.cast.leading, _rank(frame, key)))
    return tuple(
        PersonaCurve(
            frame.cast.looks[persona_id],
            tuple(
                CurvePoint(place.x(number, len(met)), place.column, latest[persona_id])
                for place, latest in scores
                if persona_id in latest
            ),
        )
        for number, persona_id in reversed(list(enumerate(leading_first)))
    )


def _rank(frame: Frame, persona_id: str) -> int:
    return list(frame.cast.looks).index(persona_id)


@dataclass(frozen=True, slots=True)
class ScoredPlace:
    """A touchpoint with scores: its middle, and how far it is to the next one."""

    touchpoint: Touchpoint
    column: int
    middle: float
    room: float

    def x(self, number: int, count: int) -> float:
        """Where persona `number` of `count` stands: a little left of the one before."""
        return self.middle - number * min(SIDESTEP, self.room / 2 / count)


def _scored_places(frame: Frame) -> Iterator[ScoredPlace]:
    """Every touchpoint with a score of either curve; those of one column share its width evenly."""
    columns = frame.columns
    for column, met in enumerate(columns.met):
        scored = [touchpoint for touchpoint in met if frame.journey.into(touchpoint.id, "scores")]
        left = columns.left_of(Span(column, column))
        for place, touchpoint in enumerate(scored):
            room = columns.width / len(scored)
            yield ScoredPlace(touchpoint, column, left + room * (place + 0.5), room)


def _latest(frame: Frame, touchpoint: Touchpoint, curve: CurveName) -> dict[str, Score]:
    """Each persona's latest score there; the persona is "" where the score does not name one."""
    latest: dict[str, Score] = {}
    for link in frame.journey.into(touchpoint.id, "scores"):
        score = frame.journey.records[link.source]
        if not isinstance(score, Score) or score.curve != curve:
            continue
        felt_by = [felt.target for felt in frame.journey.out(score.id, "felt_by")] or [ANYBODY]
        for persona_id in felt_by:
            latest[persona_id] = max(latest.get(persona_id, score), score, key=_age)
    return latest


def _age(score: Score) -> tuple[date, str]:
    return score.date or date.min, score.id
