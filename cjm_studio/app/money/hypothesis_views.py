"""Hypotheses side by side: the quick-win quadrant, the ranking, the roadmap."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import theme
from cjm_studio.app.money.hypothesis_lists import RANKINGS, legs, ranked, spots, without_effort
from cjm_studio.app.naming import called
from cjm_studio.figures.charts import Picture, chart_config, matrix_chart, money, roadmap_chart
from cjm_studio.insight.hypotheses import HypothesisMoney
from cjm_studio.model import Journey

# The list beside the picture is read from the left.
LEFT = "<style>.st-key-matrix-names button { justify-content: flex-start; text-align: left; }</style>"


def draw_matrix(journey: Journey, valued: tuple[HypothesisMoney, ...], picture: Picture) -> None:
    """Effort against money; a click on a disc opens its card, and so does its name beside it."""
    say, found = session.say(), spots(journey, valued)
    st.html(LEFT)
    chart, names = st.columns([0.68, 0.32], gap="medium")
    with chart:
        figure = matrix_chart(found, journey.head.currency, theme(), session.language())
        if figure is None:
            st.caption(
                say("A hypothesis stands here once it has money and an effort. Open one and state them.")
            )
        else:
            st.caption(
                say(
                    "Money against effort; whiskers from low to high, size is confidence, filled once tested "
                    "with customers."
                )
            )
            st.plotly_chart(
                figure,
                key="matrix",
                theme=None,
                config=chart_config("hypotheses", picture),
                on_select=_choose_disc,
                selection_mode="points",
                alt=say("Hypotheses by effort and money"),
            )
    with names, st.container(key="matrix-names"):
        for spot in found:
            likely = money(spot.likely, journey.head.currency, session.language())
            _draw_opening(spot.id, f"{spot.number}. {_short(spot.title)}: {likely}", "matrix")
        missing = without_effort(journey, valued)
        if missing:
            st.caption(say("Without money or effort:"))
            for each in missing:
                _draw_opening(each, called(journey, journey.records[each], session.language()), "matrix")


def draw_ranking(journey: Journey, valued: tuple[HypothesisMoney, ...]) -> None:
    """A table from the first to the last, by money, by RICE or by quick win; a row opens its card."""
    say = session.say()
    by = choose(say("Ranked by"), {key: say(name) for key, name in RANKINGS.items()}, key="ranked-by")
    rows, ids = ranked(journey, valued, by, session.language())
    if not rows:
        st.caption(say("There is no hypothesis yet."))
        return
    state: Any = st.dataframe(
        rows,
        hide_index=True,
        key=f"ranking-{by}-{len(ids)}",
        on_select="rerun",
        selection_mode="single-row",
        alt=say("Hypotheses ranked"),
    )
    st.caption(say("Tick a row to open the card."))
    if state.selection.rows:
        session.select(ids[state.selection.rows[0]])
        st.rerun()


def draw_roadmap(journey: Journey, valued: tuple[HypothesisMoney, ...], picture: Picture) -> None:
    """What is under way, what is next, what is later; each as long as its effort."""
    say = session.say()
    figure = roadmap_chart(legs(journey, valued, session.language()), theme(), session.language())
    if figure is None:
        st.caption(say("No hypothesis with an effort is on its way. State the effort in its card."))
        return
    st.caption(
        say(
            "The furthest along first: filled is under way, tinted is next, empty is later. One after the "
            "other, as if one team did it all."
        )
    )
    st.plotly_chart(
        figure, key="roadmap", theme=None, config=chart_config("roadmap", picture), alt=say("Roadmap")
    )


def _draw_opening(hypothesis_id: str, words: str, where: str) -> None:
    st.button(
        session.plain(words),
        key=f"open-{where}-{hypothesis_id}",
        type="tertiary",
        wrap=True,
        on_click=session.select,
        args=(hypothesis_id,),
    )


def _choose_disc() -> None:
    state: Any = st.session_state.get("matrix")
    points = state.selection.points if state else []
    if points:
        session.select(str(points[0]["customdata"][0]))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:59] + "…"
