"""Numbers as people of a language write them."""

from decimal import localcontext
from functools import lru_cache

# Figures may have sixteen digits, products of three of them as many more: all are said.
_MOST_DIGITS = 80


@lru_cache(maxsize=4096)
def number(value: float, language: str, digits: int = 2) -> str:
    """A number with at most `digits` decimals: 28.5 is "28,5" in Russian; the minus is a real minus."""
    from babel.numbers import format_decimal

    pattern = "#,##0." + "#" * digits if digits else "#,##0"
    with localcontext(prec=_MOST_DIGITS):
        return format_decimal(value, format=pattern, locale=language).replace("-", "−")


def signed(value: float, language: str, digits: int = 1) -> str:
    """A number with its sign, plus included; zero has none."""
    said = number(value, language, digits)
    return f"+{said}" if value > 0 else said
