"""Finding a record by its words: the way from the keyboard to any card of the map."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.naming import called
from cjm_studio.language import kind_label
from cjm_studio.model import RECORD_CLASSES, Journey


def draw_finder(journey: Journey) -> None:
    """A list of all records that narrows while one types; the one picked becomes the chosen record."""
    say, language = session.say(), session.language()
    chosen = session.selected()
    records = [
        record
        for kind in RECORD_CLASSES.values()
        for record in journey.all_of(kind)
        if record.id != journey.id
    ]
    words = {
        record.id: f"{called(journey, record, language)} · {kind_label(record.kind, language)}"
        for record in records
    }
    ids = list(words)
    # The key follows the choice, so that a click on the map shows here as well.
    key = f"find-{journey.id}-{chosen}"
    st.selectbox(
        say("Find a card"),
        ids,
        index=ids.index(chosen) if chosen in words else None,
        format_func=words.__getitem__,
        placeholder=say("Find a card"),
        label_visibility="collapsed",
        key=key,
        on_change=_choose,
        args=(key,),
        width=240,
    )


def _choose(key: str) -> None:
    session.select(st.session_state[key] or "")
