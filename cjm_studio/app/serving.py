"""Serving the studio: one process, one port, Streamlit's pages and our own routes beside them."""

import gc
import os
import secrets
import socket
import sys
import threading
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm_studio.app.sockets import send_at_once
from cjm_studio.errors import StudioStartError
from cjm_studio.language import translator

if TYPE_CHECKING:
    import streamlit as st

    from cjm_studio.live import Rooms

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Place:
    """Where the studio listens."""

    host: str
    port: int

    @property
    def is_this_machine_only(self) -> bool:
        return self.host in {"127.0.0.1", "localhost", "::1"}

    @property
    def address(self) -> str:
        """What to type into a browser on this machine."""
        name = "localhost" if self.is_this_machine_only else self.host
        return f"http://{f'[{name}]' if ':' in name else name}:{self.port}"


def serve(place: Place, store_address: str | None, *, open_browser: bool, language: str) -> None:
    """Serve until stopped. Raises StudioStartError for a taken port, StoreError for an unfit store."""
    from cjm_studio.app.keeping import shared_store
    from cjm_studio.live import Rooms

    _refuse_taken_port(place)
    if store_address:
        os.environ["CJM_STORE"] = store_address
    rooms = Rooms(shared_store())  # says now, in the terminal, when the store cannot be used
    key = "" if place.is_this_machine_only else secrets.token_urlsafe(24)
    _announce(place, key, language, open_browser=open_browser)
    # Streamlit looks for .streamlit/config.toml, our theme, beside the script that started it.
    sys.argv = [str(HERE / "serving.py")]
    studio_app(place, key, rooms).run(config=server_settings(place))


def studio_app(place: Place, key: str, rooms: "Rooms") -> "st.App":
    """The ASGI app: Streamlit's pages behind the gate, with /healthz, the fonts and the rooms."""
    import streamlit as st
    from starlette.middleware import Middleware

    from cjm_studio.app.gate import Gate
    from cjm_studio.app.quiet_errors import QuietErrors
    from cjm_studio.app.routes import routes

    return st.App(
        HERE / "main.py",
        routes=routes(rooms),
        lifespan=lambda _app: _lifespan(rooms, place.port),
        middleware=[Middleware(Gate, host=place.host, key=key), Middleware(QuietErrors)],
    )


def server_settings(place: Place) -> dict[str, Any]:
    """Streamlit's settings that follow from where it serves and from what is safe."""
    return {
        "server.port": place.port,
        "server.address": place.host,
        "server.headless": True,
        "server.fileWatcherType": "none",
        # A journey file with as many pictures as there may be, in units of 1,048,576 bytes.
        "server.maxUploadSize": 29,
        "server.maxMessageSize": 50,
        "browser.gatherUsageStats": False,
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        # A full collection after every rerun costs most of a core with twenty people; see the lifespan below.
        "runner.postScriptGC": False,
    }


@asynccontextmanager
async def _lifespan(rooms: "Rooms", port: int) -> AsyncIterator[dict[str, Any]]:
    """What is loaded by now stays for good, so the garbage collector need not walk through it again."""
    from cjm_studio.app.keeping import shared_store
    from cjm_studio.app.sharing import sharing
    from cjm_studio.app.sharing_memory import usual_file

    send_at_once(port)
    gc.collect()
    gc.freeze()
    async with sharing().living(shared_store(), rooms, port, usual_file()):
        yield {}
    rooms.close()


def _refuse_taken_port(place: Place) -> None:
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((place.host, place.port))
        except OSError as error:
            raise StudioStartError(
                "The studio cannot listen on {host}:{port} ({reason}). "
                "Choose another one with --port or --host.",
                host=place.host,
                port=place.port,
                reason=error.strerror or str(error),
            ) from error


def _announce(place: Place, key: str, language: str, *, open_browser: bool) -> None:
    say = translator(language)
    address = f"{place.address}/?key={key}" if key else place.address
    sys.stdout.write(say("CJM Studio is at {address} (stop with Ctrl+C)", address=address) + "\n")
    if key:
        sys.stdout.write(
            say("Whoever has this address may open the studio: give it only to those who may.") + "\n"
        )
    sys.stdout.flush()
    if open_browser:
        threading.Thread(target=_open_when_ready, args=(place, address), daemon=True).start()


def _open_when_ready(place: Place, address: str) -> None:
    from urllib.error import URLError
    from urllib.request import urlopen

    for _ in range(100):
        try:
            with urlopen(f"{place.address}/healthz", timeout=1):
                webbrowser.open(address)
                return
        except (URLError, OSError):
            threading.Event().wait(0.1)
