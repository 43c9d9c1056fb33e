"""Sharing: the studio's second address, open from when the facilitator says so until he closes it.

It belongs to the process, not to a page: it survives reloads, and every page shows the same. Pages run in
threads of their own, so they ask the loop of the web server to do things.
"""

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import Future
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cjm_studio.app.sharing_memory import PlaceMemory, SharedPlace
from cjm_studio.errors import CjmError, CommandRefusedError, StoreError, StudioStartError
from cjm_studio.join import Door
from cjm_studio.language import N_

if TYPE_CHECKING:
    from cjm_studio.app.sharing_server import SecondServer
    from cjm_studio.live import Rooms
    from cjm_studio.store import Store

Result = TypeVar("Result")

CHECK_EVERY_S = 2.0
PATIENCE_S = 15.0
GOODBYE_S = 0.2

STOPPED = N_("The facilitator has stopped sharing this map. What you wrote is kept.")
ENDED = N_("The link by which you came does not hold any more. Ask the facilitator for a new one.")


class Sharing:
    """Opens and closes the second address, and sees guests off whose link has ended."""

    def __init__(self) -> None:
        self.place: SharedPlace | None = None
        self.studio_port = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._rooms: Rooms | None = None
        self._store: Store | None = None
        self._door: Door | None = None
        self._server: SecondServer | None = None
        self._memory = PlaceMemory()
        self._tasks: list[asyncio.Task[None]] = []

    @asynccontextmanager
    async def living(
        self, store: "Store", rooms: "Rooms", studio_port: int = 0, file: Path | None = None
    ) -> AsyncIterator[None]:
        """Be there for as long as the web server is; a place that is kept in `file` is opened again."""
        self._loop, self._store, self._rooms = asyncio.get_running_loop(), store, rooms
        self.studio_port, self._memory = studio_port, PlaceMemory(file)
        try:
            await self._resume()
            yield
        finally:
            await self._stop()
            self._loop = None

    def open(self, place: SharedPlace) -> None:
        """Open the second address; port 0 takes a free one. Raises StudioStartError."""
        self._do(self._open(place))

    def close(self) -> None:
        """Close it and tell its guests."""
        self._do(self._stop())

    def revoke(self, link_id: str) -> None:
        """End a link; who came by it is seen off at once. Raises StoreUnavailableError."""
        if self._store is not None:
            self._store.join_links.revoke(link_id)
            self._do(self._see_off())

    def link_address(self, link_id: str) -> str:
        """The address that stands in the QR code of a link; "" while nothing is shared."""
        if self.place is None or self._door is None:
            return ""
        return f"{self.place.address}/join/{self._door.token(link_id)}"

    def present(self, journey_id: str) -> dict[str, int]:
        """How many tabs are in the room of a journey by each link."""
        return dict(self._do(self._counted(journey_id))) if self.place else {}

    def _do(self, work: Coroutine[Any, Any, Result]) -> Result:
        if self._loop is None:
            work.close()
            raise StudioStartError(
                "The studio is not being served, so nothing can be shared. Start it first."
            )
        doing: Future[Result] = asyncio.run_coroutine_threadsafe(work, self._loop)
        return doing.result(PATIENCE_S)

    async def _open(self, place: SharedPlace) -> None:
        from cjm_studio.app.sharing_server import listen, start_server
        from cjm_studio.app.sharing_site import sharing_site

        assert self._store is not None
        assert self._rooms is not None
        await self._stop()
        listening = listen(place.interface, place.port)
        place = SharedPlace(place.interface, listening.getsockname()[1], place.name)
        self._door = Door(self._store)
        site = sharing_site(self._store, self._door, self._rooms, place.names)
        self._server, serving = await start_server(site, listening)
        self._tasks = [serving, asyncio.create_task(self._watch(), name="cjm-sharing-watch")]
        self.place = place
        self._memory.keep(place)

    async def _resume(self) -> None:
        """Go on where a studio that was killed has left off, if the place is still there."""
        place = self._memory.recalled()
        if place is not None:
            with contextlib.suppress(CjmError):
                await self._open(place)

    async def _stop(self) -> None:
        from cjm_studio.app.sharing_server import end_server

        if self._server is None:
            return
        self._memory.forget()
        server, (serving, watch) = self._server, self._tasks
        self.place, self._server = None, None
        watch.cancel()
        for _, dismiss in self._guests():
            dismiss(CommandRefusedError(STOPPED))
        await asyncio.sleep(GOODBYE_S)
        await end_server(server, serving)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(CHECK_EVERY_S)
            # A store that cannot be asked now is asked again; nobody is seen off for its trouble.
            with contextlib.suppress(StoreError):
                await self._see_off()

    async def _see_off(self) -> None:
        """Say good-bye to guests whose link was revoked or has expired."""
        door = self._door
        guests = self._guests()
        if door is None or not guests:
            return
        links = {link_id for link_id, _ in guests}
        holding = await asyncio.to_thread(lambda: {link for link in links if door.holds(link)})
        for link_id, dismiss in guests:
            if link_id not in holding:
                dismiss(CommandRefusedError(ENDED))

    async def _counted(self, journey_id: str) -> Counter[str]:
        rooms = self._rooms.opened() if self._rooms else []
        return Counter(
            guest.visitor.link_id for room in rooms if room.journey_id == journey_id for guest in room.guests
        )

    def _guests(self) -> list[tuple[str, Callable[[CjmError], None]]]:
        """The link of everybody who came by one, and how to see him off."""
        rooms = self._rooms.opened() if self._rooms else []
        guests = [guest for room in rooms for guest in room.guests]
        return [(guest.visitor.link_id, guest.dismiss) for guest in guests if guest.visitor.link_id]


@cache
def sharing() -> Sharing:
    """The sharing of this process."""
    return Sharing()
