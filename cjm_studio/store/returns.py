"""Acts that go back in the log, each an entry of its own: restore a revision, take one act back."""

from typing import cast

from cjm_studio.commands import AnyCommand, Entry, Restore, Revert, reverted
from cjm_studio.errors import CommandRefusedError
from cjm_studio.fileformat import VERSION
from cjm_studio.model import Change
from cjm_studio.store.acts import append, done_before
from cjm_studio.store.committed import Committed, Signature
from cjm_studio.store.log import Logged, entry_in, read_rows
from cjm_studio.store.memory import State
from cjm_studio.store.states import check_revision, read_head, state_at
from cjm_studio.store.transaction import Transaction


def restore(transaction: Transaction, journey_id: str, revision: int, signature: Signature) -> Committed:
    """Make the journey what it was at a revision. Nothing is kept when it is just that now.

    Raises CommandRefusedError for a revision that never was, and JourneyNotFoundError.
    """
    if done := done_before(transaction, journey_id, signature):
        return done
    state = transaction.state(journey_id, to_change=True)
    check_revision(journey_id, state.revision, revision)
    command = Restore(revision=revision)
    signature.refuse(command, state.journey)
    head = read_head(transaction.connection, journey_id)
    wanted = state_at(transaction.connection, head, revision, transaction.memory).journey
    change = Change.between(state.journey, wanted)
    if revision == state.revision or not change:
        return Committed(state.journey, state.revision, Change({}, {}), None)
    entry = Entry(state.revision + 1, signature.author, "restore", revision, command, change)
    return append(transaction, state, entry, signature)


def revert(transaction: Transaction, journey_id: str, revision: int, signature: Signature) -> Committed:
    """Take back the act that led to a revision, as far as nobody has changed it since.

    Raises CommandRefusedError when nothing of it can be taken back, and JourneyNotFoundError.
    """
    if done := done_before(transaction, journey_id, signature):
        return done
    state = transaction.state(journey_id, to_change=True)
    act = _act_at(transaction, state, revision)
    command = _taking_back(act)
    signature.refuse(command, state.journey)
    change = reverted(state.journey, act.change)
    if not change:
        raise _nothing_left(state, act)
    entry = Entry(state.revision + 1, signature.author, "revert", revision, command, change)
    return append(transaction, state, entry, signature)


def _act_at(transaction: Transaction, state: State, revision: int) -> Logged:
    if not 1 <= revision <= state.revision:
        raise CommandRefusedError(
            "Nothing was done at revision {revision} of the journey '{journey}'. Choose one of its history.",
            revision=revision,
            journey=state.journey.id,
        )
    (row,) = read_rows(transaction.connection, state.journey.id, revision - 1, revision)
    if row.format != VERSION:
        raise CommandRefusedError(
            "What was done at revision {revision} was written by an earlier studio and cannot be taken back "
            "by itself. Restore a revision from before it instead.",
            revision=revision,
        )
    return entry_in(row)


def _taking_back(act: Logged) -> Revert:
    """The command for taking an act back; it tells what was wanted first, however often it came and went."""
    known = act.command
    brings_back = act.action == "undo"
    if isinstance(known, Revert):
        # Taking back an undone "take back" takes back, taking back a "take back" brings back.
        brings_back, known = brings_back == known.brings_back, known.command
    wanted = cast("AnyCommand | Restore", known)  # whatever is no Revert in the log is one of these
    return Revert(revision=act.revision, command=wanted, brings_back=brings_back)


def _nothing_left(state: State, act: Logged) -> CommandRefusedError:
    if act.change.inverse().applied_to(state.journey) == state.journey:
        return CommandRefusedError(
            "Nothing of what was done at revision {revision} is left: it is taken back already.",
            revision=act.revision,
        )
    return CommandRefusedError(
        "What was done at revision {revision} cannot be taken back by itself: somebody has changed the same "
        "or built on it since. Change it by hand, or restore a revision from before it.",
        revision=act.revision,
    )
