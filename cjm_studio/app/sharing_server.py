"""A second web server in the loop of the first: another socket, another app, no signals of its own."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import uvicorn

from cjm_studio.errors import StudioStartError

if TYPE_CHECKING:
    from starlette.types import ASGIApp

LARGEST_FRAME_BYTES = 1_100_000
START_S = 10.0


class SecondServer(uvicorn.Server):
    """Ctrl+C is heard by the first server, which ends this one with itself."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals where they are."""
        yield


async def start_server(app: "ASGIApp", listening: socket.socket) -> "tuple[SecondServer, asyncio.Task[None]]":
    """Serve an app on a socket; the server and the task in which it runs."""
    config = uvicorn.Config(
        app,
        lifespan="off",
        ws="websockets-sansio",
        ws_max_size=LARGEST_FRAME_BYTES,
        ws_per_message_deflate=False,
        # Addresses hold tokens, so nothing is logged of who asks for what.
        access_log=False,
        log_config=None,
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    server = SecondServer(config)
    task = asyncio.create_task(server.serve(sockets=[listening]), name="cjm-sharing")
    async with asyncio.timeout(START_S):
        while not server.started and not task.done():
            await asyncio.sleep(0.01)
    return server, task


async def end_server(server: SecondServer, task: "asyncio.Task[None]") -> None:
    """End it, and wait until its connections are closed."""
    server.should_exit = True
    await task


def listen(address: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes a free one. Raises StudioStartError for one that is taken."""
    # Named as TCP, so that small frames leave at once (see sockets.py).
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((address, port))
    except (OSError, OverflowError) as error:
        listening.close()
        raise StudioStartError(
            "The map cannot be shared on {host}:{port} ({reason}). Choose another port or another network.",
            host=address,
            port=port,
            reason=getattr(error, "strerror", None) or str(error),
        ) from error
    listening.setblocking(False)
    return listening
