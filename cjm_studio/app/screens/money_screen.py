"""The Money page: where customers and money are lost, what is at stake, what a change would bring."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import draw_bar, draw_nothing_open, theme
from cjm_studio.app.money.lifetime_values import draw_lifetime_values
from cjm_studio.app.money.metric_tree_part import draw_metric_tree
from cjm_studio.app.money.money_words import ENTERING_PERIODS, PERIODS, conclusion, stage_names
from cjm_studio.app.money.remarks import draw_remarks
from cjm_studio.app.money.together import draw_together
from cjm_studio.app.money.what_if import draw_what_if
from cjm_studio.app.shortcuts import draw_shortcuts
from cjm_studio.app.undoing import draw_undo_row
from cjm_studio.figures.charts import (
    Picture,
    chart_config,
    funnel_chart,
    gained,
    money,
    people,
    share,
    stakes_chart,
    tornado_chart,
    waterfall_chart,
)
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.hypotheses import hypotheses
from cjm_studio.insight.stakes import Stakes, stakes
from cjm_studio.model import Journey


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Money"))
        return
    draw_bar(session.plain(kept.journey.head.name), say("Money"))
    session.show_refusals()
    _draw_page(kept.journey)
    choose(say("Save pictures as"), {"png": "PNG", "svg": "SVG"}, key="picture-format")
    draw_shortcuts()
    st.caption(say("Saved. Version {revision}", revision=kept.revision))


def _draw_page(journey: Journey) -> None:
    """From the whole to the parts: key figures, what is missing, charts, what if, hypotheses."""
    ground = Ground.of(journey)
    at_stake, valued = stakes(ground), hypotheses(ground)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        title = conclusion(ground.funnel, session.language())
        st.markdown(f"#### {session.plain(title)}", width="content")
        draw_undo_row()
    _draw_figures(ground, at_stake)
    draw_remarks(journey, (*ground.funnel.remarks, *at_stake.remarks), "funnel")
    picture: Picture = "svg" if st.session_state.get("picture-format") == "svg" else "png"
    if ground.funnel.flows:
        _draw_charts(ground, at_stake, picture)
        with st.container(border=True, key="what-if"):
            draw_what_if(ground)
    values, together = st.columns([0.45, 0.55], gap="medium")
    with values:
        _draw_waterfall(ground, picture)
        draw_lifetime_values(journey)
    with together, st.container(border=True):
        draw_together(ground, valued, picture)
    draw_metric_tree(ground, picture)


def _draw_figures(ground: Ground, at_stake: Stakes) -> None:
    """The few figures that everything comes to; what is not known has a dash and a remark beneath."""
    say, language, found = session.say(), session.language(), ground.funnel
    head = ground.journey.head
    period = say(PERIODS[head.period])
    shown = [
        (say(ENTERING_PERIODS[head.period]), _known(found.entering, lambda each: people(each, language))),
        (say("End-to-end CR"), _known(found.end_to_end_cr, lambda each: share(each, language))),
        (
            say("Brought {period}", period=period),
            _known(found.money, lambda each: money(each, head.currency, language)),
        ),
        (
            say("At stake: all targets reached"),
            _known(at_stake.total, lambda each: gained(each, head.currency, language)),
        ),
    ]
    with st.container(horizontal=True, key="money-figures"):
        for label, value in shown:
            st.metric(label, value, border=True, width=230)


def _known(value: float | None, told: Any) -> str:
    return "–" if value is None else str(told(value))


def _draw_charts(ground: Ground, at_stake: Stakes, picture: Picture) -> None:
    """Funnel, stakes and tornado side by side; one under the other on a phone."""
    say, language = session.say(), session.language()
    journey, found = ground.journey, ground.funnel
    names, currency = stage_names(journey, language), journey.head.currency
    period = say(PERIODS[journey.head.period])
    flows, aims, points = st.columns([0.42, 0.29, 0.29], gap="medium")
    with flows, st.container(border=True):
        st.markdown(f"**{say('Where customers and money are lost')}**")
        st.caption(say("People who pass, by the logarithm; what is lost {period}", period=period))
        _chart(funnel_chart(found, names, currency, theme(), language), "funnel", say("Funnel"), picture)
    with aims, st.container(border=True):
        st.markdown(f"**{say('Recovered at the target')}**")
        st.caption(say("What each target alone would bring {period}", period=period))
        _chart(
            stakes_chart(at_stake, names, currency, theme(), language),
            "stakes",
            say("Money at stake"),
            picture,
        )
    with points, st.container(border=True):
        st.markdown(f"**{say('One point more')}**")
        st.caption(say("What +1 point of conversion brings {period}", period=period))
        _chart(
            tornado_chart(found, names, currency, theme(), language), "tornado", say("Sensitivity"), picture
        )


def _draw_waterfall(ground: Ground, picture: Picture) -> None:
    say, language = session.say(), session.language()
    names = stage_names(ground.journey, language)
    figure = waterfall_chart(ground.funnel, names, ground.journey.head.currency, theme(), language)
    if figure is None:
        return
    with st.container(border=True):
        st.markdown(f"**{say('From what could be brought to what is brought')}**")
        st.caption(say("Each stage takes off what its lost customers would have brought"))
        _chart(figure, "waterfall", say("Waterfall of value"), picture)


def _chart(figure: dict[str, Any] | None, name: str, words: str, picture: Picture) -> None:
    if figure is None:
        st.caption(session.say()("No money is known yet; the remarks above say what is missing."))
        return
    st.plotly_chart(figure, key=f"chart-{name}", theme=None, config=chart_config(name, picture), alt=words)
