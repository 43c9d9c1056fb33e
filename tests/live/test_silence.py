"""Silent writing: what is hidden is told to nobody but its writer, whatever way it goes."""

import json
from uuid import uuid4

import pytest

from cjm_studio.commands import Command, Gesture, Move, Remove, Role, Set
from cjm_studio.live.silence import silence_refusal
from cjm_studio.model import Journey
from cjm_studio.store import Store
from tests.live.house import House, Said, Tab
from tests.live.house import house as open_house
from tests.live.workshops import CANARY, note, revealing
from tests.small_journeys import adding, after, linking, small_journey


def everything(tab: Tab) -> str:
    """All that a tab has heard until now, as it came."""
    tab.say(type="ping", n=1)
    tab.hear("pong")
    return json.dumps([tab.welcome, *tab.passed], ensure_ascii=False)


def texts(entries: list[Said]) -> list[tuple[str | None, str | None]]:
    """What the first record of each entry said before and after it."""
    pairs = [entry["records"][0] for entry in entries]
    return [(old and old.get("text", ""), new and new.get("text", "")) for old, new in pairs]


def test_a_hidden_note_comes_to_others_without_its_words_and_to_its_writer_with_them(house: House) -> None:
    anna, boris = house.enter("anna", "participant"), house.enter("boris", "facilitator")
    anna.do(note())
    assert texts(anna.entries(1)) == [(None, CANARY)]
    (entry,) = boris.entries(1)
    told = entry["records"][0][1]
    assert (told["id"], told["hidden"], told.get("text", "")) == ("note", True, "")


def test_the_words_come_to_all_when_they_are_revealed(house: House) -> None:
    anna, boris = house.enter("anna", "participant"), house.enter("boris", "facilitator")
    anna.do(note())
    anna.hear("done")
    boris.do(revealing())
    assert texts(boris.entries(2)) == [(None, ""), ("", CANARY)]
    assert texts(anna.entries(2)) == [(None, CANARY), (CANARY, CANARY)]


def test_nothing_of_hidden_words_goes_over_the_wire_to_anybody_else(house: House) -> None:
    boris, vera = house.enter("boris", "owner"), house.enter("vera", "viewer")
    anna = house.enter("anna", "participant")
    anna.do(note(text="erste " + CANARY))
    anna.do(Set(item="note", values={"text": CANARY + " dann"}))
    anna.entries(2)
    for command in (Move(record="note", into="compare"), Remove(record="note")):
        boris.do(command)
        boris.hear("done")
    for which in ("undo", "undo", "redo", "undo"):
        boris.take_back(which)
    late, resumed = house.enter("late", "facilitator"), house.enter("boris", since=0)
    for tab in (boris, vera, late, resumed):
        tab.say(type="history", id=uuid4().hex, record="")
        assert [entry["revision"] for entry in tab.hear("history")["entries"]] == list(range(8, 0, -1))
    assert {CANARY in everything(tab) for tab in (boris, vera, late, resumed)} == {False}
    assert CANARY in everything(house.enter("anna", "participant"))


def test_a_writer_gets_his_own_hidden_words_back_after_everything_was_started_anew(store: Store) -> None:
    with open_house(store) as first:
        tab = first.enter("anna", "participant")
        tab.do(note())
        tab.hear("done")
    with open_house(store) as second:
        anna, boris = second.enter("anna", "participant"), second.enter("boris")
        assert CANARY in everything(anna)
        assert CANARY not in everything(boris)
        assert anna.welcome["authors"] == {"note": anna.welcome["you"]["id"]} == boris.welcome["authors"]
        assert texts(second.enter("anna", since=0).welcome["entries"]) == [(None, CANARY)]
        assert texts(second.enter("boris", since=0).welcome["entries"]) == [(None, "")]


def test_a_note_brought_back_into_a_room_that_never_saw_it_comes_with_its_words_to_its_writer(
    store: Store,
) -> None:
    store.commit("trip", note(), author="anna")
    store.commit("trip", Remove(record="note"), author="boris")
    with open_house(store) as house:
        anna, boris = house.enter("anna"), house.enter("boris")
        boris.take_back()
        assert CANARY in json.dumps(anna.hear("resync"), ensure_ascii=False)
        assert CANARY not in everything(boris)


def test_whoever_puts_a_note_in_the_place_of_one_that_was_removed_does_not_come_into_its_words(
    house: House,
) -> None:
    house.store.commit("trip", note(), author="anna")
    house.store.commit("trip", Remove(record="note"), author="boris")
    house.store.commit("trip", note(text="meins"), author="mallory")
    mallory = house.enter("mallory", "participant", since=0)
    assert CANARY not in everything(mallory)


@pytest.mark.parametrize(
    ("role", "command"),
    [
        ("owner", Set(item="note", values={"text": "?"})),
        ("facilitator", Set(item="note", values={"hidden": False, "text": "?"})),
        ("facilitator", Gesture(commands=(revealing(), Set(item="note", values={"text": "?"})))),
        ("participant", revealing()),
        ("participant", Move(record="note", into="compare")),
        ("participant", Remove(record="note")),
        ("participant", linking("about", "note", "desk")),
        ("participant", Set(item="shown", values={"hidden": True})),
        ("owner", Set(item="remark", values={"text": "?"})),
    ],
    ids=str,
)
def test_nobody_but_its_writer_changes_what_is_hidden_or_said(role: Role, command: Command) -> None:
    assert silence_refusal(role, command, with_notes(), own=())


@pytest.mark.parametrize(
    ("role", "command"),
    [
        ("facilitator", revealing()),
        ("facilitator", Move(record="note", into="compare")),
        ("owner", Remove(record="note")),
        ("owner", Gesture(commands=(revealing(), Move(record="note", into="compare")))),
        ("facilitator", Set(item="shown", values={"hidden": True})),
        ("participant", Set(item="shown", values={"text": "!"})),
        ("facilitator", Set(item="remark", values={"resolved": True})),
        ("owner", Remove(record="remark")),
    ],
    ids=str,
)
def test_who_leads_may_reveal_move_and_remove(role: Role, command: Command) -> None:
    assert silence_refusal(role, command, with_notes(), own=()) == ""


def with_notes() -> Journey:
    return after(
        small_journey(),
        note(),
        note("shown", "Alle", hidden=False),
        adding("comment", "remark", text="Warum?"),
        linking("about", "remark", "desk"),
    )


def test_a_writer_does_with_his_own_note_what_he_likes() -> None:
    for command in (Set(item="note", values={"text": "!"}), revealing(), Remove(record="note")):
        assert silence_refusal("participant", command, with_notes(), own={"note"}) == ""


def test_a_refusal_says_what_to_wait_for(house: House) -> None:
    anna, boris = house.enter("anna", "participant"), house.enter("boris", "owner")
    anna.do(note())
    anna.hear("done")
    boris.do(Set(item="note", values={"text": "?"}))
    assert "still hidden" in boris.hear("refused")["reason"]
    anna.do(Set(item="note", values={"text": "!"}))
    assert anna.hear("done")["revision"] == 2
