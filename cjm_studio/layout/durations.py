"""Times in pictures: without the name of their unit, and two of them with the unit once."""

from cjm_studio.language import TimeUnit, duration, in_unit, number, unit_for
from cjm_studio.layout.amounts import NO_BREAK_SPACE

__all__ = ["TimeUnit", "bare", "both", "duration", "unit_for"]


def bare(seconds: float, unit: TimeUnit, language: str) -> str:
    """The time in this unit, without its name."""
    return number(in_unit(seconds, unit), language, 1)


def both(first_s: float, then_s: float, language: str) -> str:
    """Two times that follow each other, with the unit once: "18 + 1 min"; one that vanishes is not said."""
    unit = unit_for(first_s + then_s)
    if not in_unit(first_s, unit) or not in_unit(then_s, unit):
        return duration(first_s + then_s, language)
    first = bare(first_s, unit, language)
    return f"{first}{NO_BREAK_SPACE}+{NO_BREAK_SPACE}{duration(then_s, language, unit)}"
