"""The History page: who changed what and when, the map at any moment, versions with a name."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import draw_bar, draw_nothing_open
from cjm_studio.app.history_list import draw_history_list, look_at
from cjm_studio.app.moment import draw_moment
from cjm_studio.app.people import people_of
from cjm_studio.app.shortcuts import draw_shortcuts
from cjm_studio.app.undoing import draw_undo
from cjm_studio.app.versions_list import draw_versions
from cjm_studio.store import Kept


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("History"))
        return
    draw_bar(session.plain(kept.journey.head.name), say("History"))
    session.show_refusals()
    people = people_of(kept.journey)
    chosen = _chosen(kept)
    if kept.revision:
        with st.container(horizontal=True, key="history-tools"):
            draw_undo()
        _draw_slider(kept, chosen)
    main, side = (None, st.container()) if chosen is None else st.columns([0.62, 0.38], gap="medium")
    if main is not None and chosen is not None:
        with main:
            draw_moment(kept, chosen, people)
    shown = kept.revision if chosen is None else chosen
    with side:
        changes, versions = st.tabs([say("Changes"), say("Versions")])
        with changes:
            _draw_changes(kept, shown)
        with versions:
            draw_versions(kept.journey.id, shown, people)
    draw_shortcuts()


def _chosen(kept: Kept) -> int | None:
    """The revision that is looked at; None for the present one."""
    if st.session_state.get("moment-of") != kept.journey.id:
        st.session_state["moment-of"] = kept.journey.id
        st.session_state["moment"] = None
        st.session_state["history-pages"] = 1
    chosen: int | None = st.session_state.get("moment")
    return None if chosen is None or not 0 <= chosen < kept.revision else chosen


def _draw_slider(kept: Kept, chosen: int | None) -> None:
    """All moments in a row, the beginning at the left and now at the right."""
    say = session.say()
    key = f"moment-slider-{kept.revision}-{chosen}"
    st.slider(
        say("Look at any moment: the beginning is at the left, now at the right"),
        0,
        kept.revision,
        kept.revision if chosen is None else chosen,
        key=key,
        on_change=lambda: look_at(st.session_state[key]),
    )


def _draw_changes(kept: Kept, shown: int) -> None:
    say = session.say()
    if kept.revision:
        draw_history_list(kept, people_of(kept.journey), shown)
        return
    st.markdown(f"**{say('Nothing has been changed yet')}**")
    st.caption(
        say(
            "Every change on the map and on the board will stand here: who made it, when, and what the map "
            "was like then. Nothing is ever lost: any moment can be looked at and brought back."
        )
    )
