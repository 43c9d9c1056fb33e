"""The map as tables, one for each kind of record: its twin for the keyboard and for screen readers."""

from datetime import date
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form_fields import FormField, fit_text, form_fields
from cjm_studio.app.naming import called
from cjm_studio.commands import Add, AnyCommand, Gesture, Move, Remove, Set, holder_kinds, place_link
from cjm_studio.language import field_label, kinds_label, option_label
from cjm_studio.model import PLACED_BY, RECORD_CLASSES, Journey, Record, new_id, place_in_order

PLACE = "_place"
KINDS_FIRST = (
    "stage",
    "step",
    "touchpoint",
    "expectation",
    "score",
    "pain_point",
    "gain",
    "hypothesis",
    "metric",
)


def draw_table(journey: Journey) -> None:
    """Choose a kind; change cells, add and delete rows. Each change is one act in the history."""
    language = session.language()
    kinds = [*KINDS_FIRST, *(kind for kind in RECORD_CLASSES if kind not in (*KINDS_FIRST, "journey"))]
    kind = st.selectbox(
        session.say()("Kind of record"),
        kinds,
        key="table-kind",
        format_func=lambda kind: (
            f"{kinds_label(kind, language)} · {len(journey.all_of(RECORD_CLASSES[kind]))}"
        ),
    )
    records = journey.all_of(RECORD_CLASSES[kind])
    places = _places(journey, kind)
    key = f"table-{journey.id}-{kind}-{st.session_state.get('table-round', 0)}"
    st.data_editor(
        [_row(journey, record, places) for record in records] or [_empty_row(kind, places)],
        key=key,
        num_rows="dynamic",
        hide_index=True,
        height="content",
        column_config=_columns(kind, places),
        on_change=_save,
        args=(kind, [record.id for record in records], places, key),
    )


def start_table_anew() -> None:
    """Forget what the table still holds of edits: after an undo it must show what is stored."""
    st.session_state["table-round"] = st.session_state.get("table-round", 0) + 1


def _fields(kind: str) -> list[FormField]:
    return [field for field in form_fields(RECORD_CLASSES[kind]) if field.widget != "observations"]


def _places(journey: Journey, kind: str) -> dict[str, str]:
    """Where records of this kind may stand: what is shown → id. Equal words are told apart by a number."""
    found: dict[str, str] = {}
    holders = [record for record in journey.records.values() if record.kind in holder_kinds(kind)]
    for holder in sorted(holders, key=lambda record: (record.kind, *place_in_order(record))):
        words = name = called(journey, holder, session.language())
        number = 2
        while name in found:
            name, number = f"{words} ({number})", number + 1
        found[name] = holder.id
    return found


def _row(journey: Journey, record: Record, places: dict[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = {field.name: _cell(getattr(record, field.name)) for field in _fields(record.kind)}
    if record.kind in PLACED_BY:
        link = place_link(journey, record)
        row[PLACE] = next((name for name, holder in places.items() if link and holder == link.target), None)
    return row


def _empty_row(kind: str, places: dict[str, str]) -> dict[str, Any]:
    del places
    return dict.fromkeys([*(field.name for field in _fields(kind)), *([PLACE] if kind in PLACED_BY else [])])


def _cell(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _columns(kind: str, places: dict[str, str]) -> dict[str, Any]:
    language = session.language()
    columns = {field.name: _column(field, language) for field in _fields(kind)}
    if kind in PLACED_BY:
        columns[PLACE] = st.column_config.SelectboxColumn(session.say()("Stands in"), options=list(places))
    return columns


def _column(field: FormField, language: str) -> Any:
    label = field_label(field.name, language)
    if field.widget == "choice":
        return st.column_config.SelectboxColumn(
            label,
            options=list(field.options),
            required=not field.may_be_empty,
            format_func=lambda option: option_label(str(option), language) if option else "",
        )
    limits = _LIMITS.get(field.widget)
    if limits is not None:
        return st.column_config.NumberColumn(label, **limits)
    makers: dict[str, Any] = {
        "yes_no": st.column_config.CheckboxColumn,
        "day": st.column_config.DateColumn,
        "texts": st.column_config.ListColumn,
    }
    make = makers.get(field.widget, st.column_config.TextColumn)
    return make(label, width="large" if field.widget == "long_text" else None)


_LIMITS: dict[str, dict[str, Any]] = {
    "rating": {"min_value": 1, "max_value": 5, "step": 1},
    "share": {"min_value": 0.0, "max_value": 1.0},
    "feeling": {"min_value": -2.0, "max_value": 2.0},
    "amount": {"min_value": 0.0},
    "number": {},
    "count": {"step": 1},
}


def _save(kind: str, ids: list[str], places: dict[str, str], key: str) -> None:
    """What was just changed in the table, as one act on the journey as it is now."""
    state = st.session_state[key]
    journey = session.store().journey(session.journey_id()).journey
    commands: list[AnyCommand] = []
    for row, cells in state["edited_rows"].items():
        if int(row) < len(ids):
            commands += _edits(journey, journey.records.get(ids[int(row)]), cells, places)
        else:
            commands += _addition(kind, cells, places)  # the one empty row of a table without records
    commands += [Remove(record=ids[row]) for row in state["deleted_rows"] if row < len(ids)]
    commands += [part for cells in state["added_rows"] for part in _addition(kind, cells, places)]
    if commands:
        session.commit(commands[0] if len(commands) == 1 else Gesture(commands=tuple(commands)))
    if not ids or state["deleted_rows"] or state["added_rows"] or st.session_state.get("refusals"):
        start_table_anew()


def _edits(
    journey: Journey, record: Record | None, cells: dict[str, Any], places: dict[str, str]
) -> list[AnyCommand]:
    if record is None:
        return []
    values = _values(record.kind, cells)
    changed = {name: value for name, value in values.items() if value != _as_written(getattr(record, name))}
    commands: list[AnyCommand] = [Set(item=record.id, values=changed)] if changed else []
    link = place_link(journey, record)
    wanted = places.get(cells.get(PLACE) or "")
    if wanted and (link is None or link.target != wanted):
        commands.append(Move(record=record.id, into=wanted))
    return commands


def _addition(kind: str, cells: dict[str, Any], places: dict[str, str]) -> list[AnyCommand]:
    values = {name: value for name, value in _values(kind, cells).items() if value not in (None, "", [])}
    into = places.get(cells.get(PLACE) or "", "")
    return [Add(record={"kind": kind, "id": new_id(kind), **values}, into=into)] if values or into else []


def _values(kind: str, cells: dict[str, Any]) -> dict[str, Any]:
    """Cells as a record's fields take them."""
    fields = {field.name: field for field in _fields(kind)}
    return {name: _value(fields[name], cell) for name, cell in cells.items() if name in fields}


def _value(field: FormField, cell: Any) -> Any:
    if cell is None:
        return None if field.may_be_empty else {"yes_no": False, "texts": []}.get(field.widget, "")
    match field.widget:
        case "short_text" | "long_text":
            return fit_text(str(cell))
        case "texts":
            return [fit_text(str(text)) for text in cell]
        case "rating" | "count":
            return int(cell)
        case "share" | "feeling" | "amount" | "number":
            return float(cell)
        case "day":
            return str(cell)[:10]
        case _:
            return cell


def _as_written(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
