"""Bringing in a journey file: checked wholly first, then kept; a name that is taken makes a copy."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.errors import CjmError, InvalidJourneyError, JourneyExistsError
from cjm_studio.fileformat import read_journey
from cjm_studio.model import Journey, new_id
from cjm_studio.store import renamed


def draw_import() -> None:
    """The upload and, when the file cannot be taken, everything that is wrong with it."""
    say = session.say()
    st.markdown(f"### {say('Import a journey')}")
    uploaded = st.file_uploader(say("A *.journey.json file"), type=["json"], key="import-file")
    if uploaded is None:
        return
    try:
        journey = read_journey(uploaded.getvalue(), uploaded.name)
        kept = _keep(journey)
    except CjmError as error:
        _complain(error)
        return
    session.open_journey(kept.id)
    session.go_to("map")


def _keep(journey: Journey) -> Journey:
    try:
        session.store().create(journey, session.author())
    except JourneyExistsError:
        journey = renamed(journey, new_id("journey"))
        session.store().create(journey, session.author())
        st.toast(session.say()("A journey with this id was here already: the file came in as a copy."))
    return journey


def _complain(error: CjmError) -> None:
    language = session.language()
    st.error(session.plain(error.told(language)), icon=":material/error:")
    if isinstance(error, InvalidJourneyError):
        for problem in error.problems[:20]:
            st.caption(session.plain(problem.told(language)))
