"""What the audit finds about the chosen record, beside the map, and the way to the audit itself."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.ledger.auditing import findings_of
from cjm_studio.app.ledger.finding_card import COLOURS, ICONS
from cjm_studio.model import Journey, Record

ABOUT = "audit-record"


def draw_record_findings(journey: Journey, record: Record) -> None:
    """Each finding with what to do; folded up unless the marks are shown."""
    about = [each for each in findings_of(journey) if record.id in each.records]
    if not about:
        return
    say, language = session.say(), session.language()
    words = say.many("The audit has {count} finding", "The audit has {count} findings", len(about))
    with st.expander(words, icon=":material/fact_check:", expanded=bool(st.session_state.get("shows-marks"))):
        for each in about:
            told, severity = each.told(language), each.rule.severity
            st.markdown(
                f":{COLOURS[severity]}[:material/{ICONS[severity]}:] **{session.plain(told['title'])}**  \n"
                f":small[{session.plain(told['do'])}]"
            )
        if st.button(say("To the audit"), key="to-audit", icon=":material/arrow_forward:", type="tertiary"):
            st.session_state[ABOUT] = record.id
            session.go_to("audit")
