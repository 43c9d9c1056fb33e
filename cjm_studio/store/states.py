"""The state of a journey: the latest snapshot and the changes after it, or what memory already holds."""

import json
from typing import Any, TypeAlias

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from cjm_studio.errors import CommandRefusedError, JourneyNotFoundError
from cjm_studio.fileformat import VERSION
from cjm_studio.model import read_change
from cjm_studio.store.log import change_in, read_rows
from cjm_studio.store.memory import Memory, State
from cjm_studio.store.tables import journeys, snapshots
from cjm_studio.store.writing import checksum, document_of, journey_of, replayed, text_of, unreadable

# SQLAlchemy gives rows a type with as many places as columns; the names are what counts here.
Head: TypeAlias = Any

SNAPSHOT_EVERY = 200
# Snapshots at multiples of this stay, so that no revision is far from one.
STAYING_EVERY = 1_000

# Statements that every act runs are built once: building one takes longer than running it.
HEAD = select(journeys.c.id, journeys.c.birth, journeys.c.revision, journeys.c.discarded_ms).where(
    journeys.c.id == bindparam("journey")
)


def read_head(connection: Connection, journey_id: str) -> Head:
    """The row of a journey: id, birth, revision, discarded_ms. Raises JourneyNotFoundError."""
    head = connection.execute(HEAD, {"journey": journey_id}).one_or_none()
    if head is None:
        raise JourneyNotFoundError(
            "There is no journey '{journey}' in the store: somebody may have erased it. Choose another one.",
            journey=journey_id,
        )
    return head


def check_revision(journey_id: str, last: int, revision: int) -> None:
    """Raise CommandRefusedError for a revision that the journey has never been at."""
    if not 0 <= revision <= last:
        raise CommandRefusedError(
            "The journey '{journey}' has no revision {revision}: it has gone from 0 to {last}. "
            "Choose one of these.",
            journey=journey_id,
            revision=revision,
            last=last,
        )


def read_state(connection: Connection, head: Head, memory: Memory) -> State:
    """The journey at the revision of its row. Raises StoreUnavailableError when its rows cannot be read."""
    known = memory.recall(head.id, head.birth)
    if known is not None and known.revision == head.revision:
        return known
    if known is not None and known.revision < head.revision and known.version == VERSION:
        return _caught_up(connection, head, known)
    return _from_snapshot(connection, head, head.revision)


def state_at(connection: Connection, head: Head, revision: int, memory: Memory) -> State:
    """The journey as it was at a revision. CommandRefusedError for one that never was."""
    check_revision(head.id, head.revision, revision)
    if revision == head.revision:
        return read_state(connection, head, memory)
    return _from_snapshot(connection, head, revision)


def write_snapshot(connection: Connection, state: State) -> None:
    """Keep the whole journey as it is now.

    Others stay here and there: the first in each version of the format, from which its entries are replayed,
    and some on the way.
    """
    content = text_of(document_of(state.journey))
    row = {"journey_id": state.journey.id, "revision": state.revision, "format": VERSION, "content": content}
    alike = (snapshots.c.journey_id == state.journey.id, snapshots.c.format == VERSION)
    first = select(func.min(snapshots.c.revision)).where(*alike).scalar_subquery()
    on_the_way = (snapshots.c.revision > first, snapshots.c.revision % STAYING_EVERY != 0)
    connection.execute(delete(snapshots).where(*alike, *on_the_way))
    connection.execute(insert(snapshots), row | {"checksum": checksum(*row.values())})


def snapshot_is_due(before: State) -> bool:
    """Whether the next act shall leave a snapshot.

    One is also due when the format has moved on: the entries after a snapshot are of its version.
    """
    return (before.revision + 1) % SNAPSHOT_EVERY == 0 or before.version != VERSION


def _caught_up(connection: Connection, head: Head, known: State) -> State:
    """A remembered state with what other processes have changed since."""
    rows = read_rows(connection, head.id, known.revision, head.revision)
    if any(row.format != VERSION for row in rows):
        return _from_snapshot(connection, head, head.revision)
    journey = known.journey
    for row in rows:
        journey = read_change(change_in(row)).applied_to(journey)
    return State(head.birth, head.revision, journey, VERSION)


def _from_snapshot(connection: Connection, head: Head, revision: int) -> State:
    snapshot = connection.execute(
        select(snapshots)
        .where(snapshots.c.journey_id == head.id, snapshots.c.revision <= revision)
        .order_by(snapshots.c.revision.desc())
        .limit(1)
    ).one_or_none()
    if snapshot is None or snapshot.checksum != checksum(*tuple(snapshot)[:-1]):
        raise unreadable(head.id)
    rows = read_rows(connection, head.id, snapshot.revision, revision)
    document = replayed(json.loads(snapshot.content), [change_in(row) for row in rows])
    return State(head.birth, revision, journey_of(document), snapshot.format)
