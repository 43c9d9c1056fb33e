"""Figures as they stand on a map: with their unit, bound to it by a no-break space."""

from datetime import date
from functools import lru_cache

from cjm_studio.language import number, signed

NO_BREAK_SPACE = "\u00a0"
MILLION = 1_000_000


def figure(value: float, language: str) -> str:
    """A number; from a million on in millions or billions, as people of this language shorten them."""
    return _compact(value, language) if abs(value) >= MILLION else number(value, language)


def quantity(value: float, unit: str, language: str) -> str:
    """A number with its unit: "40 min", "10,8 млн ₽"."""
    return with_unit(figure(value, language), unit)


def gained(value: float, unit: str, language: str) -> str:
    """A number with its unit and its sign: "+10.8M ₽"."""
    said = quantity(value, unit, language)
    return f"+{said}" if value > 0 else said


def feeling(value: float, language: str) -> str:
    """A score from −2 to +2 with its sign."""
    return signed(value, language)


def low_to_high(low: float, high: float, unit: str, language: str) -> str:
    """From low to high with the unit once: "7.2–14.5 %"."""
    dash = "–" if low >= 0 and high >= 0 else f"{NO_BREAK_SPACE}…{NO_BREAK_SPACE}"
    return with_unit(f"{figure(low, language)}{dash}{figure(high, language)}", unit)


def with_unit(said: str, unit: str) -> str:
    """A said number and its unit, never parted by the end of a line."""
    return f"{said}{NO_BREAK_SPACE}{unit.strip()}" if unit.strip() else said


@lru_cache(maxsize=64)
def day_said(day: date, language: str) -> str:
    """A day in full: "22 November 2026"."""
    from babel.dates import format_date

    # The day first, as everywhere but in America.
    locale = "en_GB" if language == "en" else language
    said: str = format_date(day, format="long", locale=locale)
    return said.replace(" ", NO_BREAK_SPACE)


@lru_cache(maxsize=1024)
def _compact(value: float, language: str) -> str:
    from babel.numbers import format_compact_decimal

    said: str = format_compact_decimal(value, format_type="short", locale=language, fraction_digits=1)
    return said.replace("-", "−")
