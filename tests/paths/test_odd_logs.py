"""Logs that are read, with a word about what is odd in them."""

from pathlib import Path

import pytest

from cjm_studio.paths import engine, recognise
from tests.paths.logs import COLUMNS, analysed, written

AT = "2026-03-01T10:00:00"


def test_a_log_of_one_event_is_a_log(tmp_path: Path) -> None:
    report = analysed(written(tmp_path, [("a", "x", AT)]), "x")
    assert (report.events, report.paths, report.transitions) == (1, 1, ())
    assert report.outcome is not None
    assert report.outcome.paths_for_80_percent == 1


def test_rows_that_repeat_the_row_before_count_and_are_told(tmp_path: Path) -> None:
    report = analysed(written(tmp_path, [("a", "x", AT), ("b", "x", AT), ("a", "x", AT), ("a", "y", AT)]))
    assert (report.events, report.bad_rows.repeated, report.bad_rows.count) == (4, 1, 0)


def test_times_without_a_zone_among_those_with_one_are_told(tmp_path: Path) -> None:
    rows = [("a", "x", AT + "+03:00"), ("a", "y", AT + "Z"), ("a", "z", AT), ("b", "x", "2026-03-01")]
    report = analysed(written(tmp_path, rows))
    assert report.bad_rows.without_zone == 2
    assert report.top_paths[-1].events == ("x", "y", "z")


@pytest.mark.parametrize("ending", ["", "Z", "-0330", "+03"])
def test_where_all_times_are_alike_there_is_nothing_to_tell(tmp_path: Path, ending: str) -> None:
    report = analysed(written(tmp_path, [("a", "x", AT + ending), ("a", "y", AT + ending)]))
    assert (report.bad_rows.count, report.bad_rows.without_zone) == (0, 0)


def test_a_quoted_text_may_go_over_several_lines(tmp_path: Path) -> None:
    rows = [("a", 'say "hi",\nthen go', AT), ("a", "x", AT), ("b", "y", AT)]
    path = written(tmp_path, rows)
    path.write_text(path.read_text(encoding="utf-8") + "short,row\n", encoding="utf-8")
    report = analysed(path)
    assert report.top_paths[0].events == ('say "hi",\nthen go', "x")
    assert report.bad_rows.first_rows == (4,)


@pytest.mark.long
def test_one_customer_may_have_a_million_events(tmp_path: Path) -> None:
    rows = (("a", "xy"[number % 2], str(1_772_359_200 + number)) for number in range(1_000_000))
    log = recognise(written(tmp_path, rows), COLUMNS)
    report = engine(memory="300MB").analyse(log, "y")
    assert [len(path.events) for path in report.top_paths] == [1_000_000]
    assert [each.median_s for each in report.transitions] == [1, 1]
