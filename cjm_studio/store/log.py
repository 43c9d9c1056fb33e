"""The log of a journey: one row for each act, in the order of revisions, never changed afterwards."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias, cast

from sqlalchemy import Connection, Row, bindparam, insert, select

from cjm_studio.commands import Action, Entry, read_logged
from cjm_studio.fileformat import VERSION
from cjm_studio.model import read_change
from cjm_studio.store.tables import commands
from cjm_studio.store.writing import checksum, text_of, unreadable

EntryRow: TypeAlias = Row[Any]

# How many acts of one author undo and redo look back on.
REACH = 300

APPENDING = insert(commands)
MARKS = (
    select(commands.c.revision, commands.c.author, commands.c.action, commands.c.of)
    .where(
        commands.c.journey_id == bindparam("journey"),
        commands.c.author == bindparam("by"),
        commands.c.format == bindparam("version"),
    )
    .order_by(commands.c.revision.desc())
    .limit(REACH)
)
ROWS = (
    select(commands)
    .where(
        commands.c.journey_id == bindparam("journey"),
        commands.c.revision > bindparam("after"),
        commands.c.revision <= bindparam("until"),
    )
    .order_by(commands.c.revision)
)
BY_COMMAND_ID = select(commands).where(commands.c.command_id == bindparam("id"))


@dataclass(frozen=True)
class Logged(Entry):
    """An entry of the log with the time of the server's clock, which orders nothing, and its own id."""

    at: datetime
    command_id: str


@dataclass(frozen=True)
class Mark:
    """As much of an entry as undo and redo need to find the one that is meant."""

    revision: int
    author: str
    action: Action
    of: int | None


def write_entry(connection: Connection, journey_id: str, entry: Logged) -> None:
    """Append an entry."""
    row = {
        "journey_id": journey_id,
        "revision": entry.revision,
        "command_id": entry.command_id,
        "author": entry.author,
        "at_ms": int(entry.at.timestamp() * 1_000),
        "action": entry.action,
        "of": entry.of,
        "format": VERSION,
        "command": text_of(entry.command.model_dump(mode="json")),
        "change": text_of(entry.change.as_written()),
    }
    connection.execute(APPENDING, row | {"checksum": _checksum(row)})


def read_rows(connection: Connection, journey_id: str, after: int, until: int) -> Sequence[EntryRow]:
    """The rows with revisions in (after, until]. Raises StoreUnavailableError when one is missing or bad."""
    rows = connection.execute(ROWS, {"journey": journey_id, "after": after, "until": until}).all()
    if [row.revision for row in rows] != list(range(after + 1, until + 1)):
        raise unreadable(journey_id)
    for row in rows:
        _check(row)
    return rows


def read_entries(connection: Connection, journey_id: str, after: int, until: int) -> tuple[Logged, ...]:
    """The entries with revisions in (after, until], but for those in an older version of the file format."""
    rows = read_rows(connection, journey_id, after, until)
    return tuple(entry_in(row) for row in rows if row.format == VERSION)


def row_of(connection: Connection, command_id: str) -> EntryRow | None:
    """The row that a command with this id has left, in any journey."""
    row = connection.execute(BY_COMMAND_ID, {"id": command_id}).one_or_none()
    if row is not None:
        _check(row)
    return row


def marks(connection: Connection, journey_id: str, author: str) -> list[Entry]:
    """The author's latest acts in order, for `next_undo` and `next_redo`, which look at nothing else of them.

    Acts of an older format are left out: what they changed cannot be taken back in the records of today.
    """
    found = connection.execute(MARKS, {"journey": journey_id, "by": author, "version": VERSION}).all()
    return cast("list[Entry]", [Mark(*row) for row in reversed(found)])


def change_in(row: EntryRow) -> dict[str, Any]:
    """The change of a row as plain data."""
    return cast("dict[str, Any]", json.loads(row.change))


def entry_in(row: EntryRow) -> Logged:
    """The entry that a row holds. Raises StoreUnavailableError for one that a later studio wrote."""
    if row.format != VERSION:
        raise unreadable(row.journey_id)
    return Logged(
        revision=row.revision,
        author=row.author,
        action=row.action,
        of=row.of,
        command=read_logged(json.loads(row.command)),
        change=read_change(change_in(row)),
        at=datetime.fromtimestamp(row.at_ms / 1_000, UTC),
        command_id=row.command_id,
    )


def _check(row: EntryRow) -> None:
    if row.checksum != _checksum(row._mapping):
        raise unreadable(row.journey_id)


def _checksum(row: Mapping[str, Any] | Mapping[Any, Any]) -> int:
    return checksum(
        *(row[name] for name in ("journey_id", "revision", "command_id", "author", "at_ms", "action", "of")),
        *(row[name] for name in ("format", "command", "change")),
    )
