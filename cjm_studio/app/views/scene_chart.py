"""A Scene on a page: its Plotly figure at its own size; a click may choose the record under it."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.figures import FIGURE_CONFIG
from cjm_studio.layout import Scene

# 64 %: seven stages fill a window of 1280 pixels, and the smallest type still has 13.
ZOOMS = (0.4, 0.5, 0.64, 0.8, 1.0)
USUAL_ZOOM = 0.64


def draw_zoom(key: str) -> float:
    """The slider of the zoom; the chosen one."""
    return st.select_slider(
        session.say()("Zoom"),
        ZOOMS,
        USUAL_ZOOM,
        key=key,
        label_visibility="collapsed",
        format_func=lambda zoom: f"{zoom:.0%}",
        width=160,
    )


def draw_scene_chart(
    scene: Scene,
    figure: dict[str, Any],
    key: str,
    *,
    chooses: bool = True,
    config: dict[str, Any] = FIGURE_CONFIG,
) -> None:
    """Draw the figure of a scene; `chooses` lets a click choose a record."""
    st.plotly_chart(
        figure,
        key=key,
        theme=None,
        width=round(scene.width),
        height=round(scene.height),
        config=config,
        on_select=(lambda: _choose_clicked(key)) if chooses else "ignore",
        selection_mode="points",
        alt=scene.description,
    )


def _choose_clicked(key: str) -> None:
    state: Any = st.session_state.get(key)
    points = state.selection.points if state else []
    if points:
        session.select(str(points[0]["customdata"][0]))
