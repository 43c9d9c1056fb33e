"""The gate of the shared address: which names lead to it, and what a browser may do with its answers."""

import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cjm_studio.join import STYLE_HASH
from cjm_studio.language import translator

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Sizes and places on the board are style attributes; a sheet or script of anybody else is not loaded.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' {style}; style-src-attr 'unsafe-inline'; "
    "font-src 'self'; img-src 'self' data: blob:; connect-src 'self' ws://{host}; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)


class SharingGate:
    """ASGI middleware: Host must be one of ours or a bare address, Origin the same, answers stay among us."""

    def __init__(self, app: "ASGIApp", names: frozenset[str]) -> None:
        self._app = app
        self._names = names

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get("host", "")
        if not self._is_ours(host) or not _is_same_origin(headers.get("origin", ""), host):
            say = translator(headers.get("accept-language", "")[:2].lower())
            await _refuse(scope, send, say("This address is not the studio's own."))
            return
        await self._app(scope, receive, _with_headers(send, host))

    def _is_ours(self, host: str) -> bool:
        """A name that somebody else points here would let his page in; bare addresses no DNS can bend."""
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        return name in self._names or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_same_origin(origin: str, host: str) -> bool:
    return not origin or origin == f"http://{host}"


def safe_headers(host: str) -> list[tuple[bytes, bytes]]:
    """What every answer carries."""
    return [
        (b"content-security-policy", POLICY.format(style=STYLE_HASH, host=host).encode("latin-1")),
        (b"referrer-policy", b"no-referrer"),
        (b"x-content-type-options", b"nosniff"),
        (b"x-frame-options", b"DENY"),
        (b"cross-origin-resource-policy", b"same-origin"),
    ]


def _with_headers(send: "Send", host: str) -> "Send":
    async def sending(message: "Message") -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], *safe_headers(host)]}
        await send(message)

    return sending


async def _refuse(scope: "Scope", send: "Send", reason: str) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008, "reason": reason})
        return
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"x-content-type-options", b"nosniff")]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": f"{reason}\n".encode()})
