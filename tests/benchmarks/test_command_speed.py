"""How long one command takes. Target: 2 ms on a journey of 5,000 records."""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.commands import Add, Command, Move, Remove, Set, apply, change_of
from cjm_studio.store import open_store
from tests.builders import journey_of_cards

SIZES = {500: 470, 5_000: 4_650}  # records → cards
COMMANDS: dict[str, Callable[[], Command]] = {
    "set": lambda: Set(item="touchpoint-7", values={"name": "Другое имя"}),
    "add": lambda: Add(record={"kind": "pain_point", "id": "new", "text": "Долго"}, into="touchpoint-7"),
    "move among siblings": lambda: Move(record="step-12", before="step-4"),
    "move elsewhere": lambda: Move(record="touchpoint-7", into="step-3"),
    "remove a card": lambda: Remove(record="pain_point-7"),
    "remove a touchpoint": lambda: Remove(record="touchpoint-7"),
}


@pytest.mark.parametrize("records", SIZES)
@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.benchmark(group="apply a command", timer=process_time, min_time=0.02)
def test_apply(benchmark: BenchmarkFixture, name: str, records: int) -> None:
    journey = journey_of_cards(SIZES[records])
    assert len(journey.records) == pytest.approx(records, rel=0.1)
    assert benchmark(apply, journey, COMMANDS[name]()) != journey


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.benchmark(group="what a command changes", timer=process_time, min_time=0.02)
def test_change_of(benchmark: BenchmarkFixture, name: str) -> None:
    journey = journey_of_cards(SIZES[5_000])
    assert benchmark(change_of, COMMANDS[name](), journey)


@pytest.mark.parametrize("records", SIZES)
@pytest.mark.benchmark(group="keep a command durably")
def test_commit(benchmark: BenchmarkFixture, tmp_path: Path, records: int) -> None:
    """With the disk's own time: the answer comes after the change is on it."""
    journey = journey_of_cards(SIZES[records])
    store = open_store(tmp_path / "studio.db")
    store.create(journey, "somebody")
    names = iter(range(1_000_000))

    def commit() -> int:
        command = Set(item="touchpoint-7", values={"name": f"Имя {next(names)}"})
        return store.commit(journey.id, command, author="somebody").revision

    assert benchmark(commit) > 0
    store.close()
