"""Logs as people have them: separators, encodings, times, and what is wrong with them."""

import gzip
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cjm_studio.errors import LogError
from cjm_studio.paths import Columns, PathReport
from tests.paths.logs import SHOP, analysed, written


def same(report: PathReport) -> bool:
    """Whether the shop's log came out."""
    return (report.events, report.customers, report.paths) == (8, 3, 2)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_usual_separator_is_told_from_the_first_line(tmp_path: Path, separator: str) -> None:
    assert same(analysed(written(tmp_path, SHOP, separator=separator)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_any_usual_encoding_is_told_from_the_first_bytes(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "журнал.csv"
    path.write_bytes(
        "клиент;событие;время\nа;Вошёл;01.03.2026 10:00\nа;Купил;01.03.2026 10:05\n".encode(encoding)
    )
    report = analysed(path, columns=Columns("клиент", "событие", "время"))
    assert report.top_paths[0].events == ("Вошёл", "Купил")
    assert report.transitions[0].median_s == 300


def test_a_packed_log_is_read_as_it_is(tmp_path: Path) -> None:
    packed = tmp_path / "log.csv.gz"
    packed.write_bytes(gzip.compress(written(tmp_path, SHOP).read_bytes()))
    assert same(analysed(packed))


def test_parquet_is_read(tmp_path: Path) -> None:
    customers, events, times = zip(*SHOP, strict=True)
    table = {"customer": list(customers), "event": list(events), "time": list(times)}
    pq.write_table(pa.table(table), tmp_path / "log.parquet")
    assert same(analysed(tmp_path / "log.parquet"))


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("2026-03-01 10:00:00", "2026-03-01 10:05:00"),
        ("2026-03-01T10:00:00Z", "2026-03-01T10:05:00Z"),
        ("2026-03-01T13:00:00+03:00", "2026-03-01T10:05:00Z"),
        ("2026/03/01 10:00:00.000", "2026/03/01 10:05:00.000"),
        ("01.03.2026 10:00", "01.03.2026 10:05"),
        ("03/01/2026 10:00:00", "03/01/2026 10:05:00"),
        ("31/03/2026 10:00", "31/03/2026 10:05"),
        ("1772359200", "1772359500"),
        ("1772359200000", "1772359500000"),
        ("01.03.2026 10:00", "2026-03-01 10:05:00"),
    ],
)
def test_times_are_read_however_they_are_written(tmp_path: Path, first: str, then: str) -> None:
    report = analysed(written(tmp_path, [("a", "x", first), ("a", "y", then)]))
    assert report.bad_rows.count == 0
    assert report.transitions[0].median_s == 300


def test_bad_rows_are_counted_with_their_place_and_never_dropped_in_silence(tmp_path: Path) -> None:
    rows = [*SHOP, ("", "home", "2026-03-01"), ("anna", "", "2026-03-01"), ("anna", "home", "yesterday")]
    bad = analysed(written(tmp_path, rows)).bad_rows
    assert (bad.count, bad.no_customer, bad.no_event, bad.no_time) == (3, 1, 1, 1)
    assert bad.first_rows == (9, 10, 11)
    assert bad.first_values[2] == "yesterday"


def test_a_line_too_long_to_be_a_row_is_counted(tmp_path: Path) -> None:
    bad = analysed(written(tmp_path, [*SHOP, ("anna", "x" * 5_000_000, "2026-03-01")])).bad_rows
    assert (bad.count, bad.unreadable) == (1, 1)


def test_names_with_quotes_are_names(tmp_path: Path) -> None:
    path = tmp_path / "it's a [log]*.csv"
    path.write_text('"c""x";e\'v;"t;1"\na;"say ""hi""";2026-01-01\n', encoding="utf-8")
    report = analysed(path, columns=Columns('c"x', "e'v", "t;1"))
    assert report.top_paths[0].events == ('say "hi"',)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("log.csv", b"", "is empty"),
        (
            "log.csv",
            b"customer,when\na,2026-01-01\n",
            "no column “event”, “time”. Its columns: customer, when",
        ),
        ("log.csv", b"customer,event,time\n", "no row with a customer"),
        ("log.csv", b"customer,event,time\na,x,soon\n", "for example “soon”"),
        ("log.csv", b"customer,event,time\na,x,1e30\n", "is no date"),
        ("log.csv.gz", b"not packed at all", "cannot be read"),
        ("log.parquet", b"not parquet", "Check that the file is whole"),
        ("log.docx", b"PK", "no event log that the studio can read"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(LogError, match=reason):
        analysed(path)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(LogError, match=r"“gone\.csv” cannot be read \(No such file"):
        analysed(tmp_path / "gone.csv")
