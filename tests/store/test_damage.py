"""A byte that flips in the file is noticed when the store is opened or when the journey is read."""

import random
from pathlib import Path

import pytest

from cjm_studio.commands import Set
from cjm_studio.errors import StoreError, StoreUnavailableError
from cjm_studio.model import Journey
from cjm_studio.store import Store
from cjm_studio.store.library import best_library
from cjm_studio.store.opening import open_path
from tests.builders import journey_of_everything
from tests.small_journeys import small_journey

PLACES = 150
PLACES_LONG = 5_000


def whole_store(path: Path) -> tuple[bytes, dict[str, Journey]]:
    """The bytes of a closed store with two journeys, and the journeys."""
    store = open_path(path, best_library())
    store.create(journey_of_everything(), "anna")
    store.create(small_journey(), "anna")
    for number in range(5):
        store.commit("trip", Set(item="desk", values={"name": f"Стойка {number}"}), author="anna")
    journeys = {summary.id: store.journey(summary.id).journey for summary in store.journeys()}
    store.close()
    return path.read_bytes(), journeys


def is_noticed_or_harmless(path: Path, journeys: dict[str, Journey]) -> bool:
    """Whether every journey is listed and as it was, or refused with an error of ours."""
    try:
        store = open_path(path, best_library())
    except StoreError:
        return True
    try:
        # The library's row has no checksum: a bit of it may put a journey into the bin, whole and in sight.
        shown = len(store.journeys()) + len(store.journeys(in_bin=True))
        listed = shown == len(journeys)
        return listed and all(is_as_it_was(store, journey) for journey in journeys.values())
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
        assert is_noticed_or_harmless(path, journeys), place


def test_a_flipped_bit_never_changes_a_journey_unnoticed(path: Path) -> None:
    flip(path, PLACES)


@pytest.mark.long
def test_nor_do_thousands_of_them(path: Path) -> None:
    flip(path, PLACES_LONG)


def test_a_damaged_journey_is_named_and_the_others_stay_readable(path: Path) -> None:
    content, journeys = whole_store(path)
    title = "Стойка 4".encode()
    assert title in content
    path.write_bytes(content.replace(title, "Стойка 5".encode()))
    store = open_path(path, best_library())
    with pytest.raises(StoreUnavailableError, match="'trip' cannot be read: its data is damaged"):
        store.journey("trip")
    assert store.journey("journey-1").journey == journeys["journey-1"]
    assert len(store.journeys()) == 2
    store.close()
