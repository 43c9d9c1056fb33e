"""How many customers enter in a period, from a log of any length."""

from typing import Literal, TypeAlias

Period: TypeAlias = Literal["day", "week", "month", "quarter", "year"]

DAY_S = 86_400.0
# The longest first: the period of the journey is the longest that fits into the log.
PERIODS: tuple[tuple[Period, float], ...] = (
    ("year", 365.25 * DAY_S),
    ("quarter", 365.25 / 4 * DAY_S),
    ("month", 365.25 / 12 * DAY_S),
    ("week", 7 * DAY_S),
    ("day", DAY_S),
)
# A log of January to March misses some hours of a quarter and still is one.
NEARLY = 0.95


def per_period(customers: int, span_s: float) -> tuple[float | None, Period]:
    """Customers per period and the period; None with a month when the log is shorter than a day."""
    for period, length_s in PERIODS:
        if span_s >= length_s * NEARLY:
            return float(round(customers / max(span_s / length_s, 1.0))), period
    return None, "month"
