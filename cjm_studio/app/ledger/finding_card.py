"""A finding on the page: what it is, why it matters, what to do, and the way to each of its records."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.ledger.map_marks import show_marks
from cjm_studio.app.naming import called
from cjm_studio.insight.audit import Finding, Severity
from cjm_studio.language import kind_label
from cjm_studio.model import Journey

ICONS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "info"}
COLOURS: dict[Severity, str] = {"error": "red", "warning": "orange", "note": "blue"}
MOST_RECORDS = 6


def draw_finding(journey: Journey, finding: Finding, key: str, *, is_new: bool = False) -> None:
    """One finding as a card with its acts."""
    say, told = session.say(), finding.told(session.language())
    severity = finding.rule.severity
    with st.container(border=True, key=f"finding-{key}", gap="xsmall"):
        new = f" :green-badge[{say('new')}]" if is_new else ""
        st.markdown(
            f":{COLOURS[severity]}[:material/{ICONS[severity]}:] **{session.plain(told['title'])}**{new}"
        )
        st.caption(session.plain(told["why"]))
        st.markdown(f":material/arrow_forward: {session.plain(told['do'])}")
        _draw_records(journey, finding, key)


def _draw_records(journey: Journey, finding: Finding, key: str) -> None:
    say, language = session.say(), session.language()
    known = [journey.records[each] for each in finding.records if each in journey.records]
    with st.container(horizontal=True, gap="xsmall"):
        for record in known[:MOST_RECORDS]:
            words = f"{kind_label(record.kind, language)}: {called(journey, record, language)}"
            if st.button(
                session.plain(words), key=f"go-{key}-{record.id}", icon=":material/my_location:", wrap=True
            ):
                show_marks()
                session.select(record.id)
                session.go_to("map")
        if more := len(known[MOST_RECORDS:]):
            st.caption(say.many("and {count} more", "and {count} more", more))
