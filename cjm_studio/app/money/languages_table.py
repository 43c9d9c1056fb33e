"""The table of two languages on the page: a row for each stage; a click or a key chooses one."""

from pathlib import Path
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.component_parts import TABLE_PARTS, colours
from cjm_studio.layout import Theme

_HERE = Path(__file__).parent
KEY = "languages-table"


def draw_languages_table(rows: list[dict[str, Any]], chosen: str, theme: Theme, cards: str) -> None:
    """Draw the rows of `language_rows`; the chosen stage becomes the selected record.

    `cards` is the language of the cards: its quotation marks stand around the voice.
    """
    component = st.components.v2.component(
        "cjm_languages",
        js=(_HERE / "languages_table.js").read_text("utf-8") + TABLE_PARTS,
        css=(_HERE / "languages_table.css").read_text("utf-8"),
    )
    component(
        key=KEY,
        data={
            "rows": rows,
            "chosen": chosen,
            "language": cards,
            "words": _words(),
            "colours": colours(theme),
        },
        on_chosen_change=_choose,
    )


def _choose() -> None:
    chosen = st.session_state[KEY].chosen
    if isinstance(chosen, str):
        session.select(chosen)


def _words() -> dict[str, str]:
    say = session.say()
    return {
        "table": say("Stages in two languages"),
        "stage": say("Stage"),
        "voice": say("Customer's voice"),
        "metric": say("Metric"),
        "base": say("Base"),
        "now": say("Now"),
        "target": say("Target"),
        "gap": say("Gap"),
        "trend": say("Over time, target dashed"),
        "owner": say("Who answers for it"),
        "counts": say("Who counts it"),
        "noVoice": say("Not written yet: what does the customer say when this stage works?"),
        "noMetric": say("No metric yet"),
        "nobody": say("nobody"),
        "same": say("the same who answer for it"),
    }
