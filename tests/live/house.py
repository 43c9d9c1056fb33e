"""A real server with rooms, and tabs that talk to it over real WebSockets."""

import json
import socket
import threading
import time
from collections.abc import Iterator, MutableMapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any, cast
from uuid import uuid4

import uvicorn
from starlette.applications import Starlette
from starlette.requests import HTTPConnection
from starlette.routing import WebSocketRoute
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from cjm_studio.commands import Command, Role
from cjm_studio.live import Endpoint, Rooms, Visitor
from cjm_studio.store import Store

PATIENCE_S = 20.0
Said = dict[str, Any]


@dataclass
class Tab:
    """One tab of somebody's browser."""

    connection: ClientConnection
    welcome: Said = field(default_factory=dict)
    passed: list[Said] = field(default_factory=list)

    def say(self, **frame: Any) -> None:
        """Send a frame."""
        self.connection.send(json.dumps(frame, ensure_ascii=False))

    def do(self, command: Command, act_id: str = "", **more: Any) -> str:
        """Send a command; its id."""
        act_id = act_id or uuid4().hex
        self.say(type="do", id=act_id, command=command.model_dump(mode="json"), **more)
        return act_id

    def take_back(self, which: str = "undo") -> Said:
        """Undo or redo, and what came of it."""
        self.say(type=which, id=uuid4().hex)
        return self.hear("done")

    def hear(self, wanted: str) -> Said:
        """The next frame of a type; what came before it is in `passed`."""
        while (said := self.next())["type"] != wanted:
            self.passed.append(said)
        return said

    def next(self) -> Said:
        """The next frame of any type."""
        said: Said = json.loads(self.connection.recv(PATIENCE_S))
        return said

    def entries(self, until: int) -> list[Said]:
        """The entries that came so far and come still, up to a revision."""
        found = [entry for said in self.passed for entry in said.get("entries", ())]
        while not found or found[-1]["revision"] < until:
            found += self.hear("entries")["entries"]
        return found

    def rest(self) -> list[str]:
        """The types of the frames that come until the server closes the connection."""
        types = []
        try:
            while True:
                types.append(json.loads(self.connection.recv(PATIENCE_S))["type"])
        except ConnectionClosed:
            return types


@dataclass
class House:
    """A server with one journey, `trip`, and whoever visits it."""

    port: int
    rooms: Rooms
    store: Store
    open_tabs: ExitStack = field(default_factory=ExitStack)

    def open(
        self, author: str = "anna", role: Role = "owner", *, journey_id: str = "trip", link_id: str = ""
    ) -> Tab:
        """A connection on which nothing was said yet."""
        url = f"ws://127.0.0.1:{self.port}/ws/{journey_id}"
        cookie = {"Cookie": f"author={author}; role={role}; link={link_id}"}
        connection = connect(url, additional_headers=cookie, max_queue=None, max_size=None, compression=None)
        return Tab(self.open_tabs.enter_context(connection))

    def enter(self, author: str = "anna", role: Role = "owner", *, link_id: str = "", **hello: Any) -> Tab:
        """A tab that has been welcomed."""
        tab = self.open(author, role, link_id=link_id)
        tab.say(**{"type": "hello", "client": uuid4().hex, "name": author.title(), "since": None} | hello)
        tab.welcome = tab.hear("welcome")
        return tab


def visitor(scope: MutableMapping[str, Any]) -> Visitor:
    """Test visitors say themselves who they are."""
    cookies = SimpleCookie(HTTPConnection(scope).headers["cookie"])
    link = cookies.get("link")
    role = cast("Role", cookies["role"].value)
    return Visitor(cookies["author"].value, role, link.value if link else "")


@contextmanager
def house(store: Store, *, ping_s: float = 20.0, **settings: Any) -> Iterator[House]:
    """A house on a free port, which asks after silent tabs every so often; closed with all its tabs."""
    rooms = Rooms(store, **settings)
    app = Starlette(routes=[WebSocketRoute("/ws/{journey_id}", Endpoint(rooms, visitor))])
    config = uvicorn.Config(
        app,
        ws="websockets-sansio",
        log_level="warning",
        ws_per_message_deflate=False,
        ws_ping_interval=ping_s,
        ws_ping_timeout=ping_s,
    )
    server = uvicorn.Server(config)
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16_384)  # so that a slow client is felt soon
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    opened = House(listening.getsockname()[1], rooms, store)
    try:
        yield opened
    finally:
        opened.open_tabs.close()
        server.should_exit = True
        thread.join(PATIENCE_S)
        rooms.close()
        listening.close()
    assert not thread.is_alive()
