"""The Compare page: as-is with to-be, version with version, forecast with actual."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.details import draw_details
from cjm_studio.app.frame import draw_bar, draw_nothing_open, theme
from cjm_studio.app.ledger.difference_list import draw_differences
from cjm_studio.app.ledger.forecast_part import draw_forecasts
from cjm_studio.app.ledger.other_journeys import Sides, choose_journey, choose_version, named
from cjm_studio.app.shortcuts import draw_shortcuts
from cjm_studio.app.undoing import draw_undo
from cjm_studio.app.views.scene_chart import draw_scene_chart, draw_zoom
from cjm_studio.export import difference_rows
from cjm_studio.figures import scene_figure
from cjm_studio.insight.compare import compare
from cjm_studio.layout import VIEWS, scaled
from cjm_studio.model import Journey, stages

FRAME_HEIGHT_PX = 560


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Compare"))
        return
    draw_bar(session.plain(kept.journey.head.name), say("Compare"))
    session.show_refusals()
    part = choose(
        say("Part of the page"),
        {
            "journey": say("With another journey"),
            "version": say("With a version"),
            "forecast": say("Forecast and actual"),
        },
        key="compare-part",
        labelled=False,
    )
    if part == "forecast":
        draw_forecasts(kept.journey)
    else:
        sides = choose_journey(kept.journey) if part == "journey" else choose_version(kept.journey)
        session.show_refusals()
        if sides:
            _draw_sides(sides, kept.journey)
    draw_shortcuts()
    st.caption(say("Saved. Version {revision}", revision=kept.revision))


def _draw_sides(sides: Sides, journey: Journey) -> None:
    say, language = session.say(), session.language()
    st.markdown(f"#### {session.plain(sides.before_name)} → {session.plain(sides.after_name)}")
    rows = difference_rows(sides.before, sides.after, compare(sides.before, sides.after), language)
    if not rows:
        st.markdown(say("Nothing is different."))
        return
    if stages(sides.before) or stages(sides.after):
        _draw_picture(sides, journey)
    draw_differences(rows, journey, is_after=sides.after.id == journey.id)


def _draw_picture(sides: Sides, journey: Journey) -> None:
    """Both maps over each other; what is chosen on them stands beside, if the open journey has it."""
    say = session.say()
    with st.container(horizontal=True, vertical_alignment="center"):
        zoom = draw_zoom("compare-zoom")
        draw_undo()
        other = sides.before if sides.after.id == journey.id else sides.after
        if other.id != journey.id and st.button(
            say("Export"), key="export-compare", icon=":material/download:"
        ):
            st.session_state["export-view"], st.session_state["against"] = "compare", other.id
            session.go_to("export")
    record = journey.records.get(session.selected())
    main, side = st.columns([0.72, 0.28], gap="medium") if record else (st.container(), None)
    with main:
        _draw_figure(sides, zoom)
    if record and side is not None:
        with side, st.container(key=f"details-{record.id}", height=FRAME_HEIGHT_PX + 40):
            draw_details(journey, record)


def _draw_figure(sides: Sides, zoom: float) -> None:
    before, after = named(sides)
    scene = VIEWS["compare"](before, after, theme=theme(), language=session.language())
    scene = scaled(scene, zoom)
    with st.container(key="compare-frame", height=FRAME_HEIGHT_PX, border=True):
        draw_scene_chart(scene, scene_figure(scene, selected=session.selected()), "compare-picture")
