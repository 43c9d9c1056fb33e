"""The script that Streamlit runs for every visit: frame, language, and the page that is asked for."""

from pathlib import Path

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.screens import board_screen, export_screen, library_screen, map_screen
from cjm_studio.app.style import apply_style
from cjm_studio.language import translator


def run() -> None:
    """Draw the page that is asked for."""
    say = translator(session.language())
    st.set_page_config(
        page_title="CJM Studio", page_icon=str(Path(__file__).with_name("favicon.svg")), layout="wide"
    )
    apply_style()
    pages = [
        st.Page(
            library_screen.draw, title=say("Journeys"), icon=":material/grid_view:", url_path="", default=True
        ),
        st.Page(board_screen.draw, title=say("Board"), icon=":material/dashboard:", url_path="board"),
        st.Page(map_screen.draw, title=say("Map"), icon=":material/route:", url_path="map"),
        st.Page(export_screen.draw, title=say("Export"), icon=":material/download:", url_path="export"),
    ]
    session.remember_pages(dict(zip(("library", "board", "map", "export"), pages, strict=True)))
    st.navigation(pages, position="top").run()


run()
