"""Maturity: how far along each dimension a company is, on four levels."""

from dataclasses import dataclass
from typing import get_args

from cjm_studio.model import Journey, MaturityAssessment

DIMENSIONS: tuple[str, ...] = get_args(MaturityAssessment.model_fields["dimension"].annotation)
LEVELS: tuple[str, ...] = get_args(MaturityAssessment.model_fields["level"].annotation)


@dataclass(frozen=True)
class Maturity:
    """A dimension with the level that its assessments agree on, 1 to 4; None when it was not assessed.

    Of several assessments the lowest counts: a chain is as strong as its weakest link.
    """

    dimension: str
    level: int | None
    assessments: tuple[str, ...]


def maturity(journey: Journey) -> tuple[Maturity, ...]:
    """Every dimension in the order of the method."""
    found: dict[str, list[MaturityAssessment]] = {dimension: [] for dimension in DIMENSIONS}
    for assessment in journey.all_of(MaturityAssessment):
        found[assessment.dimension].append(assessment)
    return tuple(
        Maturity(
            dimension,
            min((LEVELS.index(each.level) + 1 for each in assessments), default=None),
            tuple(each.id for each in assessments),
        )
        for dimension, assessments in found.items()
    )
