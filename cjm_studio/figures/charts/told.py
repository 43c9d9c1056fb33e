"""Figures of a chart in words: money with its currency, shares, points, people."""

from functools import lru_cache

from cjm_studio.language import number, signed, translator

NO_BREAK_SPACE = "\u00a0"
MILLION, THOUSANDS, HUNDRED = 1_000_000, 100_000, 100


def money(value: float, currency: str, language: str, *, beside: float = 0.0) -> str:
    """Money with its sign of currency, large sums shortened: "24.7M ₽", "24,7 млн ₽", "386K ₽", "1,800 ₽".

    What stands `beside` it has the same roundness: from "61K ₽" to "409K ₽".
    """
    if max(abs(value), abs(beside)) < THOUSANDS:
        return exact_money(value, currency, language)
    said = _compact(float(f"{value:.3g}"), language)
    return f"{said}{NO_BREAK_SPACE}{sign}" if (sign := currency_sign(currency)) else said


def exact_money(value: float, currency: str, language: str) -> str:
    """Money to the last unit: "114,000 ₽"."""
    said = number(value, language, 0 if abs(value) >= HUNDRED else 2)
    return f"{said}{NO_BREAK_SPACE}{sign}" if (sign := currency_sign(currency)) else said


def gained(value: float, currency: str, language: str) -> str:
    """Money with its sign, plus included."""
    said = money(value, currency, language)
    return f"+{said}" if value > 0 else said


def share(value: float, language: str) -> str:
    """A share of one in per cent, small ones with more decimals: "62 %", "3.95 %"."""
    per_cent = value * 100
    digits = 2 if abs(per_cent) < 10 else 1
    return f"{number(per_cent, language, digits)}{NO_BREAK_SPACE}%"


def points(value: float, language: str) -> str:
    """A difference of shares in points."""
    return translator(language)("{count} pt", count=number(value * 100, language, 1))


def people(value: float, language: str) -> str:
    """Customers, whole ones."""
    return number(value, language, 0)


def change(value: float, language: str) -> str:
    """A difference with its sign."""
    return signed(value, language, 1)


@lru_cache
def currency_sign(currency: str) -> str:
    """The sign of a currency by its three letters; roubles have theirs in every language."""
    if not currency:
        return ""
    from babel.numbers import get_currency_symbol

    return str(get_currency_symbol(currency, "ru" if currency == "RUB" else "en"))


@lru_cache(maxsize=1024)
def _compact(value: float, language: str) -> str:
    from babel.numbers import format_compact_decimal

    said: str = format_compact_decimal(
        value, format_type="short", locale=language, fraction_digits=1 if abs(value) >= MILLION else 0
    )
    return said.replace("-", "−")
