"""What the store has to do for each sort of act, with all that must hold for it inside of the transaction."""

from collections.abc import Callable
from typing import NamedTuple

from cjm_studio.commands import VIEWER_ONLY, Command, Role, read_command
from cjm_studio.errors import CommandRefusedError
from cjm_studio.live.frames import Do, KeepVersion, Redo, Restore, Revert, Undo
from cjm_studio.live.guest import Guest
from cjm_studio.live.people import clean_name
from cjm_studio.live.polling import refuse_closed_vote
from cjm_studio.live.standing import refuse_unless_leading, role_now
from cjm_studio.live.terms import Terms
from cjm_studio.live.writing import public_id
from cjm_studio.model import Journey
from cjm_studio.store import Committed, Reason, Store, Version

LONGEST_VERSION_NAME = 200


def work_of(guest: Guest, frame: Do | Undo | Redo | Revert | Restore) -> Callable[[Store], Committed]:
    """What changes the journey. Raises CommandRefusedError for what the store need not be asked for."""
    match frame:
        case Do():
            return _doing(guest, frame)
        case Undo() | Redo():
            return _taking_back(guest, frame)
        case Revert() | Restore():
            return _going_back(guest, frame)


def keeping(guest: Guest, frame: KeepVersion) -> Callable[[Store], Version]:
    """What gives the present revision a name; asked for twice in a row it has it once."""
    journey_id, visitor = guest.room.journey_id, guest.visitor
    name = clean_name(frame.name, LONGEST_VERSION_NAME)

    def work(store: Store) -> Version:
        refuse_unless_leading(role_now(store, visitor, journey_id))
        wanted = _Wanted(store.revision(journey_id), name, frame.reason)
        return _kept_once(store, journey_id, visitor.author, wanted)

    return work


def _doing(guest: Guest, frame: Do) -> Callable[[Store], Committed]:
    journey_id, visitor, command = guest.room.journey_id, guest.visitor, read_command(frame.command)
    own, voter = guest.room.authorship.of(visitor.author), public_id(visitor.author)

    def work(store: Store) -> Committed:
        def check(asked: Command, journey: Journey) -> None:
            Terms(role_now(store, visitor, journey_id), own, voter, frame.base).check(asked, journey)

        return store.commit(journey_id, command, author=visitor.author, command_id=frame.id, check=check)

    return work


def _taking_back(guest: Guest, frame: Undo | Redo) -> Callable[[Store], Committed]:
    journey_id, visitor = guest.room.journey_id, guest.visitor

    def work(store: Store) -> Committed:
        is_undo = isinstance(frame, Undo)
        take_back, next_one = (store.undo, store.undoable) if is_undo else (store.redo, store.redoable)

        def check(_: Command, journey: Journey) -> None:
            _refuse_viewer(role_now(store, visitor, journey_id))
            refuse_closed_vote(journey, next_one(journey_id, visitor.author), public_id(visitor.author))

        _refuse_viewer(role_now(store, visitor, journey_id))  # also when there is nothing to take back
        return take_back(journey_id, visitor.author, command_id=frame.id, check=check)

    return work


def _going_back(guest: Guest, frame: Revert | Restore) -> Callable[[Store], Committed]:
    journey_id, visitor = guest.room.journey_id, guest.visitor

    def work(store: Store) -> Committed:
        def check(*_: object) -> None:
            refuse_unless_leading(role_now(store, visitor, journey_id))

        check()
        go_back = store.revert if isinstance(frame, Revert) else store.restore
        done = go_back(journey_id, frame.revision, visitor.author, command_id=frame.id, check=check)
        if isinstance(frame, Restore) and done.entry is not None:
            _kept_once(store, journey_id, visitor.author, _Wanted(done.revision - 1, "", "before_restore"))
        return done

    return work


def _refuse_viewer(role: Role) -> None:
    if role == "viewer":
        raise CommandRefusedError(VIEWER_ONLY)


class _Wanted(NamedTuple):
    """What a version is to be."""

    revision: int
    name: str
    reason: Reason


def _kept_once(store: Store, journey_id: str, author: str, wanted: _Wanted) -> Version:
    """The version, which is there already when the same act comes a second time."""
    for known in store.versions.of(journey_id):
        if (known.revision, known.name, known.reason) == wanted:
            return known
    return store.versions.keep(journey_id, wanted.name, author, wanted.reason, wanted.revision)
