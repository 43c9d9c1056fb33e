"""A disk that is full, a file that is locked, moved or out of reach: told in words, and nothing half-done."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from cjm_studio.commands import Set
from cjm_studio.errors import CommandRefusedError, StoreUnavailableError
from cjm_studio.store import Store
from cjm_studio.store.connecting import connect
from cjm_studio.store.transaction import Transaction
from tests.small_journeys import small_journey
from tests.store.conftest import Open

LONG = Set(item="waits", values={"text": "Очень долго ждать. " * 1_000})
SHORT = Set(item="waits", values={"text": "Долго"})


def set_most_pages(store: Store, pages: int) -> int:
    """Let the file grow to so many pages only (or to its size, if that is more); what a full disk does."""

    def limit(transaction: Transaction) -> int:
        allowed = transaction.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}").scalar()
        return int(allowed or 0)

    return store._writer.do(limit)


@pytest.fixture
def trip(store: Store) -> Store:
    store.create(small_journey(), "anna")
    return store


def test_a_full_disk_refuses_and_leaves_what_was_there(trip: Store, open_again: Open) -> None:
    set_most_pages(trip, 1)
    with pytest.raises(StoreUnavailableError, match=r"disk of the store .* is full: nothing was saved"):
        trip.commit("trip", LONG, author="anna")
    assert trip.journey("trip").journey == small_journey()
    assert open_again().journey("trip").revision == 0


def test_writing_goes_on_once_there_is_room(trip: Store) -> None:
    set_most_pages(trip, 1)
    with pytest.raises(StoreUnavailableError, match="is full"):
        trip.commit("trip", LONG, author="anna")
    set_most_pages(trip, 1_000_000)
    assert trip.commit("trip", LONG, author="anna").revision == 1


def test_on_a_full_disk_a_small_act_is_kept_beside_a_large_one_that_is_not(trip: Store) -> None:
    def write(number: int) -> str:
        try:
            trip.commit("trip", SHORT if number % 4 else LONG, author=f"a{number}", command_id=str(number))
        except StoreUnavailableError as error:
            return str(error)
        except CommandRefusedError:
            return "refused"
        return "kept"

    pages = set_most_pages(trip, 1)
    set_most_pages(trip, pages + 3)
    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(write, range(40)))
    assert any("is full" in answer for answer in told[::4])
    assert told.count("kept") >= 30
    assert trip.revision("trip") == len(trip.history("trip"))


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
    set_most_pages(trip, 1)
    with pytest.raises(StoreUnavailableError, match="is full") as caught:
        trip.commit("trip", LONG, author="anna")
    assert "ждать" not in f"{caught.value} {caught.value.__cause__}"
