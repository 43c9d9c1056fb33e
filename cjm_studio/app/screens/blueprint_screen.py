"""The Blueprint page: who and what delivers the journey, lane by lane, with its promises and seams."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.placing import add_record
from cjm_studio.app.views.adding_here import place_of
from cjm_studio.app.views.view_page import ViewPage, draw_view_page
from cjm_studio.model import Journey

# From what the customer holds in his hand to what he never sees.
DELIVERING = ("physical_evidence", "frontstage_action", "backstage_action", "support_process", "system")
KINDS = ("touchpoint", *DELIVERING, "promise", "metric", "lane")


def draw() -> None:
    """Draw the page."""
    draw_view_page(ViewPage("blueprint", session.say()("Blueprint"), KINDS, _draw_beginning))


def _draw_beginning(journey: Journey) -> None:
    """While nobody delivers anything: how a blueprint begins, with the first act at hand."""
    if any(record.kind in DELIVERING for record in journey.records.values()):
        return
    say, place = session.say(), place_of(journey, "frontstage_action", session.selected())
    with st.container(border=True, key="first-step"):
        st.markdown(f"**{say('Nobody delivers this journey yet')}**")
        if place is None:
            st.caption(say("First the map needs a stage with a step: what the customer does."))
            if st.button(say("To the map"), key="to-map", type="primary", icon=":material/route:"):
                session.go_to("map")
            return
        st.caption(
            say(
                "Take one step of the customer and ask: who serves him there, in his sight? What do they do "
                "behind his back, with which system, and how long does it take? A promise breaks where one "
                "of them hands over to the next."
            )
        )
        if st.button(say("Add the first action"), key="first-action", type="primary", icon=":material/add:"):
            add_record(journey, "frontstage_action", place.id)
            st.rerun()
