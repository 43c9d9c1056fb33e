"""Acts on whole journeys inside of a transaction: put one on the shelf, into the bin and back, erase it."""

from secrets import token_hex

from pydantic import ValidationError
from sqlalchemy import delete, insert, select, update

from cjm_studio.errors import CommandRefusedError, InvalidJourneyError, JourneyExistsError
from cjm_studio.fileformat import VERSION
from cjm_studio.model import Journey, new_id, read_record, structure_problems
from cjm_studio.store.memory import State
from cjm_studio.store.states import read_head, write_snapshot
from cjm_studio.store.summaries import counts, head_columns
from cjm_studio.store.tables import commands, join_links, journeys, members, snapshots, versions
from cjm_studio.store.transaction import Transaction


def check(journey: Journey) -> None:
    """Raise InvalidJourneyError for a journey that does not hang together: it could not be worked with."""
    for problem in structure_problems(journey):
        raise InvalidJourneyError(problem.message, **problem.values)


def renamed(journey: Journey, journey_id: str) -> Journey:
    """The same journey under another id; what was linked to the old head is linked to the new one."""
    old = journey.id
    head = journey.head.model_copy(update={"id": journey_id})
    records = {key: record for key, record in journey.records.items() if key != old}
    links = {
        key: link.model_copy(
            update={end: journey_id for end in ("source", "target") if getattr(link, end) == old}
        )
        for key, link in journey.links.items()
    }
    return Journey(journey_id, {journey_id: head, **records}, links)


def copy_of(journey: Journey, title: str) -> Journey:
    """The journey under a fresh id and this title. Raises CommandRefusedError for an impossible title."""
    try:
        head = read_record(journey.head.as_written() | {"name": title})
    except ValidationError as error:
        raise CommandRefusedError(
            "The title cannot be taken: it is longer than 500 characters or holds one that cannot be "
            "printed. Choose another title."
        ) from error
    return renamed(journey.replaced({journey.id: head}), new_id("journey"))


def put(transaction: Transaction, journey: Journey, author: str) -> State:
    """Keep a new journey at revision 0. Raises JourneyExistsError when its id is taken, be it in the bin."""
    _refuse_taken(transaction, journey.id)
    state = State(token_hex(8), 0, journey, VERSION)
    transaction.connection.execute(
        insert(journeys).values(
            id=journey.id,
            birth=state.birth,
            revision=0,
            author=author,
            created_ms=transaction.now_ms,
            changed_ms=transaction.now_ms,
            recency=transaction.next_recency(),
            **counts(journey.records.values()),
            **head_columns(journey),
        )
    )
    write_snapshot(transaction.connection, state)
    transaction.changed[journey.id] = state
    return state


def discard(transaction: Transaction, journey_id: str) -> None:
    """Put a journey into the bin; one that lies there already stays. Raises JourneyNotFoundError."""
    _lay(transaction, journey_id, transaction.now_ms)


def bring_back(transaction: Transaction, journey_id: str) -> None:
    """Take a journey out of the bin; one that does not lie there stays. Raises JourneyNotFoundError."""
    _lay(transaction, journey_id, None)


def erase(transaction: Transaction, journey_id: str) -> None:
    """Remove a journey in the bin for good, with its log, members, links and versions.

    Raises CommandRefusedError when it is not in the bin, and JourneyNotFoundError.
    """
    if read_head(transaction.connection, journey_id).discarded_ms is None:
        raise CommandRefusedError(
            "The journey '{journey}' is not in the bin. Put it there first; from there it can be erased.",
            journey=journey_id,
        )
    for table in (commands, snapshots, members, join_links, versions):
        transaction.connection.execute(delete(table).where(table.c.journey_id == journey_id))
    transaction.connection.execute(delete(journeys).where(journeys.c.id == journey_id))
    transaction.changed.pop(journey_id, None)


def _lay(transaction: Transaction, journey_id: str, discarded_ms: int | None) -> None:
    head = read_head(transaction.connection, journey_id)
    if (head.discarded_ms is None) == (discarded_ms is None):
        return
    transaction.connection.execute(
        update(journeys)
        .where(journeys.c.id == journey_id)
        .values(discarded_ms=discarded_ms, recency=transaction.next_recency())
    )


def _refuse_taken(transaction: Transaction, journey_id: str) -> None:
    wanted = select(journeys.c.discarded_ms).where(journeys.c.id == journey_id)
    taken = transaction.connection.execute(wanted).one_or_none()
    if taken is None:
        return
    if taken.discarded_ms is None:
        raise JourneyExistsError(
            "A journey '{journey}' is already in the store. Open that one, or duplicate it.",
            journey=journey_id,
        )
    raise JourneyExistsError(
        "A journey '{journey}' lies in the bin. Bring it back, or erase it first.", journey=journey_id
    )
