"""An opened log: its tables, its attributes, and that it can be asked by many at once and closed."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from cjm_studio.errors import LogError
from cjm_studio.paths import Columns, PathCount, all_paths, opened, recognise
from tests.paths.logs import COLUMNS, SHOP, written

BOUGHT = PathCount(("home", "cart", "buy"), 2, 2)


def shop(folder: Path) -> Path:
    """The shop's log with a channel and what each event is worth."""
    path = folder / "shop.csv"
    lines = [f"{','.join(row)},{'app' if row[0] == 'vera' else 'web'},{n}" for n, row in enumerate(SHOP)]
    path.write_text("\n".join(["customer,event,time,channel,worth", *lines]), encoding="utf-8")
    return path


def test_every_path_is_told_with_its_customers(tmp_path: Path) -> None:
    with opened(recognise(written(tmp_path, SHOP), COLUMNS), outcome="buy") as log:
        assert all_paths(log) == (BOUGHT, PathCount(("home", "cart"), 1, 0))


def test_value_and_attributes_are_kept(tmp_path: Path) -> None:
    columns = replace(COLUMNS, value="worth", attributes=("channel",))
    with opened(recognise(shop(tmp_path), columns)) as log:
        assert log.attributes == {"channel": "a0"}
        assert [path.value for path in all_paths(log)] == [0 + 1 + 2 + 5 + 6 + 7, 3 + 4]
        assert log.query("SELECT a0, count(*) FROM went GROUP BY a0 ORDER BY a0") == [("app", 1), ("web", 2)]


def test_what_follows_an_event_stands_beside_it(tmp_path: Path) -> None:
    with opened(recognise(written(tmp_path, SHOP), COLUMNS)) as log:
        rows = log.query(
            "SELECT place, code, next, gap_us / 1e6 FROM walked WHERE c = hash('anna') ORDER BY place"
        )
    assert rows == [(1, "home", "cart", 120), (2, "cart", "buy", 180), (3, "buy", None, None)]


def test_many_may_ask_at_once(tmp_path: Path) -> None:
    with opened(recognise(written(tmp_path, SHOP), COLUMNS)) as log, ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: all_paths(log), range(16)))
    assert found == [found[0]] * 16


def test_a_closed_log_answers_no_more_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, SHOP)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    log = opened(recognise(path, COLUMNS))
    assert list(temporary.iterdir())
    log.close()
    log.close()
    assert not list(temporary.iterdir())
    with pytest.raises(LogError, match="has been closed"):
        log.query("SELECT 1")


def test_an_opened_log_reads_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with (
        opened(recognise(written(tmp_path, SHOP), COLUMNS)) as log,
        pytest.raises(LogError, match="Permission"),
    ):
        log.query(f"SELECT * FROM read_csv('{tmp_path / 'secret.csv'}')")


def test_a_missing_attribute_is_named(tmp_path: Path) -> None:
    log = recognise(written(tmp_path, SHOP), Columns("customer", "event", "time", attributes=("channel",)))
    with pytest.raises(LogError, match="no column “channel”"):
        opened(log)
