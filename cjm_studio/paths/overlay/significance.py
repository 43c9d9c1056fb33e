"""Whether two shares differ by more than chance.

The test of two proportions with the pooled variance (the z-test) where at least five customers are expected
in each cell of the 2x2 table, else Fisher's exact test, two-sided. Many shares are compared at once, so their
p-values are adjusted by Benjamini and Hochberg's step-up (1995): of the differences called significant at 5 %
about one in twenty is false.
"""

from collections.abc import Sequence
from math import erfc, exp, lgamma, log1p, sqrt

LEAST_EXPECTED = 5.0
LEVEL = 0.05
# Tables whose chance is this much above the observed one's still count as no more likely: rounding.
SLACK = 1e-7


def p_value(first: int, first_total: int, second: int, second_total: int) -> float:
    """The chance of a difference at least this large when both shares are the same; 1 without customers."""
    total, hits = first_total + second_total, first + second
    if not first_total or not second_total or hits in (0, total):
        return 1.0
    expected = [part * side / total for part in (hits, total - hits) for side in (first_total, second_total)]
    if min(expected) < LEAST_EXPECTED:
        return _fisher(first, first_total, hits, total)
    share = hits / total
    spread = sqrt(share * (1 - share) * (1 / first_total + 1 / second_total))
    return erfc(abs(first / first_total - second / second_total) / spread / sqrt(2))


def adjusted(p_values: Sequence[float]) -> tuple[float, ...]:
    """P-values after Benjamini and Hochberg, in the given order."""
    order = sorted(range(len(p_values)), key=lambda number: p_values[number], reverse=True)
    found = [1.0] * len(p_values)
    least = 1.0
    for rank, number in zip(range(len(p_values), 0, -1), order, strict=True):
        least = min(least, p_values[number] * (len(p_values) / rank))
        found[number] = least
    return tuple(found)


def _fisher(first: int, first_total: int, hits: int, total: int) -> float:
    """The sum of the chances of all tables with these margins that are no likelier than the observed one."""
    lowest, highest = max(0, hits - (total - first_total)), min(hits, first_total)
    base = _log_choose(total, hits)

    def log_chance(count: int) -> float:
        inside = _log_choose(first_total, count)
        return inside + _log_choose(total - first_total, hits - count) - base

    limit = log_chance(first) + log1p(SLACK)
    chances = (log_chance(count) for count in range(lowest, highest + 1))
    return min(1.0, sum(exp(chance) for chance in chances if chance <= limit))


def _log_choose(whole: int, part: int) -> float:
    return lgamma(whole + 1) - lgamma(part + 1) - lgamma(whole - part + 1)
