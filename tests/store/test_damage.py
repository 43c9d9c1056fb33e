"""A byte that flips in the file is noticed when the store is opened or when the journey is read."""

import random
from pathlib import Path

import pytest

from cjm_studio.commands import Set
from cjm_studio.errors import StoreError
from cjm_studio.model import Journey
from cjm_studio.store import Store
from cjm_studio.store.library import Library, best_library
from cjm_studio.store.opening import open_path
from tests.builders import journey_of_everything, small_journey

PLACES = 150
PLACES_LONG = 5_000


def whole_store(path: Path) -> tuple[bytes, dict[str, Journey]]:
    """The bytes of a closed store with two journeys, and the journeys."""
    store = open_path(path, best_library())
    everything, small = journey_of_everything(), small_journey()
    store.create(everything, "anna")
    store.create(small.replaced({}), "anna") if small.id != everything.id else None
    for number in range(5):
        store.commit(everything.id, Set(item="touchpoint-1", values={"name": f"Стойка {number}"}), author="a")
    journeys = {summary.id: store.journey(summary.id).journey for summary in store.journeys()}
    store.close()
    return path.read_bytes(), journeys


def is_noticed_or_harmless(path: Path, library: Library, journeys: dict[str, Journey]) -> bool:
    """Whether every journey is as it was, or refused with an error of ours."""
    try:
        store = open_path(path, library)
    except StoreError:
        return True
    try:
        return all(is_as_it_was(store, journey) for journey in journeys.values())
    finally:
        store.close()


def is_as_it_was(store: Store, journey: Journey) -> bool:
    try:
        return store.journey(journey.id).journey == journey
    except StoreError:
        return True


def flip(path: Path, places: int) -> None:
    content, journeys = whole_store(path)
    draw = random.Random(7)
    for _ in range(places):
        damaged = bytearray(content)
        place = draw.randrange(len(content))
        damaged[place] ^= 1 << draw.randrange(8)
        path.write_bytes(damaged)
        assert is_noticed_or_harmless(path, best_library(), journeys), place


def test_a_flipped_bit_never_changes_a_journey_unnoticed(path: Path) -> None:
    flip(path, PLACES)


@pytest.mark.long
def test_nor_do_thousands_of_them(path: Path) -> None:
    flip(path, PLACES_LONG)


def test_a_damaged_journey_is_named_and_the_others_stay_readable(path: Path) -> None:
    store = open_path(path, best_library())
    store.create(journey_of_everything(), "anna")
    good = small_journey()
    store.commit("journey-1", Set(item="touchpoint-1", values={"name": "Стойка"}), author="anna")
    copy = store.duplicate("journey-1", "Копия", "anna")
    store.close()
    content = path.read_bytes()
    path.write_bytes(content.replace("Стойка".encode(), "Стойла".encode(), 1))
    store = open_path(path, best_library())
    answers = [read_or_told(store, journey_id) for journey_id in ("journey-1", copy.journey.id)]
    store.close()
    assert good.id == "journey-1"
    assert sum("its data is damaged" in answer for answer in answers) >= 1


def read_or_told(store: Store, journey_id: str) -> str:
    try:
        return store.journey(journey_id).journey.head.name
    except StoreError as error:
        return str(error)
