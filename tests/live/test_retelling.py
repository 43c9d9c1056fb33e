"""The history as it is told, and going back in it: one act, the whole journey, versions with a name."""

import re
from typing import Any
from uuid import uuid4

import pytest

from cjm_studio.commands import Move, Remove, Set
from cjm_studio.store import Store
from tests.live.house import House, Said, Tab
from tests.live.house import house as open_house
from tests.live.workshops import note
from tests.small_journeys import adding


def naming(name: str, item: str = "desk") -> Set:
    return Set(item=item, values={"name": name})


def history(tab: Tab, **wanted: Any) -> Said:
    tab.say(type="history", id=uuid4().hex, **wanted)
    return tab.hear("history")


def ask(tab: Tab, frame_type: str, answer: str = "done", **wanted: Any) -> Said:
    tab.say(type=frame_type, id=uuid4().hex, **wanted)
    return tab.hear(answer)


def test_the_history_is_told_newest_first_in_the_readers_language_with_the_names_of_members(
    house: House,
) -> None:
    anna, boris = house.enter("anna", name="Анна"), house.enter("boris", language="ru")
    anna.do(naming("Стойка"))
    anna.hear("done")
    anna.take_back()
    newest, first = history(boris)["entries"]
    assert (newest["revision"], newest["action"], first["action"]) == (2, "undo", "do")
    assert (first["name"], first["by"]) == ("Анна", anna.welcome["you"]["id"])
    assert first["label"] == "Правка: Точка контакта «Стойка»"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", first["at"])


def test_the_history_comes_page_by_page(store: Store) -> None:
    for number in range(450):
        store.commit("trip", naming(str(number)), author="page")
    with open_house(store) as house:
        anna = house.enter()
        first = history(anna, most=200)
        second = history(anna, most=200, before=251)
        last = history(anna, most=200, before=51)
    found = [entry["revision"] for page in (first, second, last) for entry in page["entries"]]
    assert found == list(range(450, 0, -1))
    assert [page["more"] for page in (first, second, last)] == [True, True, False]


def test_the_history_of_a_record_is_its_changes_and_its_ways(house: House) -> None:
    house.store.commit("trip", adding("gain", "joy", "desk"), author="boris")
    house.store.commit("trip", naming("Сайт 2", "site"), author="boris")
    house.store.commit("trip", Move(record="joy", into="site"), author="boris")
    told = history(house.enter(), record="joy")
    assert (told["record"], told["more"]) == ("joy", False)
    assert [entry["revision"] for entry in told["entries"]] == [3, 1]


def test_the_times_of_comments_are_told_in_one_answer(house: House) -> None:
    for number in range(3):
        house.store.commit("trip", adding("comment", f"said-{number}", text="Да"), author="boris")
    house.store.commit("trip", Remove(record="said-1"), author="boris")
    house.store.undo("trip", author="boris")
    moments = [f"{entry.at:%Y-%m-%dT%H:%M:%SZ}" for entry in house.store.history("trip")[:3]]
    anna = house.enter()
    times = ask(anna, "times", "times", records=["said-0", "said-1", "said-2", "desk", "nobody"])["times"]
    assert times == {f"said-{number}": moment for number, moment in enumerate(moments)}


def test_an_act_of_anybody_can_be_taken_back_by_whoever_leads(house: House) -> None:
    anna, boris = house.enter("anna", "participant"), house.enter("boris", "facilitator")
    for command in (naming("Стойка"), naming("Сайт 2", "site")):
        anna.do(command)
        anna.hear("done")
    done = ask(boris, "revert", revision=1)
    assert (done["revision"], bool(done["can_undo"])) == (3, True)
    assert anna.entries(3)[-1]["records"][0][1]["name"] == "Касса"
    records = house.store.journey("trip").journey.records
    assert (records["desk"].title, records["site"].title) == ("Касса", "Сайт 2")
    boris.take_back()
    assert house.store.journey("trip").journey.records["desk"].title == "Стойка"


def test_the_journey_is_restored_as_one_act_and_what_was_there_before_it_is_a_version(house: House) -> None:
    anna, boris = house.enter("anna", "participant"), house.enter("boris", "owner")
    for name in ("первая", "вторая"):
        anna.do(naming(name))
        anna.hear("done")
    assert ask(boris, "restore", revision=0)["revision"] == 3
    assert anna.entries(3)[-1]["records"][0][1]["name"] == "Касса"
    (version,) = house.store.versions.of("trip")
    assert (version.revision, version.reason) == (2, "before_restore")
    boris.take_back()
    assert house.store.journey("trip").journey.records["desk"].title == "вторая"


def test_restoring_brings_no_hidden_words_to_whoever_restores(house: House) -> None:
    house.store.commit("trip", note(), author="anna")
    anna, boris = house.enter("anna"), house.enter("boris")
    anna.take_back()
    ask(boris, "restore", revision=1)
    assert [side and side.get("text", "") for side in boris.entries(3)[-1]["records"][0]] == [None, ""]
    assert anna.entries(3)[-1]["records"][0][1]["text"]


def test_a_version_gets_its_name_once_however_often_it_is_asked_for(house: House) -> None:
    boris = house.enter("boris", "facilitator")
    for _ in range(2):
        assert ask(boris, "version", name=" До \x07 воркшопа ", reason="workshop_start")["revision"] == 0
    (version,) = house.store.versions.of("trip")
    assert (version.name, version.reason, version.revision) == ("До воркшопа", "workshop_start", 0)


@pytest.mark.parametrize(
    ("frame_type", "wanted"),
    [("revert", {"revision": 1}), ("restore", {"revision": 0}), ("version", {"name": "x"})],
)
def test_who_does_not_lead_does_not_go_back(house: House, frame_type: str, wanted: Said) -> None:
    house.store.commit("trip", naming("Стойка"), author="boris")
    pavel = house.enter("pavel", "participant")
    assert "Only the facilitator" in ask(pavel, frame_type, "refused", **wanted)["reason"]
    assert (house.store.revision("trip"), house.store.versions.of("trip")) == (1, ())


def test_a_revision_that_never_was_is_refused_with_words(house: House) -> None:
    boris = house.enter("boris")
    for frame_type in ("revert", "restore"):
        assert "7" in ask(boris, frame_type, "refused", revision=7)["reason"]
