"""Acts of a client: done by the store, answered when they are durable, done once however often they come."""

import logging

from cjm_studio.commands import describe
from cjm_studio.errors import CommandRefusedError, StoreError, TextConflictError
from cjm_studio.language import N_
from cjm_studio.live.frames import Act, Do, KeepVersion
from cjm_studio.live.greeting import labels_of
from cjm_studio.live.guest import Guest
from cjm_studio.live.works import keeping, work_of
from cjm_studio.live.writing import conflict_frame, plain_text, refused_frame

FAILED = N_("The studio failed at this, so it was not done. Try again.")

log = logging.getLogger("cjm_studio.live")


async def act(guest: Guest, frame: Act) -> None:
    """Do what a client asks for and answer it."""
    answers, author = guest.room.answers, guest.visitor.author
    known = answers.find(author, frame.id)
    if known:
        guest.outgoing.answer(known)
        return
    await guest.turn()
    try:
        answer = await _answer(guest, frame)
    # The store may be back in a moment, so this is not remembered: the client may try again.
    except StoreError as error:
        guest.outgoing.answer(_refused(guest, frame.id, error))
        return
    answers.keep(author, frame.id, answer)
    guest.outgoing.answer(answer)


async def _answer(guest: Guest, frame: Act) -> str:
    """The frame that says what came of an act. Raises StoreError when nothing can be said for good."""
    try:
        return plain_text({"type": "done", "id": frame.id} | await _done(guest, frame))
    except TextConflictError as conflict:
        return conflict_frame(frame.id, conflict)
    except CommandRefusedError as error:
        return _refused(guest, frame.id, error)
    except StoreError:
        raise
    # A defect of ours must not close the connection: the client would come back and repeat the act for ever.
    except Exception as error:
        log.error("an act failed: %s", type(error).__name__)
        return _refused(guest, frame.id, CommandRefusedError(FAILED))


async def _done(guest: Guest, frame: Act) -> dict[str, object]:
    """Have an act done: the revision that it has led to, and what can be undone now."""
    room = guest.room
    if isinstance(frame, KeepVersion):
        version = await room.shelf.ask(keeping(guest, frame))
        return {"revision": version.revision, **await labels_of(guest)}
    told = room.chronicle.revision
    committed = await room.act(work_of(guest, frame))
    if isinstance(frame, Do) and committed.entry is not None and committed.revision > told:
        return {
            "revision": committed.revision,
            "can_undo": describe(committed.entry, guest.language),
            "can_redo": "",
        }
    return {"revision": committed.revision, **await labels_of(guest)}


def _refused(guest: Guest, act_id: str, error: CommandRefusedError | StoreError) -> str:
    return refused_frame(act_id, error.told(guest.language))
