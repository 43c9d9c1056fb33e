"""What was acknowledged is there after the process was killed at any moment."""

import random
from pathlib import Path

import pytest

from cjm_studio.store import Store
from tests.small_journeys import small_journey
from tests.store.processes import open_named, received, running, write_until_killed


def kill_while_writing(path: Path, library: str, run: int) -> list[tuple[int, str]]:
    """Let a process write, kill it at random, and return what it had been told was kept."""
    with running(write_until_killed, path, library, run) as (process, connection):
        acknowledged = [connection.recv()]
        process.join(random.uniform(0, 0.1))
        process.kill()
        return acknowledged + received(connection)


def assert_kept(path: Path, library: str, acknowledged: dict[int, str]) -> None:
    store = open_named(path, library)
    try:
        entries = store.history("trip")
        assert [entry.revision for entry in entries] == list(range(1, store.revision("trip") + 1))
        values = {entry.revision: entry.change.records["desk"][1] for entry in entries}
        for revision, command_id in acknowledged.items():
            kept = values[revision]
            assert kept is not None
            assert kept.title == f"Стойка {command_id}"
        assert store.journey("trip").journey.records["desk"] == values[store.revision("trip")]
        assert integrity(store) == "ok"
    finally:
        store.close()


def integrity(store: Store) -> str:
    with store._reading.connect() as connection:
        return str(connection.exec_driver_sql("PRAGMA integrity_check").scalar())


def survive(path: Path, library: str, kills: int) -> None:
    store = open_named(path, library)
    store.create(small_journey(), "anna")
    store.close()
    acknowledged: dict[int, str] = {}
    for run in range(kills):
        acknowledged.update(kill_while_writing(path, library, run))
        assert_kept(path, library, acknowledged)
    assert len(acknowledged) > kills


def test_acknowledged_commands_outlive_a_killed_process(path: Path) -> None:
    survive(path, "best", 15)


def test_they_do_so_without_wal(path: Path) -> None:
    survive(path, "outdated", 3)


@pytest.mark.long
@pytest.mark.parametrize("kept_by", ["best", "outdated"])
def test_they_outlive_a_hundred_killed_processes(path: Path, kept_by: str) -> None:
    survive(path, kept_by, 100)
