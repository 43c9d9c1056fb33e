"""Finding a record by its words: the way from the keyboard to any card of the map."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.naming import called
from cjm_studio.app.workshop_kinds import MACHINERY
from cjm_studio.language import kind_label
from cjm_studio.model import RECORD_CLASSES, Journey


def draw_finder(journey: Journey) -> None:
    """A list of all records that narrows while one types; the one picked becomes the chosen record."""
    say, language = session.say(), session.language()
    records = [
        record
        for kind in RECORD_CLASSES.values()
        for record in journey.all_of(kind)
        if record.id != journey.id and record.kind not in MACHINERY
    ]
    words = {
        record.id: f"{called(journey, record, language)} · {kind_label(record.kind, language)}"
        for record in records
    }
    # It never holds a choice, only makes one: Streamlit takes a choice back when its words change, and then
    # every new name of a record would close its details. The key follows what is chosen, which empties it.
    key = f"find-{journey.id}-{session.selected()}"
    st.selectbox(
        say("Find a card"),
        list(words),
        index=None,
        format_func=words.__getitem__,
        placeholder=say("Find a card"),
        label_visibility="collapsed",
        key=key,
        on_change=_choose,
        args=(key,),
        width=240,
    )


def _choose(key: str) -> None:
    if picked := st.session_state[key]:
        session.select(picked)
