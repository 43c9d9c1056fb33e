"""What makes a case: sessions by silence, states of a life cycle, order; checked against plain Python."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjm_studio.errors import LogError
from cjm_studio.paths import Columns, all_paths, engine, opened, recognise, simulate_retailer, write_log
from cjm_studio.paths.duck.walking import WENT
from tests.paths.logs import COLUMNS, SHOP, written

STATES = Columns("c", "e", "t", lifecycle="state")


def states(folder: Path) -> Path:
    path = folder / "states.csv"
    path.write_text(
        "c,e,t,state\na,x,2026-01-01 10:00,start\na,x,2026-01-01 10:05,COMPLETE\n"
        "a,y,2026-01-01 10:09,complete\na,y,soon,start\n",
        encoding="utf-8",
    )
    return path


def test_only_rows_of_the_wanted_state_count(tmp_path: Path) -> None:
    log = recognise(states(tmp_path), STATES)
    report = engine().analyse(replace(log, lifecycle="complete"))
    assert [path.events for path in report.top_paths] == [("x", "y")]
    assert report.bad_rows.count == 0
    assert engine().analyse(log).bad_rows.first_rows == (4,)


def test_a_state_that_no_row_has_is_named_with_those_that_are(tmp_path: Path) -> None:
    log = replace(recognise(states(tmp_path), STATES), lifecycle="finished")
    with pytest.raises(LogError, match="state “finished”. Its states: COMPLETE, complete, start"):
        engine().analyse(log)


def test_a_long_silence_begins_a_new_session(tmp_path: Path) -> None:
    log = replace(recognise(written(tmp_path, SHOP), COLUMNS), sessions_gap_s=150)
    with opened(log) as found:
        went = [" ".join(path.events) for path in all_paths(found)]
        assert went == ["buy", "cart", "home", "home cart", "home cart buy"]
        assert found.query("SELECT count(*), count(DISTINCT c) FROM went") == [(5, 5)]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 60)), min_size=1, max_size=60))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_sessions_are_what_the_definition_says(tmp_path: Path, rows: list[tuple[str, int]]) -> None:
    texts = [(c, "x", datetime.fromtimestamp(s, UTC).strftime("%Y-%m-%d %H:%M:%S")) for c, s in rows]
    log = replace(recognise(written(tmp_path, texts), COLUMNS), sessions_gap_s=5)
    seconds = [sorted(s for c, s in rows if c == customer) for customer in {c for c, _ in rows}]
    silences = sum(later - sooner > 5 for each in seconds for sooner, later in pairwise(each))
    report = engine().analyse(log)
    assert report.customers == len(seconds) + silences
    assert sum(transition.count for transition in report.transitions) == len(rows) - report.customers


def test_a_path_is_in_order_whatever_order_its_rows_come_in(tmp_path: Path) -> None:
    shuffled = WENT.replace("FROM walked", "FROM (FROM walked ORDER BY hash(c + place + us))")
    write_log(simulate_retailer(5_000, 7), tmp_path / "log.parquet")
    with opened(recognise(tmp_path / "log.parquet", Columns("customer", "event", "time"))) as found:
        sql = shuffled.format(columns="", more="", part="true")
        assert found.query(f"SELECT count(*) FROM ({sql}) AS other JOIN went USING (c, path)") == [(5_000,)]


@pytest.mark.long
def test_a_path_keeps_its_order_where_memory_is_short(tmp_path: Path) -> None:
    """list() alone keeps no order where groups are parted and put together again."""
    write_log(simulate_retailer(100_000, 7), tmp_path / "log.parquet")
    log = recognise(tmp_path / "log.parquet", Columns("customer", "event", "time"))
    with opened(log, memory="100MB") as found:
        assert found.query(
            "SELECT count(*) FROM went JOIN (SELECT c, list(code ORDER BY us, seq) AS path FROM events "
            "GROUP BY c) AS told USING (c) WHERE went.path IS DISTINCT FROM told.path"
        ) == [(0,)]


def test_the_analysis_of_a_log_loads_nothing_of_the_map() -> None:
    """A log of 30,000 events takes 0.4 s as a whole process; the model would take as much again."""
    code = "import cjm_studio.paths, sys; print('pydantic' in sys.modules, 'networkx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_little_memory_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log in many parts, each of whole customers and of whole events."""
    write_log(simulate_retailer(5_000, 7), tmp_path / "log.parquet")
    log = recognise(tmp_path / "log.parquet", Columns("customer", "event", "time"))
    whole = engine().analyse(log, "sale")
    monkeypatch.setattr("cjm_studio.paths.duck.batches.BYTES_PER_ROW", 60_000)
    assert engine(memory="100MB").analyse(log, "sale") == whole
