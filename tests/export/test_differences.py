"""Differences in words: as rows, as the sheet of a workbook, as tables of a Markdown document."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings

from cjm_studio.commands import Move, Remove, Set
from cjm_studio.errors import ExportError
from cjm_studio.export import Difference, Options, difference_rows, exported
from cjm_studio.export.differences import value_words
from cjm_studio.insight import compare
from cjm_studio.model import Journey
from tests.small_journeys import adding, after, small_journey
from tests.strategies import journeys


def changed_journey() -> Journey:
    """A card renamed and weighed, a pain gone, a gain come; and it is what shall be."""
    return after(
        small_journey(),
        Set(item="trip", values={"journey_kind": "to_be"}),
        Set(item="desk", values={"name": "Окно | 2", "importance": 5}),
        Remove(record="waits"),
        adding("gain", "smile", "desk", text="Улыбка"),
    )


def rows(before: Journey, later: Journey) -> tuple[Difference, ...]:
    return difference_rows(before, later, compare(before, later), "en")


def options(against: Journey) -> Options:
    return Options(view="compare", against=against)


def sheet_rows(before: Journey, later: Journey) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(BytesIO(exported("xlsx", before, options(later))))
    return list(book["Differences"].iter_rows(values_only=True))


def test_differences_are_told_record_by_record_and_field_by_field() -> None:
    found = {row.name: row for row in rows(small_journey(), changed_journey())}
    assert {name: (row.state, row.stage) for name, row in found.items() if row.kind != "journey"} == {
        "Окно | 2": ("changed", "Визит"), "Долго ждать": ("removed", "Визит"), "Улыбка": ("added", "Визит"),
    }  # fmt: skip
    told = {(field.before, field.after) for field in found["Окно | 2"].fields}
    assert told == {("Касса", "Окно | 2"), ("–", "5")}


def test_a_card_that_moved_is_told_with_both_of_its_stages() -> None:
    moved = after(small_journey(), Move(record="desk", into="compare"))
    (row,) = [row for row in rows(small_journey(), moved) if row.name == "Касса"]
    assert [(field.before, field.after) for field in row.fields] == [("Визит", "Поиск")]


@pytest.mark.parametrize(
    ("value", "is_choice", "said"),
    [
        (None, False, "–"),
        (True, False, "yes"),
        (1_500.5, False, "1,500.5"),
        ("lower_is_better", True, "Lower is better"),
        ("line\nline", False, "line line"),
        (date(2026, 9, 3), False, "03.09.2026"),
        (("a", "b"), False, "a, b"),
        ((1, 2, 3), False, "3 values"),
    ],
)
def test_values_are_told_in_words(value: object, is_choice: bool, said: str) -> None:
    assert value_words(value, "en", is_choice=is_choice) == said


def test_the_workbook_of_a_comparison_begins_with_its_differences() -> None:
    written = sheet_rows(small_journey(), changed_journey())
    assert written[0][0] == "Поездка: as is → to be"
    assert "New: 1 · Changed: 2 · Moved: 0 · Removed: 1" in str(written[1][0])
    assert written[3] == (
        "Kind", "What became of it", "Stage", "Record", "Field", "As is", "To be"
    )  # fmt: skip
    assert ("Pain", "Removed", "Визит", "Долго ждать", "", "Долго ждать", "") in written


def test_the_workbook_of_a_comparison_has_the_maps_of_both() -> None:
    book = openpyxl.load_workbook(BytesIO(exported("xlsx", small_journey(), options(changed_journey()))))
    assert book.sheetnames == ["Differences", "Map, as is", "Map, to be"]
    cards = {cell for row in book["Map, to be"].iter_rows(values_only=True) for cell in row}
    assert "Улыбка" in cards


def test_markdown_of_a_comparison_is_tables_of_differences() -> None:
    text = exported("md", small_journey(), options(changed_journey())).decode()
    assert text.startswith("# Поездка: as is → to be")
    assert "| Changed | Визит | Окно \\| 2 | Name | Касса | Окно \\| 2 |" in text
    assert "| Removed | Визит | Долго ждать |  | Долго ждать | – |" in text
    assert "| 1 | Поиск | Поиск |" in text


def test_journeys_that_do_not_differ_are_said_to_be_the_same() -> None:
    text = exported("md", small_journey(), options(small_journey())).decode()
    assert "Nothing is different." in text


@pytest.mark.parametrize("name", ["md", "xlsx", "svg"])
def test_a_comparison_with_nothing_is_refused(name: str) -> None:
    with pytest.raises(ExportError, match="needs two journeys"):
        exported(name, small_journey(), Options(view="compare"))


@pytest.mark.long
@settings(max_examples=15)
@given(journeys(), journeys())
def test_any_two_journeys_are_told_apart_in_every_row(one: Journey, other: Journey) -> None:
    found = compare(one, other)
    told = difference_rows(one, other, found, "ru")
    counts = found.counts
    assert len(told) == sum(counts[state] for state in ("added", "changed", "moved", "removed"))
    assert all(row.name and (row.fields or row.state in ("added", "removed")) for row in told)
