"""The facilitator brings everybody to a place, or has them follow."""

from tests.live.house import House
from tests.live.workshops import note

PLACE = {"stage": "search", "step": "compare", "lane": ""}


def test_all_other_boards_are_brought_to_a_place_those_of_the_same_person_too(house: House) -> None:
    boris, projector = house.enter("boris", "facilitator"), house.enter("boris", "facilitator")
    anna = house.enter("anna", "participant")
    boris.say(type="gather", record="desk", cell=PLACE)
    for tab in (anna, projector):
        assert tab.hear("gather") == {
            "type": "gather",
            "by": boris.welcome["you"]["id"],
            "name": "Boris",
            "record": "desk",
            "cell": PLACE,
        }
    boris.say(type="ping", n=1)
    boris.hear("pong")
    assert "gather" not in {said["type"] for said in boris.passed}


def test_whoever_does_not_lead_is_told_whom_to_ask(house: House) -> None:
    anna, pavel = house.enter("anna"), house.enter("pavel", "participant")
    vera = house.enter("vera", "viewer", language="ru")
    pavel.say(type="gather", record="desk")
    assert "Only the facilitator" in pavel.hear("refused")["reason"]
    vera.say(type="spotlight", on=True)
    assert vera.hear("refused")["reason"]
    anna.say(type="ping", n=1)
    anna.hear("pong")
    assert {said["type"] for said in anna.passed} <= {"people", "members"}


def test_the_spotlight_is_told_to_all_and_to_those_who_come_later(house: House) -> None:
    boris, anna = house.enter("boris", "facilitator"), house.enter("anna", "participant")
    boris.say(type="spotlight", on=True)
    me = boris.welcome["you"]["id"]
    assert anna.hear("spotlight")["by"] == boris.hear("spotlight")["by"] == me
    assert house.enter("late").welcome["spotlight"] == me
    boris.say(type="spotlight", on=False)
    assert anna.hear("spotlight")["by"] == ""
    assert house.enter("later").welcome["spotlight"] == ""


def test_the_spotlight_ends_when_its_person_leaves_with_the_last_tab(house: House) -> None:
    anna = house.enter("anna", "participant")
    tabs = [house.enter("boris", "facilitator") for _ in range(2)]
    tabs[0].say(type="spotlight", on=True)
    assert anna.hear("spotlight")["by"]
    tabs[0].connection.close()
    tabs[1].do(note())
    anna.entries(1)
    assert house.enter("late").welcome["spotlight"]
    tabs[1].connection.close()
    assert anna.hear("spotlight")["by"] == ""
