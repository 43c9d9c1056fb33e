"""What if a stage's conversion were another: a slider for each stage, and the money that comes of it."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.money.money_words import stage_names
from cjm_studio.app.money.what_if_acts import Lever, aims, levers
from cjm_studio.figures.charts import gained, money, people, share
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.funnel import Funnel, funnel
from cjm_studio.model import Journey

COLUMN_PX = 230


def draw_what_if(ground: Ground) -> None:
    """The sliders; moving one draws nothing but this part of the page again."""
    found = levers(ground)
    if found:
        _draw(ground, found)


@st.fragment
def _draw(ground: Ground, found: tuple[Lever, ...]) -> None:
    say, journey = session.say(), ground.journey
    anew = int(st.session_state.get("what-if-anew", 0))
    st.markdown(f"#### {say('What if')}")
    st.caption(say("Move a stage's conversion; the figures beneath are those of the whole path."))
    wanted = _draw_sliders(journey, found, anew)
    moved = {stage: value for stage, value in wanted.items() if value is not None}
    _draw_figures(ground.funnel, funnel(journey, moved), journey.head.currency)
    with st.container(horizontal=True):
        if st.button(
            say("As it is now"), key="what-if-reset", icon=":material/restart_alt:", disabled=not moved
        ):
            st.session_state["what-if-anew"] = anew + 1
            st.rerun(scope="fragment")
        act = aims(journey, moved)
        if st.button(
            say("Make these the targets"), key="what-if-aim", icon=":material/flag:", disabled=act is None
        ):
            if act is not None:
                session.commit(act)
            st.session_state["what-if-anew"] = anew + 1
            st.rerun()


def _draw_sliders(journey: Journey, found: tuple[Lever, ...], anew: int) -> dict[str, float | None]:
    """What was chosen for each stage, a share; None where it stays as it is."""
    names, language = stage_names(journey, session.language()), session.language()
    wanted: dict[str, float | None] = {}
    with st.grid("auto", min_column_width=COLUMN_PX, gap="medium"):
        for lever in found:
            value = st.slider(
                f"{session.plain(names[lever.stage])} · {share(lever.now, language)}",
                0.0,
                lever.most_points,
                lever.now_points,
                step=0.5,
                format="%.12g %%",
                key=f"what-if-{lever.stage}-{lever.now_points}-{anew}",
            )
            wanted[lever.stage] = None if value == lever.now_points else value / 100
    return wanted


def _draw_figures(before: Funnel, then: Funnel, currency: str) -> None:
    say, language = session.say(), session.language()
    with st.container(horizontal=True, key="what-if-figures"):
        if then.money is not None and before.money is not None:
            more = then.money - before.money
            st.metric(
                say("Money"),
                money(then.money, currency, language),
                gained(more, currency, language) if abs(more) >= 0.5 else None,
                width=190,
            )
        if then.sold is not None and before.sold is not None:
            more = round(then.sold) - round(before.sold)
            st.metric(
                say("Buy"),
                people(then.sold, language),
                (f"+{people(more, language)}" if more > 0 else people(more, language)) if more else None,
                width=150,
            )
        if then.end_to_end_cr is not None:
            st.metric(say("End to end"), share(then.end_to_end_cr, language), width=150)
