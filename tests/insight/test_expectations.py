"""Gaps between what was expected and what came."""

import pytest

from cjm_studio.insight.expectations import ExpectationGap, gap_of, open_hygiene_gaps
from cjm_studio.insight.maturity import maturity
from cjm_studio.model import Expectation
from tests.small_journeys import adding, after, empty_journey

MINUTES = Expectation(id="e", direction="lower_is_better", best=2.0, expected=4.0, worst=8.0)


@pytest.mark.parametrize(
    ("perceived", "gap"),
    [
        (14.0, ExpectationGap("e", -10.0, "below", -10 / 6, is_outside=True)),
        (6.0, ExpectationGap("e", -2.0, "below", -2 / 6)),
        (4.0, ExpectationGap("e", 0.0, "as", 0.0)),
        (1.0, ExpectationGap("e", 3.0, "beyond", 0.5, is_outside=True)),
    ],
)
def test_fewer_minutes_than_expected_are_better(perceived: float, gap: ExpectationGap) -> None:
    assert gap_of(MINUTES.model_copy(update={"perceived": perceived})) == gap


def test_on_the_scale_of_scores_more_is_always_better() -> None:
    score = Expectation(id="e", scale="score", direction="lower_is_better", expected=1.0, perceived=-1.0)
    assert (gap_of(score).gap, gap_of(score).reading) == (-2.0, "below")


def test_without_figures_there_is_no_gap() -> None:
    assert gap_of(Expectation(id="e", expected=1.0)) == ExpectationGap("e")
    assert gap_of(Expectation(id="e", worst=1.0, perceived=0.0)) == ExpectationGap("e", is_outside=True)


def test_hygiene_is_fairness_and_clarity() -> None:
    journey = after(
        empty_journey(),
        *(
            adding("expectation", force, force=force, expected=1.0, perceived=0.0)
            for force in ("fairness", "clarity", "status", "enjoyment")
        ),
    )
    assert {each.id for each in open_hygiene_gaps(journey)} == {"fairness", "clarity"}


def test_a_dimension_is_as_mature_as_its_weakest_assessment() -> None:
    journey = after(
        empty_journey(),
        adding("maturity_assessment", "a", dimension="money", level="monetisation"),
        adding("maturity_assessment", "b", dimension="money", level="proactive"),
    )
    levels = {each.dimension: each.level for each in maturity(journey)}
    assert (levels["money"], levels["measurement"]) == (2, None)
