"""A WebSocket client that costs next to nothing, so that two hundred of them fit beside the server."""

import asyncio
import base64
import os
import zlib
from collections.abc import Callable

OFFER = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"
COMPRESSED, OPCODE, MASKED = 0x40, 0x0F, 0x80
TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
TAIL = b"\x00\x00\xff\xff"


class Wire(asyncio.Protocol):
    """One connection; `hear` gets the bytes of each text frame."""

    def __init__(self, hear: Callable[[bytes], None]) -> None:
        self.open: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.received_bytes = 0
        self.is_closed = False
        self._hear = hear
        self._buffer = bytearray()
        self._inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        self._transport: asyncio.Transport

    @classmethod
    async def connect(
        cls, port: int, path: str, cookie: str, hear: Callable[[bytes], None], *, deflate: bool
    ) -> "Wire":
        """A connection that the server has accepted."""
        loop = asyncio.get_running_loop()
        transport, wire = await loop.create_connection(lambda: cls(hear), "127.0.0.1", port)
        key = base64.b64encode(os.urandom(16)).decode()
        transport.write(
            f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nCookie: {cookie}\r\n"
            f"{OFFER if deflate else ''}\r\n".encode()
        )
        await wire.open
        return wire

    def say(self, text: str) -> None:
        """Send a text frame. Its mask is zero, which any server reads."""
        payload = text.encode()
        size = len(payload)
        head = bytes([0x81, MASKED | size]) if size < 126 else b"\x81\xfe" + size.to_bytes(2, "big")
        self._transport.write(head + b"\0\0\0\0" + payload)

    def hang_up(self) -> None:
        """Cut the connection as a broken network does."""
        self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_closed = True
        if not self.open.done():
            self.open.set_exception(ConnectionError("the server did not accept"))

    def data_received(self, data: bytes) -> None:
        self.received_bytes += len(data)
        self._buffer += data
        if not self.open.done() and not self._read_answer():
            return
        while self._read_frame():
            pass

    def _read_answer(self) -> bool:
        head, end, rest = bytes(self._buffer).partition(b"\r\n\r\n")
        if not end:
            return False
        self._buffer = bytearray(rest)
        if b" 101 " in head.split(b"\r\n")[0]:
            self.open.set_result(None)
        else:
            self.open.set_exception(ConnectionError(head.split(b"\r\n")[0].decode()))
        return True

    def _read_frame(self) -> bool:
        buffer = self._buffer
        if len(buffer) < 2:
            return False
        start, size = 2, buffer[1] & 0x7F
        if size > 125:
            start = 4 if size == 126 else 10
            size = int.from_bytes(buffer[2:start], "big")
        if len(buffer) < start + size:
            return False
        kind, payload = buffer[0], bytes(buffer[start : start + size])
        del buffer[: start + size]
        self._take(kind, payload)
        return True

    def _take(self, kind: int, payload: bytes) -> None:
        if kind & OPCODE == PING:
            self._transport.write(bytes([0x80 | PONG, MASKED | len(payload)]) + b"\0\0\0\0" + payload)
        elif kind & OPCODE == TEXT:
            self._hear(self._inflater.decompress(payload + TAIL) if kind & COMPRESSED else payload)
