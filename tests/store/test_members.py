"""Who was ever at a journey."""

import pytest

from cjm_studio.errors import CommandRefusedError, JourneyNotFoundError
from cjm_studio.store import Store
from tests.small_journeys import empty_journey, small_journey
from tests.store.conftest import Open


@pytest.fixture
def trip(store: Store) -> Store:
    store.create(small_journey(), "anna")
    return store


def test_people_are_remembered_in_the_order_in_which_they_came(trip: Store, open_again: Open) -> None:
    trip.members.remember("trip", "anna", "Анна", "owner")
    trip.members.remember("trip", "boris", "Борис", "participant")
    found = open_again().members.of("trip")
    assert [(member.author, member.name, member.role) for member in found] == [
        ("anna", "Анна", "owner"),
        ("boris", "Борис", "participant"),
    ]


def test_who_comes_again_is_one_person_with_his_latest_name_and_role(trip: Store) -> None:
    trip.members.remember("trip", "anna", "Анна", "participant")
    (first,) = trip.members.of("trip")
    trip.members.remember("trip", "anna", "  Анна К.  ", "facilitator")
    (member,) = trip.members.of("trip")
    assert (member.name, member.role, member.joined_ms) == ("Анна К.", "facilitator", first.joined_ms)
    assert member.seen_ms >= first.seen_ms


def test_each_journey_has_people_of_its_own(trip: Store) -> None:
    trip.create(empty_journey("other"), "anna")
    trip.members.remember("trip", "anna", "Анна", "owner")
    assert trip.members.of("other") == ()


@pytest.mark.parametrize("name", ["А" * 501, "a\x00b", "\ud800"])
def test_a_name_that_cannot_be_kept_is_refused(trip: Store, name: str) -> None:
    with pytest.raises(CommandRefusedError, match="The name cannot be taken"):
        trip.members.remember("trip", "anna", name, "owner")
    assert trip.members.of("trip") == ()


def test_nobody_is_at_a_journey_that_is_not_there(trip: Store) -> None:
    with pytest.raises(JourneyNotFoundError, match="no journey 'lost'"):
        trip.members.remember("lost", "anna", "Анна", "owner")
    with pytest.raises(JourneyNotFoundError, match="no journey 'lost'"):
        trip.members.of("lost")


def test_a_duplicate_has_nobody_and_an_erased_journey_leaves_nobody(trip: Store) -> None:
    trip.members.remember("trip", "anna", "Анна", "owner")
    copy = trip.duplicate("trip", "Копия", "anna").journey.id
    assert trip.members.of(copy) == ()
    trip.discard("trip")
    trip.erase("trip")
    trip.create(small_journey(), "anna")
    assert trip.members.of("trip") == ()
