"""The Paths page: an event log is brought, opened, asked, laid over the map, and turned into a first map."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import draw_bar
from cjm_studio.app.paths.asking import PICTURE, Asking, asking
from cjm_studio.app.paths.bringing import draw_bringing
from cjm_studio.app.paths.discovering import draw_discovering
from cjm_studio.app.paths.filter_bar import draw_filter_bar
from cjm_studio.app.paths.funnel_part import draw_funnel_part
from cjm_studio.app.paths.groups_part import draw_groups
from cjm_studio.app.paths.held import HeldLog, held_log
from cjm_studio.app.paths.log_facts import draw_log_facts
from cjm_studio.app.paths.moves import draw_moves
from cjm_studio.app.paths.over_map import draw_over_map
from cjm_studio.app.paths.overview import draw_overview
from cjm_studio.app.paths.wizard import draw_wizard
from cjm_studio.errors import CjmError
from cjm_studio.paths import OpenLog
from cjm_studio.store import Kept


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey() if session.journey_id() else None
    journey = kept.journey if kept else None
    draw_bar(session.plain(journey.head.name) if journey else say("Paths"), say("Paths") if journey else "")
    session.show_refusals()
    held = held_log()
    if held.log is not None:
        _draw_open(held, held.log, kept)
    elif held.file is not None:
        draw_wizard(held)
    else:
        draw_bringing(held, journey)


def _draw_open(held: HeldLog, log: OpenLog, kept: Kept | None) -> None:
    """The facts, the filter, and the part that was chosen; what cannot be answered is said in words."""
    say = session.say()
    try:
        draw_log_facts(held, log)
        if held.log is None:
            st.rerun()
        draw_filter_bar(held, log)
        part = choose(
            say("Part of the page"),
            {
                "overview": say("Overview"),
                "moves": say("Transitions"),
                "funnel": say("Funnel"),
                "groups": say("Groups of customers"),
                "map": say("Over the map"),
                "discover": say("Discover"),
            },
            key="paths-part",
            labelled=False,
        )
        about = asking(held, log)
        if about.facts.customers:
            _draw_part(part, about, kept)
        else:
            st.caption(say("Nobody is left to show. Widen the filter."))
    except CjmError as error:
        st.error(session.plain(error.told(session.language())), icon=":material/block:")
    choose(say("Save pictures as"), {"png": "PNG", "svg": "SVG"}, key=PICTURE)


def _draw_part(part: str, about: Asking, kept: Kept | None) -> None:
    if part == "moves":
        draw_moves(about)
    elif part == "funnel":
        draw_funnel_part(about)
    elif part == "groups":
        draw_groups(about, kept)
    elif part == "map":
        draw_over_map(about, kept)
    elif part == "discover":
        draw_discovering(about)
    else:
        draw_overview(about)
