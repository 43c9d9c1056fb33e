"""Opening: what is not our store, or not whole, is refused and left as it is."""

import os
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store import open_store
from cjm_studio.store import opening as opening_module
from cjm_studio.store.library import Library, best_library
from cjm_studio.store.opening import open_path
from tests.builders import journey_of_cards
from tests.small_journeys import small_journey
from tests.store.conftest import OUTDATED, Open


def other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE journey (id)")
    connection.close()


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    store = open_store(tmp_path / "новая папка" / "внутри" / "studio.sqlite3")
    assert store.journeys() == ()
    store.close()
    assert [file.name for file in (tmp_path / "новая папка" / "внутри").iterdir()] == ["studio.sqlite3"]


@pytest.mark.parametrize("library", ["best"], indirect=True)
def test_a_closed_store_is_one_file(open_again: Open, path: Path) -> None:
    store = open_again()
    store.create(small_journey(), "anna")
    store.close()
    assert [file.name for file in path.parent.iterdir()] == ["studio.sqlite3"]


def test_only_its_owner_reads_a_new_store(path: Path, open_again: Open) -> None:
    open_again()
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600


def test_many_who_open_a_new_store_at_once_get_the_same(path: Path, library: Library) -> None:
    with ThreadPoolExecutor(8) as threads:
        stores = list(threads.map(lambda _: open_path(path, library), range(8)))
    assert sum(store.is_new for store in stores) == 1
    stores[0].create(small_journey(), "anna")
    assert all(store.journey("trip").journey == small_journey() for store in stores)
    for store in stores:
        store.close()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"x", "another program"),
        (b"just a text of mine\n" * 500, "is not a store"),
        (b"SQLite format 3\0" + b"z" * 5_000, "is not a store"),
    ],
)
def test_a_file_that_is_no_store_is_refused_and_untouched(
    path: Path, library: Library, content: bytes, reason: str
) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreUnavailableError, match=reason):
        open_path(path, library)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_the_database_of_another_program_is_refused_and_untouched(path: Path, library: Library) -> None:
    other_database(path)
    content = path.read_bytes()
    with pytest.raises(StoreUnavailableError, match="database of another program"):
        open_path(path, library)
    assert path.read_bytes() == content


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError, match="is a folder. Name a file in it"):
        open_store(tmp_path)


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(
        StoreUnavailableError, match=r"folder .*file for the store cannot be made: File exists"
    ):
        open_store(tmp_path / "file" / "studio.sqlite3")


def test_a_device_is_no_store() -> None:
    with pytest.raises(StoreUnavailableError, match="is not a file"):
        open_store(os.devnull)


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_the_leftovers_of_a_lost_store_are_not_mixed_into_a_new_one(
    path: Path, library: Library, ending: str
) -> None:
    path.with_name(path.name + ending).write_bytes(b"the latest changes")
    with pytest.raises(StoreUnavailableError, match=f"studio.sqlite3{ending} still holds its latest changes"):
        open_path(path, library)
    assert not path.exists()


def test_a_cut_off_store_is_refused_and_left_as_it_is(open_again: Open, path: Path, library: Library) -> None:
    store = open_again()
    store.create(journey_of_cards(200), "anna")
    store.close()
    content = path.read_bytes()[: 4096 * 6]
    path.write_bytes(content)
    with pytest.raises(StoreUnavailableError, match="is damaged"):
        open_path(path, library)
    assert path.read_bytes() == content


def test_a_zeroed_page_is_found(open_again: Open, path: Path, library: Library) -> None:
    store = open_again()
    store.create(small_journey(), "anna")
    store.close()
    content = bytearray(path.read_bytes())
    content[4096 : 2 * 4096] = bytes(4096)
    path.write_bytes(content)
    with pytest.raises(StoreUnavailableError, match="is damaged"):
        open_path(path, library)


def test_a_large_store_is_checked_in_its_most_important_table(
    open_again: Open, path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_again()
    store.create(small_journey(), "anna")
    store.close()
    monkeypatch.setattr(opening_module, "CHECKED_WHOLE_BYTES", 0)
    open_path(path, library).close()
    content = bytearray(path.read_bytes())
    content[4096 : 2 * 4096] = bytes(4096)
    path.write_bytes(content)
    with pytest.raises(StoreUnavailableError, match="is damaged"):
        open_path(path, library)


def test_one_file_is_not_used_with_and_without_wal_at_once(path: Path) -> None:
    module = best_library().module
    store = open_path(path, Library("sound", module, (3, 51, 3)))
    store.create(small_journey(), "anna")
    with pytest.raises(StoreUnavailableError, match=r"does not go with the SQLite 3\.40\.1"):
        open_path(path, Library("outdated", module, (3, 40, 1)))
    store.close()
    outdated = open_path(path, OUTDATED)
    assert outdated.journey("trip").journey == small_journey()
    assert outdated.fitness().journal_mode == "truncate"
    outdated.close()
