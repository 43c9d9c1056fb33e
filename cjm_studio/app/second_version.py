"""Two versions of a long text: somebody changed it while somebody else was writing it anew in a form."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.commands import Command, Set
from cjm_studio.errors import TextConflictError
from cjm_studio.language import field_label
from cjm_studio.model import Journey, Record
from cjm_studio.store import Committed

# From this length on a text is work that must not be lost to somebody who wrote at the same time.
LONG_TEXT = 80


@dataclass(frozen=True)
class SecondVersion:
    """What somebody wrote into a field that had another text by then."""

    record_id: str
    field: str
    yours: str


def save_field(record_id: str, field: str, seen: Any, value: Any) -> None:
    """Set a field. A long text that is no more the one `seen` stays, and the writer gets his own back."""
    command = Set(item=record_id, values={field: value})
    if session.asks_first(command):
        return

    def check(_: Command, journey: Journey) -> None:
        _refuse_second_version(journey.records.get(record_id), field, seen, value)

    def save() -> Committed | None:
        try:
            return session.store().commit(session.journey_id(), command, author=session.author(), check=check)
        except TextConflictError as conflict:
            st.session_state["second-version"] = SecondVersion(record_id, field, conflict.yours)
            return None

    session.attempt(save)


def _refuse_second_version(record: Record | None, field: str, seen: Any, yours: Any) -> None:
    theirs = getattr(record, field, None)
    if not isinstance(theirs, str) or not isinstance(yours, str) or theirs in (seen, yours):
        return
    if max(len(theirs), len(yours)) > LONG_TEXT:
        raise TextConflictError(
            "Somebody has changed the field '{field}' of '{record}' since you began. Theirs is kept; "
            "put yours in where it is still needed.",
            record=record.id if record else "",
            field=field,
            theirs=theirs,
            yours=yours,
        )


def draw_second_version(record: Record) -> None:
    """One's own words that were not saved, above the form in which the other ones stand."""
    kept: SecondVersion | None = st.session_state.get("second-version")
    if kept is None or kept.record_id != record.id:
        return
    say = session.say()
    with st.container(border=True, key="second-version-of"):
        name = field_label(kept.field, session.language())
        st.markdown(f"**{session.plain(say('Two versions of “{field}”', field=name))}**")
        st.caption(
            say("Somebody changed this text while you wrote. Theirs stands in the field; this is yours:")
        )
        st.code(kept.yours, language=None, wrap_lines=True)
        with st.container(horizontal=True):
            st.button(say("Take mine"), key="take-mine", type="primary", on_click=_take_mine, args=(kept,))
            st.button(say("Keep theirs"), key="keep-theirs", on_click=_forget)


def _take_mine(kept: SecondVersion) -> None:
    if session.commit(Set(item=kept.record_id, values={kept.field: kept.yours})):
        _forget()


def _forget() -> None:
    st.session_state.pop("second-version", None)
