"""Doing something soon, and at once when it is quiet, but not more often than every so many seconds."""

import asyncio
from collections.abc import Callable


class Pace:
    """Calls `act` when it was asked for: in the loop's next round, or `tick_s` after the last time."""

    def __init__(self, act: Callable[[], None]) -> None:
        self._act = act
        self._last_s = float("-inf")
        self._planned: asyncio.TimerHandle | None = None

    def ask(self, tick_s: float) -> None:
        """Have it done; asked again before that, it is done once."""
        if self._planned is None:
            loop = asyncio.get_running_loop()
            self._planned = loop.call_at(max(loop.time(), self._last_s + tick_s), self._do)

    def cancel(self) -> None:
        """Do not do what was asked for."""
        if self._planned is not None:
            self._planned.cancel()
            self._planned = None

    def _do(self) -> None:
        self._planned = None
        self._last_s = asyncio.get_running_loop().time()
        self._act()
