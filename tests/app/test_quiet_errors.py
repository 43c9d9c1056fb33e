"""Streamlit is told that we speak for ourselves when something fails."""

import asyncio
import json
from typing import Any

from cjm_studio.app.quiet_errors import QuietErrors

HOST = "/_stcore/host-config"


def ask(path: str, *pieces: bytes, status: int = 200) -> tuple[dict[bytes, bytes], bytes]:
    """What a browser gets of an answer in these pieces: its headers and all of its body."""
    heard: list[dict[str, Any]] = []

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        headers = [(b"content-length", b"%d" % len(b"".join(pieces))), (b"cache-control", b"no-cache")]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        for piece in pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": piece is not pieces[-1]})

    async def send(message: Any) -> None:
        heard.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    asyncio.run(QuietErrors(app)({"type": "http", "path": path}, receive, send))
    return dict(heard[0]["headers"]), b"".join(message["body"] for message in heard[1:])


def test_the_answer_about_the_host_asks_for_no_dialogs_and_keeps_the_rest() -> None:
    headers, body = ask(HOST, b'{"allowedOrigins": [], ', b'"blockErrorDialogs": false}')
    assert json.loads(body) == {"allowedOrigins": [], "blockErrorDialogs": True}
    assert headers == {b"cache-control": b"no-cache", b"content-length": str(len(body)).encode()}


def test_what_is_no_json_what_failed_and_what_is_elsewhere_stays_as_it_is() -> None:
    assert ask(HOST, b"as it is")[1] == b"as it is"
    assert ask(HOST, b"[1]")[1] == b"[1]"
    assert ask(HOST, b"{}", status=404)[1] == b"{}"
    assert ask("/told", b"{}")[1] == b"{}"
