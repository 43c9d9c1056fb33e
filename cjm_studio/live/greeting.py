"""What a client gets to know when it comes in, and again when it could not keep up."""

from cjm_studio.commands import describe
from cjm_studio.errors import StoreError
from cjm_studio.live.frames import Hello
from cjm_studio.live.guest import Guest
from cjm_studio.live.writing import plain_text


async def greet(guest: Guest, hello: Hello) -> None:
    """Let a client in and tell it the journey, or what it has missed. Raises StoreError."""
    room, since = guest.room, hello.since
    if not room.guests:
        await room.look()  # nobody was here to watch
    if guest.visitor.role == "participant":
        await room.learn_authors()
    if since is not None and room.chronicle.lacks(since):
        room.chronicle.recall(await room.shelf.history(room.journey_id, since))
    labels = await labels_of(guest)
    # Nothing is awaited from here on: not one entry falls between the welcome and the news.
    guest.enter(hello)
    missed = None if since is None else room.chronicle.entries_after(since)
    content = _whole(guest) if missed is None else f'"entries":[{",".join(missed)}]'
    guest.outgoing.answer(_frame("welcome", guest, content, labels))


async def resync(guest: Guest) -> str:
    """The frame that tells the whole journey once more."""
    labels = await labels_of(guest)
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


def _whole(guest: Guest) -> str:
    return f'"journey":{guest.room.chronicle.journey_text}'


def _frame(frame_type: str, guest: Guest, content: str, labels: dict[str, str]) -> str:
    room = guest.room
    person = room.people.person(guest.visitor.author)
    you = person.as_introduced() | {"role": guest.visitor.role}
    head = plain_text({"type": frame_type, "you": you, "revision": room.chronicle.revision})
    rest = plain_text({"people": room.people.as_written()} | labels)
    return f"{head[:-1]},{content},{rest[1:]}"
