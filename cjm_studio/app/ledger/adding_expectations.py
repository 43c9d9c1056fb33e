"""A new expectation, at a stage or touchpoint of the journey."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.naming import called
from cjm_studio.app.placing import add_record
from cjm_studio.model import Journey, stages, steps, touchpoints


def draw_adding_expectation(journey: Journey) -> None:
    """A menu of the places along the way; the new expectation is chosen, so that its form opens."""
    say = session.say()
    places = places_along(journey, session.language())
    if not places:
        st.caption(say("Add a stage on the map first: an expectation stands at a stage or a touchpoint."))
        return
    picked = st.menu_button(
        say("Add an expectation"),
        list(places),
        key="add-expectation",
        icon=":material/add:",
        format_func=lambda place: session.plain(places[place]),
    )
    if picked:
        add_record(journey, "expectation", picked)
        st.rerun()


def places_along(journey: Journey, language: str) -> dict[str, str]:
    """Every stage and touchpoint by id, as it stands in a list."""
    found: dict[str, str] = {}
    for stage in stages(journey):
        found[stage.id] = called(journey, stage, language)
        for step in steps(journey, stage.id):
            for touchpoint in touchpoints(journey, step.id):
                found[touchpoint.id] = f"{found[stage.id]} › {called(journey, touchpoint, language)}"
    return found
