"""How wide a text is in Arial, which is on every machine that shows slides.

A Scene is measured in Roboto, which is not. The widths are those of Liberation Sans, made to be as wide as
Arial to the unit; `arial_widths.json` holds them for the letters people write with.
"""

import json
from functools import cache
from pathlib import Path

UNITS_PER_EM = 2048
WIDTHS = Path(__file__).with_name("arial_widths.json")
# What stands for a letter that is not in the table: an emoji, a letter of another script.
_UNKNOWN_UNITS = UNITS_PER_EM


def arial_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line in the unit of `size`; italics are as wide as upright letters."""
    units = _units(bold)
    return sum(units.get(letter, _UNKNOWN_UNITS) for letter in text) * size / UNITS_PER_EM


@cache
def _units(bold: bool) -> dict[str, int]:
    table = json.loads(WIDTHS.read_text("utf-8"))
    return dict(zip(table["letters"], table["bold" if bold else "regular"], strict=True))
