"""Guests who came by a join link: what they may do ends with the link."""

import threading
from uuid import uuid4

import pytest

from cjm_studio.commands import Set
from cjm_studio.errors import CommandRefusedError
from cjm_studio.live import standing
from cjm_studio.live.clock import now_ms
from cjm_studio.store import JoinLink, JoinRole
from tests.live.house import House, Said, Tab
from tests.live.workshops import note
from tests.small_journeys import adding, empty_journey

HOUR_MS = 3_600_000
GOING_BACK: list[Said] = [{"type": "revert", "revision": 1}, {"type": "restore", "revision": 0}]


def link(house: House, role: JoinRole = "participant") -> JoinLink:
    return house.store.join_links.make("trip", role, now_ms() + HOUR_MS, "owner")


def refusals(tab: Tab) -> list[str]:
    """Why each sort of act is refused."""
    tab.do(Set(item="desk", values={"name": "?"}))
    found = [tab.hear("refused")["reason"]]
    for act in ({"type": "undo"}, {"type": "redo"}, {"type": "version", "name": "x"}, *GOING_BACK):
        tab.say(**act, id=uuid4().hex)
        found.append(tab.hear("refused")["reason"])
    for frame in ({"type": "gather"}, {"type": "spotlight", "on": True}):
        tab.say(**frame)
        found.append(tab.hear("refused")["reason"])
    return found


def test_a_guest_acts_in_the_role_of_his_link(house: House) -> None:
    pavel = house.enter("pavel", "participant", link_id=link(house).id)
    pavel.do(note())
    assert pavel.hear("done")["revision"] == 1
    pavel.do(adding("stage", "third"))
    assert "facilitator" in pavel.hear("refused")["reason"]


def test_a_revoked_link_refuses_the_next_act_whatever_it_is(house: House) -> None:
    made = link(house, "facilitator")
    fred = house.enter("fred", "facilitator", link_id=made.id)
    fred.do(note())
    fred.hear("done")
    house.store.join_links.revoke(made.id)
    assert {"taken back" in reason for reason in refusals(fred)} == {True}
    assert house.store.revision("trip") == 1


def test_an_expired_link_refuses_the_next_act(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    fred = house.enter("fred", "facilitator", link_id=link(house, "facilitator").id)
    monkeypatch.setattr(standing, "now_ms", lambda: now_ms() + HOUR_MS)
    assert {"has expired" in reason for reason in refusals(fred)} == {True}


def test_what_counts_is_the_role_that_the_link_has_now(house: House) -> None:
    fred = house.enter("fred", "facilitator", link_id=link(house, "viewer").id)
    fred.do(note())
    assert "here to look" in fred.hear("refused")["reason"]


def test_a_link_into_another_journey_opens_nothing_here(house: House) -> None:
    house.store.create(empty_journey("other"), "owner")
    made = house.store.join_links.make("other", "facilitator", now_ms() + HOUR_MS, "owner")
    fred = house.enter("fred", "facilitator", link_id=made.id)
    fred.do(note())
    assert fred.hear("refused")["reason"]


def test_guests_of_a_link_are_sent_away_together_from_any_thread(house: House) -> None:
    made = link(house)
    pavel, petra = (house.enter(name, "participant", link_id=made.id) for name in ("pavel", "petra"))
    anna, other = house.enter("anna"), house.enter("otto", "participant", link_id=link(house).id)
    error = CommandRefusedError("The link was taken back.")
    threading.Thread(target=house.rooms.dismiss_link, args=(made.id, error)).start()
    for tab in (pavel, petra):
        assert tab.hear("bye")["reason"] == "The link was taken back."
        assert tab.rest() == []
    for tab in (anna, other):
        tab.say(type="ping", n=1)
        assert tab.hear("pong")
