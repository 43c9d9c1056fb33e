"""Dated values that somebody pastes or uploads: one date and one value a line, as spreadsheets write them."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from cjm_studio.insight.remark import Remark
from cjm_studio.language import N_
from cjm_studio.model import Observation

MOST_LINES, MOST_SIZE = 10_000, 1e15
SHOWN_LENGTH = 60

NO_DATE = N_("Line {line}, “{text}”: no date at its beginning. Write 2026-11-21, 21.11.2026 or 2026-11.")
NO_SUCH_DAY = N_("Line {line}, “{text}”: there is no such day.")
NO_VALUE = N_("Line {line}, “{text}”: no number after the date.")
TWICE = N_("Line {line}, “{text}”: this day stands in line {first} already.")
TOO_MANY = N_("There are {count} lines; {most} can be taken at once. Take the latest ones.")
NOTHING = N_("There is no line with a date and a value.")

_DAYS = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4}|\d{2})(?!\d)"),
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?![\d.,])"),
)
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?")
_NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?")
_SPACES = " \u00a0\u2009\u202f'"


@dataclass(frozen=True)
class PastedValues:
    """Either all observations in order of date, or what is wrong: nothing is half taken."""

    observations: tuple[Observation, ...] = ()
    problems: tuple[Remark, ...] = ()


def read_values(text: str) -> PastedValues:
    """The dated values of a text.

    Any usual separator, a decimal comma or point, quotation marks and a heading line are understood; a month
    stands for its last day, and 01/02/2026 is the first of February.
    """
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1)]
    lines = [(number, line) for number, line in lines if line.strip(" ,;\t\ufeff")]
    if lines and not any(sign.isdigit() for sign in lines[0][1]):
        lines = lines[1:]  # a heading
    if not lines:
        return PastedValues(problems=(Remark(NOTHING),))
    if len(lines) > MOST_LINES:
        return PastedValues(problems=(Remark(TOO_MANY, values={"count": len(lines), "most": MOST_LINES}),))
    found: dict[date, tuple[int, Observation]] = {}
    problems = []
    for number, line in lines:
        seen, wrong = _read_line(line)
        values: dict[str, Any] = {"line": number, "text": line[:SHOWN_LENGTH]}
        if seen is not None and seen.date in found:
            wrong, values["first"] = TWICE, found[seen.date][0]
        if seen is None or wrong:
            problems.append(Remark(wrong, values=values))
        else:
            found[seen.date] = (number, seen)
    if problems:
        return PastedValues(problems=tuple(problems))
    return PastedValues(tuple(found[day][1] for day in sorted(found)))


def joined(old: Iterable[Observation], new: Iterable[Observation]) -> list[dict[str, Any]]:
    """Old and new values as a field of a record holds them; a day that is in both has its new value."""
    days = {seen.date: seen for seen in (*old, *new)}
    return [days[day].model_dump(mode="json") for day in sorted(days)]


def decoded(content: bytes) -> str:
    """The text of an uploaded file, whichever of the usual ways it was saved."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1251", "replace")


def _read_line(line: str) -> tuple[Observation | None, str]:
    """The observation of a line, or None and what is wrong with it."""
    plain = line.replace("\ufeff", "").lstrip('"“ ')
    match = next((match for day in _DAYS if (match := day.match(plain))), None)
    if match is None:
        return None, NO_DATE
    day = _day(match)
    if day is None:
        return None, NO_SUCH_DAY
    rest = plain[match.end() :]
    time = _TIME.match(rest)
    value = _value(rest[time.end() :] if time else rest)
    if value is None:
        return None, NO_VALUE
    return Observation(date=day, value=value), ""


def _day(match: "re.Match[str]") -> date | None:
    parts = {name: int(part) for name, part in match.groupdict().items()}
    year = parts["year"] + (2000 if len(match["year"]) == 2 else 0)
    try:
        return date(year, parts["month"], parts.get("day") or monthrange(year, parts["month"])[1])
    except ValueError:
        return None


def _value(text: str) -> float | None:
    """The number in the rest of a line; of a comma and a point the last one is the decimal sign."""
    said = text.strip(' \t;,"”').removesuffix("%").strip(' \t"').replace("−", "-")
    for space in _SPACES:
        said = said.replace(space, "")
    if "," in said and "." in said:
        said = said.replace("," if said.rfind(".") > said.rfind(",") else ".", "")
    said = said.replace(",", ".") if said.count(",") == 1 else said.replace(",", "")
    if not _NUMBER.fullmatch(said) or abs(float(said)) > MOST_SIZE:
        return None
    return float(said)
