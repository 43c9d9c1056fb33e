"""The script that Streamlit runs for every visit: frame, language, and the page that is asked for."""

from pathlib import Path

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.following import draw_following
from cjm_studio.app.screens import (
    audit_screen,
    board_screen,
    compare_screen,
    expectations_screen,
    export_screen,
    history_screen,
    hypotheses_screen,
    languages_screen,
    library_screen,
    map_screen,
    maturity_screen,
    money_screen,
    trace_screen,
    workshop_screen,
)
from cjm_studio.app.style import apply_style
from cjm_studio.language import Say, translator

# The library lists many journeys, the board listens for itself, and a file that is being made is left alone.
FOLLOWING_NOTHING = {"", "board", "export"}  # by their addresses
# On these pages a vote or the next phase is news, too.
SHOWING_ALL_KINDS = {"workshop", "history"}


def run() -> None:
    """Draw the page that is asked for."""
    say = translator(session.language())
    st.set_page_config(
        page_title="CJM Studio", page_icon=str(Path(__file__).with_name("favicon.svg")), layout="wide"
    )
    apply_style()
    pages = _pages(say)
    session.remember_pages(pages)
    shown = st.navigation(list(pages.values()), position="top")
    shown.run()
    if shown.url_path not in FOLLOWING_NOTHING:
        draw_following(all_kinds=shown.url_path in SHOWING_ALL_KINDS)


def _pages(say: Say) -> dict[str, st.Page]:
    """The pages by the names that `session.go_to` knows."""
    return {
        "library": st.Page(
            library_screen.draw, title=say("Journeys"), icon=":material/grid_view:", url_path="", default=True
        ),
        "board": st.Page(
            board_screen.draw, title=say("Board"), icon=":material/dashboard:", url_path="board"
        ),
        "map": st.Page(map_screen.draw, title=say("Map"), icon=":material/route:", url_path="map"),
        "languages": st.Page(
            languages_screen.draw,
            title=say("Two languages"),
            icon=":material/translate:",
            url_path="languages",
        ),
        "hypotheses": st.Page(
            hypotheses_screen.draw,
            title=say("Hypotheses"),
            icon=":material/lightbulb:",
            url_path="hypotheses",
        ),
        "money": st.Page(money_screen.draw, title=say("Money"), icon=":material/payments:", url_path="money"),
        "expectations": st.Page(
            expectations_screen.draw,
            title=say("Expectations"),
            icon=":material/straighten:",
            url_path="expectations",
        ),
        "audit": st.Page(
            audit_screen.draw, title=say("Audit"), icon=":material/fact_check:", url_path="audit"
        ),
        "trace": st.Page(trace_screen.draw, title=say("Trace"), icon=":material/hub:", url_path="trace"),
        "compare": st.Page(
            compare_screen.draw, title=say("Compare"), icon=":material/compare_arrows:", url_path="compare"
        ),
        "maturity": st.Page(
            maturity_screen.draw, title=say("Maturity"), icon=":material/stairs:", url_path="maturity"
        ),
        "workshop": st.Page(
            workshop_screen.draw, title=say("Workshop"), icon=":material/groups:", url_path="workshop"
        ),
        "history": st.Page(
            history_screen.draw, title=say("History"), icon=":material/history:", url_path="history"
        ),
        "export": st.Page(
            export_screen.draw, title=say("Export"), icon=":material/download:", url_path="export"
        ),
    }


run()
