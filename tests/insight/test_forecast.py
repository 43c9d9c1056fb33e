"""What was forecast of a metric against what came."""

from datetime import date
from typing import Any

import pytest

from cjm_studio.commands import Set
from cjm_studio.insight.forecast import forecasts, outcome, way_of
from cjm_studio.model import Journey
from tests.insight.journeys import hypothesis, path
from tests.small_journeys import after


def journey(actual: float | None, status: str = "rollout", **metric: Any) -> Journey:
    seen = [] if actual is None else [{"date": date(2026, 9, 1), "value": actual}]
    return after(
        path(50.0),
        *hypothesis("m0", (2.0, 4.0, 6.0), status=status),
        Set(item="m0", values={"target": 60.0, "observations": seen, **metric}),
    )


def test_the_forecast_is_the_baseline_with_what_was_delivered() -> None:
    (found,) = forecasts(journey(55.0))
    assert (found.low, found.likely, found.high) == (52.0, 54.0, 56.0)
    assert (found.actual, found.is_within, found.counted) == (55.0, True, ("h",))


def test_what_is_not_delivered_yet_promises_nothing() -> None:
    (found,) = forecasts(journey(55.0, status="testing"))
    assert (found.likely, found.is_within, found.waiting) == (None, None, ("h",))


def test_an_effect_in_a_unit_of_its_own_is_not_added() -> None:
    (found,) = forecasts(after(journey(55.0), Set(item="h", values={"effect_unit": "звонков"})))
    assert found.likely is None


@pytest.mark.parametrize(
    ("actual", "said"),
    [(None, "not_observed"), (45.0, "worse"), (50.0, "no_change"), (55.0, "on_the_way"), (60.0, "reached")],
)
def test_what_has_become_of_a_metric(actual: float | None, said: str) -> None:
    known = journey(actual)
    assert outcome(known, forecasts(known)[0]) == said


def test_less_is_better_where_the_metric_says_so() -> None:
    known = journey(45.0, direction="lower_is_better", target=40.0)
    assert outcome(known, forecasts(known)[0]) == "on_the_way"


def test_a_metric_is_on_its_way_from_baseline_to_target() -> None:
    way = way_of(forecasts(journey(55.0))[0])
    assert way is not None
    assert (way.low, way.likely, way.high, way.actual) == pytest.approx((0.2, 0.4, 0.6, 0.5))
    assert way_of(forecasts(journey(55.0, target=50.0))[0]) is None
