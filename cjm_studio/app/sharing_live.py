"""The way from the shared address into a room: as the guest and in the role that the link says."""

import json
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

from cjm_studio.join import Door
from cjm_studio.language import N_, translator
from cjm_studio.live import Endpoint, Rooms, Visitor

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

POLICY_VIOLATION = 1008
CLOSED = N_("The link by which you came does not hold any more. Ask the facilitator for a new one.")


class LiveDoor:
    """ASGI app for `/ws/{journey_id}` of the shared address."""

    def __init__(self, door: Door, rooms: Rooms, cookie: str) -> None:
        self._door = door
        self._rooms = rooms
        self._cookie = cookie

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        from starlette.concurrency import run_in_threadpool

        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        mark = _cookie(headers.get("cookie", ""), self._cookie)
        entry = await run_in_threadpool(self._door.let_in, mark)
        if entry is not None and entry.link.journey_id == scope["path_params"]["journey_id"]:
            visitor = Visitor(entry.author, entry.link.role, entry.link.id)
            await Endpoint(self._rooms, lambda _scope: visitor)(scope, receive, send)
            return
        await receive()
        if entry is None and self._door.knows(mark):
            # A phone that slept while its link ended is told so, else it would knock for ever.
            language = headers.get("accept-language", "")[:2].lower()
            reason = translator(language)(CLOSED)
            await send({"type": "websocket.accept"})
            await send({"type": "websocket.send", "text": json.dumps({"type": "bye", "reason": reason})})
        await send({"type": "websocket.close", "code": POLICY_VIOLATION})


def _cookie(header: str, name: str) -> str:
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return ""
    return found.value if found else ""
