"""How many files are made at the same time: the others wait in the order in which they came."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition

# Told to whoever has to wait: how many files come before.
Waiting = Callable[[int], None]


class Seats:
    """So many workers may sit; who comes when all are taken stands in a queue, first come, first served."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._changed = Condition()
        # Those who sit, and behind them those who wait.
        self._queue: list[object] = []

    @property
    def sitting(self) -> int:
        with self._changed:
            return min(len(self._queue), self._count)

    @property
    def waiting(self) -> int:
        with self._changed:
            return max(len(self._queue) - self._count, 0)

    @contextmanager
    def taken(self, tell: Waiting | None = None) -> Iterator[None]:
        """Wait for a seat and keep it for the block; `tell` is called once if there is none at first."""
        ticket = object()
        with self._changed:
            self._queue.append(ticket)
            before = len(self._queue) - self._count
        try:
            # Outside of the lock: whoever tells people may take his time.
            if before > 0 and tell is not None:
                tell(before)
            with self._changed:
                self._changed.wait_for(lambda: self._queue.index(ticket) < self._count)
            yield
        finally:
            with self._changed:
                self._queue.remove(ticket)
                self._changed.notify_all()


# Two workers, so that the board beside them keeps its core.
SEATS = Seats(2)
