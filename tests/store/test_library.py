"""Which SQLite is sound, and what the store does with one that is not."""

from pathlib import Path

import pytest

from cjm_studio.store import library as library_module
from cjm_studio.store import opening
from cjm_studio.store.library import Library, best_library, is_sound, libraries
from cjm_studio.store.opening import open_path
from tests.store.conftest import OUTDATED


@pytest.mark.parametrize("version", [(3, 51, 3), (3, 53, 4), (4, 0, 0), (3, 50, 7), (3, 50, 9), (3, 44, 6)])
def test_versions_with_the_repair_are_sound(version: tuple[int, ...]) -> None:
    assert is_sound(version)


@pytest.mark.parametrize(
    "version", [(3, 51, 2), (3, 51, 0), (3, 50, 6), (3, 49, 9), (3, 45, 0), (3, 44, 5), (3, 40, 1)]
)
def test_versions_without_it_are_not(version: tuple[int, ...]) -> None:
    assert not is_sound(version)


def test_a_sound_library_is_preferred(monkeypatch: pytest.MonkeyPatch) -> None:
    module = OUTDATED.module
    old, new = Library("old", module, (3, 40, 1)), Library("new", module, (3, 51, 3))
    monkeypatch.setattr(library_module, "libraries", lambda: (old, new))
    assert best_library() is new
    monkeypatch.setattr(library_module, "libraries", lambda: (old,))
    assert best_library() is old


def test_pythons_own_library_is_always_there() -> None:
    assert libraries()[-1].name == "sqlite3"


def test_a_sound_library_uses_wal(path: Path) -> None:
    store = open_path(path, Library("sound", best_library().module, (3, 51, 3)))
    fitness = store.fitness()
    store.close()
    assert (fitness.journal_mode, fitness.synchronous, fitness.sound) == ("wal", "full", True)
    assert (fitness.path, fitness.writable, fitness.version, fitness.remark) == (path, True, "3.51.3", "")
    assert fitness.size_bytes > 0


def test_an_outdated_library_avoids_wal_and_says_so(path: Path) -> None:
    store = open_path(path, OUTDATED)
    fitness = store.fitness()
    store.close()
    assert (fitness.journal_mode, fitness.synchronous, fitness.sound) == ("truncate", "full", False)
    assert "may lose a change in WAL mode" in fitness.remark


def test_a_network_drive_gets_no_wal(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "is_on_network", lambda path: True)
    store = open_path(path, Library("sound", best_library().module, (3, 51, 3)))
    fitness = store.fitness()
    store.close()
    assert (fitness.journal_mode, fitness.sound) == ("truncate", True)
    assert "network drive" in fitness.remark


def test_the_settings_hold_for_every_connection(path: Path) -> None:
    store = open_path(path, OUTDATED)
    wanted = {"journal_mode": "truncate", "synchronous": 2, "foreign_keys": 1}
    with store._reading.connect() as one, store._reading.connect() as two, store._writing.connect() as three:
        for connection in (one, two, three):
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
            assert found == wanted
    store.close()
