"""Undo and redo on a page that is not the map, with the same keys."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.commands import Entry


def draw_undoing() -> None:
    """Two buttons that take back, or do again, the author's last act, and say which one that is.

    The page listens for their keys with `draw_shortcuts`, outside of a row, where it takes no place.
    """
    say, store = session.say(), session.store()
    journey_id, author = session.journey_id(), session.author()
    with st.container(horizontal=True, width="content"):
        _draw(say("Undo"), "undo", "Ctrl+Z", store.undoable(journey_id, author))
        _draw(say("Redo"), "redo", "Ctrl+Shift+Z", store.redoable(journey_id, author))


def _draw(label: str, action: str, shortcut: str, entry: Entry | None) -> None:
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
    if done is not None and not done.change:
        st.toast(session.say()("Nothing was undone: somebody else has changed it since."))
