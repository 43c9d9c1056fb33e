"""The store: where journeys are kept. Any thread may ask it; one thread of its own writes."""

from collections.abc import Callable
from datetime import datetime

from cjm_studio.commands import Command
from cjm_studio.model import Journey
from cjm_studio.store import acts, returns, shelf
from cjm_studio.store.committed import Check, Committed, Kept, Signature
from cjm_studio.store.connecting import Place, reading_engine, writing_engine
from cjm_studio.store.desk import Desk
from cjm_studio.store.fitness import Fitness, fitness_of
from cjm_studio.store.groups import Groups, now
from cjm_studio.store.join_links import JoinLinks
from cjm_studio.store.keys import kept_secret
from cjm_studio.store.log import Logged, read_entries
from cjm_studio.store.members import Members
from cjm_studio.store.memory import Memory
from cjm_studio.store.states import read_head, read_state, state_at
from cjm_studio.store.summaries import Summary, read_summaries
from cjm_studio.store.troubles import told
from cjm_studio.store.versions import Versions
from cjm_studio.store.writer import Writer


class Store:
    """Journeys, each with its log. What a method has returned is on the disk.

    Every method raises StoreUnavailableError when the file cannot be used, and JourneyNotFoundError for an
    id that no journey has. `is_new` tells that the file was made when this store was opened.
    `members`, `join_links` and `versions` keep what goes with a journey.
    """

    def __init__(self, place: Place, *, is_new: bool = False, clock: Callable[[], datetime] = now) -> None:
        self.is_new = is_new
        self._place = place
        self._memory = Memory()
        self._reading = reading_engine(place)
        self._writing = writing_engine(place)
        self._writer = Writer(Groups(place.path, self._writing, self._memory, clock).write)
        self._desk = Desk(place, self._reading, self._writer)
        self.members = Members(self._desk)
        self.join_links = JoinLinks(self._desk)
        self.versions = Versions(self._desk)

    def journeys(self, query: str = "", *, in_bin: bool = False) -> tuple[Summary, ...]:
        """The journeys whose titles hold every word of the query, the last changed first."""
        with self._desk.read() as connection:
            return read_summaries(connection, query, in_bin=in_bin)

    def journey(self, journey_id: str) -> Kept:
        """The journey as it is now, also one in the bin."""
        with self._desk.read() as connection:
            state = read_state(connection, read_head(connection, journey_id), self._memory)
        self._memory.keep(state)
        return Kept(state.journey, state.revision)

    def at(self, journey_id: str, revision: int) -> Kept:
        """The journey as it was at a revision. CommandRefusedError for one that never was."""
        with self._desk.read() as connection:
            state = state_at(connection, read_head(connection, journey_id), revision, self._memory)
        return Kept(state.journey, state.revision)

    def revision(self, journey_id: str) -> int:
        """The revision that the journey is at: a cheap way to see whether somebody has changed it."""
        with self._desk.read() as connection:
            return int(read_head(connection, journey_id).revision)

    def history(self, journey_id: str, after: int = 0, until: int | None = None) -> tuple[Logged, ...]:
        """What was done to the journey after a revision, and until another one, the first act first."""
        with self._desk.read() as connection:
            last = int(read_head(connection, journey_id).revision)
            until = last if until is None else min(until, last)
            return read_entries(connection, journey_id, after, until)

    def undoable(self, journey_id: str, author: str) -> Logged | None:
        """The act that `undo` would take back; None when there is none."""
        with self._desk.read() as connection:
            return acts.to_take_back(connection, journey_id, "undo", author)

    def redoable(self, journey_id: str, author: str) -> Logged | None:
        """The undo that `redo` would take back; None when there is none."""
        with self._desk.read() as connection:
            return acts.to_take_back(connection, journey_id, "redo", author)

    def commit(
        self,
        journey_id: str,
        command: Command,
        *,
        author: str,
        command_id: str = "",
        check: Check | None = None,
    ) -> Committed:
        """Do a command and keep what it changed. Raises CommandRefusedError.

        A repeated `command_id` does nothing and returns what the first one did. A command that changes
        nothing is not kept. `check` is called inside of the transaction, in the writer's thread, with the
        command and the journey that it finds; it may be called more than once, and refuses by raising.
        """
        signature = Signature(author, command_id, check)
        return self._writer.do(lambda transaction: acts.do(transaction, journey_id, command, signature))

    def undo(
        self, journey_id: str, author: str, *, command_id: str = "", check: Check | None = None
    ) -> Committed:
        """Take back the author's last act that is not taken back yet, as far as nobody has changed it since.

        `check` is that of `commit`, asked with the command of that act. Raises CommandRefusedError when there
        is none.
        """
        return self._take_back(journey_id, "undo", Signature(author, command_id, check))

    def redo(
        self, journey_id: str, author: str, *, command_id: str = "", check: Check | None = None
    ) -> Committed:
        """Take back the author's last undo. Raises CommandRefusedError when there is none."""
        return self._take_back(journey_id, "redo", Signature(author, command_id, check))

    def restore(
        self, journey_id: str, revision: int, author: str, *, command_id: str = "", check: Check | None = None
    ) -> Committed:
        """Make the journey what it was at a revision, as an act of its own that can be undone.

        `command_id` and `check` are those of `commit`; the command is a Restore. Nothing is kept when the
        journey is that already. Raises CommandRefusedError for a revision that never was.
        """
        signature = Signature(author, command_id, check)
        return self._writer.do(
            lambda transaction: returns.restore(transaction, journey_id, revision, signature)
        )

    def revert(
        self, journey_id: str, revision: int, author: str, *, command_id: str = "", check: Check | None = None
    ) -> Committed:
        """Take back the act that led to a revision, whoever did it, as an act of its own that can be undone.

        It goes as far as nobody has changed the same since; when nothing is left it raises
        CommandRefusedError. `command_id` and `check` are those of `commit`; the command is a Revert.
        """
        signature = Signature(author, command_id, check)
        return self._writer.do(
            lambda transaction: returns.revert(transaction, journey_id, revision, signature)
        )

    def create(self, journey: Journey, author: str) -> Kept:
        """Keep a new journey, at revision 0.

        Raises JourneyExistsError when its id is taken, InvalidJourneyError when it does not hang together.
        """
        shelf.check(journey)
        state = self._writer.do(lambda transaction: shelf.put(transaction, journey, author))
        return Kept(state.journey, state.revision)

    def duplicate(self, journey_id: str, title: str, author: str) -> Kept:
        """Keep a copy of the journey under a fresh id, without its log. Raises CommandRefusedError."""
        return self.create(shelf.copy_of(self.journey(journey_id).journey, title), author)

    def discard(self, journey_id: str) -> None:
        """Put the journey into the bin, where it is neither listed nor changed."""
        self._writer.do(lambda transaction: shelf.discard(transaction, journey_id))

    def bring_back(self, journey_id: str) -> None:
        """Take the journey out of the bin."""
        self._writer.do(lambda transaction: shelf.bring_back(transaction, journey_id))

    def erase(self, journey_id: str) -> None:
        """Remove a journey in the bin for good, with all that goes with it. CommandRefusedError elsewhere."""
        self._writer.do(lambda transaction: shelf.erase(transaction, journey_id))
        self._memory.forget(journey_id)

    def secret(self, name: str) -> bytes:
        """32 random bytes that are made once and kept under this name, to sign with."""
        return kept_secret(self._desk, name)

    def fitness(self) -> Fitness:
        """Library, journal and rights, for people who look after the studio."""
        with told(self._place):
            return fitness_of(self._place)

    def close(self) -> None:
        """Write what was asked for already, then let go of the file."""
        self._writer.close()
        self._reading.dispose()
        self._writing.dispose()

    def _take_back(self, journey_id: str, action: acts.Return, signature: Signature) -> Committed:
        return self._writer.do(lambda transaction: acts.take_back(transaction, journey_id, action, signature))
