"""What stages really convert, where customers leave, and how it is written down."""

from datetime import date, datetime
from pathlib import Path

import pytest

from cjm_studio.commands import Set, apply
from cjm_studio.insight.funnel import funnel
from cjm_studio.insight.rates import conversion
from cjm_studio.model import Metric
from cjm_studio.paths import all_paths, opened, recognise, simulate_journey
from cjm_studio.paths.overlay import heat, lay_over, observations, observed, since_last_observed, times
from cjm_studio.paths.questions import Filter
from tests.insight.journeys import way
from tests.paths.logs import COLUMNS, SHOP, written
from tests.paths.maps import gone, paths_of, row_map
from tests.small_journeys import adding, after

DAY = date(2026, 11, 22)
LOG = gone(("ABCD", 6, 6), ("AB", 2), ("A", 1), ("XX", 1))


def test_a_stage_converts_those_who_meet_a_later_one() -> None:
    first, second = observed(lay_over(row_map(["AB", "CD"], 50.0, None), LOG))
    assert (first.customers, first.share, first.went_on) == (9, 0.9, 6)
    assert first.conversion == pytest.approx(6 / 9)
    assert (first.designed, first.metric) == (0.5, "m0")
    assert (second.customers, second.conversion) == (6, 1.0)


def test_the_stage_of_the_outcome_converts_those_who_reach_it() -> None:
    log = gone(("ABC", 4, 0), ("ABD", 1, 1))
    assert observed(lay_over(row_map(["A", "BCD"]), log, outcome="D"))[1].conversion == 0.2


def test_a_way_past_the_sale_is_not_going_on() -> None:
    journey = row_map(["A", "B", "C"])
    after_sale = apply(journey, _kind("s2", "after"))
    assert observed(lay_over(after_sale, gone("ABC", "AC")))[0].conversion == 1.0
    past = after(after_sale, way(0, 1, 0.5), way(0, 2, 0.5))
    assert observed(lay_over(past, gone("ABC", "AC")))[0].conversion == 0.5


def test_a_simulated_log_shows_the_funnel_of_its_journey() -> None:
    journey = row_map(["A", "B", "C"], 50.0, 40.0, None)
    figures = observed(lay_over(journey, paths_of(simulate_journey(journey, 4_000, 7))))
    assert [each.conversion for each in figures[:2]] == pytest.approx([0.5, 0.4], abs=0.03)
    assert figures[2].share == pytest.approx(funnel(journey).end_to_end_cr, abs=0.02)


def test_observations_are_added_in_the_unit_of_the_metric_and_nothing_else_changes() -> None:
    journey = row_map(["AB", "CD"], 50.0, None)
    act = observations(journey, observed(lay_over(journey, LOG)), DAY)
    assert act is not None
    changed = apply(journey, act)
    metric = changed.records["m0"]
    assert isinstance(metric, Metric)
    assert metric.baseline == 50.0
    assert [(each.date, each.value, each.evidence_level) for each in metric.observations] == [
        (DAY, 66.6667, "measured")
    ]
    assert {key for key in changed.records if changed.records[key] != journey.records[key]} == {"m0"}


def test_the_same_day_is_written_once_and_the_designed_figure_stays() -> None:
    journey = row_map(["AB", "CD"], 50.0, None)
    for log in (LOG, gone(("ABCD", 1), ("AB", 3))):
        act = observations(journey, observed(lay_over(journey, log)), DAY)
        assert act is not None
        journey = apply(journey, act)
    assert conversion(journey, "s0") == 0.25
    assert observed(lay_over(journey, LOG))[0].designed == 0.5


def test_a_stage_without_a_metric_gets_one_only_when_that_is_wanted() -> None:
    journey = row_map(["AB", "CD"])
    figures = observed(lay_over(journey, LOG))
    assert observations(journey, figures, DAY) is None
    act = observations(journey, figures, DAY, add_metrics=True)
    assert act is not None
    assert conversion(apply(journey, act), "s0") == pytest.approx(6 / 9, abs=1e-6)


def test_a_new_log_is_compared_with_the_last_observation() -> None:
    journey = row_map(["AB", "CD"], 50.0, None)
    act = observations(journey, observed(lay_over(journey, gone(("ABCD", 90), ("AB", 10)))), DAY)
    assert act is not None
    journey = apply(journey, act)
    same = since_last_observed(journey, observed(lay_over(journey, gone(("ABCD", 88), ("AB", 12)))))
    other = since_last_observed(journey, observed(lay_over(journey, gone(("ABCD", 50), ("AB", 50)))))
    assert [(each.stage, each.before, each.is_beyond_chance) for each in same] == [("s0", 0.9, False)]
    assert [each.is_beyond_chance for each in other] == [True]


def test_heat_says_who_was_where_and_who_left_there() -> None:
    found = heat(lay_over(row_map(["AB", "CD"]), LOG))
    spot = found.spots["t-b"]
    assert (spot.kind, spot.customers, spot.share, spot.left, spot.leave_share) == (
        "touchpoint",
        8,
        0.8,
        2,
        0.25,
    )
    assert (found.spots["s0"].customers, found.spots["s0"].left) == (9, 3)
    assert found.spots["t-d"].leave_share is None
    for kind in ("touchpoint", "step", "stage"):
        assert sum(each.left for each in found.spots.values() if each.kind == kind) == 9


def test_times_are_medians_between_events_and_between_stages(tmp_path: Path) -> None:
    journey = after(
        row_map(["", ""]),
        adding("touchpoint", "home", "step0", name="home"),
        adding("touchpoint", "cart", "step0", name="cart"),
        adding("touchpoint", "buy", "step1", name="buy"),
    )
    with opened(recognise(written(tmp_path, SHOP), COLUMNS), outcome="buy") as log:
        overlay = lay_over(journey, all_paths(log), outcome="buy")
        found, late = times(log, overlay), times(log, overlay, Filter(since=datetime(2026, 3, 2)))
    assert late.touchpoints == {"home": 120.0, "cart": 60.0}
    assert found.touchpoints == {"home": 120.0, "cart": 120.0}
    assert found.stages == {"s0": 240.0}
    assert heat(overlay, found).spots["cart"].median_s == 120.0
    assert observed(overlay, found.stages)[0].median_s == 240.0


def _kind(stage: str, kind: str) -> Set:
    return Set(item=stage, values={"stage_kind": kind})
