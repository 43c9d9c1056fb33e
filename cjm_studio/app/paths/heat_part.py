"""The journey map itself, tinted by what customers really did."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import theme
from cjm_studio.app.paths.asking import picture_config
from cjm_studio.app.paths.overlaying import Laid
from cjm_studio.app.views.scene_chart import draw_scene_chart
from cjm_studio.figures import FIGURE_CONFIG, scene_figure
from cjm_studio.figures.paths import Measure, heat_map
from cjm_studio.layout import MapOptions, journey_map, scaled
from cjm_studio.paths.overlay import heat

ZOOM = 0.64
FRAME_HEIGHT_PX = 680
MEASURES: tuple[Measure, ...] = ("share", "leaving", "time")


@st.fragment
def draw_heat(laid: Laid) -> None:
    """The map with a figure at each card that the log tells of."""
    say, language = session.say(), session.language()
    st.markdown(f"**{say('The map as it is walked')}**")
    words = {
        "share": say("How many come"),
        "leaving": say("How many leave"),
        "time": say("How long it takes"),
    }
    if not laid.times.touchpoints:
        del words["time"]
    chosen = choose(say("What the colour says"), words, key=f"heat-measure-{len(words)}", labelled=False)
    measure = next(each for each in MEASURES if each == chosen)
    scene = journey_map(laid.journey, theme=theme(), language=language, options=MapOptions(teach=False))
    scene = scaled(scene, ZOOM)
    found = heat(laid.overlay, laid.times)
    with st.container(key="paths-heat-frame", height=FRAME_HEIGHT_PX, border=False):
        draw_scene_chart(
            scene,
            heat_map(scene_figure(scene), scene, found, measure, language),
            "paths-heat-map",
            chooses=False,
            config=FIGURE_CONFIG | picture_config("walked-map"),
        )
    st.caption(say("Cards without a figure: the log says nothing of them."))
