"""Who may come in: the Host must be ours, the Origin the same, and away from this machine a key is needed.

A page on the internet can make a browser call any address of this machine, under any name that its owner
points there; both checks together keep such a page out. Streamlit's own check covers only its WebSocket.
"""

import hmac
import ipaddress
import secrets
import socket
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from cjm_studio.language import translator

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

AUTHOR_COOKIE = "cjm-author"
KEY_COOKIE = "cjm-key"
YEAR_S = 31_536_000

SAFE_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"SAMEORIGIN"),
    (b"referrer-policy", b"same-origin"),
)


class Gate:
    """ASGI middleware in front of everything that the studio serves."""

    def __init__(self, app: "ASGIApp", host: str, key: str) -> None:
        self._app = app
        self._host = host
        self._key = key

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        say = translator(headers.get("accept-language", "")[:2].lower())
        if not _is_ours(headers.get("host", ""), self._host) or not _is_same_origin(headers):
            await _refuse(scope, send, say("This address is not the studio's own."))
            return
        cookies = _cookies(headers.get("cookie", ""))
        given = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("key", [""])[0]
        if self._key and not self._is_let_in(scope["path"], cookies, given):
            reason = say("Open the studio with the address that it printed when it was started.")
            await _refuse(scope, send, reason)
            return
        fresh = _fresh_cookies(cookies, given if self._key and _same(given, self._key) else "")
        await self._app(scope, receive, _with_headers(send, fresh))

    def _is_let_in(self, path: str, cookies: dict[str, str], given: str) -> bool:
        return path == "/healthz" or _same(cookies.get(KEY_COOKIE, ""), self._key) or _same(given, self._key)


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())


def _is_ours(host_header: str, bound_host: str) -> bool:
    """Names of this machine, the name it was told to serve on, and bare addresses, which no DNS can bend."""
    name = urlsplit(f"//{host_header}").hostname or ""
    if name in {"localhost", "127.0.0.1", "::1", bound_host}:
        return True
    loopback_only = bound_host in {"localhost", "127.0.0.1", "::1"}
    return not loopback_only and (name == socket.gethostname().lower() or _is_ip(name))


def _is_ip(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_same_origin(headers: dict[str, str]) -> bool:
    """A request that says from which page it comes must come from a page of ours."""
    origin = headers.get("origin", "")
    return not origin or urlsplit(origin).netloc == headers.get("host", "")


def _cookies(header: str) -> dict[str, str]:
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(header).items()}
    except CookieError:
        return {}


def _fresh_cookies(cookies: dict[str, str], key: str) -> list[bytes]:
    """The author's mark, so that undo knows whose work it is after a reload; and the key once given."""
    wanted = {} if AUTHOR_COOKIE in cookies else {AUTHOR_COOKIE: secrets.token_hex(8)}
    if key:
        wanted[KEY_COOKIE] = key
    flags = f"Path=/; HttpOnly; SameSite=Strict; Max-Age={YEAR_S}"
    return [f"{name}={value}; {flags}".encode("latin-1") for name, value in wanted.items()]


def _with_headers(send: "Send", cookies: list[bytes]) -> "Send":
    async def sending(message: "Message") -> None:
        if message["type"] == "http.response.start":
            html = any(
                name.lower() == b"content-type" and value.startswith(b"text/html")
                for name, value in message["headers"]
            )
            fresh = [(b"set-cookie", cookie) for cookie in cookies] if html else []
            message = {**message, "headers": [*message["headers"], *SAFE_HEADERS, *fresh]}
        await send(message)

    return sending


async def _refuse(scope: "Scope", send: "Send", reason: str) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008, "reason": reason})
        return
    headers = [(b"content-type", b"text/plain; charset=utf-8"), *SAFE_HEADERS]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": f"{reason}\n".encode()})
