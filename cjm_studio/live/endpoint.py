"""The WebSocket side of a room as a plain ASGI app, so that the web framework stays with the app."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, TypeAlias

from cjm_studio.live.conversation import Conversation
from cjm_studio.live.greeting import resync
from cjm_studio.live.rooms import Rooms
from cjm_studio.live.visitor import Visitor

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]

# From RFC 6455: the server has its reasons, which a frame has told before.
POLICY_VIOLATION = 1008
HELLO_WITHIN_S = 10.0


class Endpoint:
    """ASGI app for `/ws/{journey_id}`; `visitor` tells who comes, from a scope that the gate has let in."""

    def __init__(self, rooms: Rooms, visitor: Callable[[Scope], Visitor]) -> None:
        self._rooms = rooms
        self._visitor = visitor

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await receive()  # websocket.connect
        await send({"type": "websocket.accept"})
        conversation = Conversation(self._rooms, scope["path_params"]["journey_id"], self._visitor(scope))
        sending = asyncio.create_task(_send_all(conversation, send))
        hello = asyncio.get_running_loop().call_later(HELLO_WITHIN_S, conversation.wait_no_longer)
        try:
            await _hear_all(conversation, receive)
        finally:
            hello.cancel()
            sending.cancel()
            conversation.end()
            await asyncio.gather(sending, return_exceptions=True)


async def _hear_all(conversation: Conversation, receive: Receive) -> None:
    while True:
        message = await receive()
        if message["type"] == "websocket.disconnect":
            return
        await conversation.hear(message.get("text") or "")
        if conversation.outgoing.is_lost:
            return
        await asyncio.sleep(0)  # frames that are here already shall keep nobody else from his turn


async def _send_all(conversation: Conversation, send: Send) -> None:
    """Send until the client is gone or the last word is said."""
    outgoing = conversation.outgoing
    try:
        while True:
            text = await outgoing.next()
            if not text and conversation.guest is not None:
                text = await resync(conversation.guest)
            await send({"type": "websocket.send", "text": text})
            if outgoing.is_over:
                await send({"type": "websocket.close", "code": POLICY_VIOLATION})
                return
    except OSError:
        return  # the client is gone; whoever hears it learns that too
