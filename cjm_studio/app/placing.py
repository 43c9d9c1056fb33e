"""Where a record stands: one place earlier or later, into another place, off the map; and new records."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.naming import called
from cjm_studio.app.writing_start import start_writing
from cjm_studio.commands import Add, Command, Gesture, Move, Remove, holder_kinds, place_link, siblings
from cjm_studio.language import kind_label, kinds_label
from cjm_studio.model import (
    PLACED_BY,
    RECORD_CLASSES,
    Journey,
    Record,
    hangs_on,
    new_id,
    place_in_order,
    stages,
    steps,
    touchpoints,
)

# What a facilitator adds to the map as a whole, in the order of the work.
FREE_KINDS = (
    "stage",
    "persona",
    "metric",
    "promise",
    "channel",
    "evidence",
    "actor",
    "employee_action",
    "test",
    "opportunity",
    "solution",
    "contact_policy",
    "maturity_assessment",
    "lane",
)


def draw_adding(journey: Journey) -> None:
    """The Add menu: what may stand in the chosen record first, then what stands by itself."""
    say, language = session.say(), session.language()
    chosen = journey.records.get(session.selected())
    inside = fitting_kinds(chosen) if chosen else []
    options = [(kind, chosen.id) for kind in inside] if chosen else []
    options += [(kind, "") for kind in FREE_KINDS]
    picked = st.menu_button(
        say("Add"),
        options,
        key="add-record",
        icon=":material/add:",
        format_func=lambda option: _offer(journey, option[0], option[1], language),
    )
    if picked:
        add_record(journey, *picked)
        st.rerun()


def fitting_kinds(holder: Record) -> list[str]:
    """The kinds of record that may stand in this one; a stage takes a touchpoint together with its step."""
    kinds = [kind for kind in RECORD_CLASSES if holder.kind in holder_kinds(kind)]
    return (
        ["step", "touchpoint", *(kind for kind in kinds if kind != "step")]
        if holder.kind == "stage"
        else kinds
    )


def add_record(journey: Journey, kind: str, into: str) -> None:
    """Add an empty record, choose it, and so open its form."""
    record_id = new_id(kind)
    add: Command = Add(record={"kind": kind, "id": record_id}, into=into)
    holder = journey.records.get(into)
    if holder is not None and holder.kind == "stage" and kind == "touchpoint":
        step_id = new_id("step")
        step = Add(record={"kind": "step", "id": step_id}, into=into)
        add = Gesture(commands=(step, Add(record={"kind": kind, "id": record_id}, into=step_id)))
    if session.commit(add):
        session.select(record_id)
        start_writing(record_id)


def draw_place(journey: Journey, record: Record) -> None:
    """Buttons that move a record among its siblings, and a list of the places where it may stand."""
    say, language = session.say(), session.language()
    link = place_link(journey, record)
    holder = link.target if link else ""
    if "order" in type(record).model_fields and (holder or record.kind not in PLACED_BY):
        _draw_order(journey, record, holder)
    ids = [other.id for kind in holder_kinds(record.kind) for other in along_the_path(journey, kind)]
    if not ids:
        return
    ids += [holder] if holder and holder not in ids else []
    key = f"{record.id}.place.{holder}"
    st.selectbox(
        say("Stands in"),
        ids,
        index=ids.index(holder) if holder else None,
        format_func=lambda other: (
            f"{kind_label(journey.records[other].kind, language)}: "
            f"{called(journey, journey.records[other], language)}"
        ),
        key=key,
        on_change=_move_into,
        args=(record.id, key),
    )


def _move_into(record_id: str, key: str) -> None:
    session.commit(Move(record=record_id, into=st.session_state[key]))


def _draw_order(journey: Journey, record: Record, holder: str) -> None:
    say = session.say()
    earlier, later = moves(journey, record, holder)
    with st.container(horizontal=True):
        st.button(
            say("Move earlier"),
            icon=":material/arrow_back:",
            key="move-earlier",
            disabled=earlier is None,
            help="Alt+←",
            on_click=session.act,
            args=(earlier,),
        )
        st.button(
            say("Move later"),
            icon=":material/arrow_forward:",
            key="move-later",
            disabled=later is None,
            help="Alt+→",
            on_click=session.act,
            args=(later,),
        )


def moves(journey: Journey, record: Record, holder: str) -> tuple[Move | None, Move | None]:
    """The commands that move a record one place earlier and later; None where the path begins or ends.

    At the edge of its place it goes on into the one beside it, as it looks on the map.
    """
    others = siblings(journey, record, holder)
    place = sum(place_in_order(other) < place_in_order(record) for other in others)
    before, after = _beside(journey, holder)
    earlier = later = None
    if place > 0:
        earlier = Move(record=record.id, before=others[place - 1].id)
    elif before:
        earlier = Move(record=record.id, into=before)
    if place < len(others):
        later = Move(record=record.id, before=others[place + 1].id if place + 1 < len(others) else "")
    elif after:
        there = siblings(journey, record, after)
        later = Move(record=record.id, into=after, before=there[0].id if there else "")
    return earlier, later


def _beside(journey: Journey, holder: str) -> tuple[str, str]:
    """The holders of the same kind to the left and right on the map; empty at its ends."""
    kind = journey.records[holder].kind if holder else ""
    path = [record.id for record in along_the_path(journey, kind)]
    if holder not in path:
        return "", ""
    place = path.index(holder)
    return (path[place - 1] if place else ""), (path[place + 1] if place + 1 < len(path) else "")


def along_the_path(journey: Journey, kind: str) -> list[Record]:
    """Stages, steps or touchpoints from left to right; nothing for other kinds."""
    all_stages = stages(journey)
    all_steps = [step for stage in all_stages for step in steps(journey, stage.id)]
    met = [touchpoint for step in all_steps for touchpoint in touchpoints(journey, step.id)]
    by_kind: dict[str, list[Record]] = {"stage": [*all_stages], "step": [*all_steps], "touchpoint": [*met]}
    return by_kind.get(kind, [])


def draw_removal(journey: Journey, record: Record) -> None:
    """The button that takes a record off the map; it says what goes with it."""
    say, language = session.say(), session.language()
    with_it = hangs_on(journey, record.id)
    counts: dict[str, int] = {}
    for other in with_it:
        counts[other.kind] = counts.get(other.kind, 0) + 1
    gone = ", ".join(f"{kinds_label(kind, language)} {count}" for kind, count in counts.items())
    if gone:
        st.caption(say("These go with it: {what}. Undo brings everything back.", what=gone))
    if st.button(say("Remove"), key="remove-record", icon=":material/delete:", help="Delete"):
        if session.commit(Remove(record=record.id)):
            session.select("")
        st.rerun()


def _offer(journey: Journey, kind: str, into: str, language: str) -> str:
    if not into:
        return kind_label(kind, language)
    return f"{kind_label(kind, language)} → {session.plain(called(journey, journey.records[into], language))}"
