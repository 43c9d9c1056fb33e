"""The rows of a table from the records of one kind, and the commands that cells changed in it ask for."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cjm_studio.app.form_fields import LISTED, FormField, fit_text, form_fields
from cjm_studio.app.naming import called
from cjm_studio.commands import Add, AnyCommand, Move, Set, holder_kinds, place_link
from cjm_studio.model import PLACED_BY, RECORD_CLASSES, Journey, Record, place_in_order

# The column that says where a record stands; it is no field of the record.
PLACE = "_place"

# What stands in an empty cell of a field that may not be empty.
_EMPTY: dict[str, Any] = {"yes_no": False, "texts": []}


def table_fields(kind: str) -> list[FormField]:
    """The fields of a kind of record that fit into a cell."""
    return [field for field in form_fields(RECORD_CLASSES[kind]) if field.widget not in LISTED]


def places_of(journey: Journey, kind: str, language: str) -> dict[str, str]:
    """Where records of this kind may stand: what is shown → id. Equal words are told apart by a number."""
    found: dict[str, str] = {}
    holders = [record for record in journey.records.values() if record.kind in holder_kinds(kind)]
    for holder in sorted(holders, key=lambda record: (record.kind, *place_in_order(record))):
        words = name = called(journey, holder, language)
        number = 2
        while name in found:
            name, number = f"{words} ({number})", number + 1
        found[name] = holder.id
    return found


def row_of(journey: Journey, record: Record, places: Mapping[str, str]) -> dict[str, Any]:
    """A record as a row: field → cell, and where it stands."""
    row = {field.name: _cell(getattr(record, field.name)) for field in table_fields(record.kind)}
    if record.kind in PLACED_BY:
        link = place_link(journey, record)
        row[PLACE] = next((name for name, holder in places.items() if link and holder == link.target), None)
    return row


def empty_row(kind: str) -> dict[str, Any]:
    """The one row of a table that has no records yet, to write the first one into; with the usual choices."""
    fields = RECORD_CLASSES[kind].model_fields
    row = {field.name: _cell(fields[field.name].default) for field in table_fields(kind)}
    return row | ({PLACE: None} if kind in PLACED_BY else {})


def edits(
    journey: Journey, record: Record, cells: Mapping[str, Any], places: Mapping[str, str]
) -> list[AnyCommand]:
    """The commands that bring a record to the cells of its row; none when it is there already."""
    values = _values(record.kind, cells)
    changed = {name: value for name, value in values.items() if value != _written(getattr(record, name))}
    commands: list[AnyCommand] = [Set(item=record.id, values=changed)] if changed else []
    link = place_link(journey, record)
    wanted = places.get(cells.get(PLACE) or "")
    if wanted and (link is None or link.target != wanted):
        commands.append(Move(record=record.id, into=wanted))
    return commands


def addition(
    kind: str, record_id: str, cells: Mapping[str, Any], places: Mapping[str, str]
) -> list[AnyCommand]:
    """The command that makes a record of a new row; none while nothing has been written into the row."""
    fields = RECORD_CLASSES[kind].model_fields
    told = {name: cell for name, cell in cells.items() if cell is not None}
    written = {
        name: value
        for name, value in _values(kind, told).items()
        if value not in (None, "", []) and value != _written(fields[name].default)
    }
    into = places.get(cells.get(PLACE) or "", "")
    return [Add(record={"kind": kind, "id": record_id, **written}, into=into)] if written or into else []


def _cell(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _values(kind: str, cells: Mapping[str, Any]) -> dict[str, Any]:
    """Cells as a record's fields take them."""
    fields = {field.name: field for field in table_fields(kind)}
    return {name: _value(fields[name], cell) for name, cell in cells.items() if name in fields}


def _value(field: FormField, cell: Any) -> Any:
    if cell is None:
        return None if field.may_be_empty else _EMPTY.get(field.widget, "")
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


def _written(value: Any) -> Any:
    """A field's value as a cell would give it."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
