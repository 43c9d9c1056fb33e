"""The audit's marks on the map: switched on by who wants them, or on the way from the audit to a record."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.ledger.auditing import findings_of
from cjm_studio.figures.ledger.finding_marks import finding_marks
from cjm_studio.layout import Scene
from cjm_studio.model import Journey

KEY = "audit-marks"


def draw_marks_switch() -> None:
    """The switch of the marks; it stays as it is on the way to another page and back."""
    say = session.say()
    st.toggle(
        say("Audit"),
        bool(st.session_state.get("shows-marks")),
        key=KEY,
        help=say("Marks what the audit finds on the cards themselves"),
        on_change=_remember,
    )


def show_marks() -> None:
    """Have the marks shown on the map from now on."""
    st.session_state["shows-marks"] = True


def marked(figure: dict[str, Any], scene: Scene, journey: Journey) -> dict[str, Any]:
    """The figure of a map with the marks on it, when they are wanted."""
    if not st.session_state.get("shows-marks"):
        return figure
    marks = finding_marks(scene, findings_of(journey), session.language())
    return figure | {"data": [*figure["data"], marks]}


def _remember() -> None:
    st.session_state["shows-marks"] = st.session_state[KEY]
