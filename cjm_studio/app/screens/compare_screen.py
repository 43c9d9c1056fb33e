"""The Compare page: as-is with to-be, version with version, forecast with actual."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import draw_bar, draw_nothing_open, theme
from cjm_studio.app.ledger.difference_list import draw_differences
from cjm_studio.app.ledger.difference_rows import difference_rows
from cjm_studio.app.ledger.forecast_part import draw_forecasts
from cjm_studio.app.ledger.other_journeys import Sides, choose_journey, choose_version
from cjm_studio.figures import FIGURE_CONFIG, scene_figure
from cjm_studio.insight.compare import compare
from cjm_studio.layout import VIEWS, scaled
from cjm_studio.model import Journey, stages

ZOOMS = (0.4, 0.5, 0.64, 0.8, 1.0)
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
    st.caption(say("Saved. Version {revision}", revision=kept.revision))


def _draw_sides(sides: Sides, journey: Journey) -> None:
    say, language = session.say(), session.language()
    st.markdown(f"#### {session.plain(sides.before_name)} → {session.plain(sides.after_name)}")
    rows = difference_rows(sides.before, sides.after, compare(sides.before, sides.after), language)
    if not rows:
        st.markdown(say("Nothing is different."))
        return
    if stages(sides.before) or stages(sides.after):
        _draw_picture(sides)
    draw_differences(rows, leads=sides.after.id == journey.id)


def _draw_picture(sides: Sides) -> None:
    say = session.say()
    zoom = st.select_slider(
        say("Zoom"), ZOOMS, 0.64, key="compare-zoom", label_visibility="collapsed", width=160,
        format_func=lambda zoom: f"{zoom:.0%}",
    )  # fmt: skip
    scene = VIEWS["compare"](sides.before, sides.after, theme=theme(), language=session.language())
    scene = scaled(scene, zoom)
    with st.container(key="compare-frame", height=FRAME_HEIGHT_PX, border=True):
        st.plotly_chart(
            scene_figure(scene),
            key="compare-picture",
            theme=None,
            width=round(scene.width),
            height=round(scene.height),
            config=FIGURE_CONFIG,
            alt=scene.description,
        )
