"""What every store must do, whatever it stands on."""

from datetime import UTC, datetime

import pytest

from cjm_studio.commands import Gesture, Remove, Set, describe
from cjm_studio.errors import (
    CommandRefusedError,
    InvalidJourneyError,
    JourneyExistsError,
    JourneyNotFoundError,
    StoreUnavailableError,
)
from cjm_studio.model import Journey, PartOf, Touchpoint
from cjm_studio.store import Kept, Store
from tests.builders import journey_of, journey_of_everything
from tests.small_journeys import adding, empty_journey, linking, small_journey
from tests.store.conftest import Open


def named(journey_id: str, title: str) -> Journey:
    journey = empty_journey(journey_id)
    return journey.replaced({journey_id: journey.head.model_copy(update={"name": title})})


def naming(title: str, item: str = "desk") -> Set:
    return Set(item=item, values={"name": title})


def name_of(store: Store, record_id: str = "desk") -> str:
    return store.journey("trip").journey.records[record_id].title


def titles(store: Store, query: str = "", *, in_bin: bool = False) -> list[str]:
    return [summary.title for summary in store.journeys(query, in_bin=in_bin)]


@pytest.fixture
def trip(store: Store) -> Store:
    """A store with one journey, `trip`."""
    store.create(small_journey(), "anna")
    return store


def test_a_journey_is_kept_as_it_was_given(store: Store, open_again: Open) -> None:
    everything = journey_of_everything()
    assert store.create(everything, "anna") == Kept(everything, 0)
    assert open_again().journey("journey-1") == Kept(everything, 0)


def test_a_new_store_is_told_from_an_old_one(store: Store, open_again: Open) -> None:
    assert store.is_new
    assert not open_again().is_new


def test_a_taken_id_is_refused(trip: Store) -> None:
    with pytest.raises(JourneyExistsError, match="'trip' is already in the store"):
        trip.create(empty_journey(), "boris")
    assert trip.journey("trip").journey == small_journey()


def test_an_id_in_the_bin_is_taken_too(trip: Store) -> None:
    trip.discard("trip")
    with pytest.raises(JourneyExistsError, match="'trip' lies in the bin"):
        trip.create(empty_journey(), "boris")


def test_a_journey_that_does_not_hang_together_is_refused(store: Store) -> None:
    dangling = journey_of(Touchpoint(id="desk"), PartOf(id="l", source="desk", target="nowhere"))
    with pytest.raises(InvalidJourneyError, match="'nowhere'"):
        store.create(dangling, "anna")
    assert store.journeys() == ()


def test_an_unknown_journey_is_told_by_its_id(store: Store) -> None:
    for ask in (store.journey, store.revision, store.history, store.discard, store.bring_back, store.erase):
        with pytest.raises(JourneyNotFoundError, match="'lost'"):
            ask("lost")
    with pytest.raises(JourneyNotFoundError, match="'lost'"):
        store.commit("lost", naming("Стойка"), author="anna")


def test_a_command_is_kept_and_counted(trip: Store, open_again: Open) -> None:
    committed = trip.commit("trip", naming("Стойка"), author="anna")
    assert committed.revision == 1
    assert committed.journey.records["desk"].title == "Стойка"
    assert [*committed.change.records] == ["desk"]
    assert open_again().journey("trip") == Kept(committed.journey, 1)


def test_a_refused_command_leaves_nothing(trip: Store) -> None:
    with pytest.raises(CommandRefusedError, match="'gone'"):
        trip.commit("trip", Gesture(commands=(naming("Стойка"), Remove(record="gone"))), author="anna")
    assert trip.journey("trip") == Kept(small_journey(), 0)
    assert trip.history("trip") == ()


def test_a_command_that_changes_nothing_is_not_kept(trip: Store) -> None:
    committed = trip.commit("trip", naming("Касса"), author="anna")
    assert (committed.revision, committed.entry) == (0, None)
    assert not committed.change
    assert trip.undoable("trip", "anna") is None


def test_a_repeated_command_counts_once_and_answers_as_the_first_time(trip: Store) -> None:
    first = trip.commit("trip", naming("Стойка"), author="anna", command_id="c1")
    trip.commit("trip", naming("Окно"), author="boris")
    assert trip.commit("trip", naming("Стойка"), author="anna", command_id="c1") == first
    assert name_of(trip) == "Окно"
    assert trip.revision("trip") == 2


def test_a_repeated_undo_counts_once(trip: Store) -> None:
    trip.commit("trip", naming("Стойка"), author="anna")
    trip.commit("trip", naming("Окно"), author="anna")
    first = trip.undo("trip", "anna", command_id="u1")
    assert trip.undo("trip", "anna", command_id="u1") == first
    assert name_of(trip) == "Стойка"


def test_a_repeated_command_is_answered_by_another_process_too(trip: Store, open_again: Open) -> None:
    first = trip.commit("trip", naming("Стойка"), author="anna", command_id="c1")
    assert open_again().commit("trip", naming("Стойка"), author="anna", command_id="c1") == first


def test_an_id_of_another_act_is_refused(trip: Store) -> None:
    trip.commit("trip", naming("Стойка"), author="anna", command_id="c1")
    with pytest.raises(CommandRefusedError, match="'c1' belongs to another act"):
        trip.commit("trip", naming("Окно"), author="boris", command_id="c1")


def test_what_another_process_changed_is_seen(trip: Store, open_again: Open) -> None:
    other = open_again()
    assert other.journey("trip").revision == 0
    for title in ("Стойка", "Окно"):
        trip.commit("trip", naming(title), author="anna")
    assert other.revision("trip") == 2
    assert other.journey("trip") == trip.journey("trip")
    assert other.commit("trip", naming("Сайт 2", "site"), author="boris").revision == 3
    assert name_of(trip, "site") == "Сайт 2"


def test_undo_and_redo_are_each_authors_own(trip: Store, open_again: Open) -> None:
    trip.commit("trip", naming("Стойка"), author="anna")
    trip.commit("trip", naming("Сайт 2", "site"), author="boris")
    assert trip.undo("trip", "anna").revision == 3
    assert (name_of(trip), name_of(trip, "site")) == ("Касса", "Сайт 2")
    after_restart = open_again()
    after_restart.redo("trip", "anna")
    assert name_of(trip) == "Стойка"


def test_what_can_be_undone_and_redone_is_told_in_words(trip: Store) -> None:
    assert trip.undoable("trip", "anna") is None
    trip.commit("trip", naming("Стойка"), author="anna")
    undoable = trip.undoable("trip", "anna")
    assert undoable is not None
    assert "Стойка" in describe(undoable, "en")
    trip.undo("trip", "anna")
    assert trip.undoable("trip", "anna") is None
    redoable = trip.redoable("trip", "anna")
    assert redoable is not None
    assert (redoable.action, redoable.of) == ("undo", 1)


def test_with_nothing_left_to_take_back_undo_and_redo_refuse(trip: Store) -> None:
    with pytest.raises(CommandRefusedError, match="nothing to undo"):
        trip.undo("trip", "anna")
    with pytest.raises(CommandRefusedError, match="nothing to redo"):
        trip.redo("trip", "anna")
    assert trip.revision("trip") == 0


def test_an_undo_that_others_have_overtaken_uncovers_the_act_before(trip: Store) -> None:
    trip.commit("trip", naming("Сайт 2", "site"), author="anna")
    trip.commit("trip", naming("Стойка"), author="anna")
    trip.commit("trip", naming("Окно"), author="boris")
    assert not trip.undo("trip", "anna").change
    trip.undo("trip", "anna")
    assert (name_of(trip), name_of(trip, "site")) == ("Окно", "Сайт")


def test_the_history_holds_every_act_in_order(trip: Store) -> None:
    begun = datetime.now(UTC)
    trip.commit("trip", naming("Стойка"), author="anna")
    trip.undo("trip", "anna")
    done, undone = trip.history("trip")
    assert (done.revision, done.author, done.action, done.of) == (1, "anna", "do", None)
    assert (undone.revision, undone.author, undone.action, undone.of) == (2, "anna", "undo", 1)
    assert undone.command == done.command == naming("Стойка")
    assert abs((done.at - begun).total_seconds()) < 60
    assert trip.history("trip", after=1) == (undone,)


def test_the_library_tells_what_a_journey_is(trip: Store) -> None:
    (summary,) = trip.journeys()
    assert (summary.id, summary.title, summary.language, summary.kind) == ("trip", "Поездка", "ru", "as_is")
    assert (summary.revision, summary.stages, summary.cards) == (0, 2, 4)


def test_the_library_counts_along(trip: Store) -> None:
    trip.commit("trip", adding("stage", "after", name="После"), author="anna")
    trip.commit("trip", Remove(record="desk"), author="anna")
    (summary,) = trip.journeys()
    assert (summary.revision, summary.stages, summary.cards) == (2, 3, 2)
    trip.undo("trip", "anna")
    assert trip.journeys()[0].cards == 4


def test_the_title_follows_the_head(trip: Store) -> None:
    values = {"name": "Кредит", "language": "en", "journey_kind": "to_be"}
    trip.commit("trip", Set(item="trip", values=values), author="anna")
    (summary,) = trip.journeys("кредит")
    assert (summary.title, summary.language, summary.kind) == ("Кредит", "en", "to_be")
    trip.undo("trip", "anna")
    assert titles(trip) == ["Поездка"]


def test_the_last_changed_comes_first(store: Store) -> None:
    for number in (1, 2, 3):
        store.create(named(f"j{number}", f"Путь {number}"), "anna")
    store.commit("j2", naming("Путь 2а", "j2"), author="anna")
    assert titles(store) == ["Путь 2а", "Путь 3", "Путь 1"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ЁЛКА", ["Ёлка к празднику"]),
        ("елка", ["Ёлка к празднику"]),
        ("e\u0308лка", []),  # a Latin e is no Cyrillic one
        ("Е\u0308лка", ["Ёлка к празднику"]),
        ("празд ёлк", ["Ёлка к празднику"]),
        ("STRASSE", ["Die Straße"]),
        ("100%", ["100% возврат"]),
        ("%", ["100% возврат"]),
        ("_", ["a_b"]),
        ("\\", ["c\\d"]),
        ("'", ["'; DROP TABLE journey; --"]),
        ("нет такого", []),
        ("ё" * 60_000, []),
    ],
)
def test_titles_are_found_by_their_words_whatever_the_case(
    store: Store, query: str, found: list[str]
) -> None:
    all_titles = [
        "Ёлка к празднику",
        "Die Straße",
        "100% возврат",
        "a_b",
        "c\\d",
        "'; DROP TABLE journey; --",
    ]
    for number, title in enumerate(all_titles):
        store.create(named(f"j{number}", title), "anna")
    assert titles(store, query) == found


def test_the_bin_keeps_a_journey_and_gives_it_back(trip: Store) -> None:
    trip.discard("trip")
    assert (titles(trip), titles(trip, in_bin=True)) == ([], ["Поездка"])
    assert trip.journey("trip").journey == small_journey()
    trip.bring_back("trip")
    assert (titles(trip), titles(trip, in_bin=True)) == (["Поездка"], [])


def test_what_lies_in_the_bin_is_not_changed(trip: Store) -> None:
    trip.commit("trip", naming("Стойка"), author="anna")
    trip.discard("trip")
    trip.discard("trip")
    with pytest.raises(CommandRefusedError, match="lies in the bin"):
        trip.commit("trip", naming("Окно"), author="anna")
    with pytest.raises(CommandRefusedError, match="lies in the bin"):
        trip.undo("trip", "anna")
    assert trip.revision("trip") == 1


def test_only_what_lies_in_the_bin_is_erased(trip: Store) -> None:
    with pytest.raises(CommandRefusedError, match="not in the bin"):
        trip.erase("trip")
    trip.commit("trip", naming("Стойка"), author="anna")
    trip.discard("trip")
    trip.erase("trip")
    assert titles(trip, in_bin=True) == []
    with pytest.raises(JourneyNotFoundError, match="'trip'"):
        trip.journey("trip")


def test_a_journey_that_takes_an_erased_ones_id_is_not_mistaken_for_it(trip: Store, open_again: Open) -> None:
    other = open_again()
    assert other.journey("trip").journey == small_journey()
    trip.discard("trip")
    trip.erase("trip")
    trip.create(empty_journey(), "anna")
    assert other.journey("trip") == Kept(empty_journey(), 0)
    assert other.history("trip") == ()


def test_a_duplicate_stands_by_itself(trip: Store) -> None:
    trip.commit("trip", naming("Стойка"), author="anna")
    copy = trip.duplicate("trip", "Поездка, копия", "boris")
    assert copy.journey.id != "trip"
    assert copy.journey.head.name == "Поездка, копия"
    assert (copy.revision, trip.history(copy.journey.id)) == (0, ())
    trip.commit(copy.journey.id, naming("Окно"), author="boris")
    assert name_of(trip) == "Стойка"


def test_links_to_the_head_follow_it_into_the_duplicate(trip: Store) -> None:
    trip.commit("trip", adding("actor", "boss", name="Директор"), author="anna")
    trip.commit("trip", linking("owned_by", "trip", "boss"), author="anna")
    copy = trip.duplicate("trip", "Копия", "anna").journey
    assert copy.links["owned_by-trip-boss"].source == copy.id
    assert "trip" not in copy.records


def test_a_duplicate_with_an_impossible_title_is_refused(trip: Store) -> None:
    with pytest.raises(CommandRefusedError, match="title cannot be taken"):
        trip.duplicate("trip", "x" * 501, "anna")
    assert len(trip.journeys()) == 1


def test_a_journey_outlives_many_commands_and_a_restart(trip: Store, open_again: Open) -> None:
    for number in range(205):
        trip.commit("trip", naming(f"Стойка {number}"), author="anna")
    kept = trip.journey("trip")
    assert kept.revision == 205
    again = open_again()
    assert again.journey("trip") == kept
    again.undo("trip", "anna")
    assert name_of(trip) == "Стойка 203"


def test_a_closed_store_takes_no_more(trip: Store) -> None:
    trip.close()
    trip.close()
    with pytest.raises(StoreUnavailableError, match="closing its store"):
        trip.commit("trip", naming("Стойка"), author="anna")
