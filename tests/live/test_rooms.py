"""Rooms open with the first who comes and close some time after the last has gone."""

import time
from collections.abc import Callable

import pytest

from cjm_studio.commands import Set
from cjm_studio.live.allowance import Allowance
from cjm_studio.live.answers import LONGEST_ANSWER, Answers
from cjm_studio.store import Store
from tests.live.house import PATIENCE_S
from tests.live.house import house as open_house
from tests.small_journeys import empty_journey


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert holds()


def test_an_empty_room_closes_after_a_while(store: Store) -> None:
    with open_house(store, empty_for_s=0.05) as house:
        anna = house.enter()
        time.sleep(0.1)
        assert "trip" in house.rooms
        anna.connection.close()
        wait_until(lambda: "trip" not in house.rooms)


def test_a_room_that_waits_for_its_people_knows_what_happened_meanwhile(store: Store) -> None:
    with open_house(store) as house:
        house.enter("anna").connection.close()
        wait_until(lambda: not next(iter(house.rooms.opened())).guests)
        store.commit("trip", Set(item="desk", values={"name": "Стойка"}), author="boris")
        assert house.enter("anna").welcome["revision"] == 1


def test_a_journey_that_comes_later_can_be_opened_then(store: Store) -> None:
    with open_house(store) as house:
        tab = house.open(journey_id="late")
        tab.say(type="hello")
        tab.hear("bye")
        store.create(empty_journey("late"), "anna")
        tab = house.open(journey_id="late")
        tab.say(type="hello")
        assert tab.hear("welcome")["revision"] == 0


def test_an_allowance_is_spent_and_grows_again_with_time() -> None:
    now = 100.0
    allowance = Allowance(10, 3, lambda: now)
    assert [allowance.take() for _ in range(4)] == [True, True, True, False]
    assert allowance.wait_s() == pytest.approx(0.1)
    now += 0.125
    assert [allowance.take() for _ in range(2)] == [True, False]
    now += 3_600
    assert [allowance.take() for _ in range(4)] == [True, True, True, False]
    now -= 7_200
    assert not allowance.take()


def test_the_oldest_answers_are_forgotten_first() -> None:
    answers = Answers(most=2)
    for act_id in ("first", "second", "third"):
        answers.keep("anna", act_id, act_id)
    assert [answers.find("anna", act_id) for act_id in ("first", "second", "third")] == [
        "",
        "second",
        "third",
    ]
    assert answers.find("boris", "third") == ""


def test_a_long_answer_is_worked_out_anew() -> None:
    answers = Answers()
    answers.keep("anna", "conflict", "x" * (LONGEST_ANSWER + 1))
    assert answers.find("anna", "conflict") == ""
