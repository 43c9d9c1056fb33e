"""Times as people say them: in the largest unit in which they are still exact enough."""

from functools import lru_cache
from typing import Literal, NamedTuple

NO_BREAK_SPACE = "\u00a0"


class TimeUnit(NamedTuple):
    """A unit, how long it is, and from how many seconds on it is used."""

    name: str
    seconds: float
    used_from_s: float


# Waiting a day and a half is 36 hours to the one who waits, and an hour and a half are 90 minutes.
UNITS = (
    TimeUnit("day", 86_400, 2 * 86_400),
    TimeUnit("hour", 3_600, 3 * 3_600),
    TimeUnit("minute", 60, 60),
    TimeUnit("second", 1, 0),
)


def unit_for(seconds: float) -> TimeUnit:
    """The unit in which so many seconds are said."""
    return next(unit for unit in UNITS if seconds >= unit.used_from_s)


def duration(seconds: float, language: str, unit: TimeUnit | None = None) -> str:
    """The time with its unit: "18 min", "9 дней"; in `unit` where one is given."""
    unit = unit or unit_for(seconds)
    return _said(in_unit(seconds, unit), unit.name, language)


def in_unit(seconds: float, unit: TimeUnit) -> float:
    """Whole units, but with a decimal where a small figure would lose too much."""
    count = seconds / unit.seconds
    return round(count, 1) if 0.1 <= count < 3 and unit.name != "second" else float(round(count))


@lru_cache(maxsize=4096)
def _said(count: float, unit: str, language: str) -> str:
    from babel.units import format_unit

    # Days have no short form that reads well in Russian.
    length: Literal["long", "short"] = "long" if unit == "day" else "short"
    shown = int(count) if count == int(count) else count
    said: str = format_unit(shown, f"duration-{unit}", length, locale=language)
    return said.replace(" ", NO_BREAK_SPACE)
