"""How fast the past of a long journey is at hand: 5,000 entries on 500 cards."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.commands import Set
from cjm_studio.store import Store, open_store
from tests.builders import journey_of_cards

ENTRIES, AUTHORS = 5_000, 20


@pytest.fixture(scope="module")
def long_log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(tmp_path_factory.mktemp("past") / Path("studio.sqlite3"))
    store.create(journey_of_cards(500), "anna")

    def write(number: int) -> None:
        command = Set(item=f"touchpoint-{number % 100}", values={"customer_action": f"Ждёт {number}"})
        store.commit("journey-1", command, author=f"author-{number % AUTHORS}")

    with ThreadPoolExecutor(AUTHORS) as threads:
        list(threads.map(write, range(ENTRIES)))
    yield store
    store.close()


def repeat(benchmark: BenchmarkFixture, work: Callable[[], object]) -> None:
    """Time the work thirty times, after two runs to warm up."""
    benchmark.pedantic(work, rounds=30, warmup_rounds=2)


@pytest.mark.benchmark(group="store: the past")
def test_the_journey_as_it_was_at_any_revision(benchmark: BenchmarkFixture, long_log: Store) -> None:
    numbers = count()
    repeat(benchmark, lambda: long_log.at("journey-1", next(numbers) * 997 % ENTRIES))


@pytest.mark.benchmark(group="store: the past")
def test_a_revision_restored(benchmark: BenchmarkFixture, long_log: Store) -> None:
    numbers = count()
    repeat(benchmark, lambda: long_log.restore("journey-1", next(numbers) * 997 % ENTRIES, "anna"))


@pytest.mark.benchmark(group="store: the past")
def test_the_latest_50_entries(benchmark: BenchmarkFixture, long_log: Store) -> None:
    last = long_log.revision("journey-1")
    repeat(benchmark, lambda: long_log.history("journey-1", last - 50, last))
