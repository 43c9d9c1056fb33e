"""Plain values into records and links, with refusals in words a person understands."""

from typing import Any, TypeVar

from pydantic import ValidationError

from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import (
    LINK_RULES,
    PICTURE_FAULTS,
    RECORD_CLASSES,
    Link,
    Record,
    read_link,
    read_record,
)

Item = TypeVar("Item", Record, Link)

# What says which one it is and where it stands. A record's `source` or `target` is a value like any other.
FIXED = frozenset({"id", "kind", "order"})
ENDS = frozenset({"source", "target"})


def new_record(written: dict[str, Any]) -> Record:
    """The record in an Add. Raises CommandRefusedError that names the field and the value."""
    kind = written.get("kind")
    if kind not in RECORD_CLASSES:
        raise CommandRefusedError(
            "There is no kind of record '{kind}'. Known kinds: {known}.",
            kind=_short(kind),
            known=", ".join(RECORD_CLASSES),
        )
    try:
        return read_record(written)
    except ValidationError as error:
        raise _refusal(error, str(kind)) from error


def new_link(written: dict[str, Any]) -> Link:
    """The link in a Link command. Raises CommandRefusedError that names the field and the value."""
    kind = written.get("kind")
    if kind not in LINK_RULES:
        raise CommandRefusedError(
            "There is no kind of link '{kind}'. Known kinds: {known}.",
            kind=_short(kind),
            known=", ".join(LINK_RULES),
        )
    try:
        return read_link(written)
    except ValidationError as error:
        raise _refusal(error, str(kind)) from error


def with_values(item: Item, values: dict[str, Any]) -> Item:
    """The record or link with new values.

    Raises CommandRefusedError for an unknown field or a value that it cannot hold.
    """
    fixed = (FIXED | ENDS if item.kind in LINK_RULES else FIXED) & values.keys()
    if fixed:
        raise CommandRefusedError(
            "'{field}' of '{item}' cannot be set: move, link or add instead.", field=min(fixed), item=item.id
        )
    fields = type(item).model_fields
    unknown = [field for field in values if field not in fields]
    if unknown:
        raise CommandRefusedError(
            "{kind} has no field '{field}'. Its fields: {fields}.",
            kind=item.kind,
            field=_short(unknown[0]),
            fields=", ".join(fields),
        )
    try:
        return type(item).model_validate(dict(item) | values)
    except ValidationError as error:
        raise _refusal(error, item.kind) from error


def _refusal(error: ValidationError, kind: str) -> CommandRefusedError:
    first = error.errors()[0]
    if first["type"] in PICTURE_FAULTS:
        return CommandRefusedError(PICTURE_FAULTS[first["type"]], **first.get("ctx", {}))
    place = [str(part) for part in first["loc"] if part != kind]
    return CommandRefusedError(
        "The field '{field}' of {kind} cannot hold {value}. Give it another value.",
        field=".".join(place) or "id",
        kind=kind,
        value=_short(first["input"]),
    )


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 80 else shown[:77] + "..."
