"""What the page of an empty view says: how it begins, with the first act at hand."""

from dataclasses import dataclass

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.placing import add_record
from cjm_studio.app.views.adding_here import place_of
from cjm_studio.model import Journey


@dataclass(frozen=True)
class Beginning:
    """The words of an empty view: what is missing, what the map needs before, how to go on, the first act."""

    missing: str
    needed: str
    advice: str
    act: str


def draw_beginning(journey: Journey, kind: str, words: Beginning) -> None:
    """Draw the words and the button that adds the first record of a kind, or leads to the map before."""
    place = place_of(journey, kind, session.selected())
    with st.container(border=True, key="first-step"):
        st.markdown(f"**{words.missing}**")
        if place is None:
            st.caption(words.needed)
            if st.button(session.say()("To the map"), key="to-map", type="primary", icon=":material/route:"):
                session.go_to("map")
            return
        st.caption(words.advice)
        if st.button(words.act, key="first-act", type="primary", icon=":material/add:"):
            add_record(journey, kind, place.id)
            st.rerun()
