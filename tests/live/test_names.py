"""While names are hidden nobody learns who wrote what, and when they are shown again everybody does."""

from uuid import uuid4

from cjm_studio.commands import Set
from cjm_studio.live.staging import Staging
from cjm_studio.model import Workshop
from tests.live.house import House, Said, Tab
from tests.live.workshops import names, note, round_of, vote, workshop


def hide_names(house: House) -> None:
    house.store.commit("trip", workshop(names_hidden=True), author="leader")


def history(tab: Tab) -> list[Said]:
    tab.say(type="history", id=uuid4().hex)
    found: list[Said] = tab.hear("history")["entries"]
    return found


def test_while_names_are_hidden_an_entry_names_nobody_but_oneself(house: House) -> None:
    hide_names(house)
    anna, boris = house.enter("anna", "participant"), house.enter("boris", "participant")
    anna.do(note(hidden=False))
    assert [entry["by"] for entry in boris.entries(2)] == [""]
    assert [entry["by"] for entry in anna.entries(2)] == [anna.welcome["you"]["id"]]
    assert [entry["by"] for entry in house.enter("boris", since=0).welcome["entries"]] == ["", ""]


def test_authors_are_told_of_ones_own_records_alone(house: House) -> None:
    hide_names(house)
    house.store.commit("trip", note("his", hidden=False), author="boris")
    house.store.commit("trip", note("hers", hidden=False), author="anna")
    anna = house.enter("anna")
    assert anna.welcome["authors"] == {"hers": anna.welcome["you"]["id"]}


def test_the_history_names_nobody_but_oneself(house: House) -> None:
    hide_names(house)
    anna, boris = house.enter("anna"), house.enter("boris")
    anna.do(note(hidden=False))
    anna.hear("done")
    assert [(entry["by"], entry["name"]) for entry in history(boris)] == [("", ""), ("", "")]
    assert history(anna)[0]["name"] == "Anna"


def test_where_people_are_is_not_told_but_for_the_one_whom_all_follow(house: House) -> None:
    hide_names(house)
    anna, boris = house.enter("anna"), house.enter("boris")
    boris.say(type="spotlight", on=True)
    anna.hear("spotlight")
    anna.say(type="here", record="desk", editing="desk", field="name")
    boris.say(type="here", record="site")
    people = anna.hear("people")["people"]
    while [person["record"] for person in people] != ["", "site"]:
        people = anna.hear("people")["people"]
    assert [person["editing"] for person in people] == ["", ""]
    assert [person["record"] for person in house.enter("vera").welcome["people"]] == ["", "site", ""]


def test_when_names_are_hidden_or_shown_everybody_is_told_the_whole_journey_again(house: House) -> None:
    house.store.commit("trip", workshop(), author="leader")
    house.store.commit("trip", note("his", hidden=False), author="boris")
    anna, boris = house.enter("anna"), house.enter("boris", "facilitator")
    assert anna.welcome["authors"] == {"his": boris.welcome["you"]["id"]}
    boris.do(names(hidden=True))
    assert anna.hear("resync")["authors"] == {}
    boris.do(names(hidden=False))
    resync = anna.hear("resync")
    assert (resync["revision"], resync["authors"]) == (4, {"his": boris.welcome["you"]["id"]})
    boris.do(Set(item="his", values={"text": "!"}))
    assert [entry["by"] for entry in anna.entries(5)] == [boris.welcome["you"]["id"]]


def test_whose_dots_are_whose_is_told_to_nobody_else(house: House) -> None:
    hide_names(house)
    house.store.commit("trip", round_of(), author="leader")
    anna, boris = house.enter("anna", "participant"), house.enter("boris", "facilitator")
    me = anna.welcome["you"]["id"]
    anna.do(vote("dots", me, dots=2))
    for tab, voter in ((anna, me), (boris, "")):
        assert [after.get("voter", "") for _, after in tab.entries(3)[-1]["records"]] == [voter]
    for author, voter in (("anna", me), ("boris", "")):
        records = house.enter(author).welcome["journey"]["records"]
        assert [each.get("voter", "") for each in records if each["kind"] == "vote"] == [voter]
    anna.do(Set(item="dots", values={"dots": 1}))
    assert me in str(anna.entries(4)[-1]["records"])
    assert me not in str(boris.entries(4)[-1])
    assert me not in str(history(boris))
    boris.do(names(hidden=False))
    assert me in str(boris.hear("resync")["journey"])


def test_names_hidden_in_a_workshop_that_is_over_are_hidden_no_more() -> None:
    staging = Staging({"w": Workshop(id="w", status="running", names_hidden=True)})
    assert staging.names_hidden
    staging.take({"w": Workshop(id="w", status="ended", names_hidden=True)})
    assert not staging.names_hidden
    staging.take({"w": Workshop(id="w", status="running", names_hidden=True)})
    staging.take({"w": None})
    assert not staging.names_hidden
