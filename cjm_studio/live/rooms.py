"""The rooms of this process: one for each journey that somebody has open."""

import asyncio

from cjm_studio.errors import CjmError
from cjm_studio.live.room import Room
from cjm_studio.live.shelf import Shelf
from cjm_studio.store import Store

# People reload pages and lose networks: a room waits for them before it forgets.
EMPTY_FOR_S = 60.0


class Rooms:
    """Opens a journey's room for the first who comes, and closes it some time after the last has gone."""

    def __init__(self, store: Store, empty_for_s: float = EMPTY_FOR_S) -> None:
        self._shelf = Shelf(store)
        self._empty_for_s = empty_for_s
        self._rooms: dict[str, asyncio.Task[Room]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None

    def __contains__(self, journey_id: str) -> bool:
        return journey_id in self._rooms

    async def room(self, journey_id: str) -> Room:
        """The room of a journey. Raises JourneyNotFoundError and StoreUnavailableError."""
        self._loop = asyncio.get_running_loop()
        opening = self._rooms.get(journey_id)
        if opening is None or _has_failed(opening):
            opening = asyncio.create_task(self._open(journey_id))
            self._rooms[journey_id] = opening
            opening.add_done_callback(lambda _: self.left(journey_id))
        return await asyncio.shield(opening)

    def left(self, journey_id: str) -> None:
        """Somebody has left: look later whether the room is still empty."""
        asyncio.get_running_loop().call_later(self._empty_for_s, self._close_empty, journey_id)

    def dismiss_link(self, link_id: str, error: CjmError) -> None:
        """Send away everybody who came by a join link. Any thread may call this."""
        if link_id and self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._dismiss, link_id, error)

    def opened(self) -> list[Room]:
        """The rooms that are open now."""
        return [task.result() for task in self._rooms.values() if task.done() and not _has_failed(task)]

    def close(self) -> None:
        """Close every room."""
        for room in self.opened():
            room.close()
        self._rooms.clear()
        self._shelf.close()

    async def _open(self, journey_id: str) -> Room:
        kept = await self._shelf.journey(journey_id)
        members = await self._shelf.ask(lambda store: store.members.of(journey_id))
        return Room(self._shelf, kept, members)

    def _dismiss(self, link_id: str, error: CjmError) -> None:
        for room in self.opened():
            room.dismiss(error, link_id)

    def _close_empty(self, journey_id: str) -> None:
        opening = self._rooms.get(journey_id)
        if opening is not None and opening.done() and (_has_failed(opening) or not opening.result().guests):
            del self._rooms[journey_id]


def _has_failed(opening: asyncio.Task[Room]) -> bool:
    return opening.done() and (opening.cancelled() or opening.exception() is not None)
