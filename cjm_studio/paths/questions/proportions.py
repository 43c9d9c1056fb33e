"""Shares with the range in which chance leaves them.

The score interval of Wilson (1927) without continuity correction, and for the difference of two independent
shares the interval made of both: method 10 of R. G. Newcombe, “Interval estimation for the difference between
independent proportions”, Statistics in Medicine 17 (1998) 873-890.
"""

from dataclasses import dataclass
from math import sqrt

Z_95 = 1.959963984540054  # 95 % of a normal distribution lie within so many standard deviations


@dataclass(frozen=True)
class Share:
    """`count` of `total`: the share, and the 95 % interval from `low` to `high`; all of one, 0-1."""

    count: int
    total: int
    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Difference:
    """The second share less the first, from `low` to `high` with 95 %."""

    difference: float
    low: float
    high: float

    @property
    def is_beyond_chance(self) -> bool:
        """Whether no difference at all lies outside of the interval."""
        return self.low > 0 or self.high < 0


def share_of(count: int, total: int) -> Share:
    """The share with its interval; of nobody it is 0, anywhere from 0 to 1."""
    if not total:
        return Share(0, 0, 0.0, 0.0, 1.0)
    share, z2 = count / total, Z_95 * Z_95
    middle = share + z2 / (2 * total)
    half = Z_95 * sqrt(share * (1 - share) / total + z2 / (4 * total * total))
    low, high = (middle - half) / (1 + z2 / total), (middle + half) / (1 + z2 / total)
    # Rounding would leave something like 1e-17 where the interval ends at nobody or at everybody.
    return Share(count, total, share, 0.0 if count == 0 else low, 1.0 if count == total else high)


def difference(first: Share, second: Share) -> Difference:
    """How far the second share is from the first."""
    between = second.share - first.share
    down = sqrt((second.share - second.low) ** 2 + (first.high - first.share) ** 2)
    up = sqrt((second.high - second.share) ** 2 + (first.share - first.low) ** 2)
    return Difference(between, between - down, between + up)
