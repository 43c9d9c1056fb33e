"""Ten files at once: two are made, eight wait in their order, and the board goes on."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event, Lock, Semaphore

import pytest

from cjm_studio.commands import Set
from cjm_studio.export import Options, Seats, exported
from cjm_studio.store import open_store
from tests.small_journeys import small_journey

PATIENCE_S = 120


class Work:
    """Ten exports that stop when they have got their seat, until they may go on one by one."""

    def __init__(self, pool: ThreadPoolExecutor, seats: Seats) -> None:
        self.begun: list[int] = []
        self.most = self._now = 0
        self._counting = Lock()
        self._seats, self._began, self._may_end, self._came = seats, Semaphore(0), Semaphore(0), Event()
        self.files: list[Future[bytes]] = []
        for number in range(10):
            self._came.clear()
            self.files.append(pool.submit(self._make, number))
            # One after the other, so that it is known who came first.
            if number < 2:
                assert self._began.acquire(timeout=PATIENCE_S)
            else:
                assert self._came.wait(PATIENCE_S)

    def _make(self, number: int) -> bytes:
        with self._seats.taken(lambda before: self._came.set()):
            with self._counting:
                self.begun.append(number)
                self._now += 1
                self.most = max(self.most, self._now)
            self._began.release()
            assert self._may_end.acquire(timeout=PATIENCE_S)
            file = exported("md", small_journey(), Options())
            with self._counting:
                self._now -= 1
            return file

    def __enter__(self) -> "Work":
        return self

    def __exit__(self, *error: object) -> None:
        """Let all of them come to an end."""
        for _ in range(10):
            self._may_end.release()


def test_ten_exports_take_two_seats_in_the_order_in_which_they_came() -> None:
    seats = Seats(2)
    with ThreadPoolExecutor(10) as pool:
        with Work(pool, seats) as work:
            assert (work.begun, seats.sitting, seats.waiting) == ([0, 1], 2, 8)
        files = [future.result(PATIENCE_S) for future in work.files]
    assert sorted(work.begun) == list(range(10))
    assert work.most == 2
    assert set(files) == {exported("md", small_journey(), Options())}
    assert (seats.sitting, seats.waiting) == (0, 0)


def test_with_one_seat_everybody_is_served_in_turn() -> None:
    seats, served = Seats(1), []
    came = Semaphore(0)
    first = Event()

    def take(number: int) -> None:
        with seats.taken(lambda before: came.release()):
            if number == 0:
                came.release()
                assert first.wait(PATIENCE_S)
            served.append(number)

    with ThreadPoolExecutor(5) as pool:
        for number in range(5):
            pool.submit(take, number)
            assert came.acquire(timeout=PATIENCE_S)
        first.set()
    assert served == [0, 1, 2, 3, 4]


def test_a_board_goes_on_while_ten_exports_wait(tmp_path: Path) -> None:
    seats = Seats(2)
    store = open_store(tmp_path / "studio.db")
    store.create(small_journey(), author="anna")
    with ThreadPoolExecutor(10) as pool, Work(pool, seats):
        store.commit("trip", Set(item="site", values={"name": "Новый сайт"}), author="anna")
        assert (seats.sitting, seats.waiting) == (2, 8)
    kept = store.journey("trip")
    assert kept is not None
    assert kept.journey.records["site"].title == "Новый сайт"
    store.close()


def test_a_seat_is_free_again_after_a_failure() -> None:
    seats = Seats(1)
    with pytest.raises(ZeroDivisionError, match="drawing failed"), seats.taken():
        raise ZeroDivisionError("drawing failed")
    with seats.taken():
        assert seats.sitting == 1
