"""The arguments of a hypothesis in the panel of the map: how many hold, and the way to the checklist."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.insight.arguments import arguments
from cjm_studio.language import field_label
from cjm_studio.model import Hypothesis, Record


def draw_held_arguments(record: Record) -> None:
    """One line; the checklist itself stands on the page of the hypothesis."""
    if not isinstance(record, Hypothesis):
        return
    say, ten = session.say(), arguments(record)
    held = sum(each.holds for each in ten)
    st.caption(field_label("arguments", session.language()))
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(say("{count} of {all} hold", count=held, all=len(ten)), width="content")
        if st.button(
            say("Business case"), key=f"{record.id}.case", icon=":material/lightbulb:", type="tertiary"
        ):
            st.session_state["hypothesis-view"] = "case"
            session.go_to("hypotheses")
