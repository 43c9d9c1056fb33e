"""The Board page: the journey as a room of people builds it together, live."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import draw_nothing_open, theme
from cjm_studio.app.ledger.board_marks import EVERY_S, board_marks, draw_board_marks_switch
from cjm_studio.app.sharing_dialog import draw_share_button
from cjm_studio.board import draw_board

# Streamlit's own bar above the board.
HEADER_PX = 52

# The board takes the window; Streamlit leaves margins around its content that only CSS can take away.
WHOLE_WINDOW = f"""<style>
.stApp [data-testid="stMainBlockContainer"] {{ padding: {HEADER_PX}px 0 0 0; }}
.stApp [data-testid="stMain"] {{ overflow: hidden; }}
.stApp [data-testid="stMainBlockContainer"] > [data-testid="stVerticalBlock"] {{ gap: 0; }}
.st-key-share {{ position: fixed; top: 8px; right: 16px; z-index: 999991; width: max-content !important; }}
.st-key-share button {{ min-height: 36px; }}
.st-key-board-marks {{ position: fixed; top: 14px; right: 150px; z-index: 999991; }}
.st-key-board-marks {{ width: max-content !important; }}
.stApp [data-testid="stHeader"] {{ padding-right: 240px; }}
@media (max-width: 900px) {{
  .st-key-board-marks {{ display: none; }}
  .stApp [data-testid="stHeader"] {{ padding-right: 116px; }}
}}
</style>"""


def draw() -> None:
    """Draw the page."""
    kept = session.open_kept_journey()
    if kept is None:
        say = session.say()
        draw_nothing_open(say("Board"))
        return
    st.html(WHOLE_WINDOW)
    draw_share_button()
    is_marked = draw_board_marks_switch()
    # Only a marked board asks the page again and again: an unmarked one follows the room by itself.
    st.fragment(_draw_board, run_every=EVERY_S if is_marked else None)(kept.journey.id, is_marked=is_marked)


def _draw_board(journey_id: str, *, is_marked: bool) -> None:
    findings = board_marks(journey_id) if is_marked else {}
    height = f"calc(100vh - {HEADER_PX}px)"
    draw_board(journey_id, session.language(), theme(), height, findings)
