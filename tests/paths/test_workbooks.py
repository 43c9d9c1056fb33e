"""Logs in Excel files, written by independent programs (openpyxl, XlsxWriter) and by hand."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
import xlsxwriter

from cjm_studio.errors import LogError
from cjm_studio.paths import Columns, engine, preview, recognise
from tests.paths.logs import COLUMNS, SHOP, analysed

HEAD = ("customer", "event", "time")
DATED = [(customer, event, datetime.fromisoformat(at)) for customer, event, at in SHOP]


def saved(path: Path, *sheets: list[Any], title: str = "Log") -> Path:
    """A workbook by openpyxl."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"{title} {number}" if number else title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_a_sheet_with_real_dates_is_read(tmp_path: Path) -> None:
    report = analysed(saved(tmp_path / "log.xlsx", [HEAD, *DATED]), "buy")
    assert (report.events, report.customers, report.paths) == (8, 3, 2)
    assert report.transitions[0].median_s == 120


def test_dates_in_any_format_texts_in_place_and_numbers_are_read(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "log.xlsx", {"date_1904": True}) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": '[$-419]dd mmmm yyyy "г." hh:mm'})
        sheet.write_row(0, 0, HEAD)
        for row, second in enumerate((0, 90), 1):
            sheet.write_number(row, 0, 17)
            sheet.write_rich_string(row, 1, book.add_format({"bold": True}), "by ", "hand")
            sheet.write_datetime(
                row, 2, datetime(2026, 3, 1, 10, 0, second % 60, 0).replace(minute=second // 60), day
            )
    found = preview(tmp_path / "log.xlsx")
    assert found.rows[1] == ("17", "by hand", "2026-03-01 10:01:30.000")
    assert analysed(tmp_path / "log.xlsx").transitions[0].median_s == 90


def test_the_first_sheet_is_read_or_the_one_that_is_named(tmp_path: Path) -> None:
    path = saved(tmp_path / "log.xlsx", [HEAD, *DATED], [HEAD, *DATED[:3]])
    assert preview(path).sheets == ("Log", "Log 1")
    assert engine().analyse(recognise(path, COLUMNS)).events == 8
    assert engine().analyse(recognise(path, COLUMNS, sheet="Log 1")).events == 3
    with pytest.raises(LogError, match="no sheet “Log 2”. Its sheets: Log, Log 1"):
        preview(path, sheet="Log 2")


def test_empty_rows_between_count_as_bad_and_those_after_do_not(tmp_path: Path) -> None:
    path = saved(tmp_path / "log.xlsx", [(), HEAD, DATED[0], (), DATED[1], (), ()])
    bad = analysed(path).bad_rows
    assert (bad.count, bad.first_rows) == (1, (2,))


def test_a_formula_counts_by_the_value_kept_beside_it(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "log.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, ("anna", "", "2026-03-01 10:00:00"))
        sheet.write_formula(1, 1, '=UPPER("home")', value="HOME")
    assert analysed(tmp_path / "log.xlsx").top_paths[0].events == ("HOME",)


def test_a_formula_without_a_value_is_named_only_where_it_is_needed(tmp_path: Path) -> None:
    rows = [(*HEAD, "worth"), ("anna", "home", "2026-03-01 10:00", "=1+1")]
    path = saved(tmp_path / "log.xlsx", rows)
    assert analysed(path).events == 1
    assert preview(path).rows[0][:3] == rows[1][:3]
    with pytest.raises(LogError, match="formula in cell D2 of “log.xlsx” has no value kept"):
        analysed(path, columns=Columns(*HEAD, value="worth"))


def test_a_name_of_quotes_and_brackets_is_a_name(tmp_path: Path) -> None:
    path = saved(tmp_path / "it's a [log].xlsx", [('c"x', "e'v", "t;1"), ("a", 'say "hi"', "2026-01-01")])
    assert analysed(path, columns=Columns('c"x', "e'v", "t;1")).top_paths[0].events == ('say "hi"',)


def hostile(path: Path, sheet: str) -> Path:
    """A real workbook with one part written by somebody else."""
    real = saved(path.with_name("real.xlsx"), [HEAD])
    with ZipFile(real) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else source.read(name))
    return path


@pytest.mark.parametrize(
    ("sheet", "reason"),
    [
        ('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', "has a document type"),
        ("<worksheet><sheetData><row r='9999999'/></sheetData></worksheet>", "damaged .row 9999999"),
        ("<worksheet><sheetData>", "damaged .line 1: no element found"),
        ("<worksheet>" + "<a>" * 300, "nested deeper"),
        ("<worksheet><c><v>" + "9" * 9_000_000, "damaged|never ends"),
        ("<worksheet a='" + "9" * 20_000_000 + "'/>", "has a text that never ends"),
        ("<worksheet><sheetData><row><c r='XFD1'><v>1</v></c></row></sheetData></worksheet>", "is empty"),
    ],
)
def test_a_hostile_sheet_is_refused(tmp_path: Path, sheet: str, reason: str) -> None:
    with pytest.raises(LogError, match=reason):
        analysed(hostile(tmp_path / "log.xlsx", sheet))


def test_a_workbook_that_grows_without_end_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cjm_studio.paths.reading.unpacking.FLOOR_BYTES", 1_000_000)
    path = hostile(tmp_path / "log.xlsx", " " * 5_000_000)
    with pytest.raises(LogError, match="would grow to more than 300 times"):
        analysed(path)


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "log.xlsx").write_bytes(b"PK no zip")
    with pytest.raises(LogError, match=r"“log\.xlsx” cannot be read"):
        preview(tmp_path / "log.xlsx")
    with ZipFile(tmp_path / "other.xlsx", "w") as other:
        other.writestr("readme.txt", "hello")
    with pytest.raises(LogError, match="no Excel file with a sheet"):
        preview(tmp_path / "other.xlsx")
