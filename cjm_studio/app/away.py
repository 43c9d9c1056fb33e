"""What a page says while its server is away: a quiet line instead of a dialog over everything."""

from pathlib import Path

import streamlit as st

from cjm_studio.app import session

_HERE = Path(__file__).parent


def draw_away() -> None:
    """The part of a page that shows itself only while the server does not answer."""
    say = session.say()
    component = st.components.v2.component(
        "cjm_away",
        js=(_HERE / "away.js").read_text("utf-8"),
        css=(_HERE / "away.css").read_text("utf-8"),
    )
    words = {
        "away": say("The studio does not answer. Wait with changes until it is back."),
        "over": say("The studio does not answer any more."),
        "load_again": say("Load the page again"),
    }
    component(key="away", data={"words": words}, height=0)
