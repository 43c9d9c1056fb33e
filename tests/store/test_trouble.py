"""A disk that is full, a file that is locked, moved or out of reach: told in words, and nothing half-done."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from cjm_studio.commands import Set
from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store import Store
from cjm_studio.store.connecting import connect
from tests.small_journeys import small_journey
from tests.store.conftest import Open

LONG = Set(item="waits", values={"text": "Очень долго ждать. " * 1_000})
SHORT = Set(item="waits", values={"text": "Долго"})


class Disk:
    """A disk with room for so many pages of the store; a file that is larger stays as it is."""

    def __init__(self, store: Store) -> None:
        self.pages = 1_000_000
        event.listen(store._writing, "begin", self._limit, insert=True)

    def _limit(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {self.pages}")


@pytest.fixture
def trip(store: Store) -> Store:
    store.create(small_journey(), "anna")
    return store


def test_a_full_disk_refuses_and_leaves_what_was_there(trip: Store, open_again: Open) -> None:
    Disk(trip).pages = 1
    with pytest.raises(StoreUnavailableError, match=r"disk of the store .* is full: nothing was saved"):
        trip.commit("trip", LONG, author="anna")
    assert trip.journey("trip").journey == small_journey()
    assert open_again().journey("trip").revision == 0


def test_writing_goes_on_once_there_is_room(trip: Store) -> None:
    disk = Disk(trip)
    disk.pages = 1
    with pytest.raises(StoreUnavailableError, match="is full"):
        trip.commit("trip", LONG, author="anna")
    disk.pages = 1_000_000
    assert trip.commit("trip", LONG, author="anna").revision == 1


def test_a_full_disk_refuses_the_large_and_keeps_the_small_of_a_group(trip: Store) -> None:
    def write(number: int) -> str:
        text = "Долго" if number % 4 else "Очень долго ждать. " * 1_000
        command = Set(item="waits", values={"text": f"{number} {text}"})
        try:
            trip.commit("trip", command, author="anna", command_id=str(number))
        except StoreUnavailableError as error:
            return str(error)
        return "kept"

    Disk(trip).pages = trip._place.path.stat().st_size // 4096 + 9
    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(write, range(32)))
    assert all("is full" in answer for answer in told[::4])
    assert told.count("kept") == 24
    assert [entry.revision for entry in trip.history("trip")] == list(range(1, 25))


def test_a_file_that_another_program_keeps_locked_is_told_after_a_while(trip: Store) -> None:
    hasty = Store(replace(trip._place, patience_s=0.1))
    blocker = connect(trip._place)
    blocker.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailableError, match="locked for too long"):
        hasty.commit("trip", SHORT, author="anna")
    blocker.execute("ROLLBACK")
    blocker.close()
    assert hasty.commit("trip", SHORT, author="anna").revision == 1
    hasty.close()


def test_a_store_that_was_moved_away_takes_no_more(path: Path, trip: Store) -> None:
    moved = path.rename(path.with_name("elsewhere.sqlite3"))
    with pytest.raises(StoreUnavailableError, match="moved or replaced while the studio was running"):
        trip.commit("trip", SHORT, author="anna")
    moved.rename(path)
    assert trip.commit("trip", SHORT, author="anna").revision == 1


def test_a_store_that_may_only_be_read_says_so(trip: Store) -> None:
    trip._writer.do(lambda transaction: transaction.connection.exec_driver_sql("PRAGMA query_only = ON"))
    with pytest.raises(StoreUnavailableError, match="may be read but not written"):
        trip.commit("trip", SHORT, author="anna")


def test_an_error_holds_no_text_of_a_journey(trip: Store) -> None:
    Disk(trip).pages = 1
    with pytest.raises(StoreUnavailableError, match="is full") as caught:
        trip.commit("trip", LONG, author="anna")
    assert "ждать" not in f"{caught.value} {caught.value.__cause__}"
