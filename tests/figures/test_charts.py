"""Charts: plain figures in the studio's colours, in both languages, whatever is missing or odd."""

import json
from collections.abc import Callable
from math import isfinite
from typing import Any

import pytest

from cjm_studio.commands import Set
from cjm_studio.figures.charts import (
    Interval,
    Leg,
    Spot,
    Twig,
    chart_config,
    funnel_chart,
    interval_chart,
    matrix_chart,
    roadmap_chart,
    stakes_chart,
    tornado_chart,
    tree_chart,
    trend_chart,
    waterfall_chart,
)
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.funnel import funnel
from cjm_studio.insight.stakes import stakes
from cjm_studio.layout import DARK, LIGHT, Theme
from cjm_studio.model import Journey, Metric, Observation
from tests.insight.journeys import path
from tests.small_journeys import after, empty_journey

MARKUP = "<b>Этап</b> & $x$"
SPOT = Spot("h", 1, MARKUP, 12.0, -100.0, 500.0, 900.0, 0.5, True, False)
OTHER = Spot("i", 2, "Иначе", 40.0, 10.0, 50.0, 90.0, None, False, True)
TREE = Twig("p", MARKUP, "10", (Twig("a", MARKUP, "2"), Twig("b", "Б", "5", is_known=False)), 2)
METRIC = Metric.model_validate(
    {
        "id": "m",
        "name": MARKUP,
        "baseline": 57.0,
        "target": 75.0,
        "observations": [
            {"date": "2026-04-30", "value": 60.0},
            {"date": "2026-05-31", "value": 57.0, "evidence_level": "assumed"},
        ],
    }
)


def journey() -> Journey:
    """Two stages with targets, 1,000 customers of 100 roubles."""
    targets = [Set(item=f"m{n}", values={"target": 60.0}) for n in range(2)]
    return after(path(50.0, 40.0), *targets, Set(item="trip", values={"currency": "RUB"}))


def named(found: Journey) -> dict[str, str]:
    return {key: MARKUP for key, record in found.records.items() if record.kind == "stage"}


Draw = Callable[[Journey, Theme, str], dict[str, Any] | None]
CHARTS: dict[str, Draw] = {
    "funnel": lambda j, t, la: funnel_chart(funnel(j), named(j), "RUB", t, la),
    "waterfall": lambda j, t, la: waterfall_chart(funnel(j), named(j), "RUB", t, la),
    "stakes": lambda j, t, la: stakes_chart(stakes(Ground.of(j)), named(j), "RUB", t, la),
    "tornado": lambda j, t, la: tornado_chart(funnel(j), named(j), "RUB", t, la),
    "matrix": lambda j, t, la: matrix_chart([SPOT, OTHER], "RUB", t, la),
    "intervals": lambda j, t, la: interval_chart([Interval(MARKUP, -5.0, 0.0, 9.0)], "RUB", t, la),
    "trend": lambda j, t, la: trend_chart(METRIC, t, la),
    "tree": lambda j, t, la: tree_chart(TREE, t, MARKUP),
    "roadmap": lambda j, t, la: roadmap_chart([Leg(MARKUP, 0.0, 12.0, 0, "")], t, la),
}


def values(part: Any) -> list[Any]:
    """Everything that a figure holds, flat."""
    if isinstance(part, dict):
        return [each for value in part.values() for each in values(value)]
    if isinstance(part, list | tuple):
        return [each for value in part for each in values(value)]
    return [part]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS)
def test_a_chart_is_plain_data_without_a_number_that_is_none(draw: Draw, theme: Theme, language: str) -> None:
    figure = draw(journey(), theme, language)
    assert figure is not None
    assert json.loads(json.dumps(figure, allow_nan=False)) == json.loads(json.dumps(figure))
    assert all(isfinite(each) for each in values(figure) if isinstance(each, float | int))
    assert figure["layout"]["template"] == {}
    assert figure["layout"]["font"]["color"] == theme.ink


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS)
def test_words_of_a_journey_are_never_markup(draw: Draw) -> None:
    said = " ".join(each for each in values(draw(journey(), LIGHT, "en")) if isinstance(each, str))
    assert "<b>Этап</b> &" not in said.replace("<br>", " ")
    assert "$x$" not in said


def test_the_funnel_says_who_passes_and_what_is_lost_in_the_words_of_its_language() -> None:
    said = values(CHARTS["funnel"](journey(), LIGHT, "ru"))
    assert {"500", "200", "<b>50\u00a0000\u00a0₽</b><br>−500"} <= {
        each for each in said if isinstance(each, str)
    }


def test_the_waterfall_goes_from_all_that_could_be_to_what_is() -> None:
    figure = CHARTS["waterfall"](journey(), LIGHT, "en")
    assert figure is not None
    bars, labels = figure["data"]
    assert bars["x"] == pytest.approx([100_000, -50_000, -30_000, 20_000])
    assert labels["x"] == pytest.approx([101_000, 101_000, 51_000, 21_000])


def test_the_tornado_has_the_widest_on_top() -> None:
    figure = CHARTS["tornado"](journey(), LIGHT, "en")
    assert figure is not None
    assert figure["data"][0]["x"] == sorted(figure["data"][0]["x"], reverse=True)


def test_a_click_on_the_matrix_tells_the_hypothesis() -> None:
    figure = CHARTS["matrix"](journey(), LIGHT, "en")
    assert figure is not None
    assert figure["data"][0]["customdata"] == [["h"], ["i"]]
    assert figure["data"][0]["marker"]["line"]["color"] == [LIGHT.tone("hypothesis").border, LIGHT.bad]


def test_an_assumed_value_of_a_trend_is_hollow_and_the_target_dashed() -> None:
    figure = CHARTS["trend"](journey(), LIGHT, "en")
    assert figure is not None
    assert figure["data"][0]["marker"]["color"][1] == LIGHT.surface
    assert [trace["line"].get("dash") for trace in figure["data"][1:]] == ["dash", "dot"]


@pytest.mark.parametrize("name", ["waterfall", "stakes", "tornado"])
def test_without_money_there_is_no_chart_of_money(name: str) -> None:
    bare = after(path(50.0), Set(item="trip", values={"value": None}))
    assert CHARTS[name](bare, LIGHT, "en") is None
    assert CHARTS[name](empty_journey(), LIGHT, "en") is None


def test_nothing_to_show_is_no_chart() -> None:
    assert matrix_chart([], "RUB", LIGHT, "en") is None
    assert roadmap_chart([], LIGHT, "en") is None
    assert trend_chart(Metric(id="m"), LIGHT, "en") is None


def test_a_stage_without_figures_says_so() -> None:
    bare = after(path(None), Set(item="trip", values={"value": None, "entering_customers": None}))
    said = [each for each in values(CHARTS["funnel"](bare, LIGHT, "en")) if isinstance(each, str)]
    assert any("not measured" in each for each in said)
    assert not any("None" in each or "nan" in each.lower() for each in said)


def test_one_value_alone_is_a_trend_of_one_point() -> None:
    lonely = METRIC.model_copy(update={"observations": (Observation.model_validate(
        {"date": "2026-04-30", "value": 0.0}),)})  # fmt: skip
    figure = trend_chart(lonely, LIGHT, "en")
    assert figure is not None
    assert figure["data"][0]["y"] == [0.0]


def test_pictures_are_saved_as_they_were_asked_for() -> None:
    assert chart_config("funnel", "svg")["toImageButtonOptions"]["format"] == "svg"
    assert chart_config("funnel", "png")["toImageButtonOptions"]["scale"] == 3
