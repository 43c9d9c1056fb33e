"""Roles and long texts: what the room asks of a command inside of the store's transaction."""

from uuid import uuid4

import pytest

from cjm_studio.commands import Set
from cjm_studio.errors import TextConflictError
from cjm_studio.live.terms import LONG_TEXT, Terms
from tests.live.house import House
from tests.small_journeys import adding, after, small_journey

OLD, THEIRS, YOURS = "старый " * 20, "их " * 40, "ваш " * 30


def test_when_two_write_one_long_text_the_first_is_kept_and_the_second_handed_back(house: House) -> None:
    anna, boris = house.enter("anna"), house.enter("boris")
    anna.do(Set(item="waits", values={"text": THEIRS}), base={"text": "Долго ждать"})
    anna.hear("done")
    act_id = boris.do(Set(item="waits", values={"text": YOURS}), base={"text": "Долго ждать"})
    said = boris.hear("conflict")
    assert said == {
        "type": "conflict",
        "id": act_id,
        "record": "waits",
        "field": "text",
        "theirs": THEIRS,
        "yours": YOURS,
    }
    assert house.store.journey("trip").journey.records["waits"].title == THEIRS


@pytest.mark.parametrize(
    ("now", "yours", "base"),
    [
        (OLD, YOURS, {"text": OLD}),
        (YOURS, YOURS, {"text": OLD}),
        (THEIRS, YOURS, {}),
        ("коротко", "тоже", {"text": "было"}),
        ("", "я" * LONG_TEXT, {"text": "было"}),
        (THEIRS, YOURS, {"severity": 3}),
    ],
    ids=["unchanged", "the same twice", "no base", "short", "just short", "base of another field"],
)
def test_there_is_no_conflict_where_nothing_is_lost(now: str, yours: str, base: dict[str, object]) -> None:
    journey = after(small_journey(), Set(item="waits", values={"text": now}))
    Terms("owner", base=base).check(Set(item="waits", values={"text": yours}), journey)


@pytest.mark.parametrize("base", [{"text": ["no", "text"]}, {"text": None}, {"text": OLD}], ids=str)
def test_a_base_that_never_was_is_no_licence_to_overwrite(base: dict[str, object]) -> None:
    journey = after(small_journey(), Set(item="waits", values={"text": THEIRS}))
    with pytest.raises(TextConflictError, match="Somebody has changed the field 'text' of 'waits'"):
        Terms("owner", base=base).check(Set(item="waits", values={"text": YOURS}), journey)


def test_a_viewer_changes_nothing(house: House) -> None:
    house.store.commit("trip", Set(item="desk", values={"name": "Стойка"}), author="vera")
    vera = house.enter("vera", "viewer", language="en")
    vera.do(Set(item="desk", values={"name": "?"}))
    assert "You are here to look" in vera.hear("refused")["reason"]
    for act in ("undo", "redo"):
        vera.say(type=act, id=uuid4().hex)
        assert "You are here to look" in vera.hear("refused")["reason"]
    assert house.store.revision("trip") == 1


def test_a_participant_changes_his_own_cards_even_when_the_map_is_locked(house: House) -> None:
    house.store.commit("trip", adding("gain", "early", "desk"), author="pavel")
    pavel = house.enter("pavel", "participant")
    house.enter("olga").do(Set(item="trip", values={"structure_locked": True}))
    pavel.entries(2)
    pavel.do(adding("gain", "late", "desk"))
    for own in ("early", "late"):
        pavel.do(Set(item=own, values={"text": "Моё"}))
        assert pavel.hear("done")
    pavel.hear("done")
    pavel.do(Set(item="waits", values={"text": "Чужое"}))
    assert "locked" in pavel.hear("refused")["reason"]
    pavel.do(adding("stage", "third"))
    assert "facilitator" in pavel.hear("refused")["reason"]


def test_a_role_is_told_to_whoever_has_it(house: House) -> None:
    assert house.enter("vera", "viewer").welcome["you"]["role"] == "viewer"
