"""Undo and redo of one's own acts, as two buttons that say what they would do."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.table import start_table_anew


def draw_undo() -> None:
    """The two buttons; their keys are those of `shortcuts`."""
    say = session.say()
    _draw(say("Undo"), "undo", "Ctrl+Z")
    _draw(say("Redo"), "redo", "Ctrl+Shift+Z")


def draw_undo_row() -> None:
    """The two buttons side by side, for pages where nothing else stands in their row."""
    with st.container(horizontal=True, width="content"):
        draw_undo()


def _draw(label: str, action: str, shortcut: str) -> None:
    """A button that takes back, or does again, the author's last act, and says which one that is."""
    store, journey_id, author = session.store(), session.journey_id(), session.author()
    entry = store.undoable(journey_id, author) if action == "undo" else store.redoable(journey_id, author)
    st.button(
        label,
        key=action,
        icon=f":material/{action}:",
        disabled=entry is None,
        help=f"{session.plain(session.described(entry))} ({shortcut})" if entry else shortcut,
        on_click=_take_back,
        args=(action,),
    )


def _take_back(action: str) -> None:
    store = session.store()
    act = store.undo if action == "undo" else store.redo
    done = session.attempt(lambda: act(session.journey_id(), session.author()))
    start_table_anew()
    if done is not None and not done.change:
        st.toast(session.say()("Nothing was undone: somebody else has changed it since."))
