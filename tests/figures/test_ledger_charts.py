"""Pictures of expectations, paths, findings and maturity: what they show, and that no word is markup."""

import json
from typing import Any

import plotly.graph_objects as go
import pytest

from cjm_studio.figures.ledger.finding_marks import finding_marks
from cjm_studio.figures.ledger.forecast_chart import ForecastRow, forecast_chart
from cjm_studio.figures.ledger.gap_chart import gap_chart
from cjm_studio.figures.ledger.maturity_chart import maturity_chart
from cjm_studio.figures.ledger.outage_chart import OutageBar, outage_chart
from cjm_studio.figures.ledger.path_chart import PathPiece, path_chart
from cjm_studio.figures.ledger.times_chart import StageBar, times_chart
from cjm_studio.insight.audit import audit
from cjm_studio.insight.expectation_lines import expectation_lines
from cjm_studio.insight.forecast import Way
from cjm_studio.insight.maturity import maturity
from cjm_studio.layout import DARK, LIGHT, Theme, journey_map
from cjm_studio.model import Journey
from tests.small_journeys import adding, after, linking, small_journey

TRICKY = "<b>Жирно</b> $x$ & <img src=x>"


def journey() -> Journey:
    levels = {"best": 2.0, "expected": 1.0, "worst": -2.0}
    return after(
        small_journey(),
        adding("expectation", "wait", "desk", name=TRICKY, perceived=-1.0, **levels),
        adding("expectation", "warm", "desk", name="Тепло", perceived=2.0, **levels),
        adding("expectation", "bare", "desk", name="Пусто"),
        adding("maturity_assessment", "m", dimension="scope", level="cx_strategy"),
        linking("felt_by", "wait", "marina"),
    )


def figures(theme: Theme) -> list[dict[str, Any] | None]:
    known = journey()
    scene = journey_map(known, theme=theme)
    return [
        gap_chart(expectation_lines(known), known, theme, "ru"),
        path_chart([PathPiece(TRICKY, 60.0, 30.0), PathPiece("Б", 0.0, 5.0, True)], 70.0, theme, "ru"),
        times_chart([StageBar(TRICKY, 60.0, 10.0), StageBar("Б", None, 0.0)], theme, "ru"),
        outage_chart([OutageBar(TRICKY, 10.0, 2), OutageBar("Б", None, 1)], "RUB", theme, "ru"),
        maturity_chart(maturity(known), theme, "ru"),
        forecast_chart([ForecastRow("m", TRICKY, Way(0.2, 0.5, 3.0, 0.4), TRICKY)], theme, "ru"),
        {"data": [finding_marks(scene, audit(known), "ru")], "layout": {}},
    ]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_plotly_takes_each_figure_and_no_word_in_it_is_markup(theme: Theme) -> None:
    for figure in figures(theme):
        assert figure is not None
        go.Figure(figure)
        assert "<img" not in json.dumps(figure, ensure_ascii=False)


def test_each_gap_is_a_share_of_its_own_range() -> None:
    figure = gap_chart(expectation_lines(journey()), journey(), LIGHT, "en")
    assert figure is not None
    by_name = {trace["name"]: trace["y"] for trace in figure["data"]}
    assert by_name == {"Марина": [-0.5], "everybody": [0.25]}


def test_the_pieces_of_a_path_follow_each_other() -> None:
    figure = path_chart([PathPiece("А", 60.0, 30.0), PathPiece("Б", 10.0, 0.0)], None, LIGHT, "en")
    assert figure is not None
    work, waiting = figure["data"][:2]
    assert (work["base"], work["x"]) == ([0.0, 90.0], [60.0, 10.0])
    assert (waiting["base"], waiting["x"]) == ([60.0, 100.0], [30.0, 0.0])


def test_a_stage_of_many_days_is_cut_so_that_minutes_can_be_read() -> None:
    bars = [StageBar("Дни", 800_000.0, 800_000.0), StageBar("Минуты", 600.0, 0.0)]
    figure = times_chart(bars, LIGHT, "en")
    assert figure is not None
    assert len(figure["layout"]["shapes"]) == 1
    assert figure["layout"]["xaxis"]["range"][1] < 2_000


def test_nothing_known_is_no_figure() -> None:
    assert path_chart([PathPiece("А", 0.0, 0.0)], 60.0, LIGHT, "en") is None
    assert times_chart([StageBar("А", None, 0.0)], LIGHT, "en") is None
    assert outage_chart([], "RUB", LIGHT, "en") is None
    assert gap_chart((), small_journey(), LIGHT, "en") is None


def test_marks_stand_at_the_cards_and_tell_what_to_do() -> None:
    known = after(small_journey(), adding("pain_point", "worst", "desk", text="Хамят", severity=5))
    marks = finding_marks(journey_map(known), audit(known), "en")
    place = [each[0] for each in marks["customdata"]].index("worst")
    assert marks["marker"]["symbol"][place] == "square"
    assert "No hypothesis answers" in marks["hovertext"][place]


def test_a_forecast_beyond_the_picture_is_drawn_at_its_edge() -> None:
    rows = [ForecastRow("m", "CR", Way(0.2, 0.5, 3.0, None), "58 %")]
    figure = forecast_chart(rows, LIGHT, "en")
    assert figure is not None
    forecast, seen, *_ = figure["data"]
    assert forecast["x"] == [0.2, 0.5, 1.5]
    assert seen["marker"]["color"] == [LIGHT.surface]
    assert seen["hovertext"] == ["not observed since"]
    assert forecast_chart([], LIGHT, "en") is None
