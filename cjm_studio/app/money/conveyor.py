"""The discovery conveyor on the page: a card is dragged along, or moved by keys and buttons."""

from pathlib import Path
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.component_parts import TABLE_PARTS, colours
from cjm_studio.app.money.conveyor_cards import STATUSES
from cjm_studio.commands import Set
from cjm_studio.layout import Theme
from cjm_studio.model import Hypothesis

_HERE = Path(__file__).parent
KEY = "conveyor"


def draw_conveyor(columns: list[dict[str, Any]], theme: Theme) -> None:
    """Draw the columns of `conveyor_cards.conveyor`; moves are committed, a chosen card is opened."""
    component = st.components.v2.component(
        "cjm_conveyor",
        js=(_HERE / "conveyor.js").read_text("utf-8") + TABLE_PARTS,
        css=(_HERE / "conveyor.css").read_text("utf-8"),
    )
    component(
        key=KEY,
        data={
            "columns": columns,
            "words": _words(),
            "colours": colours(theme),
            # The browser sends a move until it stands here: two quick ones would else become one.
            "heard": st.session_state.get("conveyor-heard", ""),
        },
        on_moved_change=_move,
        on_opened_change=_open,
    )


def move_along(hypothesis_id: str, status: str) -> None:
    """Give a hypothesis another status; into delivery untested only after a question (`session.commit`)."""
    record = session.store().journey(session.journey_id()).journey.records.get(hypothesis_id)
    if isinstance(record, Hypothesis) and status in STATUSES and record.status != status:
        session.commit(Set(item=hypothesis_id, values={"status": status}))


def _open() -> None:
    chosen = st.session_state[KEY].opened
    if isinstance(chosen, str):
        session.select(chosen)


def _move() -> None:
    """Commit the moves that were not heard yet, in order; one that needs asking is asked about."""
    sent = st.session_state[KEY].moved
    if not isinstance(sent, dict):
        return
    heard = st.session_state.get("conveyor-heard", "")
    done = int(heard.partition(":")[2] or 0) if heard.startswith(f"{sent.get('client')}:") else 0
    for move in sent.get("moves", []):
        if move["number"] <= done:
            continue
        done = move["number"]
        move_along(str(move["id"]), str(move["status"]))
    st.session_state["conveyor-heard"] = f"{sent.get('client')}:{done}"


def _words() -> dict[str, str]:
    say = session.say()
    return {
        "board": say("Discovery conveyor"),
        "untested": say("untested"),
        "tested": say("tested"),
        "quickWin": say("quick win"),
        "back": say("One place back"),
        "on": say("One place on"),
        "open": say("Open"),
        "empty": say("Nothing here"),
        "help": say("Arrow keys choose a card, Alt with an arrow moves it, Enter opens it"),
    }
