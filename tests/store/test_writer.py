"""The writer: whatever happens to one group of jobs, it goes on, and nobody waits for ever."""

from collections.abc import Callable, Sequence
from threading import Event, Thread
from time import sleep
from typing import Any

import pytest

from cjm_studio.commands import Set
from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store import Store
from cjm_studio.store.transaction import Transaction
from cjm_studio.store.writer import LARGEST_GROUP, Job, Writer
from tests.small_journeys import small_journey


class Groups:
    """Instead of a database: remembers the sizes of groups, answers each job, and fails when told to."""

    def __init__(self) -> None:
        self.sizes: list[int] = []
        self.error: BaseException | None = None
        self.has_begun = Event()
        self.may_go_on = Event()
        self.may_go_on.set()

    def write(self, jobs: Sequence[Job[Any]]) -> None:
        self.has_begun.set()
        self.may_go_on.wait(10)
        self.sizes.append(len(jobs))
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        for job in jobs:
            job.answer.set_result(len(self.sizes))


def nothing(transaction: Transaction) -> int:
    return 0


def ask_many(writer: Writer, count: int) -> list[Thread]:
    threads = [Thread(target=writer.do, args=(nothing,)) for _ in range(count)]
    for thread in threads:
        thread.start()
    return threads


def wait_until(condition: Callable[[], bool]) -> None:
    for _ in range(10_000):
        if condition():
            return
        sleep(0.001)
    raise AssertionError("waited in vain")


def held_up(groups: Groups, writer: Writer, waiting: int) -> list[Thread]:
    """One job that the writer is at and does not finish, and so many that wait behind it."""
    groups.may_go_on.clear()
    threads = ask_many(writer, 1)
    wait_until(groups.has_begun.is_set)
    threads += ask_many(writer, waiting)
    wait_until(lambda: writer._jobs.qsize() == waiting)
    return threads


@pytest.mark.parametrize(("waiting", "sizes"), [(20, [1, 20]), (LARGEST_GROUP + 5, [1, LARGEST_GROUP, 5])])
def test_jobs_that_wait_share_a_group_up_to_its_limit(waiting: int, sizes: list[int]) -> None:
    groups = Groups()
    writer = Writer(groups.write)
    threads = held_up(groups, writer, waiting)
    groups.may_go_on.set()
    for thread in threads:
        thread.join()
    writer.close()
    assert groups.sizes == sizes


@pytest.mark.parametrize("error", [RuntimeError("bug"), MemoryError(), SystemExit(1), KeyboardInterrupt()])
def test_the_writer_survives_whatever_happens(error: BaseException) -> None:
    groups = Groups()
    writer = Writer(groups.write)
    groups.error = error
    with pytest.raises(StoreUnavailableError, match=type(error).__name__):
        writer.do(nothing)
    assert writer.do(nothing) == 2
    writer.close()


def test_a_writer_whose_thread_has_died_gets_another_one() -> None:
    groups = Groups()
    writer = Writer(groups.write)
    writer.do(nothing)
    writer._jobs.put(None)
    assert writer._thread is not None
    writer._thread.join()
    assert writer.do(nothing) == 2
    writer.close()


def test_what_was_asked_before_the_end_is_written() -> None:
    groups = Groups()
    writer = Writer(groups.write)
    threads = held_up(groups, writer, 3)
    threads.append(Thread(target=writer.close))
    threads[-1].start()
    wait_until(lambda: writer._is_closed)
    groups.may_go_on.set()
    for thread in threads:
        thread.join()
    assert sum(groups.sizes) == 4


def test_a_bug_in_a_job_reaches_its_caller_and_leaves_nothing(store: Store) -> None:
    store.create(small_journey(), "anna")

    def faulty(transaction: Transaction) -> None:
        transaction.connection.exec_driver_sql("DELETE FROM snapshot")
        raise ZeroDivisionError("a bug")

    with pytest.raises(ZeroDivisionError, match="a bug"):
        store._writer.do(faulty)
    assert store.commit("trip", Set(item="desk", values={"name": "Окно"}), author="anna").revision == 1
    assert store.journey("trip").revision == 1


def test_a_job_that_ends_the_thread_hurts_only_itself(store: Store) -> None:
    store.create(small_journey(), "anna")

    def leave(transaction: Transaction) -> None:
        raise SystemExit(1)

    with pytest.raises(StoreUnavailableError, match="SystemExit"):
        store._writer.do(leave)
    assert store.commit("trip", Set(item="desk", values={"name": "Окно"}), author="anna").revision == 1
