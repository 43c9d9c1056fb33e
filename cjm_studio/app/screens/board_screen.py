"""The Board page: the journey as a room of people builds it together, live."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import draw_bar, theme
from cjm_studio.board import draw_board

# Streamlit's own bar above the board.
HEADER_PX = 52

# The board takes the window; Streamlit leaves margins around its content that only CSS can take away.
WHOLE_WINDOW = f"""<style>
.stApp [data-testid="stMainBlockContainer"] {{ padding: {HEADER_PX}px 0 0 0; }}
.stApp [data-testid="stMain"] {{ overflow: hidden; }}
.stApp [data-testid="stMainBlockContainer"] [data-testid="stVerticalBlock"] {{ gap: 0; }}
</style>"""


def draw() -> None:
    """Draw the page."""
    kept = session.open_kept_journey()
    if kept is None:
        _draw_nothing_open()
        return
    st.html(WHOLE_WINDOW)
    draw_board(kept.journey.id, session.language(), theme(), f"calc(100vh - {HEADER_PX}px)")


def _draw_nothing_open() -> None:
    say = session.say()
    draw_bar(say("Board"), "")
    session.show_refusals()
    st.markdown(f"**{say('No journey is open.')}**")
    st.caption(say("Choose one in the library, or start a new one there."))
    if st.button(say("To the library"), key="to-library", type="primary"):
        session.go_to("library")
