"""The audit's marks on the board: counted anew every few seconds while somebody wants to see them."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.ledger.auditing import findings_of
from cjm_studio.insight.audit import Finding
from cjm_studio.model import Journey

SWITCH = "board-audit"
EVERY_S = 4.0
# What is a card on the board; a finding about a stage or the whole map stands on the audit's own page.
CARDS = frozenset(
    {
        "touchpoint", "expectation", "pain_point", "gain", "hypothesis", "promise", "communication", "metric",
        "frontstage_action", "backstage_action", "support_process", "system", "physical_evidence", "sticky",
    }
)  # fmt: skip


def draw_board_marks_switch() -> bool:
    """The switch in the bar above the board; whether the marks are wanted."""
    with st.container(key="board-marks", width="content"):
        wanted = st.toggle(session.say()("Audit"), bool(st.session_state.get("shows-marks")), key=SWITCH)
    st.session_state["shows-marks"] = wanted
    return wanted


def board_marks(journey_id: str) -> dict[str, list[dict[str, Any]]]:
    """Findings by the card that they are about, as they are now; nothing when the journey cannot be read."""
    kept = session.attempt(lambda: session.store().journey(journey_id))
    if kept is None:
        return {}
    known = st.session_state.get("board-marks-of")
    mark = (journey_id, kept.revision, session.language())
    if known is None or known[0] != mark:
        known = (mark, marks_of(kept.journey, findings_of(kept.journey), session.language()))
        st.session_state["board-marks-of"] = known
    found: dict[str, list[dict[str, Any]]] = known[1]
    return found


def marks_of(
    journey: Journey, findings: tuple[Finding, ...], language: str
) -> dict[str, list[dict[str, Any]]]:
    """Each finding with the first card that it is about; the worst of a card come first."""
    order = ("error", "warning", "note")
    found: dict[str, list[dict[str, Any]]] = {}
    for finding in sorted(findings, key=lambda each: order.index(each.rule.severity)):
        told = finding.told(language)
        cards = [each for each in finding.records if _is_card(journey, each)]
        for record_id in cards[:1]:
            part = {name: told[name] for name in ("severity", "title", "do")}
            found.setdefault(record_id, []).append(part)
    return found


def _is_card(journey: Journey, record_id: str) -> bool:
    record = journey.records.get(record_id)
    return record is not None and record.kind in CARDS
