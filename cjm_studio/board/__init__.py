"""The live board: a Streamlit component whose browser side talks to the room of a journey by itself."""

from cjm_studio.board.board import BROWSER_FILES, draw_board

__all__ = ["BROWSER_FILES", "draw_board"]
