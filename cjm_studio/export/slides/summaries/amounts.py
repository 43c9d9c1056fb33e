"""Number formats of spreadsheets for money and shares, as people of a language shorten them."""

from cjm_studio.figures.charts import money
from cjm_studio.language import number

_THOUSAND, _MILLION, _MILLIARD = 1e3, 1e6, 1e9
# From here on thousands are said as such: "386 тыс." and not "386 120".
_FROM = 1e5


def money_format(largest: float, currency: str, language: str) -> str:
    """The format of sums of which `largest` is the largest: `#,##0.0,,"\u00a0M\u00a0₽"` for 24,700,000.

    Each comma after the digits stands for a thousand that is not written.
    """
    for unit, digits, least in (
        (_MILLIARD, "#,##0.0,,,", _MILLIARD),
        (_MILLION, "#,##0.0,,", _MILLION),
        (_THOUSAND, "#,##0,", _FROM),
    ):
        if abs(largest) >= least:
            return f'{digits}"{_unit_said(unit, currency, language)}"'
    return f'#,##0"{_unit_said(1, currency, language)}"'


def _unit_said(unit: float, currency: str, language: str) -> str:
    """What stands after the digits: the word for the unit and the sign of the currency."""
    # Sums in thousands are shortened from a hundred of them on.
    count = 1 if unit == 1 else 100
    said = money(unit * count, currency, language)
    return said.removeprefix(number(count, language, 0)).replace('"', "")


SHARE_FORMAT = "+0%;\u22120%;0%"
COUNT_FORMAT = "#,##0"
