"""What a segment is worth."""

import pytest

from cjm_studio.insight.segments import MANNERS, segment_values
from cjm_studio.model import Journey
from tests.small_journeys import adding, after, empty_journey


def journey(**persona: float) -> Journey:
    return after(empty_journey(), adding("persona", "anna", "", name="Анна", **persona))


def test_a_segment_is_worth_its_people_times_their_value() -> None:
    (found,) = segment_values(journey(profit_per_month=50.0, lifetime_months=36.0, segment_size=1_000.0))
    assert (found.ltv, found.size, found.value) == (1_800.0, 1_000.0, 1_800_000.0)


@pytest.mark.parametrize(
    "persona", [{}, {"segment_size": 10.0}, {"profit_per_month": 5.0, "lifetime_months": 2.0}]
)
def test_what_is_not_known_is_not_guessed(persona: dict[str, float]) -> None:
    assert segment_values(journey(**persona))[0].value is None


def test_every_style_has_its_manner() -> None:
    assert list(MANNERS) == ["D", "I", "S", "C"]
