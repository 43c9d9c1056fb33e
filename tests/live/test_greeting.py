"""What comes with a welcome: the time, who was here before, who wrote what, and whom all follow."""

import time
from itertools import pairwise

import pytest

from cjm_studio.live import clock
from cjm_studio.store import Store
from tests.live.house import House
from tests.live.house import house as open_house
from tests.live.workshops import note
from tests.small_journeys import adding


def test_a_welcome_and_every_pong_tell_the_servers_time(house: House) -> None:
    anna = house.enter()
    anna.say(type="ping", n=1)
    for told_ms in (anna.welcome["now_ms"], anna.hear("pong")["now_ms"]):
        assert abs(told_ms - time.time() * 1_000) < 60_000


def test_a_clock_that_is_set_does_not_move_the_time_of_the_rooms(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = house.enter()
    jumped_s = time.time() + 86_400
    monkeypatch.setattr(time, "time", lambda: jumped_s)
    monkeypatch.setattr(clock, "time", lambda: jumped_s)
    anna.say(type="ping", n=1)
    assert 0 <= anna.hear("pong")["now_ms"] - anna.welcome["now_ms"] < 60_000


def test_whoever_was_here_under_a_name_is_a_member_for_good(store: Store) -> None:
    with open_house(store) as first:
        first.enter("anna", "participant", name="Анна")
        first.enter("nobody", "viewer", name=" \x07")
    with open_house(store) as second:
        boris = second.enter("boris", "facilitator", name="Борис")
    told = [(member["name"], member["role"]) for member in boris.welcome["members"]]
    assert told == [("Анна", "participant"), ("Борис", "facilitator")]
    assert boris.welcome["members"][1] == boris.welcome["you"] | {"role": "facilitator"}
    assert boris.welcome["members"][0]["colour"].startswith("#")


def test_a_new_name_is_told_to_all_and_a_known_one_to_nobody(house: House) -> None:
    anna = house.enter("anna", name="Анна")
    for name in ("Борис", "Борис", "Борис", "Боря"):
        house.enter("boris", name=name)
    told: list[list[str]] = [[]]
    while told[-1] != ["Анна", "Боря"]:
        told.append([member["name"] for member in anna.hear("members")["members"]])
    assert all(before != after for before, after in pairwise(told))


def test_whoever_comes_back_without_a_name_has_the_one_he_gave(house: House) -> None:
    house.enter("anna", name="Анна").connection.close()
    assert house.enter("anna", name="").welcome["you"]["name"] == "Анна"


def test_the_authors_of_notes_are_read_from_the_log_and_those_of_cards_are_not_told(house: House) -> None:
    house.store.commit("trip", note("hers", hidden=False), author="anna")
    house.store.commit("trip", adding("gain", "joy", "desk"), author="anna")
    house.store.commit("trip", adding("cluster", "many", "queue", name="Warten"), author="boris")
    anna, boris = house.enter("anna"), house.enter("boris")
    me, him = (tab.welcome["you"]["id"] for tab in (anna, boris))
    assert anna.welcome["authors"] == boris.welcome["authors"] == {"hers": me, "many": him}
