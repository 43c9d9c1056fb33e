"""How long journey files take. Target: a file of 500 cards is read and checked in 15 ms, others in ratio."""

import json
from collections.abc import Callable
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.errors import JourneyFileError
from cjm_studio.fileformat import FORMAT, read_journey, write_journey
from tests.builders import journey_of_cards

CARDS = [50, 100, 200, 500, 1000, 2000]


@pytest.mark.parametrize("cards", CARDS)
@pytest.mark.benchmark(group="read and check a file", timer=process_time, min_time=0.02)
def test_read(benchmark: BenchmarkFixture, cards: int) -> None:
    journey = journey_of_cards(cards)
    assert benchmark(read_journey, write_journey(journey), "cards.journey.json") == journey


@pytest.mark.parametrize("cards", CARDS)
@pytest.mark.benchmark(group="write a file", timer=process_time, min_time=0.02)
def test_write(benchmark: BenchmarkFixture, cards: int) -> None:
    assert benchmark(write_journey, journey_of_cards(cards)).endswith(b"}\n")


def of_records(*records: bytes) -> bytes:
    beginning = json.dumps(
        {"format": FORMAT, "version": 1, "journey": {"id": "j", "links": [], "records": []}}
    )
    return beginning.encode().replace(b"[]}}", b"[" + b",".join(records) + b"]}}")


def refuse(data: bytes) -> str:
    try:
        read_journey(data, "trap.journey.json")
    except JourneyFileError as error:
        return str(error)
    raise AssertionError("the trap was read as a journey")


TRAPS: dict[str, Callable[[], bytes]] = {
    "200,000 levels": lambda: b"[" * 200_000 + b"]" * 200_000,
    "50 MB": lambda: b" " * 50_000_000,
    "quotes": lambda: b'"' * 9_900_000,
    "texts": lambda: b"[" + b'"ab",' * 1_900_000 + b"1]",
    "keys": lambda: b"{" + b",".join(b'"%d":1' % number for number in range(800_000)) + b"}",
    "wrong records": lambda: of_records(*[b'{"kind":"stage","id":"x","a":1,"b":2,"order":5}'] * 20_000),
    "doubled keys": lambda: of_records(*[b'{"id":1,"id":2}'] * 20_000),
}


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.benchmark(group="refuse a trap", timer=process_time)
def test_refuse(benchmark: BenchmarkFixture, trap: str) -> None:
    assert benchmark.pedantic(refuse, (TRAPS[trap](),), rounds=3)
