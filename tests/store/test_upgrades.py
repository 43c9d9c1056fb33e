"""Upgrades of the tables: in order, all or nothing, upwards only, and never without a copy."""

import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from cjm_studio.commands import Set
from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store.library import Library, best_library
from cjm_studio.store.opening import open_path
from cjm_studio.store.tables import metadata
from cjm_studio.store.upgrades import UPGRADES, BareConnection, Upgrade
from tests.small_journeys import small_journey
from tests.store.processes import die_in_an_upgrade, running

TODAY = len(UPGRADES)


def colour(connection: BareConnection) -> None:
    connection.execute("ALTER TABLE journey ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")


def redden(connection: BareConnection) -> None:
    connection.execute("UPDATE journey SET colour = 'red' WHERE id = 'trip'")


def stumble(connection: BareConnection) -> None:
    connection.execute("DELETE FROM command")
    connection.execute("DROP TABLE snapshot")
    raise RuntimeError("a step that fails")


def open_and_close(path: Path, library: Library, upgrades: Sequence[Upgrade] = UPGRADES) -> None:
    open_path(path, library, upgrades).close()


def ask(path: Path, question: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    answer = connection.execute(question).fetchall()
    connection.close()
    return answer


@pytest.fixture
def kept(path: Path, library: Library) -> Path:
    """A closed store of today with a journey and two entries."""
    store = open_path(path, library)
    store.create(small_journey(), "anna")
    for name in ("Стойка", "Окно"):
        store.commit("trip", Set(item="desk", values={"name": name}), author="anna")
    store.close()
    return path


def assert_whole(path: Path, library: Library, upgrades: Sequence[Upgrade] = UPGRADES) -> None:
    store = open_path(path, library, upgrades)
    assert store.journey("trip").journey.records["desk"].title == "Окно"
    assert store.undo("trip", "anna").journey.records["desk"].title == "Стойка"
    store.close()


def test_the_steps_make_the_tables_that_the_code_speaks_of(path: Path, library: Library) -> None:
    open_and_close(path, library)
    found = inspect(create_engine(f"sqlite:///{path}"))
    made = {name: {column["name"] for column in found.get_columns(name)} for name in found.get_table_names()}
    assert made == {table.name: {column.name for column in table.columns} for table in metadata.sorted_tables}


def test_an_old_store_goes_through_the_new_steps_in_order(kept: Path, library: Library) -> None:
    upgrades = (*UPGRADES, colour, redden)
    open_and_close(kept, library, upgrades)
    assert ask(kept, "SELECT colour FROM journey") == [("red",)]
    assert ask(kept, "PRAGMA user_version") == [(TODAY + 2,)]
    assert_whole(kept, library, upgrades)


def test_a_store_of_today_is_not_touched(kept: Path, library: Library) -> None:
    assert_whole(kept, library)
    assert not list(kept.parent.glob("*version*"))


def test_the_old_state_is_copied_before(kept: Path, library: Library) -> None:
    open_and_close(kept, library, (*UPGRADES, colour))
    copy = kept.with_name(f"studio.version-{TODAY}.sqlite3")
    assert ask(copy, "PRAGMA user_version") == [(TODAY,)]
    assert [file.name for file in sorted(kept.parent.glob("*version*"))] == [copy.name]
    assert_whole(copy, library)


def test_a_store_of_a_later_studio_is_refused_by_its_version(kept: Path, library: Library) -> None:
    open_and_close(kept, library, (*UPGRADES, colour))
    content = kept.read_bytes()
    with pytest.raises(
        StoreUnavailableError, match=rf"its version is {TODAY + 1}, this studio knows {TODAY}\. Update"
    ):
        open_path(kept, library)
    assert kept.read_bytes() == content


def test_a_step_that_fails_undoes_all_steps(kept: Path, library: Library) -> None:
    with pytest.raises(StoreUnavailableError, match=rf"a step that fails.*a copy is in .*version-{TODAY}"):
        open_path(kept, library, (*UPGRADES, colour, stumble))
    assert ask(kept, "PRAGMA user_version") == [(TODAY,)]
    assert_whole(kept, library)


def test_an_upgrade_cut_off_half_way_is_done_the_next_time(path: Path) -> None:
    library = best_library()
    store = open_path(path, library)
    store.create(small_journey(), "anna")
    store.close()
    with running(die_in_an_upgrade, path) as (process, connection):
        assert connection.recv() == "half-way"
        process.kill()
        process.join()
    open_and_close(path, library, (*UPGRADES, colour))
    assert ask(path, "SELECT colour FROM journey") == [("blue",)]
    assert ask(path, "PRAGMA user_version") == [(TODAY + 1,)]


def test_two_who_upgrade_at_once_do_it_once(kept: Path, library: Library) -> None:
    upgrades = (*UPGRADES, colour)
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: open_and_close(kept, library, upgrades), range(4)))
    assert_whole(kept, library, upgrades)


def test_a_damaged_store_names_the_copy(kept: Path, library: Library) -> None:
    open_and_close(kept, library, (*UPGRADES, colour))
    kept.write_bytes(b"")
    with pytest.raises(
        StoreUnavailableError, match=rf"Put a backup in its place \(.*studio\.version-{TODAY}\.sqlite3\)"
    ):
        open_path(kept, library)
