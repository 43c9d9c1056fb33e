"""The history of a journey or of one record, a page at a time, the newest act first.

When comments were made is told for many at once.
"""

from collections.abc import Iterator
from datetime import UTC
from typing import Any

from cjm_studio.commands import describe
from cjm_studio.errors import StoreError
from cjm_studio.live.authorship import added_by
from cjm_studio.live.frames import History, Times
from cjm_studio.live.guest import Guest
from cjm_studio.live.redaction import Reader
from cjm_studio.live.writing import plain_text, public_id, refused_frame
from cjm_studio.store import Logged, Store

READ_AT_ONCE = 200


async def tell_history(guest: Guest, frame: History) -> None:
    """Answer with a page of history, or say why there is none."""
    await guest.turn()
    room = guest.room
    try:
        entries, more = await room.shelf.ask(lambda store: _page(store, room.journey_id, frame))
    except StoreError as error:
        guest.outgoing.answer(refused_frame(frame.id, error.told(guest.language)))
        return
    reader, names = room.reader(guest.visitor.author), room.crowd.membership.names()
    written = [_written(entry, reader, names, guest.language) for entry in entries]
    head = {"type": "history", "id": frame.id, "record": frame.record}
    guest.outgoing.answer(plain_text(head | {"entries": written, "more": more}))


async def tell_times(guest: Guest, frame: Times) -> None:
    """Answer with the moments in which comments were made, or say why there are none."""
    await guest.turn()
    room, wanted = guest.room, frozenset(frame.records)
    try:
        times = await room.shelf.ask(lambda store: _times(store, room.journey_id, wanted))
    except StoreError as error:
        guest.outgoing.answer(refused_frame(frame.id, error.told(guest.language)))
        return
    guest.outgoing.answer(plain_text({"type": "times", "id": frame.id, "times": times}))


def _times(store: Store, journey_id: str, wanted: frozenset[str]) -> dict[str, str]:
    """By comment, when it was made. The log is read back only until all are found."""
    found: dict[str, str] = {}
    for entry in _backwards(store, journey_id, store.revision(journey_id)):
        for record_id in wanted.intersection(added_by(entry)):
            if _is_comment(entry, record_id):
                found[record_id] = _moment(entry)
        if found.keys() == wanted:
            break
    return found


def _is_comment(entry: Logged, record_id: str) -> bool:
    _, after = entry.change.records.get(record_id, (None, None))
    return after is not None and after.kind == "comment"


def _page(store: Store, journey_id: str, frame: History) -> tuple[list[Logged], bool]:
    """The latest acts before a revision that are asked for, and whether there are earlier ones."""
    last = store.revision(journey_id)
    last = last if frame.before is None else min(last, frame.before - 1)
    found: list[Logged] = []
    for entry in _backwards(store, journey_id, last):
        if frame.record and not _is_about(entry, frame.record):
            continue
        if len(found) == frame.most:
            return found, True
        found.append(entry)
    return found, False


def _backwards(store: Store, journey_id: str, last: int) -> Iterator[Logged]:
    """The log from a revision back to its beginning, read a piece at a time."""
    while last > 0:
        after = max(0, last - READ_AT_ONCE)
        yield from reversed(store.history(journey_id, after, last))
        last = after


def _is_about(entry: Logged, record_id: str) -> bool:
    """Whether an act has changed a record or a link that leaves it, like that to its place."""
    links = (link for pair in entry.change.links.values() for link in pair if link is not None)
    return record_id in entry.change.records or any(link.source == record_id for link in links)


def _written(entry: Logged, reader: Reader, names: dict[str, str], language: str) -> dict[str, Any]:
    is_told = entry.author == reader.author or not reader.names_hidden
    return {
        "revision": entry.revision,
        "by": public_id(entry.author) if is_told else "",
        "name": names.get(entry.author, "") if is_told else "",
        "at": _moment(entry),
        "action": entry.action,
        "label": describe(entry, language),
    }


def _moment(entry: Logged) -> str:
    return entry.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
