"""A network that can be cut: between a guest and the studio, without either of them being told."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

CHUNK_BYTES = 65_536


class Line:
    """Carries bytes from a port of its own to another; while it is cut they wait, as in a dead network."""

    def __init__(self, address: str, port: int) -> None:
        self._flows = threading.Event()
        self._flows.set()
        self._to = (address, port)
        self._sockets: list[socket.socket] = []
        self._entrance = socket.create_server(("0.0.0.0", 0))
        self.port = int(self._entrance.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Nothing goes through any more, and nobody is told."""
        self._flows.clear()

    def mend(self) -> None:
        """What waited goes through now, and all that follows."""
        self._flows.set()

    def drop(self) -> None:
        """The network changes: connections are gone when it is there again."""
        self._flows.set()
        while self._sockets:
            _end(self._sockets.pop())

    def close(self) -> None:
        """Carry nothing more."""
        _end(self._entrance)
        self.drop()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                inner, _ = self._entrance.accept()
                threading.Thread(target=self._join, args=(inner,), daemon=True).start()

    def _join(self, inner: socket.socket) -> None:
        self._flows.wait()
        with contextlib.suppress(OSError):
            outer = socket.create_connection(self._to)
            self._sockets += [inner, outer]
            threading.Thread(target=self._carry, args=(inner, outer), daemon=True).start()
            self._carry(outer, inner)

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(CHUNK_BYTES):
                self._flows.wait()
                target.sendall(piece)
        _end(source)
        _end(target)


def _end(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()


@contextmanager
def line_to(address: str, port: int) -> Iterator[Line]:
    """A line to a port of an address of this machine, closed afterwards."""
    line = Line(address, port)
    try:
        yield line
    finally:
        line.close()
