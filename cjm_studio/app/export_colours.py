"""A company's own colours for what is taken away."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.layout import COLOURABLE, Theme, in_company_colours


def draw_colours(theme: Theme) -> Theme:
    """Three colours to choose where they are wanted; the theme in them."""
    say = session.say()
    fits = theme.name in COLOURABLE
    wanted = st.toggle(say("Your company’s colours"), key="own-colours", disabled=not fits)
    if not fits:
        st.caption(say("These colours are made to be told apart: they stay as they are."))
    if not wanted or not fits:
        return theme
    first = {
        say("Stages"): theme.chevron,
        say("Charts"): theme.tone("metric").border,
        say("Hypotheses"): theme.tone("hypothesis").border,
    }
    with st.container(horizontal=True):
        chosen = [
            st.color_picker(label, colour, key=f"colour-{place}")
            for place, (label, colour) in enumerate(first.items())
        ]
    return in_company_colours(theme, tuple(colour.upper() for colour in chosen))
