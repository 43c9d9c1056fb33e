"""The live board: a Streamlit component whose browser side talks to the room of a journey by itself."""

from cjm_studio.board.board import BROWSER_FILES, draw_board
from cjm_studio.board.settings import board_settings

__all__ = ["BROWSER_FILES", "board_settings", "draw_board"]
