"""Pasted values of a metric: usual ways of writing are read, bad lines named, nothing half taken."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.app.money.pasted_values import (
    MOST_LINES,
    NO_DATE,
    NO_SUCH_DAY,
    NO_VALUE,
    NOTHING,
    TOO_MANY,
    TWICE,
    decoded,
    joined,
    read_values,
)
from cjm_studio.model import Observation

APRIL = date(2026, 4, 30)


def read(text: str) -> list[tuple[date, float]]:
    """Days and values of a text without a mistake."""
    found = read_values(text)
    assert found.problems == ()
    return [(seen.date, seen.value) for seen in found.observations]


@pytest.mark.parametrize(
    "line",
    [
        "2026-04-30,61.5", "2026-04-30;61,5", "2026-04-30\t61,5", "2026-04-30 61.5", "30.04.2026;61,5 %",
        "30.04.26; 61,5", "30/04/2026,61.5", "2026/04/30,61,5", '"2026-04-30","61,5"', "2026-04;61,5",
        "2026-04-30 00:00:00,61.5", "2026-04-30T00:00:00Z;61.5", "30.04.2026\t61,5\u00a0%",
        "\ufeff2026-04-30;61,5",
    ],
)  # fmt: skip
def test_every_usual_way_of_writing_is_read(line: str) -> None:
    assert read(line) == [(APRIL, 61.5)]


@pytest.mark.parametrize(
    ("said", "value"),
    [("1 234,5", 1234.5), ("1\u202f234", 1234), ("1,234.5", 1234.5), ("1.234,5", 1234.5), ("−18", -18),
     ("-0,5", -0.5), ("1,234,567", 1234567), ("2e3", 2000)],
)  # fmt: skip
def test_numbers_of_both_languages_are_read(said: str, value: float) -> None:
    assert read(f"30.04.2026;{said}") == [(APRIL, value)]


def test_a_heading_and_empty_lines_are_passed_over_and_days_are_put_in_order() -> None:
    assert read("Дата;Значение\n\n31.05.2026;2\n;;\n30.04.2026;1\n") == [(APRIL, 1), (date(2026, 5, 31), 2)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("вчера;5", NO_DATE),
        ("31.04.2026;5", NO_SUCH_DAY),
        ("30.04.2026;много", NO_VALUE),
        ("30.04.2026;", NO_VALUE),
        ("30.04.2026;nan", NO_VALUE),
        ("30.04.2026;1e300", NO_VALUE),
        ("30.04.2026;1\n2026-04-30;2", TWICE),
        ("", NOTHING),
        ("дата;значение", NOTHING),
        ("30.04.2026;1\n" * (MOST_LINES + 1), TOO_MANY),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_taken(text: str, problem: str) -> None:
    found = read_values(text)
    assert found.observations == ()
    assert problem in {remark.text for remark in found.problems}
    assert all("{" not in remark.told("en") for remark in found.problems)


def test_the_number_of_the_bad_line_is_that_of_the_text() -> None:
    (problem,) = read_values("Дата;Значение\n\n30.04.2026;1\nитого;5").problems
    assert problem.values["line"] == 4


def test_a_new_value_of_a_known_day_takes_the_place_of_the_old_one() -> None:
    old, new = Observation(date=APRIL, value=1.0), Observation(date=APRIL, value=2.0)
    later = Observation(date=date(2026, 5, 1), value=3.0)
    assert [each["value"] for each in joined([old, later], [new])] == [2.0, 3.0]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_files_are_read_however_they_were_saved(coding: str) -> None:
    assert decoded("Дата;1".encode(coding)) == "Дата;1"


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading(text: str) -> None:
    found = read_values(text)
    assert bool(found.observations) != bool(found.problems)


@given(st.lists(st.tuples(st.dates(), st.floats(-1e9, 1e9)), min_size=1, unique_by=lambda pair: pair[0]))
def test_what_is_written_is_read_again(values: list[tuple[date, float]]) -> None:
    lines = "\n".join(f"{day.isoformat()};{value!r}" for day, value in values)
    assert read(lines) == sorted(values)
