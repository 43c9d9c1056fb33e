"""The time that everybody in a room goes by: the wall clock of the start, and from then on a steady count.

Somebody may set the machine's clock in the middle of a workshop; a timer that runs must not feel it.
"""

from time import monotonic, time

_STARTED_S = time() - monotonic()


def now_ms() -> int:
    """Milliseconds since 1970, by the clock as it stood when the studio was started."""
    return int((_STARTED_S + monotonic()) * 1_000)
