"""The question before something is delivered that no customer was asked about, wherever it comes up."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.commands import Command, delivered_untested
from cjm_studio.model import Journey


def draw_asking() -> None:
    """Ask about the act that waits for an answer, once."""
    waiting: Command | None = st.session_state.pop("waiting-act", None)
    if waiting is not None:
        _ask(waiting)


@st.dialog(" ", width="small")
def _ask(command: Command) -> None:
    say = session.say()
    journey: Journey = session.store().journey(session.journey_id()).journey
    untested: tuple[str, ...] = session.attempt(lambda: delivered_untested(journey, command)) or ()
    st.markdown(f"### {say('No customer was asked')}")
    for each in untested:
        record = journey.records.get(each)
        title = " ".join(record.title.split())[:200] if record else ""
        st.markdown(f"**{session.plain(title or say('no name'))}**")
    st.caption(
        say(
            "It goes into delivery without a test with customers: everybody in the room agrees, and the "
            "customer was not in the room. You may move it; it stays marked until there is such a test."
        )
    )
    with st.container(horizontal=True):
        known = [each for each in untested if each in journey.records]
        if known and st.button(
            say("Open it and add a test"), key="ask-test", type="primary", icon=":material/science:"
        ):
            session.select(known[0])
            session.go_to("hypotheses")
        if st.button(say("Move it untested"), key="ask-move"):
            session.commit(command, is_sure=True)
            st.rerun()
