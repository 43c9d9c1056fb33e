"""A shared map: the second address on a loop of its own, as the studio's web server has one."""

import asyncio
import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any

from websockets.sync.client import connect

from cjm_studio.app.sharing import Sharing
from cjm_studio.app.sharing_memory import SharedPlace
from cjm_studio.live import Rooms
from cjm_studio.store import JoinLink, Store
from tests.live.house import Tab

NAME = "studio.test"
DAY_MS = 86_400_000


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return (
            gzip.decompress(self.body) if self.headers.get("content-encoding") == "gzip" else self.body
        ).decode()


@dataclass
class Browser:
    """Somebody's browser as far as requests go; it calls the studio by the name that was given."""

    port: int
    cookie: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path; the mark of the visit stays here."""
        told = {"host": f"{NAME}:{self.port}", "cookie": self.cookie, **self.headers}
        told |= {name.replace("_", "-"): value for name, value in headers.items()}
        line = HTTPConnection("127.0.0.1", self.port, timeout=20)
        line.request(method, path, headers={name: value for name, value in told.items() if value})
        came = line.getresponse()
        answer = Answer(came.status, {name.lower(): value for name, value in came.getheaders()}, came.read())
        line.close()
        self.cookie = answer.headers.get("set-cookie", "").partition(";")[0] or self.cookie
        return answer


@dataclass
class Shared:
    """A sharing that is open, its store and its rooms."""

    sharing: Sharing
    store: Store
    rooms: Rooms

    @property
    def port(self) -> int:
        assert self.sharing.place is not None
        return self.sharing.place.port

    def link(self, role: Any = "participant", for_ms: int = DAY_MS, journey_id: str = "trip") -> JoinLink:
        """A new link that holds for so long."""
        return self.store.join_links.make(journey_id, role, int(time.time() * 1000) + for_ms, "owner")

    def address(self, link: JoinLink) -> str:
        """What stands in the QR code."""
        return self.sharing.link_address(link.id)

    def path(self, link: JoinLink) -> str:
        """The same without the name."""
        return f"/join/{self.address(link).rpartition('/')[2]}"

    def guest(self, link: JoinLink | None = None) -> Browser:
        """A browser, which has opened a link if there is one."""
        browser = Browser(self.port)
        if link is not None:
            assert browser.get(self.path(link)).status == 200
        return browser

    @contextmanager
    def line(self, browser: Browser, journey_id: str = "trip", **headers: str) -> Iterator[Tab]:
        """A connection with the browser's cookie, on which nothing was said yet."""
        own = {"Cookie": browser.cookie, **headers}
        url = f"ws://127.0.0.1:{self.port}/ws/{journey_id}"
        with connect(url, additional_headers=own, compression=None) as connection:
            yield Tab(connection)

    @contextmanager
    def tab(self, browser: Browser, **hello: Any) -> Iterator[Tab]:
        """A guest in the room."""
        with self.line(browser) as tab:
            tab.say(**{"type": "hello", "client": "c1", "name": "Анна", "since": None} | hello)
            tab.welcome = tab.hear("welcome")
            yield tab


@contextmanager
def sharing_open(store: Store, name: str = NAME) -> Iterator[Shared]:
    """The second address on 127.0.0.1, with a name; closed afterwards."""
    loop, sharing, rooms = asyncio.new_event_loop(), Sharing(), Rooms(store)
    ready, over = threading.Event(), asyncio.Event()

    async def live() -> None:
        async with sharing.living(store, rooms):
            ready.set()
            await over.wait()
        rooms.close()

    thread = threading.Thread(target=loop.run_until_complete, args=(live(),), daemon=True)
    thread.start()
    assert ready.wait(20)
    try:
        sharing.open(SharedPlace("127.0.0.1", 0, name))
        yield Shared(sharing, store, rooms)
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join(20)
        assert not thread.is_alive()
        loop.close()
