"""A page with one view of the journey: the figure of its Scene, and beside it what is chosen on it."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.details import draw_details
from cjm_studio.app.finder import draw_finder
from cjm_studio.app.frame import draw_bar, draw_nothing_open, theme
from cjm_studio.app.ledger.map_marks import draw_marks_switch, marked
from cjm_studio.app.shortcuts import draw_shortcuts
from cjm_studio.app.undoing import draw_undo
from cjm_studio.app.views.adding_here import draw_adding_here
from cjm_studio.app.views.filtering import draw_filter, filtered
from cjm_studio.app.views.scene_chart import draw_scene_chart, draw_zoom
from cjm_studio.app.views.taking_away import draw_taking_away
from cjm_studio.figures import scene_figure
from cjm_studio.layout import VIEWS, MapOptions, scaled
from cjm_studio.model import Journey, stages

FRAME_HEIGHT_PX = 720


@dataclass(frozen=True)
class ViewPage:
    """A view as a page: its name in VIEWS, its title in words, what is added here and how it begins."""

    view: str
    title: str
    kinds: tuple[str, ...]
    draw_beginning: Callable[[Journey], None]


def draw_view_page(page: ViewPage) -> None:
    """Draw the page."""
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(page.title)
        return
    journey = kept.journey
    draw_bar(session.plain(journey.head.name), page.title)
    session.show_refusals()
    options = filtered(page.view, MapOptions())
    _draw_tools(page, journey, options)
    page.draw_beginning(journey)
    record = journey.records.get(session.selected())
    main, side = st.columns([0.72, 0.28], gap="medium") if record else (st.container(), None)
    with main:
        if stages(journey):  # without any the beginning has said all there is to say
            _draw_figure(page, journey, options)
    if record and side is not None:
        with side, st.container(key=f"details-{record.id}", height=FRAME_HEIGHT_PX + 40):
            draw_details(journey, record)
    draw_shortcuts()
    st.caption(session.say()("Saved. Version {revision}", revision=kept.revision))


def _draw_tools(page: ViewPage, journey: Journey, options: MapOptions) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        draw_adding_here(journey, page.kinds)
        draw_finder(journey)
        draw_undo()
        draw_filter(page.view, journey)
        draw_zoom(f"zoom-{page.view}")
        draw_marks_switch()
        draw_taking_away(page.view, journey, options)


def _draw_figure(page: ViewPage, journey: Journey, options: MapOptions) -> None:
    scene = VIEWS[page.view](journey, theme=theme(), language=session.language(), options=options)
    scene = scaled(scene, st.session_state[f"zoom-{page.view}"])
    figure = marked(scene_figure(scene, selected=session.selected()), scene, journey)
    with st.container(key="map-frame", height=FRAME_HEIGHT_PX, border=True):
        draw_scene_chart(scene, figure, f"{page.view}-{journey.id}")
