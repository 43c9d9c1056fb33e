"""People in a room see all changes in one order, whatever they miss and wherever the changes come from."""

import threading
from pathlib import Path
from uuid import uuid4

import pytest

from cjm_studio.commands import Set
from cjm_studio.model import Journey
from cjm_studio.store import open_store
from tests.live.house import House, Said, Tab
from tests.small_journeys import adding, empty_journey


def naming(name: str, item: str = "desk") -> Set:
    return Set(item=item, values={"name": name})


def names(entries: list[Said]) -> list[str]:
    return [entry["records"][0][1]["name"] for entry in entries]


def as_told(journey: Journey) -> Said:
    return {
        "id": journey.id,
        "records": [record.as_written() for record in journey.records.values()],
        "links": [link.as_written() for link in journey.links.values()],
    }


def test_a_newcomer_gets_the_journey_as_it_is(house: House) -> None:
    house.store.commit("trip", naming("Стойка"), author="boris")
    welcome = house.enter().welcome
    assert welcome["revision"] == 1
    assert welcome["journey"] == as_told(house.store.journey("trip").journey)


def test_a_change_is_seen_by_everybody_and_confirmed_to_its_author(house: House) -> None:
    anna, boris = house.enter("anna"), house.enter("boris")
    act_id = anna.do(naming("Стойка"))
    assert anna.hear("done")["revision"] == 1
    for tab in (anna, boris):
        (entry,) = tab.entries(1)
        assert (entry["id"], entry["by"], entry["action"]) == (act_id, anna.welcome["you"]["id"], "do")
        assert entry["records"][0][0]["name"] == "Касса"
        assert entry["records"][0][1]["name"] == "Стойка"


def test_what_is_acknowledged_is_in_the_store(house: House) -> None:
    anna = house.enter()
    anna.do(naming("Стойка"))
    anna.hear("done")
    assert house.store.journey("trip").journey.records["desk"].title == "Стойка"


def test_everybody_gets_all_entries_in_the_same_order(house: House) -> None:
    tabs = [house.enter(f"author-{number}") for number in range(4)]

    def write(tab: Tab, number: int) -> None:
        for step in range(10):
            tab.do(naming(f"{number}-{step}"))

    writers = [threading.Thread(target=write, args=(tab, number)) for number, tab in enumerate(tabs)]
    for writer in writers:
        writer.start()
    heard = [[(entry["revision"], entry["id"]) for entry in tab.entries(40)] for tab in tabs]
    assert heard[0] == heard[1] == heard[2] == heard[3]
    assert [revision for revision, _ in heard[0]] == list(range(1, 41))


def test_acts_of_one_person_are_done_in_the_order_in_which_he_sent_them(house: House) -> None:
    anna = house.enter()
    for number in range(20):
        anna.do(naming(str(number)))
    assert names(anna.entries(20)) == [str(number) for number in range(20)]


def test_a_change_made_on_a_page_reaches_the_room(house: House) -> None:
    anna = house.enter()
    house.store.commit("trip", naming("Стойка"), author="anna", command_id="on-a-page")
    (entry,) = anna.entries(1)
    assert (entry["id"], entry["by"]) == ("on-a-page", anna.welcome["you"]["id"])


def test_changes_of_pages_and_rooms_come_in_one_order(house: House) -> None:
    anna = house.enter()
    house.store.commit("trip", naming("со страницы"), author="boris")
    anna.do(naming("с доски"))
    assert names(anna.entries(2)) == ["со страницы", "с доски"]


def test_a_change_of_another_process_reaches_the_room(house: House, tmp_path: Path) -> None:
    anna, other = house.enter(), open_store(tmp_path / "studio.db")
    other.commit("trip", naming("Стойка"), author="boris")
    other.close()
    assert names(anna.entries(1)) == ["Стойка"]


def test_who_was_away_gets_what_he_missed_and_not_the_whole_journey(house: House) -> None:
    anna, boris = house.enter("anna"), house.enter("boris")
    anna.do(naming("первая"))
    boris.entries(1)
    boris.connection.close()
    anna.do(naming("вторая"))
    anna.entries(2)
    welcome = house.enter("boris", since=1).welcome
    assert "journey" not in welcome
    assert names(welcome["entries"]) == ["вторая"]


def test_what_was_missed_before_the_room_was_opened_is_read_from_the_log(house: House) -> None:
    for number in range(5):
        house.store.commit("trip", naming(str(number)), author="boris")
    assert names(house.enter(since=2).welcome["entries"]) == ["2", "3", "4"]


def test_who_missed_nothing_gets_nothing(house: House) -> None:
    assert house.enter(since=0).welcome["entries"] == []


def test_who_knows_a_later_revision_than_there_is_gets_the_whole_journey(house: House) -> None:
    assert "journey" in house.enter(since=7).welcome


def test_a_repeated_act_is_done_once_and_answered_alike(house: House) -> None:
    anna = house.enter()
    act_id = anna.do(adding("gain", "joy", "desk", text="Быстро"))
    first = anna.hear("done")
    anna.do(adding("gain", "joy", "desk", text="Быстро"), act_id)
    assert anna.hear("done") == first
    assert house.store.revision("trip") == 1


def test_an_act_that_was_not_acknowledged_may_be_sent_again_on_another_connection(house: House) -> None:
    anna = house.enter()
    act_id = anna.do(naming("Стойка"))
    anna.connection.close()
    again = house.enter(since=0)
    again.do(naming("Стойка"), act_id)
    assert again.hear("done")["revision"] == 1
    assert house.store.revision("trip") == 1


def test_an_act_that_changes_nothing_is_done_and_told_to_nobody(house: House) -> None:
    anna = house.enter()
    anna.do(naming("Касса"))
    assert anna.hear("done")["revision"] == 0
    anna.do(naming("Стойка"))
    assert [entry["revision"] for entry in anna.entries(1)] == [1]


def test_somebody_elses_act_cannot_be_repeated(house: House) -> None:
    anna, boris = house.enter("anna"), house.enter("boris")
    act_id = anna.do(naming("Стойка"))
    anna.hear("done")
    boris.do(naming("Стойка"), act_id)
    assert "belongs to another act" in boris.hear("refused")["reason"]


def test_undo_is_the_authors_own_whatever_tab_he_uses(house: House) -> None:
    first, boris = house.enter("anna"), house.enter("boris")
    first.do(naming("Стойка"))
    assert first.hear("done")["can_undo"] == "Change: Touchpoint “Стойка”"
    boris.do(naming("Сайт 2", "site"))
    boris.hear("done")
    second = house.enter("anna", language="ru")
    assert second.welcome["can_undo"] == "Правка: Точка контакта «Стойка»"
    done = second.take_back()
    assert (done["can_undo"], done["can_redo"]) == ("", "Правка: Точка контакта «Касса»")
    assert house.store.journey("trip").journey.records["desk"].title == "Касса"
    assert house.store.journey("trip").journey.records["site"].title == "Сайт 2"
    assert first.entries(3)[-1]["action"] == "undo"
    assert first.take_back("redo")["can_undo"] == "Change: Touchpoint “Стойка”"


def test_with_nothing_to_undo_the_reason_is_given(house: House) -> None:
    anna = house.enter(language="ru")
    anna.say(type="undo", id=uuid4().hex)
    assert "Отменять нечего" in anna.hear("refused")["reason"]


def test_a_refused_command_says_why_in_the_language_of_its_author(house: House) -> None:
    anna, boris = house.enter("anna", language="ru"), house.enter("boris")
    for tab in (anna, boris):
        act_id = tab.do(naming("?", "gone"))
        refused = tab.hear("refused")
        assert refused["id"] == act_id
        assert "gone" in refused["reason"]


def test_an_erased_journey_sends_everybody_home(house: House) -> None:
    anna = house.enter()
    house.store.discard("trip")
    house.store.erase("trip")
    assert "no journey 'trip'" in anna.hear("bye")["reason"]
    assert anna.rest() == []


def test_another_journey_under_the_same_id_is_told_as_a_whole(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = house.enter()
    house.store.commit("trip", naming("Стойка"), author="boris")
    anna.entries(1)
    # The room must not look while there is no journey: it would send everybody home, and rightly so.
    looking, revision = threading.Lock(), house.store.revision

    def looked_at(journey_id: str) -> int:
        with looking:
            return revision(journey_id)

    monkeypatch.setattr(house.store, "revision", looked_at)
    with looking:
        house.store.discard("trip")
        house.store.erase("trip")
        house.store.create(empty_journey(), "boris")
    assert anna.hear("resync")["journey"] == as_told(empty_journey())


def test_a_journey_that_is_not_there_is_told_so(house: House) -> None:
    tab = house.open(journey_id="gone")
    tab.say(type="hello", name="Анна", language="ru")
    assert "gone" in tab.hear("bye")["reason"]
    assert tab.rest() == []
