"""A room: the one place of this process where a journey's changes are put in order and told to everybody."""

from collections.abc import Callable
from typing import Protocol

from cjm_studio.commands import Locks
from cjm_studio.errors import CjmError
from cjm_studio.live.answers import Answers
from cjm_studio.live.authorship import Authorship
from cjm_studio.live.chronicle import Chronicle
from cjm_studio.live.outgoing import Outgoing
from cjm_studio.live.pace import Pace
from cjm_studio.live.people import People
from cjm_studio.live.shelf import Shelf
from cjm_studio.live.watch import Watch
from cjm_studio.live.writing import entries_frame, people_frame
from cjm_studio.store import Committed, Kept, Logged, Store

# News are gathered for so long for each client there is, 5 ms with 200. On an idle machine that saves little
# (100 acts a second: 0.42 of a core without, 0.40 with 20 ms); it keeps a crowd in step when it is busy.
NEWS_TICK_S = 0.000_025
# Who is where is told to all about all, which grows with the square of the crowd.
PEOPLE_TICK_S = 0.2
SMALL_CROWD = 40


class Guest(Protocol):
    """A client in the room."""

    outgoing: Outgoing

    def dismiss(self, error: CjmError) -> None:
        """Say why there is nothing to be here for any more, and close the connection."""


class Room:
    """A journey that people have open. All but the store's own work happens on one event loop."""

    def __init__(self, shelf: Shelf, kept: Kept) -> None:
        self.journey_id = kept.journey.id
        self.shelf = shelf
        self.chronicle = Chronicle(kept)
        self.people = People()
        self.answers = Answers()
        self.authorship = Authorship()
        self.locks = Locks()
        self.guests: set[Guest] = set()
        self._news: list[str] = []
        self._news_pace = Pace(self.tell_news)
        self._people_pace = Pace(self._tell_people)
        self._watch = Watch(self)

    def join(self, guest: Guest) -> None:
        """Let a client in; he hears of everything after the chronicle's revision."""
        self.tell_news()
        self.guests.add(guest)
        self._watch.start()

    def leave(self, guest: Guest) -> None:
        """Let a client out; the last one stops the watch."""
        self.guests.discard(guest)
        if not self.guests:
            self.close()

    def close(self) -> None:
        """Stop what runs in the background."""
        self._watch.stop()
        self._people_pace.cancel()
        self._news_pace.cancel()

    def dismiss_all(self, error: CjmError) -> None:
        """There is no such journey any more."""
        for guest in tuple(self.guests):
            guest.dismiss(error)

    async def look(self) -> None:
        """Take in what others have left in the store. Raises StoreError."""
        await self._watch.look()

    async def learn_authors(self) -> None:
        """Read from the log who put what on the map; only who may change his own alone needs it."""
        if not self.authorship.is_complete:
            self.authorship.learn(await self.shelf.history(self.journey_id, 0))

    async def act(self, work: Callable[[Store], Committed]) -> Committed:
        """Have the store do something, and tell everybody. It is durable when this returns."""
        committed = await self.shelf.ask(work)
        if committed.entry is not None:
            self.take(committed.entry)
            if self.chronicle.has_gap:
                self._watch.look_soon()
        return committed

    def take(self, entry: Logged) -> None:
        """Tell an entry when its turn has come."""
        self.authorship.note(entry)
        self._news += self.chronicle.take(entry)
        if self._news:
            self._news_pace.ask(NEWS_TICK_S * len(self.guests))

    def begin_anew(self, kept: Kept) -> None:
        """Go on from another state that entries do not lead to."""
        self.chronicle = Chronicle(kept)
        self._news = []
        for guest in self.guests:
            guest.outgoing.fall_behind()

    def tell_news(self) -> None:
        """Send what has come in since the last time, in one frame that is written once for all."""
        if self._news:
            frame = entries_frame(self._news)
            self._news = []
            for guest in self.guests:
                guest.outgoing.tell(frame)

    def people_moved(self) -> None:
        """Tell soon who is where."""
        self._people_pace.ask(PEOPLE_TICK_S * max(1.0, len(self.people) / SMALL_CROWD))

    def _tell_people(self) -> None:
        frame = people_frame(self.people.as_written())
        for guest in self.guests:
            guest.outgoing.tell_people(frame)
