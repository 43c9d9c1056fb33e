"""The table of expectations on the page: a bar for each on one scale; a click or a key chooses one."""

from pathlib import Path
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.component_parts import TABLE_PARTS, colours
from cjm_studio.layout import Theme

_HERE = Path(__file__).parent
KEY = "expectations-table"


def draw_expectations_table(rows: list[dict[str, Any]], chosen: str, theme: Theme) -> None:
    """Draw the rows of `expectation_rows`; the chosen expectation becomes the selected record."""
    component = st.components.v2.component(
        "cjm_expectations",
        js=(_HERE / "expectations_table.js").read_text("utf-8") + TABLE_PARTS,
        css=(_HERE / "expectations_table.css").read_text("utf-8"),
    )
    tone = theme.tone("expectation")
    component(
        key=KEY,
        data={
            "rows": rows,
            "chosen": chosen,
            "words": _words(),
            "colours": colours(theme)
            | {"expectation": tone.border, "expectation-fill": tone.fill, "expectation-deep": tone.deep},
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
        "table": say("Expectations and what came"),
        "expectation": say("Expectation"),
        "who": say("Persona"),
        "bar": say("From worst tolerable to best; the dot is what came"),
        "worst": say("Worst tolerable"),
        "expected": say("Expected"),
        "best": say("Best"),
        "perceived": say("What came"),
        "reading": say("Reading"),
        "gap": say("Gap"),
        "force": say("Force"),
        "noBar": say("Two levels with figures make a bar."),
        "nobody": say("everybody"),
    }
