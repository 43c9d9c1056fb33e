"""Acts of a client: done by the store, answered when they are durable, done once however often they come."""

import asyncio
import logging
from collections.abc import Callable

from cjm_studio.commands import VIEWER_ONLY, describe, read_command
from cjm_studio.errors import CommandRefusedError, StoreError, TextConflictError
from cjm_studio.language import N_
from cjm_studio.live.frames import Do, Redo, Undo
from cjm_studio.live.greeting import labels_of
from cjm_studio.live.guest import Guest
from cjm_studio.live.terms import Terms
from cjm_studio.live.writing import conflict_frame, plain_text, refused_frame
from cjm_studio.store import Committed, Store

FAILED = N_("The studio failed at this, so it was not done. Try again.")

log = logging.getLogger("cjm_studio.live")


async def act(guest: Guest, frame: Do | Undo | Redo) -> None:
    """Do what a client asks for and answer it."""
    answers, author = guest.room.answers, guest.visitor.author
    known = answers.find(author, frame.id)
    if known:
        guest.outgoing.answer(known)
        return
    # Nobody loses what he did while he was away: a long outbox waits for its turn instead of being refused.
    # As one act of a client follows the other, nothing more of this client is read meanwhile.
    while not guest.acts.take():
        await asyncio.sleep(guest.acts.wait_s())
    try:
        answer = await _answer(guest, frame)
    # The store may be back in a moment, so this is not remembered: the client may try again.
    except StoreError as error:
        guest.outgoing.answer(_refused(guest, frame.id, error))
        return
    answers.keep(author, frame.id, answer)
    guest.outgoing.answer(answer)


async def _answer(guest: Guest, frame: Do | Undo | Redo) -> str:
    """The frame that says what came of an act. Raises StoreError when nothing can be said for good."""
    told = guest.room.chronicle.revision
    try:
        committed = await guest.room.act(_work(guest, frame))
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
    done = {"type": "done", "id": frame.id, "revision": committed.revision}
    if isinstance(frame, Do) and committed.entry is not None and committed.revision > told:
        return plain_text(done | {"can_undo": describe(committed.entry, guest.language), "can_redo": ""})
    return plain_text(done | await labels_of(guest))


def _work(guest: Guest, frame: Do | Undo | Redo) -> Callable[[Store], Committed]:
    """What the store has to do. Raises CommandRefusedError for what it need not be asked for."""
    room, author = guest.room, guest.visitor.author
    if isinstance(frame, Do):
        command = read_command(frame.command)
        terms = Terms(guest.visitor.role, room.locks, room.authorship.of(author), frame.base)
        return lambda store: store.commit(
            room.journey_id, command, author=author, command_id=frame.id, check=terms.check
        )
    if guest.visitor.role == "viewer":
        raise CommandRefusedError(VIEWER_ONLY)
    if isinstance(frame, Undo):
        return lambda store: store.undo(room.journey_id, author, command_id=frame.id)
    return lambda store: store.redo(room.journey_id, author, command_id=frame.id)


def _refused(guest: Guest, act_id: str, error: CommandRefusedError | StoreError) -> str:
    return refused_frame(act_id, error.told(guest.language))
