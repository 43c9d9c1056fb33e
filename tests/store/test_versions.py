"""Versions: revisions with a name."""

import pytest

from cjm_studio.commands import Set
from cjm_studio.errors import CommandRefusedError, JourneyNotFoundError
from cjm_studio.store import Store
from tests.small_journeys import small_journey
from tests.store.conftest import Open


@pytest.fixture
def trip(store: Store) -> Store:
    """A journey at revision 2."""
    store.create(small_journey(), "anna")
    for name in ("Стойка", "Окно"):
        store.commit("trip", Set(item="desk", values={"name": name}), author="anna")
    return store


def test_the_present_revision_is_kept_unless_another_one_is_named(trip: Store, open_again: Open) -> None:
    now = trip.versions.keep("trip", "После обсуждения", "anna", "workshop_end")
    before = trip.versions.keep("trip", "Начало", "boris", revision=0)
    assert (now.revision, now.reason, before.revision, before.reason) == (2, "workshop_end", 0, "by_hand")
    assert open_again().versions.of("trip") == (now, before)


@pytest.mark.parametrize("revision", [-1, 3])
def test_a_revision_that_never_was_is_refused(trip: Store, revision: int) -> None:
    with pytest.raises(CommandRefusedError, match=rf"no revision {revision}: it has gone from 0 to 2"):
        trip.versions.keep("trip", "Никогда", "anna", revision=revision)
    assert trip.versions.of("trip") == ()


def test_a_version_is_renamed(trip: Store) -> None:
    kept = trip.versions.keep("trip", "Черновик", "anna")
    renamed = trip.versions.rename(kept.id, " Готово ")
    assert (renamed.id, renamed.name, renamed.made_ms) == (kept.id, "Готово", kept.made_ms)
    assert trip.versions.of("trip") == (renamed,)


def test_a_forgotten_version_leaves_the_log_as_it_was(trip: Store) -> None:
    kept = trip.versions.keep("trip", "Черновик", "anna")
    trip.versions.forget(kept.id)
    trip.versions.forget(kept.id)
    assert trip.versions.of("trip") == ()
    assert len(trip.history("trip")) == 2
    with pytest.raises(CommandRefusedError, match="no such version"):
        trip.versions.rename(kept.id, "Готово")


def test_a_name_that_cannot_be_kept_is_refused(trip: Store) -> None:
    kept = trip.versions.keep("trip", "Черновик", "anna")
    with pytest.raises(CommandRefusedError, match="The name cannot be taken"):
        trip.versions.keep("trip", "a\x00b", "anna")
    with pytest.raises(CommandRefusedError, match="The name cannot be taken"):
        trip.versions.rename(kept.id, "А" * 501)
    assert trip.versions.of("trip") == (kept,)


def test_a_journey_that_is_not_there_has_no_versions(trip: Store) -> None:
    with pytest.raises(JourneyNotFoundError, match="no journey 'lost'"):
        trip.versions.keep("lost", "Версия", "anna")
    with pytest.raises(JourneyNotFoundError, match="no journey 'lost'"):
        trip.versions.of("lost")


def test_neither_a_duplicate_nor_a_journey_with_an_erased_ones_id_has_its_versions(trip: Store) -> None:
    trip.versions.keep("trip", "Черновик", "anna")
    copy = trip.duplicate("trip", "Копия", "anna").journey.id
    assert trip.versions.of(copy) == ()
    trip.discard("trip")
    trip.erase("trip")
    trip.create(small_journey(), "anna")
    assert trip.versions.of("trip") == ()
