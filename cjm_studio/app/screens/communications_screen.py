"""The Communications page: what is said to customers and heard from them, by stage and channel."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.placing import add_record
from cjm_studio.app.views.adding_here import place_of
from cjm_studio.app.views.view_page import ViewPage, draw_view_page
from cjm_studio.model import Communication, Journey

KINDS = ("communication", "channel", "promise", "contact_policy", "touchpoint", "persona")


def draw() -> None:
    """Draw the page."""
    draw_view_page(ViewPage("communications", session.say()("Communications"), KINDS, _draw_beginning))


def _draw_beginning(journey: Journey) -> None:
    """While nothing is said to anybody: how the table begins, with the first act at hand."""
    if journey.all_of(Communication):
        return
    say, place = session.say(), place_of(journey, "communication", session.selected())
    with st.container(border=True, key="first-step"):
        st.markdown(f"**{say('Nothing is said to customers yet')}**")
        if place is None:
            st.caption(say("First the map needs a stage: when the customer hears from you."))
            if st.button(say("To the map"), key="to-map", type="primary", icon=":material/route:"):
                session.go_to("map")
            return
        st.caption(
            say(
                "Write down every message of a month: what sets it off, what it promises, in which channel "
                "it comes and how often. Then give the limit of contacts: this page shows who gets too many."
            )
        )
        if st.button(
            say("Add the first message"), key="first-message", type="primary", icon=":material/add:"
        ):
            add_record(journey, "communication", place.id)
            st.rerun()
