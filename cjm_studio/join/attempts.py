"""Wrong tokens of one address: a few are a slip of the hand, more are somebody who guesses.

Only wrong ones count, and right ones come in all the same: a whole workshop may share one address.
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from time import monotonic

MOST_A_MINUTE = 5
MINUTE_S = 60.0
MOST_ADDRESSES = 1_000


class Attempts:
    """When each address was wrong in the last minute."""

    def __init__(self, clock_s: Callable[[], float] = monotonic) -> None:
        self._clock_s = clock_s
        self._wrong: OrderedDict[str, deque[float]] = OrderedDict()

    def was_wrong(self, address: str) -> bool:
        """Note one more; whether that is too many."""
        now = self._clock_s()
        times = self._wrong.setdefault(address, deque(maxlen=MOST_A_MINUTE + 1))
        self._wrong.move_to_end(address)
        while times and now - times[0] >= MINUTE_S:
            times.popleft()
        times.append(now)
        if len(self._wrong) > MOST_ADDRESSES:
            self._wrong.popitem(last=False)
        return len(times) > MOST_A_MINUTE
