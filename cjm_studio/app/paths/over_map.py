"""The log over the map: whose event is whose, who keeps to the map, what stages convert."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.paths.asking import Asking
from cjm_studio.app.paths.deviations_part import draw_deviations
from cjm_studio.app.paths.heat_part import draw_heat
from cjm_studio.app.paths.matching_part import draw_matching
from cjm_studio.app.paths.overlaying import Laid, laid_over
from cjm_studio.app.paths.stages_part import draw_stages
from cjm_studio.app.undoing import draw_undo_row
from cjm_studio.figures.charts import share
from cjm_studio.model import stages
from cjm_studio.store import Kept


def draw_over_map(about: Asking, kept: Kept | None) -> None:
    """Everything about the log and the map, from the whole to the parts."""
    say = session.say()
    if kept is None:
        st.markdown(f"**{say('No journey is open.')}**")
        st.caption(
            say("Open the journey that these customers were meant to walk; the log stays open meanwhile.")
        )
        if st.button(say("To the library"), key="paths-to-library"):
            session.go_to("library")
        return
    if not stages(kept.journey):
        st.caption(say("The map has no stages yet. Under “Discover” the log proposes a first map."))
        return
    laid = laid_over(about, kept)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"#### {session.plain(_conclusion(laid))}", width="content")
        draw_undo_row()
    with st.container(border=True, key="paths-matching"):
        draw_matching(about, laid)
    if not laid.overlay.places:
        return
    with st.container(border=True, key="paths-deviations"):
        draw_deviations(laid)
    with st.container(border=True, key="paths-stages"):
        draw_stages(about, laid)
    with st.container(border=True, key="paths-heat"):
        draw_heat(laid)


def _conclusion(laid: Laid) -> str:
    """How many keep to the map, and the deviation that concerns most."""
    say, language, found = session.say(), session.language(), laid.conformance
    if not laid.overlay.places:
        return say("No event of the log belongs to the map yet")
    told = say("{share} keep to the map", share=share(found.fit_on_the_map, language))
    left = next((each for each in found.deviations if each.kind == "left_early"), None)
    if left is None:
        return told
    lost = say("{share} leave at “{place}”", share=share(left.share, language), place=left.name)
    return f"{told}; {lost}"
