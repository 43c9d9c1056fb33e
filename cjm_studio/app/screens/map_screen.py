"""The Map page: the journey as a picture that can be clicked, or as tables; details at the right."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose, columns_offered
from cjm_studio.app.details import draw_details
from cjm_studio.app.finder import draw_finder
from cjm_studio.app.frame import draw_bar, draw_nothing_open, theme
from cjm_studio.app.ledger.map_marks import draw_marks_switch, marked
from cjm_studio.app.placing import add_record, draw_adding
from cjm_studio.app.shortcuts import draw_shortcuts
from cjm_studio.app.table import draw_table
from cjm_studio.app.undoing import draw_undo
from cjm_studio.app.views.filtering import draw_filter, filtered
from cjm_studio.app.views.scene_chart import draw_scene_chart, draw_zoom
from cjm_studio.app.views.taking_away import draw_taking_away
from cjm_studio.app.views.view_page import FRAME_HEIGHT_PX
from cjm_studio.figures import scene_figure
from cjm_studio.language import option_label
from cjm_studio.layout import MapOptions, journey_map, scaled
from cjm_studio.model import Journey, stages


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Map"))
        return
    journey = kept.journey
    draw_bar(session.plain(journey.head.name), option_label(journey.head.journey_kind, session.language()))
    session.show_refusals()
    view = _draw_tools(journey)
    record = journey.records.get(session.selected())
    main, side = st.columns([0.72, 0.28], gap="medium") if record else (st.container(), None)
    with main:
        if view == "table":
            draw_table(kept)
        elif stages(journey):
            _draw_map(journey)
        else:
            _draw_first_step(journey)
    if record and side is not None:
        with side, st.container(key=f"details-{record.id}", height=FRAME_HEIGHT_PX + 40):
            draw_details(journey, record)
    draw_shortcuts()
    st.caption(say("Saved. Version {revision}", revision=kept.revision))


def _draw_tools(journey: Journey) -> str:
    """Add, undo, redo, zoom and the choice between map and table; gives the chosen view."""
    say = session.say()
    with st.container(horizontal=True, vertical_alignment="center"):
        draw_adding(journey)
        draw_finder(journey)
        draw_undo()
        views = {"map": say("Map"), "table": say("Table")}
        view = choose(say("View"), views, key="view", labelled=False)
        choose(say("Columns"), columns_offered(), key="columns", labelled=False)
        draw_filter("map", journey)
        draw_zoom("zoom")
        draw_marks_switch()
        draw_taking_away("map", journey, _options())
        st.button(
            say("About this journey"),
            key="choose-head",
            icon=":material/info:",
            type="tertiary",
            on_click=lambda: session.select(journey.id),
        )
    return view


def _draw_map(journey: Journey) -> None:
    scene = journey_map(journey, theme=theme(), language=session.language(), options=_options())
    scene = scaled(scene, st.session_state["zoom"])
    figure = marked(scene_figure(scene, selected=session.selected()), scene, journey)
    with st.container(key="map-frame", height=FRAME_HEIGHT_PX, border=True):
        draw_scene_chart(scene, figure, f"map-{journey.id}")


def _options() -> MapOptions:
    return filtered("map", MapOptions(columns=st.session_state["columns"]))


def _draw_first_step(journey: Journey) -> None:
    """What an empty journey says: how a map begins."""
    say = session.say()
    with st.container(border=True, key="first-step"):
        st.markdown(f"**{say('An empty map')}**")
        st.caption(
            say(
                "Begin with the stages as the customer lives them: what makes him think of you, "
                "where he looks, when he comes, what he remembers. Five to eight are enough."
            )
        )
        if st.button(say("Add the first stage"), key="first-stage", type="primary", icon=":material/add:"):
            add_record(journey, "stage", "")
            st.rerun()
