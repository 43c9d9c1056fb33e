"""Paths, transitions and outcome of a log."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjm_studio.errors import LogError
from cjm_studio.paths import Columns, Outcome, PathCount, Transition, ValueReport, engine, recognise
from tests.paths.logs import COLUMNS, SHOP, analysed, plainly, written

ROWS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from(["x", "y", "z", "Ё'\"%"]), st.integers(0, 50)),
    min_size=1,
    max_size=60,
)


def test_a_shop_of_three_customers(tmp_path: Path) -> None:
    report = analysed(written(tmp_path, SHOP), "buy")
    assert (report.events, report.customers, report.event_names, report.paths) == (8, 3, 3, 2)
    assert report.outcome == Outcome("buy", 2, 2 / 3, 1, 1)
    assert report.transitions == (Transition("cart", "buy", 2, 120.0), Transition("home", "cart", 3, 120.0))
    assert report.top_paths == (
        PathCount(("home", "cart", "buy"), 2, 2),
        PathCount(("home", "cart"), 1, 0),
    )


@given(ROWS)
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_it_finds_what_the_definition_says(tmp_path: Path, rows: list[tuple[str, str, int]]) -> None:
    texts = [(c, e, datetime.fromtimestamp(s, UTC).strftime("%Y-%m-%d %H:%M:%S")) for c, e, s in rows]
    outcome = rows[0][1]
    report, plain = analysed(written(tmp_path, texts), outcome), plainly(rows, outcome)
    assert report.paths == plain["paths"]
    assert {(t.source, t.target): (t.count, t.median_s) for t in report.transitions} == plain["transitions"]
    assert [(path.events, path.count) for path in report.top_paths] == plain["top"]
    assert report.outcome is not None
    found = (report.outcome.customers, report.outcome.paths, report.outcome.paths_for_80_percent)
    assert found == plain["outcome"]


def test_events_at_the_same_time_stand_as_the_log_has_them(tmp_path: Path) -> None:
    at = "2026-03-01 10:00:00"
    report = analysed(written(tmp_path, [("a", "second", at), ("a", "first", at)]))
    assert report.top_paths[0].events == ("second", "first")


def test_value_has_its_own_eighty_per_cent(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("c,e,t,v\na,x,2026-01-01,80\nb,y,2026-01-01,15\nc,z,2026-01-01,5\n", encoding="utf-8")
    report = analysed(path, columns=Columns("c", "e", "t", "v"))
    assert report.value == ValueReport(100.0, 1)


def test_the_report_is_the_contract(tmp_path: Path) -> None:
    report = analysed(written(tmp_path, SHOP), "buy").as_written()
    assert list(report) == [
        "events", "customers", "event_names", "paths", "outcome", "transitions", "top_paths", "bad_rows",
    ]  # fmt: skip
    assert list(report["outcome"]) == ["name", "customers", "share", "paths", "paths_for_80_percent"]
    assert report["transitions"][0] == {"from": "cart", "to": "buy", "count": 2, "median_s": 120.0}
    assert report["top_paths"][0] == {"events": ["home", "cart", "buy"], "count": 2, "outcome_count": 2}


def test_an_outcome_that_never_happens_is_named_with_those_that_do(tmp_path: Path) -> None:
    with pytest.raises(LogError, match=r"called “pay”\. Its events: buy, cart, home"):
        analysed(written(tmp_path, SHOP), "pay")


def test_an_engine_that_is_not_known_is_refused() -> None:
    with pytest.raises(LogError, match="no engine “abacus”. Known engines: duckdb, spark, postgres"):
        engine("abacus")


def test_memory_that_is_none_is_refused(tmp_path: Path) -> None:
    log = recognise(written(tmp_path, SHOP), COLUMNS)
    with pytest.raises(LogError, match="“lots” is no amount of memory"):
        engine(memory="lots").analyse(log)
