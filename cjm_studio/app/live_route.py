"""The way into the rooms: `/ws/<journey>`, behind the gate like everything else."""

from typing import TYPE_CHECKING

from cjm_studio.app.gate import AUTHOR_COOKIE
from cjm_studio.live import Endpoint, Rooms, Visitor

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from typing import Any

    from starlette.routing import BaseRoute


def live_route(rooms: Rooms) -> "BaseRoute":
    """The route of the rooms' WebSocket."""
    from starlette.routing import WebSocketRoute

    return WebSocketRoute("/ws/{journey_id}", Endpoint(rooms, _visitor), name="live")


def _visitor(scope: "MutableMapping[str, Any]") -> Visitor:
    """Whoever comes through the studio's own address owns it; his mark is the same as on the pages."""
    from starlette.requests import HTTPConnection

    return Visitor(HTTPConnection(scope).cookies.get(AUTHOR_COOKIE) or "owner", "owner")
