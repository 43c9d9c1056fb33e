"""What a client gets to know when it comes in, and again when it could not keep up."""

from contextlib import suppress
from typing import Any

from cjm_studio.commands import describe
from cjm_studio.errors import CommandRefusedError, StoreError
from cjm_studio.live.clock import now_ms
from cjm_studio.live.frames import Hello
from cjm_studio.live.guest import Guest
from cjm_studio.live.people import clean_name
from cjm_studio.live.writing import entries_text, plain_text, public_id, spotlight_id


async def greet(guest: Guest, hello: Hello) -> None:
    """Let a client in and tell it the journey, or what it has missed. Raises StoreError."""
    room, since = guest.room, hello.since
    if not room.guests:
        await room.look()  # nobody was here to watch
    await room.learn_authors(guest.visitor)
    if since is not None and room.chronicle.lacks(since):
        room.chronicle.recall(await room.shelf.history(room.journey_id, since))
    labels = await labels_of(guest)
    await _remember(guest, clean_name(hello.name))
    # Nothing is awaited from here on: not one entry falls between the welcome and the news.
    guest.enter(hello)
    missed = None if since is None else room.chronicle.entries_after(since)
    reader = room.reader(guest.visitor.author)
    content = _whole(guest) if missed is None else entries_text(each.text(reader) for each in missed)
    guest.outgoing.answer(_frame("welcome", guest, content, labels))
    if room.lacks_authors(guest.visitor):  # somebody has brought back a note in this very moment
        guest.outgoing.fall_behind()


async def resync(guest: Guest) -> str:
    """The frame that tells the whole journey once more."""
    labels = await labels_of(guest)
    with suppress(StoreError):  # without its author a hidden note is told to nobody
        await guest.room.learn_authors(guest.visitor)
    guest.room.tell_news()  # to the others: this client still hears none, and has them in the journey
    guest.outgoing.catch_up()
    return _frame("resync", guest, _whole(guest), labels)


async def labels_of(guest: Guest) -> dict[str, str]:
    """What the visitor's next undo and redo would be about, in his language.

    Empty when the store cannot say: what was asked for besides is done or told all the same.
    """
    room = guest.room
    try:
        undo, redo = await room.shelf.returns(room.journey_id, guest.visitor.author)
    except StoreError:
        undo, redo = None, None
    return {
        "can_undo": describe(undo, guest.language) if undo else "",
        "can_redo": describe(redo, guest.language) if redo else "",
    }


async def _remember(guest: Guest, name: str) -> None:
    """Keep the name that somebody gives, and tell the others whom they see now."""
    room, visitor = guest.room, guest.visitor
    if not name or not room.crowd.membership.is_news(visitor.author, name, visitor.role):
        return
    try:
        await room.shelf.ask(
            lambda store: store.members.remember(room.journey_id, visitor.author, name, visitor.role)
        )
    except (StoreError, CommandRefusedError):
        return  # he is known by his name for as long as he is here
    room.crowd.membership.meet(visitor.author, name, visitor.role)
    room.crowd.has_grown()


def _whole(guest: Guest) -> str:
    room = guest.room
    return f'"journey":{room.chronicle.journey_text(room.reader(guest.visitor.author))}'


def _frame(frame_type: str, guest: Guest, content: str, labels: dict[str, str]) -> str:
    room = guest.room
    person = room.crowd.people.person(guest.visitor.author)
    you = person.as_introduced() | {"role": guest.visitor.role}
    head = plain_text({"type": frame_type, "you": you, "revision": room.chronicle.revision})
    rest = plain_text(_surroundings(guest) | labels)
    return f"{head[:-1]},{content},{rest[1:]}"


def _surroundings(guest: Guest) -> dict[str, Any]:
    """Who is and was here, who wrote what, whom to follow, and what time it is."""
    room = guest.room
    return {
        "people": room.crowd.as_written(),
        "members": room.crowd.membership.as_written(room.crowd.people),
        "authors": _authors(guest),
        "spotlight": spotlight_id(room.crowd.spotlight),
        "now_ms": now_ms(),
    }


def _authors(guest: Guest) -> dict[str, str]:
    """By record, who has put it on the map; only what is one's own while names are hidden."""
    room, me = guest.room, guest.visitor.author
    found = {record_id: room.authorship.author(record_id) for record_id in room.chronicle.staging.authored}
    return {
        record_id: public_id(author)
        for record_id, author in found.items()
        if author and (author == me or not room.names_hidden)
    }
