"""Acts on one journey inside of a transaction: do, undo and redo, each an entry in the log.

An act is checked and computed here, against the state that the transaction sees, so none rests on stale data.
"""

from collections.abc import Callable, Iterable
from typing import Literal, TypeAlias
from uuid import uuid4

from sqlalchemy import Connection, bindparam, update

from cjm_studio.commands import Command, Entry, change_of, next_redo, next_undo, reverted
from cjm_studio.errors import CommandRefusedError
from cjm_studio.fileformat import VERSION
from cjm_studio.language import N_
from cjm_studio.model import read_change
from cjm_studio.store.committed import Committed, Signature
from cjm_studio.store.log import Logged, change_in, entry_in, marks, read_rows, row_of, write_entry
from cjm_studio.store.memory import State
from cjm_studio.store.states import snapshot_is_due, write_snapshot
from cjm_studio.store.summaries import COUNTED, HEAD_COLUMNS, growth, head_columns
from cjm_studio.store.tables import journeys
from cjm_studio.store.transaction import Transaction

Return: TypeAlias = Literal["undo", "redo"]

NEXT: dict[Return, Callable[[Iterable[Entry], str], Entry | None]] = {"undo": next_undo, "redo": next_redo}
NOTHING_LEFT: dict[Return, str] = {
    "undo": N_("There is nothing to undo: nothing that you did in this journey is left to take back."),
    "redo": N_("There is nothing to redo: you have taken nothing back, or have gone on since."),
}


MOVING_ON = (
    update(journeys)
    .where(journeys.c.id == bindparam("journey"))
    .values(
        {name: bindparam(name) for name in ("revision", "changed_ms", "recency")}
        | {name: bindparam(name) for name in HEAD_COLUMNS}
        | {name: journeys.c[name] + bindparam(f"more_{name}") for name in COUNTED}
    )
)


def do(transaction: Transaction, journey_id: str, command: Command, signature: Signature) -> Committed:
    """Apply a command. Raises CommandRefusedError and JourneyNotFoundError."""
    if done := done_before(transaction, journey_id, signature):
        return done
    state = transaction.state(journey_id, to_change=True)
    signature.refuse(command, state.journey)
    change = change_of(command, state.journey)
    if not change:
        return Committed(state.journey, state.revision, change, None)
    entry = Entry(state.revision + 1, signature.author, "do", None, command, change)
    return append(transaction, state, entry, signature)


def take_back(transaction: Transaction, journey_id: str, action: Return, signature: Signature) -> Committed:
    """Undo the author's last act, or redo his last undo. Raises CommandRefusedError when there is none."""
    if done := done_before(transaction, journey_id, signature):
        return done
    state = transaction.state(journey_id, to_change=True)
    last = to_take_back(transaction.connection, journey_id, action, signature.author)
    if last is None:
        raise CommandRefusedError(NOTHING_LEFT[action])
    signature.refuse(last.command, state.journey)
    change = reverted(state.journey, last.change)
    # An undo that finds nothing left to take back is an entry too: it uncovers the act before.
    entry = Entry(state.revision + 1, signature.author, action, last.revision, last.command, change)
    return append(transaction, state, entry, signature)


def to_take_back(connection: Connection, journey_id: str, action: Return, author: str) -> Logged | None:
    """The entry that the author's next undo or redo is about; None when there is none."""
    found = NEXT[action](marks(connection, journey_id, author), author)
    if found is None:
        return None
    return entry_in(read_rows(connection, journey_id, found.revision - 1, found.revision)[0])


def append(transaction: Transaction, state: State, act: Entry, signature: Signature) -> Committed:
    """Keep an act: its entry with the time and the id, the state after it, and what the library shows."""
    command_id = signature.command_id or uuid4().hex
    entry = Logged(**vars(act), at=transaction.now, command_id=command_id)
    before, after = state.journey, entry.change.applied_to(state.journey)
    write_entry(transaction.connection, before.id, entry)
    row = {
        "journey": before.id,
        "revision": entry.revision,
        "changed_ms": transaction.now_ms,
        "recency": transaction.next_recency(),
    }
    transaction.connection.execute(MOVING_ON, row | growth(entry.change) | head_columns(after))
    due = snapshot_is_due(state)
    new = State(state.birth, entry.revision, after, VERSION)
    if due:
        write_snapshot(transaction.connection, new)
    transaction.changed[before.id] = new
    return Committed(after, entry.revision, entry.change, entry)


def done_before(transaction: Transaction, journey_id: str, signature: Signature) -> Committed | None:
    """What the act with this id left when it came the first time; None when it has not come yet."""
    row = row_of(transaction.connection, signature.command_id) if signature.command_id else None
    if row is None:
        return None
    if (row.journey_id, row.author) != (journey_id, signature.author):
        raise CommandRefusedError(
            "The id '{id}' belongs to another act. Give each act an id of its own.", id=signature.command_id
        )
    state = transaction.state(journey_id)
    journey = state.journey
    for later in reversed(read_rows(transaction.connection, journey_id, row.revision, state.revision)):
        journey = read_change(change_in(later)).inverse().applied_to(journey)
    entry = entry_in(row)
    return Committed(journey, entry.revision, entry.change, entry)
