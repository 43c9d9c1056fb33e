"""How much a client may ask for: a bucket of tokens for each connection, none for an address.

Everybody in a workshop may come from one address, so addresses say nothing.
"""

from collections.abc import Callable
from time import monotonic


class Allowance:
    """So many a second in the long run, and `burst` at once after a pause."""

    def __init__(self, per_second: float, burst: int, clock: Callable[[], float] = monotonic) -> None:
        self._per_second = per_second
        self._burst = burst
        self._clock = clock
        self._left = float(burst)
        self._at = clock()

    def take(self) -> bool:
        """Take one; False when there is none left at the moment."""
        if self.wait_s() > 0:
            return False
        self._left -= 1
        return True

    def wait_s(self) -> float:
        """In how many seconds there will be one to take; 0 when there is."""
        now = self._clock()
        self._left = min(self._burst, self._left + max(0.0, now - self._at) * self._per_second)
        self._at = now
        return max(0.0, (1 - self._left) / self._per_second)
