"""Going back in the log: restore a revision, take back one act of anybody, look at how it was."""

import pytest

from cjm_studio.commands import Add, Command, Gesture, Move, Remove, Restore, Revert, Set, describe
from cjm_studio.errors import CommandRefusedError, JourneyNotFoundError
from cjm_studio.model import Journey
from cjm_studio.store import Committed, Store
from tests.small_journeys import adding, small_journey
from tests.store.conftest import Open


@pytest.fixture
def trip(store: Store) -> Store:
    store.create(small_journey(), "anna")
    return store


def name(store: Store, title: str, author: str = "anna") -> Committed:
    return store.commit("trip", Set(item="desk", values={"name": title}), author=author)


def desk(store: Store) -> str:
    return store.journey("trip").journey.records["desk"].title


def label(done: Committed) -> str:
    assert done.entry is not None
    return describe(done.entry, "en")


def test_every_revision_can_be_looked_at(trip: Store, open_again: Open) -> None:
    for title in ("Стойка", "Окно", "Дверь"):
        name(trip, title)
    for looking in (trip, open_again()):
        found = [looking.at("trip", revision) for revision in range(4)]
        assert [kept.journey.records["desk"].title for kept in found] == ["Касса", "Стойка", "Окно", "Дверь"]
        assert [kept.revision for kept in found] == [0, 1, 2, 3]


@pytest.mark.parametrize("revision", [-1, 2])
def test_a_revision_that_never_was_is_neither_shown_nor_restored(trip: Store, revision: int) -> None:
    name(trip, "Стойка")
    with pytest.raises(CommandRefusedError, match=rf"no revision {revision}: it has gone from 0 to 1"):
        trip.at("trip", revision)
    with pytest.raises(CommandRefusedError, match=rf"no revision {revision}"):
        trip.restore("trip", revision, "anna")
    with pytest.raises(CommandRefusedError, match=rf"Nothing was done at revision {revision}"):
        trip.revert("trip", revision, "anna")
    assert trip.revision("trip") == 1


def test_a_journey_that_is_not_there_has_no_past(store: Store) -> None:
    for ask in (lambda: store.at("lost", 0), lambda: store.restore("lost", 0, "anna")):
        with pytest.raises(JourneyNotFoundError, match="no journey 'lost'"):
            ask()


def test_the_past_of_a_journey_in_the_bin_is_shown_but_not_brought_back(trip: Store) -> None:
    name(trip, "Стойка")
    trip.discard("trip")
    assert trip.at("trip", 0).journey == small_journey()
    for go_back in (trip.restore, trip.revert):
        with pytest.raises(CommandRefusedError, match="lies in the bin"):
            go_back("trip", 1, "anna")


def test_restoring_is_an_act_that_its_author_can_undo_and_redo(trip: Store, open_again: Open) -> None:
    name(trip, "Стойка", "boris")
    trip.commit("trip", Remove(record="visit"), author="boris")
    last = trip.journey("trip").journey
    done = trip.restore("trip", 0, "anna")
    assert (done.revision, done.journey, label(done)) == (3, small_journey(), "Restore revision 0")
    assert done.entry is not None
    assert (done.entry.action, done.entry.of, done.entry.command) == ("restore", 0, Restore(revision=0))
    assert trip.undo("trip", "anna").journey == last
    assert open_again().redo("trip", "anna").journey == small_journey()
    assert [entry.action for entry in trip.history("trip")] == ["do", "do", "restore", "undo", "redo"]


def test_restoring_what_is_there_already_keeps_nothing(trip: Store) -> None:
    name(trip, "Стойка")
    name(trip, "Касса")
    for revision in (0, 2):
        done = trip.restore("trip", revision, "anna")
        assert (done.entry, bool(done.change), done.revision) == (None, False, 2)
    assert trip.revision("trip") == 2


def test_one_act_of_anybody_is_taken_back_and_the_others_stay(trip: Store) -> None:
    name(trip, "Стойка", "boris")
    trip.commit("trip", adding("touchpoint", "new-1", "queue", name="Звонок"), author="boris")
    done = trip.revert("trip", 1, "anna")
    assert (desk(trip), "new-1" in done.journey.records) == ("Касса", True)
    assert label(done) == "Take back: Change: Touchpoint “Касса”"
    assert trip.undo("trip", "anna").journey.records["desk"].title == "Стойка"
    assert trip.redo("trip", "anna").journey.records["desk"].title == "Касса"


def test_what_somebody_has_changed_since_is_not_taken_back(trip: Store) -> None:
    name(trip, "Стойка", "boris")
    name(trip, "Окно", "vera")
    with pytest.raises(CommandRefusedError, match="revision 1 cannot be taken back .* changed the same"):
        trip.revert("trip", 1, "anna")
    assert (desk(trip), trip.revision("trip")) == ("Окно", 2)


def test_a_card_that_somebody_has_built_on_is_not_taken_back(trip: Store) -> None:
    trip.commit("trip", adding("touchpoint", "new-1", "queue"), author="boris")
    trip.commit("trip", adding("pain_point", "new-2", "new-1"), author="vera")
    with pytest.raises(CommandRefusedError, match="built on it since"):
        trip.revert("trip", 1, "anna")


def test_of_an_act_that_was_changed_in_part_the_rest_is_taken_back(trip: Store) -> None:
    both = (Set(item="desk", values={"name": "Стойка"}), Set(item="site", values={"name": "Портал"}))
    trip.commit("trip", Gesture(commands=both), author="boris")
    name(trip, "Окно", "vera")
    after = trip.revert("trip", 1, "anna").journey
    assert (after.records["desk"].title, after.records["site"].title) == ("Окно", "Сайт")


def test_what_is_taken_back_already_is_not_taken_back_again(trip: Store) -> None:
    name(trip, "Стойка", "boris")
    trip.revert("trip", 1, "anna")
    with pytest.raises(CommandRefusedError, match="revision 1 is left: it is taken back already"):
        trip.revert("trip", 1, "vera")


def test_labels_tell_what_is_taken_back_and_what_is_brought_back(trip: Store) -> None:
    trip.commit("trip", Remove(record="waits"), author="boris")
    labels = [label(trip.revert("trip", revision, "anna")) for revision in (1, 2, 3)]
    act = "Remove: Pain “Долго ждать”"
    assert labels == [f"Take back: {act}", f"Bring back: {act}", f"Take back: {act}"]
    assert "waits" in trip.journey("trip").journey.records


def test_an_undo_of_somebody_else_is_taken_back_too(trip: Store) -> None:
    name(trip, "Стойка", "boris")
    trip.undo("trip", "boris")
    done = trip.revert("trip", 2, "anna")
    assert (desk(trip), label(done)) == ("Стойка", "Bring back: Change: Touchpoint “Стойка”")


def test_a_restore_is_taken_back_by_somebody_else(trip: Store) -> None:
    name(trip, "Стойка", "boris")
    trip.restore("trip", 0, "anna")
    done = trip.revert("trip", 2, "boris")
    assert (desk(trip), label(done)) == ("Стойка", "Take back: Restore revision 0")
    assert done.entry is not None
    assert trip.history("trip")[-1] == done.entry


def test_going_back_twice_with_one_id_goes_back_once(trip: Store, open_again: Open) -> None:
    name(trip, "Стойка", "boris")
    first = trip.revert("trip", 1, "anna", command_id="back-1")
    name(trip, "Окно", "boris")
    assert open_again().revert("trip", 1, "anna", command_id="back-1") == first
    restored = trip.restore("trip", 1, "anna", command_id="back-2")
    assert trip.restore("trip", 1, "anna", command_id="back-2") == restored
    assert trip.revision("trip") == 4
    with pytest.raises(CommandRefusedError, match="'back-2' belongs to another act"):
        trip.restore("trip", 1, "boris", command_id="back-2")


def test_the_check_sees_the_command_and_the_journey_and_may_refuse(trip: Store) -> None:
    name(trip, "Стойка", "boris")
    seen: list[tuple[Command, str]] = []

    def refuse(command: Command, journey: Journey) -> None:
        seen.append((command, journey.records["desk"].title))
        raise CommandRefusedError("Not you.")

    for go_back in (trip.restore, trip.revert):
        with pytest.raises(CommandRefusedError, match="Not you"):
            go_back("trip", 1, "anna", check=refuse)
    wanted = Set(item="desk", values={"name": "Стойка"})
    assert seen == [(Restore(revision=1), "Стойка"), (Revert(revision=1, command=wanted), "Стойка")]
    assert trip.revision("trip") == 1


def test_a_restored_journey_has_its_old_title_in_the_library(trip: Store) -> None:
    (first,) = trip.journeys()
    trip.commit("trip", Set(item="trip", values={"name": "Переезд"}), author="boris")
    trip.commit("trip", Remove(record="visit"), author="boris")
    trip.restore("trip", 0, "anna")
    (summary,) = trip.journeys()
    assert (summary.title, summary.stages, summary.cards) == (first.title, first.stages, first.cards)


def test_a_part_of_the_history_can_be_asked_for(trip: Store) -> None:
    for title in ("Стойка", "Окно", "Дверь"):
        name(trip, title)
    assert [entry.revision for entry in trip.history("trip", 1, 2)] == [2]
    assert [entry.revision for entry in trip.history("trip", until=9)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (Add(record={"kind": "sticky", "id": "n-2", "text": "Тайна", "hidden": True}), "Add: a hidden note"),
        (Set(item="n-1", values={"text": "Тайна два"}), "Change: a hidden note"),
        (Move(record="n-1", before="n-0"), "Move: a hidden note"),
        (Remove(record="n-1"), "Remove: a hidden note"),
        (Set(item="n-1", values={"hidden": False}), "Change: Sticky note “Тайна”"),
    ],
)
def test_the_words_of_a_hidden_note_are_not_in_the_history(trip: Store, command: Command, told: str) -> None:
    for note in ("n-0", "n-1"):
        trip.commit("trip", adding("sticky", note, "queue", text="Тайна", hidden=True), author="anna")
    assert label(trip.commit("trip", command, author="anna")) == told


def test_nor_when_an_act_on_it_is_taken_back(trip: Store) -> None:
    trip.commit("trip", adding("sticky", "n-1", text="Тайна", hidden=True), author="boris")
    assert label(trip.revert("trip", 1, "anna")) == "Take back: Add: a hidden note"
