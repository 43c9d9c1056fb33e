"""A stage in two languages: status against the target, gap, base, and who stands behind the figure."""

import pytest

from cjm_studio.commands import Set
from cjm_studio.insight.two_languages import MetricLine, two_languages
from cjm_studio.model import Journey
from tests.insight.journeys import path
from tests.small_journeys import adding, after, linking


def line(**values: object) -> MetricLine:
    """The one metric of a journey's first stage, with these values."""
    journey = path(57.0)
    if values:
        journey = after(journey, Set(item="m0", values=values))
    return two_languages(journey)[0].metrics[0]


@pytest.mark.parametrize(
    ("values", "status", "gap"),
    [
        ({"target": 75.0}, "off", 18.0),
        ({"target": 57.0}, "met", 0.0),
        ({"target": 50.0}, "met", 0.0),
        ({"target": 50.0, "direction": "lower_is_better"}, "off", 7.0),
        ({}, "no_target", None),
        ({"baseline": None, "target": 75.0}, "no_value", None),
    ],
)
def test_a_metric_stands_against_its_target(
    values: dict[str, object], status: str, gap: float | None
) -> None:
    found = line(**values)
    assert (found.status, found.gap) == (status, gap)


def test_the_latest_observation_is_what_counts() -> None:
    seen = [{"date": "2026-09-30", "value": 60.0}, {"date": "2026-04-30", "value": 63.0}]
    assert line(observations=seen, target=75.0).now == 60.0


@pytest.mark.parametrize(
    ("base", "verdict"),
    [("вошедшие клиенты", "fit"), ("магазины", "unfit"), ("", "missing"), ("сессии", "conditional"),
     ("взявшие талон", "fit"), ("доставленные сообщения", "fit"), ("visits", "fit"),
     ("белые слоны", "not_judged")],
)  # fmt: skip
def test_the_base_is_judged_at_once(base: str, verdict: str) -> None:
    assert line(base=base).base_fitness == verdict


def standing_behind(counts: str) -> Journey:
    return after(
        path(57.0),
        adding("actor", "sales", name="Отдел продаж"),
        adding("actor", "desk", name="Касса"),
        adding("employee_action", "offer", text="Предлагает"),
        linking("owned_by", "m0", "sales"),
        linking("moved_by", "m0", "offer"),
        linking("moved_by", "offer", "desk"),
        Set(item="m0", values={"who_counts": counts}),
    )


@pytest.mark.parametrize(("counts", "same"), [("отдел  Продаж", True), ("Аналитика", False), ("", False)])
def test_who_answers_who_acts_and_who_counts(counts: str, same: bool) -> None:
    found = two_languages(standing_behind(counts))[0].metrics[0]
    assert (found.owners, found.movers, found.is_own_count) == (("Отдел продаж",), ("Касса",), same)


def test_a_stage_without_a_metric_has_none() -> None:
    assert two_languages(path(None))[0].metrics == ()
