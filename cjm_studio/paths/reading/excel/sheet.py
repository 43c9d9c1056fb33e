"""The rows of a sheet as texts, while its part of the file is read."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TypeAlias

from cjm_studio.errors import LogError
from cjm_studio.paths.reading.safe_xml import Listener

Row: TypeAlias = tuple[str, ...]
MOST_COLUMNS = 1_000
MOST_ROWS = 1_048_576
DIGITS = "0123456789"
# Excel counts days from here on, and takes 1900 for a leap year.
DAY_0, DAY_0_OF_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
LAST_DAY = 2_958_465  # the last of the year 9999
NO_VALUE = "\0"  # a sign that no XML can hold


class Sheet(Listener):
    """Collects rows until somebody takes them. Empty rows count between filled ones.

    A formula counts by the value kept beside it; where there is none, the cell holds NO_VALUE and its place.
    """

    def __init__(
        self, name: str, texts: Sequence[str], dates: frozenset[str], *, begins_1904: bool = False
    ) -> None:
        super().__init__(name)
        self._texts, self._dates = texts, dates
        self._day_0 = DAY_0_OF_1904 if begins_1904 else DAY_0
        self._row = self._column = 0
        self._cells: dict[int, str] = {}
        self._kind = self._style = self._value = self._cell = ""
        self._has_formula = False
        self._rows: list[Row] = []
        self._empty = 0
        self._has_begun = False

    def taken(self) -> list[Row]:
        """The rows read since the last call."""
        rows, self._rows = self._rows, []
        return rows

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._begin_cell(attributes)
        elif tag in {"v", "t"}:
            self.text = ""
        elif tag == "f":
            self._has_formula = True
        elif tag == "row":
            self._begin_row(attributes.get("r", ""))

    def end(self, tag: str) -> None:
        if tag == "v" or (tag == "t" and "rPh" not in self.open):
            self._value += self.text
        elif tag == "c":
            self._end_cell()
        elif tag == "row":
            self._end_row()

    def _begin_row(self, number: str) -> None:
        before, self._row = self._row, int(number) if number.isdecimal() else self._row + 1
        if not before < self._row <= MOST_ROWS:
            raise LogError("“{name}” is damaged (row {row}). Save it again.", name=self.name, row=number[:20])
        self._empty += self._row - before - 1
        self._column = 0
        self._cells = {}

    def _end_row(self) -> None:
        if not self._cells:
            self._empty += 1
            return
        if self._has_begun:
            self._rows.extend([()] * self._empty)
        self._empty, self._has_begun = 0, True
        self._rows.append(tuple(self._cells.get(number, "") for number in range(1, max(self._cells) + 1)))

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._value, self._has_formula = "", False
        self._cell = attributes.get("r", "")
        letters = self._cell.rstrip(DIGITS)
        self._column = _column_number(letters) if letters else self._column + 1

    def _end_cell(self) -> None:
        if self._column > MOST_COLUMNS:
            return
        is_empty = self._has_formula and not self._value and self._kind != "str"
        told = f"{NO_VALUE}{self._cell[:20]}" if is_empty else self._told()
        if told:
            self._cells[self._column] = told

    def _told(self) -> str:
        if self._kind == "s":
            number = int(self._value) if self._value.isdecimal() else -1
            return self._texts[number] if 0 <= number < len(self._texts) else ""
        if self._kind == "b":
            return "true" if self._value == "1" else "false"
        if self._kind == "n" and self._style in self._dates:
            return self._date()
        return self._value

    def _date(self) -> str:
        """A number of days as date and time, to the millisecond; as it stands where it is none."""
        try:
            days = float(self._value)
        except ValueError:
            return self._value
        if not 0 <= days <= LAST_DAY:
            return self._value
        return (self._day_0 + timedelta(milliseconds=round(days * 86_400_000))).isoformat(" ", "milliseconds")


@lru_cache(MOST_COLUMNS)
def _column_number(letters: str) -> int:
    """The number of a column called by letters, from 1; one too many for what is no name of a column."""
    number = 0
    for letter in letters[:4]:
        number = number * 26 + ord(letter) - 64
    return number if 0 < number <= MOST_COLUMNS else MOST_COLUMNS + 1
