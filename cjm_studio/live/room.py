"""A room: the one place of this process where a journey's changes are put in order and told to everybody."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Protocol

from cjm_studio.errors import CjmError
from cjm_studio.live.answers import Answers
from cjm_studio.live.authorship import Authorship, first_authors
from cjm_studio.live.chronicle import Chronicle
from cjm_studio.live.crowd import Crowd
from cjm_studio.live.news import News
from cjm_studio.live.outgoing import Outgoing
from cjm_studio.live.pace import Pace
from cjm_studio.live.redaction import Reader
from cjm_studio.live.shelf import Shelf
from cjm_studio.live.telling import Telling
from cjm_studio.live.visitor import LEADING, Visitor
from cjm_studio.live.watch import Watch
from cjm_studio.store import Committed, Kept, Logged, Member, Store

# News are gathered for so long for each client there is, 5 ms with 200. On an idle machine that saves little
# (100 acts a second: 0.42 of a core without, 0.40 with 20 ms); it keeps a crowd in step when it is busy.
NEWS_TICK_S = 0.000_025


class Guest(Protocol):
    """A client in the room."""

    outgoing: Outgoing
    visitor: Visitor

    def dismiss(self, error: CjmError) -> None:
        """Say why there is nothing to be here for any more, and close the connection."""


class Room:
    """A journey that people have open. All but the store's own work happens on one event loop."""

    def __init__(self, shelf: Shelf, kept: Kept, members: Iterable[Member] = ()) -> None:
        self.journey_id = kept.journey.id
        self.shelf = shelf
        self.chronicle = Chronicle(kept)
        self.crowd = Crowd(self, members)
        self.answers = Answers()
        self.authorship = Authorship()
        self.guests: set[Guest] = set()
        self._learning = asyncio.Lock()
        self._news: list[Telling] = []
        self._news_pace = Pace(self.tell_news)
        self._watch = Watch(self)

    @property
    def names_hidden(self) -> bool:
        """Whether nobody is to see who wrote what."""
        return self.chronicle.staging.names_hidden

    def join(self, guest: Guest) -> None:
        """Let a client in; he hears of everything after the chronicle's revision."""
        self.tell_news()
        self.guests.add(guest)
        self._watch.start()

    def leave(self, guest: Guest) -> None:
        """Let a client out; the last one stops the watch."""
        self.guests.discard(guest)
        self.crowd.has_shrunk()
        if not self.guests:
            self.close()

    def close(self) -> None:
        """Stop what runs in the background."""
        self._watch.stop()
        self.crowd.close()
        self._news_pace.cancel()

    def dismiss(self, error: CjmError, link_id: str = "") -> None:
        """Send everybody away, or only those who came by a join link."""
        for guest in tuple(self.guests):
            if not link_id or guest.visitor.link_id == link_id:
                guest.dismiss(error)

    async def look(self) -> None:
        """Take in what others have left in the store. Raises StoreError."""
        await self._watch.look()

    def reader(self, author: str) -> Reader:
        """An author with what he may know at the moment."""
        return Reader(author, self.authorship.of(author), self.names_hidden)

    def lacks_authors(self, visitor: Visitor) -> bool:
        """Whether somebody is to be told who put what on the map, or kept from it, and nobody knows."""
        has_to_know = visitor.role not in LEADING or self.chronicle.staging.authored
        return bool(has_to_know) and not self.authorship.is_complete

    async def learn_authors(self, visitor: Visitor) -> None:
        """Read from the log who put what on the map, where it matters to a visitor. Raises StoreError."""
        async with self._learning:
            if self.lacks_authors(visitor):
                authorship, journey_id = self.authorship, self.journey_id
                authorship.learn(await self.shelf.ask(lambda store: first_authors(store.history(journey_id))))

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
        names_hidden = self.names_hidden
        self._news += self.chronicle.take(entry)
        # What clients know of authors is wrong from here on.
        if self.names_hidden != names_hidden or self.authorship.lacks(entry):
            self._tell_all_anew()
        if self._news:
            self._news_pace.ask(NEWS_TICK_S * len(self.guests))

    def begin_anew(self, kept: Kept) -> None:
        """Go on from another state that entries do not lead to."""
        self.chronicle = Chronicle(kept)
        self.authorship = Authorship()
        self._news = []
        self._tell_all_anew()

    def tell_news(self) -> None:
        """Send what has come in since the last time, in one frame that is written once for all."""
        if self._news:
            news = News(self._news, self.authorship, names_hidden=self.names_hidden)
            self._news = []
            for guest in self.guests:
                guest.outgoing.tell(news.frame(guest.visitor.author))

    def tell(self, frame: str) -> None:
        """Send the same to everybody."""
        for guest in self.guests:
            guest.outgoing.tell(frame)

    def _tell_all_anew(self) -> None:
        for guest in self.guests:
            guest.outgoing.fall_behind()
