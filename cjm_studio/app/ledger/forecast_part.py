"""Forecast against actual: each metric from where it began over what was promised of it to what came."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.ledger.record_links import draw_record_links
from cjm_studio.figures.charts import chart_config
from cjm_studio.figures.ledger.forecast_chart import ForecastRow, forecast_chart
from cjm_studio.insight.forecast import Forecast, Outcome, forecasts, outcome, way_of
from cjm_studio.language import Say, number
from cjm_studio.model import Journey, Metric

MOST_ROWS = 20
COLOURS: dict[Outcome, str] = {
    "reached": "green",
    "on_the_way": "blue",
    "no_change": "gray",
    "worse": "red",
    "not_observed": "gray",
}


def draw_forecasts(journey: Journey) -> None:
    """A table of all metrics, and the hypotheses behind the forecasts."""
    say, found = session.say(), forecasts(journey)
    if st.session_state.pop("forecast-opens", False):
        session.go_to("map")
    if not found:
        st.markdown(f"**{say('There is nothing to compare yet')}**")
        st.caption(
            say(
                "Give a metric a baseline, a target and dated observations, and let hypotheses move it: "
                "then this "
                "page says what was forecast and what came."
            )
        )
        return
    language = session.language()
    _draw_chart(journey, found, language)
    st.table([forecast_row(journey, each, language) for each in found], hide_index=True)
    st.caption(
        say(
            "The forecast is the baseline with the stated effects of the hypotheses that are in delivery "
            "or later. "
            "A forecast is not a measurement; what was measured stands in its own column."
        )
    )
    counted = [key for each in found for key in each.counted]
    if counted:
        st.markdown(f"**{say('Counted in the forecasts')}**")
        draw_record_links(journey, dict.fromkeys(counted), "forecast")


def _draw_chart(journey: Journey, found: tuple[Forecast, ...], language: str) -> None:
    """The metrics that have a baseline and a target; a click opens the metric."""
    say = session.say()
    rows = []
    for each in found:
        metric, way = journey.records[each.metric_id], way_of(each)
        if isinstance(metric, Metric) and way is not None:
            figures = (each.baseline, each.actual) if each.actual is not None else (each.baseline,)
            told = " → ".join(_unquoted(value, metric, language) for value in figures)
            target = _unquoted(each.target, metric, language)
            rows.append(ForecastRow(metric.id, metric.name or say("no name"), way, told, target))
    figure = forecast_chart(rows[:MOST_ROWS], theme(), language)
    if figure is None:
        return
    with st.container(border=True, key="forecast-picture"):
        st.markdown(f"**{say('How far on the way to the target')}**")
        st.caption(say("The bar is the forecast, from low to high; the dot is what came"))
        st.plotly_chart(
            figure, key="forecast-chart", theme=None, config=chart_config("forecast", "png"),
            alt=say("Forecast and actual"), on_select=_choose, selection_mode="points",
        )  # fmt: skip
    if len(rows) > MOST_ROWS:
        st.caption(say("The first {count} are drawn; the table has all of them.", count=MOST_ROWS))


def _choose() -> None:
    state: Any = st.session_state.get("forecast-chart")
    points = state.selection.points if state else []
    if points and "customdata" in points[0]:
        session.select(str(points[0]["customdata"][0]))
        st.session_state["forecast-opens"] = True


def forecast_row(journey: Journey, found: Forecast, language: str) -> dict[str, str]:
    """A metric as a row, in words."""
    say, metric = session.say(), journey.records[found.metric_id]
    assert isinstance(metric, Metric)
    said = outcome(journey, found)
    return {
        say("Metric"): session.plain(metric.name or say("no name")),
        say("Baseline"): _figure(found.baseline, metric, language),
        say("Forecast"): _range(found, metric, language),
        say("Actual"): _actual(found, metric, language),
        say("Target"): _figure(found.target, metric, language),
        say("Outcome"): f":{COLOURS[said]}[{outcome_words(found, said, say)}]",
    }


def outcome_words(found: Forecast, said: Outcome, say: Say) -> str:
    """What became of a metric, and whether it was forecast."""
    words = {
        "reached": say("target reached"),
        "on_the_way": say("on the way"),
        "no_change": say("no change"),
        "worse": say("worse than before"),
        "not_observed": say("not observed since"),
    }[said]
    if found.is_within is None:
        return words
    return f"{words}, {say('as forecast') if found.is_within else say('outside the forecast')}"


def _actual(found: Forecast, metric: Metric, language: str) -> str:
    said = _figure(found.actual, metric, language)
    return f"{said} · {found.seen:%d.%m.%Y}" if found.seen else said


def _range(found: Forecast, metric: Metric, language: str) -> str:
    if found.likely is None or found.low is None or found.high is None:
        return "–"
    likely = _figure(found.likely, metric, language)
    low, high = (number(value, language) for value in (found.low, found.high))
    return f"{likely} ({low} … {high})"


def _figure(value: float | None, metric: Metric, language: str) -> str:
    return "–" if value is None else session.plain(_unquoted(value, metric, language))


def _unquoted(value: float | None, metric: Metric, language: str) -> str:
    if value is None:
        return "–"
    unit = metric.unit.strip()
    return f"{number(value, language)}\u00a0{unit}" if unit else number(value, language)
