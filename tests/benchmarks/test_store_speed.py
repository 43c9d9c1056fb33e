"""How fast the store keeps commands, reads journeys and opens; beside it, what a wait for the disk costs."""

import os
import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from time import perf_counter

import psutil
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.commands import Set
from cjm_studio.store import Store, open_store
from tests.builders import journey_of_cards

THREADS, COMMANDS_EACH = 50, 20


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with a journey of 500 cards."""
    store = open_store(tmp_path / "studio.sqlite3")
    store.create(journey_of_cards(500), "anna")
    yield store
    store.close()


def repeat(benchmark: BenchmarkFixture, work: Callable[[], object], rounds: int) -> None:
    """Time the work so many times, after two runs to warm up."""
    benchmark.pedantic(work, rounds=rounds, warmup_rounds=2)


def writing(number: int, item: str = "touchpoint-1") -> Set:
    return Set(item=item, values={"customer_action": f"Ждёт {number}"})


@pytest.mark.benchmark(group="store: the disk itself")
def test_one_fsync_of_4_kb(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    with (tmp_path / "probe").open("wb") as probe:

        def write_through() -> None:
            probe.write(bytes(4096))
            probe.flush()
            os.fsync(probe.fileno())

        repeat(benchmark, write_through, 200)


@pytest.mark.benchmark(group="store: one command")
def test_one_command_kept_on_500_cards(benchmark: BenchmarkFixture, store: Store) -> None:
    numbers = count()
    repeat(benchmark, lambda: store.commit("journey-1", writing(next(numbers)), author="anna"), 300)


@pytest.mark.benchmark(group="store: one command")
def test_one_command_kept_on_5000_cards(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    store = open_store(tmp_path / "large.sqlite3")
    store.create(journey_of_cards(5_000), "anna")
    numbers = count()
    repeat(benchmark, lambda: store.commit("journey-1", writing(next(numbers)), author="anna"), 150)
    store.close()


@pytest.mark.benchmark(group="store: one command")
def test_one_undo(benchmark: BenchmarkFixture, store: Store) -> None:
    for number in range(120):
        store.commit("journey-1", writing(number), author="anna")
    repeat(benchmark, lambda: store.undo("journey-1", "anna"), 100)


@pytest.mark.benchmark(group="store: 1,000 commands")
def test_1000_commands_of_50_threads_on_one_journey(benchmark: BenchmarkFixture, store: Store) -> None:
    waits: list[float] = []

    def write(thread: int) -> None:
        for _ in range(COMMANDS_EACH):
            begun = perf_counter()
            command = writing(random.getrandbits(48), f"touchpoint-{thread}")
            store.commit("journey-1", command, author=f"author-{thread}")
            waits.append(perf_counter() - begun)

    def write_all() -> None:
        with ThreadPoolExecutor(THREADS) as threads:
            list(threads.map(write, range(THREADS)))

    repeat(benchmark, write_all, 5)
    waits.sort()
    benchmark.extra_info["commands_per_second"] = round(THREADS * len(waits) / sum(waits))
    benchmark.extra_info["p50_ms"] = round(waits[len(waits) // 2] * 1_000, 1)
    benchmark.extra_info["p99_ms"] = round(waits[len(waits) * 99 // 100] * 1_000, 1)
    assert store.revision("journey-1") == 7 * THREADS * COMMANDS_EACH


@pytest.mark.benchmark(group="store: reading")
def test_the_revision(benchmark: BenchmarkFixture, store: Store) -> None:
    assert benchmark(store.revision, "journey-1") == 0


@pytest.mark.benchmark(group="store: reading")
def test_a_journey_that_is_remembered(benchmark: BenchmarkFixture, store: Store) -> None:
    assert benchmark(store.journey, "journey-1").revision == 0


@pytest.mark.benchmark(group="store: reading")
def test_what_undo_would_take_back_among_500_acts(benchmark: BenchmarkFixture, store: Store) -> None:
    for number in range(500):
        store.commit("journey-1", writing(number), author="anna")
    assert benchmark(store.undoable, "journey-1", "anna") is not None


@pytest.mark.benchmark(group="store: reading")
def test_the_library_of_200_journeys_searched(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    store = open_store(tmp_path / "library.sqlite3")
    store.create(journey_of_cards(5), "anna")
    for number in range(199):
        store.duplicate("journey-1", f"Ёлка {number}", "anna")
    assert len(benchmark(store.journeys, "елка")) == 199
    store.close()


@pytest.mark.benchmark(group="store: opening")
def test_a_store_opened_and_500_cards_read_with_199_entries(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    path = tmp_path / "studio.sqlite3"
    store = open_store(path)
    store.create(journey_of_cards(500), "anna")
    for number in range(199):
        store.commit("journey-1", writing(number), author="anna")
    store.close()

    def open_and_read() -> int:
        opened = open_store(path)
        revision = opened.journey("journey-1").revision
        opened.close()
        return revision

    assert benchmark(open_and_read) == 199


@pytest.mark.benchmark(group="store: memory")
def test_memory_of_100_journeys_read_one_after_the_other(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    store = open_store(tmp_path / "library.sqlite3")
    store.create(journey_of_cards(500), "anna")
    ids = [store.duplicate("journey-1", f"Путь {number}", "anna").journey.id for number in range(100)]
    before = psutil.Process().memory_info().rss

    def read_all() -> None:
        for journey_id in ids:
            store.journey(journey_id)

    repeat(benchmark, read_all, 3)
    grown = psutil.Process().memory_info().rss - before
    benchmark.extra_info["grown_mb"] = round(grown / 1e6, 1)
    assert grown < 150e6
    store.close()
