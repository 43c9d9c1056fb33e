"""Forecast against actual: each metric from where it began over what was promised of it to what came."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.ledger.record_links import draw_record_links
from cjm_studio.insight.forecast import Forecast, Outcome, forecasts, outcome
from cjm_studio.language import Say, number
from cjm_studio.model import Journey, Metric

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
    if value is None:
        return "–"
    unit = metric.unit.strip()
    return session.plain(f"{number(value, language)}\u00a0{unit}" if unit else number(value, language))
