"""The watch of a room: it looks into the store for what others have left there.

The pages of this process and rooms of other processes write past the room. Acts of its own come back from
several threads, so one may be here a little before the one in front of it.
"""

import asyncio
import logging
from typing import TYPE_CHECKING

from cjm_studio.errors import JourneyNotFoundError

if TYPE_CHECKING:
    from cjm_studio.live.room import Room

LOOK_AGAIN_S = 0.25
GAP_PATIENCE_S = 0.02

log = logging.getLogger("cjm_studio.live")


class Watch:
    """Keeps a room level with the store for as long as somebody is in it."""

    def __init__(self, room: "Room") -> None:
        self._room = room
        self._task: asyncio.Task[None] | None = None
        self._bell = asyncio.Event()

    def start(self) -> None:
        """Begin, unless it is going on already."""
        if self._task is None:
            self._task = asyncio.create_task(self._go_on())

    def stop(self) -> None:
        """End."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def look_soon(self) -> None:
        """Do not wait for the next round: an entry is missing."""
        self._bell.set()

    async def _go_on(self) -> None:
        while True:
            try:
                await self.look()
            except JourneyNotFoundError as error:
                self._room.dismiss(error)
            # Whatever it was, the next look may go well; without a watch the room would be blind.
            except Exception as error:
                log.warning("a room could not look into the store: %s", type(error).__name__)
            await self._pause()

    async def _pause(self) -> None:
        try:
            await asyncio.wait_for(self._bell.wait(), LOOK_AGAIN_S)
        except TimeoutError:
            return
        self._bell.clear()
        await asyncio.sleep(GAP_PATIENCE_S)

    async def look(self) -> None:
        """Take in what the store has and the room has not. Raises StoreError."""
        room, told = self._room, self._room.chronicle.revision
        kept = await room.shelf.ask(lambda store: store.revision(room.journey_id))
        if kept > room.chronicle.revision:
            for entry in await room.shelf.history(room.journey_id, room.chronicle.revision):
                room.take(entry)
        # Nothing is told that is not kept. So the log has a hole (acts in an older format are left out), or
        # the journey was erased and another one has its id.
        if kept < told or kept > room.chronicle.revision:
            room.begin_anew(await room.shelf.journey(room.journey_id))
