"""What whoever orders the commands asks of them is asked inside of the transaction."""

import pytest

from cjm_studio.commands import Command, Set
from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import Journey
from cjm_studio.store import Store
from tests.small_journeys import small_journey

RENAMED = Set(item="desk", values={"name": "Стойка"})


def refuse(command: Command, journey: Journey) -> None:
    raise CommandRefusedError("Not now: {title}.", title=journey.records["desk"].title)


@pytest.fixture
def trip(store: Store) -> Store:
    store.create(small_journey(), "anna")
    return store


def test_a_check_sees_the_journey_that_the_command_finds(trip: Store) -> None:
    trip.commit("trip", RENAMED, author="boris")
    with pytest.raises(CommandRefusedError, match="Not now: Стойка."):
        trip.commit("trip", Set(item="desk", values={"name": "?"}), author="anna", check=refuse)
    assert trip.revision("trip") == 1


def test_a_repeated_command_is_not_checked_again(trip: Store) -> None:
    first = trip.commit("trip", RENAMED, author="anna", command_id="first")
    again = trip.commit("trip", RENAMED, author="anna", command_id="first", check=refuse)
    assert again.revision == first.revision


def test_an_undo_is_checked_too_with_the_command_that_it_takes_back(trip: Store) -> None:
    trip.commit("trip", RENAMED, author="anna")
    asked: list[tuple[Command, str]] = []
    trip.undo(
        "trip", "anna", check=lambda command, journey: asked.append((command, journey.records["desk"].title))
    )
    assert asked == [(RENAMED, "Стойка")]
    with pytest.raises(CommandRefusedError, match="Not now: Касса."):
        trip.redo("trip", "anna", check=refuse)
    assert trip.revision("trip") == 2


def test_each_entry_keeps_the_id_of_its_act(trip: Store) -> None:
    trip.commit("trip", RENAMED, author="anna", command_id="first")
    trip.undo("trip", "anna", command_id="second")
    trip.redo("trip", "anna")
    ids = [entry.command_id for entry in trip.history("trip")]
    assert ids[:2] == ["first", "second"]
    assert len(set(ids)) == 3
