"""No dialog of Streamlit's over a page whose server is away: the pages say it themselves, and stay usable.

Streamlit's browser side lays its dialog over everything, in English, unless its host says that it speaks for
itself. Its answer about the host is changed on its way out; everything else goes through untouched.
"""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOST_PATH = "/_stcore/host-config"


class QuietErrors:
    """ASGI middleware around Streamlit."""

    def __init__(self, app: "ASGIApp") -> None:
        self._app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        is_about_host = scope["type"] == "http" and scope["path"].endswith(HOST_PATH)
        await self._app(scope, receive, _Changed(send) if is_about_host else send)


class _Changed:
    """Holds an answer back until it is whole, and sends it with one field changed."""

    def __init__(self, send: "Send") -> None:
        self._send = send
        self._start: Message = {}
        self._body = b""

    async def __call__(self, message: "Message") -> None:
        if message["type"] == "http.response.start":
            self._start = message
            return
        self._body += message.get("body", b"")
        if message.get("more_body"):
            return
        body = _without_dialogs(self._body) if self._start["status"] == 200 else self._body
        others = [pair for pair in self._start["headers"] if pair[0].lower() != b"content-length"]
        length = (b"content-length", str(len(body)).encode())
        await self._send({**self._start, "headers": [*others, length]})
        await self._send({"type": "http.response.body", "body": body})


def _without_dialogs(body: bytes) -> bytes:
    """The answer with the flag set; one that is no JSON object stays as it is."""
    try:
        told = json.loads(body)
    except ValueError:
        return body
    return json.dumps({**told, "blockErrorDialogs": True}).encode() if isinstance(told, dict) else body
