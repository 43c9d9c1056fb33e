"""The plain data that other programs read."""

import json

import pytest

from cjm_studio.insight.report import insight_report
from tests.insight.journeys import hypothesis, path
from tests.small_journeys import adding, after, empty_journey, linking


def test_the_report_has_what_its_readers_count_on() -> None:
    journey = after(
        path(50.0, 40.0),
        *hypothesis(effect_unit="pp"),
        adding("persona", "p", profit_per_month=50.0, lifetime_months=36.0),
        adding("expectation", "e", "s0", expected=5.0, perceived=15.0, direction="lower_is_better"),
        adding("promise", "fast", promised_duration_s=60.0),
        adding("step", "desk", "s1"),
        adding("frontstage_action", "greet", "desk", working_time_s=90.0),
        linking("keeps", "greet", "fast"),
    )
    report = insight_report(journey)
    assert list(report)[:9] == [
        "funnel", "end_to_end_cr", "money", "sensitivity", "personas", "expectations", "promises",
        "hypotheses", "untested_share",
    ]  # fmt: skip
    assert report["funnel"][0] == {
        "stage": "s0", "customers": 1000, "cr": 0.5, "lost": 500, "money_lost": 50_000,
    }  # fmt: skip
    assert report["end_to_end_cr"] == pytest.approx(0.2)
    assert report["personas"] == [{"id": "p", "ltv": 1_800}]
    assert report["expectations"] == [{"id": "e", "gap": -10, "reading": "below"}]
    assert report["promises"] == [{"id": "fast", "kept": False, "promised_s": 60, "path_s": 90}]
    assert report["hypotheses"][0]["rank"] == 1
    assert 0 <= report["health"] <= 100


def test_nothing_in_a_report_is_not_a_number() -> None:
    text = json.dumps(insight_report(empty_journey()), allow_nan=False)
    assert json.loads(text)["money"] is None
