"""Links that let people in: made, counted, revoked."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from cjm_studio.errors import CommandRefusedError, JourneyNotFoundError
from cjm_studio.store import Store
from tests.small_journeys import small_journey
from tests.store.conftest import Open

LATER_MS = 2_000_000_000_000


@pytest.fixture
def trip(store: Store) -> Store:
    store.create(small_journey(), "anna")
    return store


def test_a_link_is_found_by_its_id(trip: Store, open_again: Open) -> None:
    made = trip.join_links.make("trip", "participant", LATER_MS, "anna")
    assert (made.journey_id, made.role, made.expires_ms, made.author) == (
        "trip",
        "participant",
        LATER_MS,
        "anna",
    )
    assert (made.revoked_ms, made.uses) == (None, 0)
    assert open_again().join_links.find(made.id) == made
    assert trip.join_links.find("another") is None


def test_ids_cannot_be_guessed_from_one_another(trip: Store) -> None:
    made = {trip.join_links.make("trip", "viewer", LATER_MS, "anna").id for _ in range(5)}
    assert len(made) == 5
    assert {len(link_id) for link_id in made} == {32}


def test_a_revoked_link_stays_on_the_list_with_the_time_of_its_end(trip: Store) -> None:
    made = trip.join_links.make("trip", "viewer", LATER_MS, "anna")
    revoked = trip.join_links.revoke(made.id)
    assert revoked is not None
    assert revoked.revoked_ms is not None
    assert trip.join_links.revoke(made.id) == revoked
    assert trip.join_links.of("trip") == (revoked,)


def test_every_use_counts(trip: Store) -> None:
    made = trip.join_links.make("trip", "participant", LATER_MS, "anna")
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: trip.join_links.used(made.id), range(12)))
    (link,) = trip.join_links.of("trip")
    assert link.uses == 12


def test_what_is_not_there_is_neither_used_nor_revoked(trip: Store) -> None:
    assert trip.join_links.used("another") is None
    assert trip.join_links.revoke("another") is None


def test_no_link_makes_an_owner(trip: Store) -> None:
    with pytest.raises(CommandRefusedError, match="cannot make somebody 'owner'"):
        trip.join_links.make("trip", "owner", LATER_MS, "anna")  # type: ignore[arg-type]  # that is the point
    assert trip.join_links.of("trip") == ()


def test_no_link_leads_to_a_journey_that_is_not_there(trip: Store) -> None:
    with pytest.raises(JourneyNotFoundError, match="no journey 'lost'"):
        trip.join_links.make("lost", "viewer", LATER_MS, "anna")
    with pytest.raises(JourneyNotFoundError, match="no journey 'lost'"):
        trip.join_links.of("lost")


def test_a_duplicate_has_no_links_and_those_of_an_erased_journey_are_gone(trip: Store) -> None:
    made = trip.join_links.make("trip", "viewer", LATER_MS, "anna")
    copy = trip.duplicate("trip", "Копия", "anna").journey.id
    assert trip.join_links.of(copy) == ()
    trip.discard("trip")
    trip.erase("trip")
    assert trip.join_links.find(made.id) is None
