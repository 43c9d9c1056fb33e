"""A stage in two languages, written side by side: what the customer says, and the figure that proves it."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form import draw_field
from cjm_studio.app.money.metric_editor import draw_metric
from cjm_studio.app.money.new_metrics import adding_metric, measuring
from cjm_studio.insight.catalogue import CATALOGUE
from cjm_studio.insight.two_languages import StageLine
from cjm_studio.model import Journey, Metric


def draw_language_editor(journey: Journey, line: StageLine) -> None:
    """The voice at the left, the metric at the right; several metrics in tabs."""
    say = session.say()
    with st.container(border=True, key="language-editor"):
        voice, figures = st.columns([0.26, 0.74], gap="large")
        with voice:
            st.markdown(f"#### {session.plain(line.stage.name or say('No name yet'))}")
            st.markdown(f"**{say('What the customer says')}**")
            draw_field(line.stage, "voice")
            draw_field(line.stage, "customer_goal")
            st.caption(
                say("In the customer's own words, as he would say it when this stage has worked for him.")
            )
        with figures:
            _draw_figures(journey, line)


def _draw_figures(journey: Journey, line: StageLine) -> None:
    say = session.say()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**{say('The figure that proves it')}**", width="content")
        _draw_adding(journey, line)
    if not line.metrics:
        st.caption(
            say(
                "No metric measures this stage yet. Take one from the catalogue: for a stage that people "
                "pass, that is the conversion rate; or link one that the journey has already."
            )
        )
        return
    if len(line.metrics) == 1:
        draw_metric(journey, line.metrics[0])
        return
    names = [session.plain(each.metric.name or say("no name")) for each in line.metrics]
    for tab, each in zip(st.tabs(names), line.metrics, strict=True):
        with tab:
            draw_metric(journey, each)


def _draw_adding(journey: Journey, line: StageLine) -> None:
    """A menu of the catalogue and of the journey's metrics that do not measure this stage yet."""
    say, language = session.say(), session.language()
    here = {each.metric.id for each in line.metrics}
    others = {metric.id: metric.name for metric in journey.all_of(Metric) if metric.id not in here}
    picked = st.menu_button(
        say("Add a metric"),
        [*CATALOGUE, *others],
        key="add-metric",
        icon=":material/add:",
        format_func=lambda option: (
            session.plain(say("Link: {metric}", metric=others[option] or option))
            if option in others
            else CATALOGUE[option].told(language)["name"]
        ),
    )
    if picked:
        if picked in others:
            session.commit(measuring(line.stage.id, picked))
        else:
            session.commit(adding_metric(picked, line.stage, journey.head.language))
        st.rerun()
