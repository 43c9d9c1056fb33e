"""Who or what a record is linked with, chosen from a list or named anew: one act of the history."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form_fields import fit_text
from cjm_studio.app.naming import called
from cjm_studio.commands import Add, AnyCommand, Gesture, Link, Unlink
from cjm_studio.model import RECORD_CLASSES, Journey, Record, new_id

LONGEST_NAME = 500


def relinked(
    journey: Journey, record_id: str, link_kind: str, wanted: str | None, new: dict[str, Any]
) -> Gesture | None:
    """The act that puts `wanted` in the place of the first record linked so; None when nothing changes.

    `wanted` is an id, None for nobody, or a name: then `new`, a record without id, is added with the link.
    Other links of the same kind stay.
    """
    old = [
        link for link in journey.out(record_id, link_kind) if _kind_of(journey, link.target) == new["kind"]
    ]
    linked = [link.target for link in old]
    if linked[:1] == [wanted] or (wanted is None and not old):
        return None
    acts: list[AnyCommand] = [Unlink(link=link.id) for link in old[:1]]
    if wanted is not None and wanted not in linked:
        target = wanted
        if wanted not in journey.records:
            target = new_id(new["kind"])
            acts.append(Add(record={**new, "id": target}))
        acts.append(_link(link_kind, record_id, target))
    return Gesture(commands=tuple(acts))


def linked_with(journey: Journey, record_id: str, link_kind: str, wanted: list[str]) -> Gesture | None:
    """The act that links a record with exactly these others; None when it is so already."""
    old = {link.target: link.id for link in journey.out(record_id, link_kind)}
    acts: list[AnyCommand] = [Unlink(link=old[target]) for target in old if target not in wanted]
    acts += [_link(link_kind, record_id, target) for target in wanted if target not in old]
    return Gesture(commands=tuple(acts)) if acts else None


def added(record_id: str, link_kind: str, new: dict[str, Any]) -> Gesture:
    """The act that adds `new`, a record without id, and links it from this record."""
    target = new_id(new["kind"])
    return Gesture(commands=(Add(record={**new, "id": target}), _link(link_kind, record_id, target)))


def draw_link_choice(journey: Journey, record: Record, link_kind: str, kind: str, label: str) -> None:
    """A list of the records of a kind with the linked one chosen; a new name makes a new one."""
    linked = [
        link.target for link in journey.out(record.id, link_kind) if _kind_of(journey, link.target) == kind
    ]
    now = linked[0] if linked else None
    others = journey.all_of(RECORD_CLASSES[kind])
    names = {other.id: called(journey, other, session.language()) for other in others}
    key = f"{record.id}.{link_kind}.{'+'.join(linked)}"

    def save() -> None:
        wanted = st.session_state[key]
        if wanted is not None and wanted not in names:
            wanted = fit_text(wanted)[:LONGEST_NAME].strip() or None
        fresh = session.store().journey(session.journey_id()).journey
        act = relinked(fresh, record.id, link_kind, wanted, {"kind": kind, "name": wanted})
        if act is not None:
            session.commit(act)

    options: list[str | None] = [None, *names]
    st.selectbox(
        label,
        options,
        index=options.index(now),
        format_func=lambda option: names.get(option, option) if option else "–",
        accept_new_options=True,
        key=key,
        on_change=save,
    )


def draw_link_choices(journey: Journey, record: Record, link_kind: str, kind: str, label: str) -> None:
    """A list of the records of a kind in which several may be linked."""
    linked = [link.target for link in journey.out(record.id, link_kind)]
    names = {
        other.id: called(journey, other, session.language()) for other in journey.all_of(RECORD_CLASSES[kind])
    }
    key = f"{record.id}.{link_kind}.{'+'.join(linked)}"

    def save() -> None:
        fresh = session.store().journey(session.journey_id()).journey
        act = linked_with(fresh, record.id, link_kind, list(st.session_state[key]))
        if act is not None:
            session.commit(act)

    st.multiselect(
        label,
        list(names),
        default=linked,
        format_func=lambda option: names[option],
        key=key,
        on_change=save,
        placeholder=session.say()("Choose a metric"),
    )


def _link(kind: str, source: str, target: str) -> Link:
    return Link(link={"kind": kind, "id": new_id(kind), "source": source, "target": target})


def _kind_of(journey: Journey, record_id: str) -> str:
    record = journey.records.get(record_id)
    return record.kind if record else ""
