"""The rules of a vote hold in a room: one's own dots, as many as there are, and none when it is closed."""

from uuid import uuid4

from cjm_studio.commands import Remove, Set
from tests.live.house import House, Tab
from tests.live.workshops import round_of, vote


def me(tab: Tab) -> str:
    return str(tab.welcome["you"]["id"])


def closed(house: House) -> None:
    house.store.commit("trip", Set(item="round", values={"is_open": False}), author="leader")


def test_dots_are_ones_own_and_no_more_than_there_are(house: House) -> None:
    house.store.commit("trip", round_of(3), author="leader")
    anna, boris = house.enter("anna", "participant"), house.enter("boris", "owner")
    anna.do(vote("first", me(anna), dots=2))
    assert anna.hear("done")
    anna.do(vote("second", me(anna), "desk", dots=2))
    assert "no dots left" in anna.hear("refused")["reason"]
    boris.do(vote("forged", me(anna)))
    assert "somebody else's" in boris.hear("refused")["reason"]
    boris.do(Remove(record="first"))
    assert "somebody else's" in boris.hear("refused")["reason"]


def test_in_a_closed_vote_no_dots_are_taken_back(house: House) -> None:
    house.store.commit("trip", round_of(), author="leader")
    anna = house.enter("anna", "participant")
    anna.do(vote("first", me(anna)))
    anna.hear("done")
    closed(house)
    anna.say(type="undo", id=uuid4().hex)
    assert "The vote is closed" in anna.hear("refused")["reason"]
    assert "first" in house.store.journey("trip").journey.records


def test_in_a_closed_vote_no_dots_are_set_again(house: House) -> None:
    house.store.commit("trip", round_of(), author="leader")
    anna = house.enter("anna", "participant")
    anna.do(vote("first", me(anna)))
    anna.hear("done")
    anna.take_back()
    closed(house)
    anna.say(type="redo", id=uuid4().hex)
    assert "The vote is closed" in anna.hear("refused")["reason"]


def test_a_closed_vote_that_was_removed_comes_back_with_its_dots(house: House) -> None:
    house.store.commit("trip", round_of(), author="leader")
    boris = house.enter("boris", "facilitator")
    boris.do(vote("first", me(boris)))
    boris.hear("done")
    closed(house)
    boris.do(Remove(record="round"))
    boris.hear("done")
    boris.take_back()
    assert {"round", "first"} <= set(house.store.journey("trip").journey.records)
