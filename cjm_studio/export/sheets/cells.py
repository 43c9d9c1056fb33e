"""Cells and sheets of a workbook: what somebody typed is text, whatever it looks like."""

import re
from typing import Any

# What Excel can hold in one cell, and in the name of a sheet.
LONGEST_CELL = 32_767
LONGEST_SHEET_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


def put(sheet: Any, place: tuple[int, int], value: str | float | bool, look: Any) -> None:
    """Write a text or a number into a cell; a text that is too long is cut to what Excel holds."""
    if isinstance(value, str):
        sheet.write_string(*place, value[:LONGEST_CELL], look)
    else:
        sheet.write_number(*place, value)


def sheet_name(wanted: str, taken: list[str] | None = None) -> str:
    """A name that Excel takes, different from all others."""
    name = _NOT_IN_NAMES.sub(" ", wanted).strip("' ")[:LONGEST_SHEET_NAME] or "-"
    others = {other.casefold() for other in taken or ()}
    number = 1
    while name.casefold() in others:
        number += 1
        name = f"{name[: LONGEST_SHEET_NAME - 4]} {number}"
    return name
