"""The script that Streamlit runs for every visit: frame, language, and the page that is asked for."""

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.away import draw_away
from cjm_studio.app.following import draw_following
from cjm_studio.app.screens import (
    audit_screen,
    blueprint_screen,
    board_screen,
    communications_screen,
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
    paths_screen,
    trace_screen,
    workshop_screen,
)
from cjm_studio.app.style import apply_style
from cjm_studio.app.uploading import translate_uploads
from cjm_studio.language import N_, Say, translator

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
    translate_uploads()
    pages = _pages(say)
    session.remember_pages(pages)
    shown = st.navigation(_sections(pages, say), position="top")
    shown.run()
    if shown.url_path != "board":  # which says so itself
        draw_away()
    if shown.url_path not in FOLLOWING_NOTHING:
        draw_following(all_kinds=shown.url_path in SHOWING_ALL_KINDS)


# What everybody needs is one click away; the rest stands in two menus. The pages by their names.
SECTIONS: dict[str, tuple[str, ...]] = {
    "": ("library", "board", "map", "blueprint", "communications", "export"),
    N_("Insight"): (
        "languages",
        "expectations",
        "hypotheses",
        "money",
        "paths",
        "audit",
        "trace",
        "compare",
        "maturity",
    ),
    N_("Room"): ("workshop", "history"),
}

# Name, by which `session.go_to` knows it and which is its address: what draws it, its title, its icon.
PAGES: dict[str, tuple[Callable[[], None], str, str]] = {
    "library": (library_screen.draw, N_("Journeys"), "grid_view"),
    "board": (board_screen.draw, N_("Board"), "dashboard"),
    "map": (map_screen.draw, N_("Map"), "route"),
    "blueprint": (blueprint_screen.draw, N_("Blueprint"), "account_tree"),
    "communications": (communications_screen.draw, N_("Communications"), "forum"),
    "compare": (compare_screen.draw, N_("Compare"), "compare_arrows"),
    "languages": (languages_screen.draw, N_("Two languages"), "translate"),
    "expectations": (expectations_screen.draw, N_("Expectations"), "straighten"),
    "hypotheses": (hypotheses_screen.draw, N_("Hypotheses"), "lightbulb"),
    "money": (money_screen.draw, N_("Money"), "payments"),
    "paths": (paths_screen.draw, N_("Paths"), "conversion_path"),
    "audit": (audit_screen.draw, N_("Audit"), "fact_check"),
    "trace": (trace_screen.draw, N_("Trace"), "hub"),
    "maturity": (maturity_screen.draw, N_("Maturity"), "stairs"),
    "workshop": (workshop_screen.draw, N_("Workshop"), "groups"),
    "history": (history_screen.draw, N_("History"), "history"),
    "export": (export_screen.draw, N_("Export"), "download"),
}
LIBRARY = "library"


def _pages(say: Say) -> dict[str, st.Page]:
    """The pages by the names that `session.go_to` knows."""
    return {
        name: st.Page(
            draw,
            title=say(title),
            icon=f":material/{icon}:",
            url_path="" if name == LIBRARY else name,
            default=name == LIBRARY,
        )
        for name, (draw, title, icon) in PAGES.items()
    }


def _sections(pages: Mapping[str, st.Page], say: Say) -> dict[str, list[st.Page]]:
    return {say(title) if title else "": [pages[name] for name in names] for title, names in SECTIONS.items()}


run()
