"""What whoever leads does to the boards of the others: bring them to a place, have them follow."""

from cjm_studio.errors import CommandRefusedError, StoreError
from cjm_studio.live.frames import Gather, Spotlight
from cjm_studio.live.guest import Guest
from cjm_studio.live.standing import refuse_unless_leading, role_now
from cjm_studio.live.writing import plain_text, refused_frame


async def lead(guest: Guest, frame: Gather | Spotlight) -> None:
    """Do it, or say why not. Nothing of it is kept."""
    await guest.turn()
    room, visitor = guest.room, guest.visitor
    try:
        refuse_unless_leading(await room.shelf.ask(lambda store: role_now(store, visitor, room.journey_id)))
    except (CommandRefusedError, StoreError) as error:
        guest.outgoing.answer(refused_frame("", error.told(guest.language)))
        return
    if isinstance(frame, Gather):
        _gather(guest, frame)
    else:
        room.crowd.follow(visitor.author if frame.on else "")


def _gather(guest: Guest, frame: Gather) -> None:
    """To every other tab, also those of the same person: one of them may be on the projector."""
    person = guest.room.crowd.people.person(guest.visitor.author)
    head = {"type": "gather", "by": person.id, "name": person.name}
    text = plain_text(head | frame.model_dump(mode="json", exclude={"type"}))
    for other in guest.room.guests:
        if other is not guest:
            other.outgoing.tell(text)
