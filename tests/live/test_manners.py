"""What a room puts up with: broken frames, floods, silence, clients that do not read."""

import socket
import time
from contextlib import suppress
from uuid import uuid4

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from cjm_studio.commands import Set
from cjm_studio.live import endpoint
from tests.live.house import House, Tab
from tests.small_journeys import adding

BROKEN = [
    "",
    "{",
    "[]",
    '{"type":"shout"}',
    '{"type":"do","id":"' + "0" * 32 + '","command":1}',
    " " * 1_000_001,
]


@pytest.mark.parametrize("text", BROKEN, ids=lambda text: text[:20] or "empty")
def test_a_broken_frame_is_refused_and_the_talk_goes_on(house: House, text: str) -> None:
    anna = house.enter(language="ru")
    anna.connection.send(text)
    refused = anna.hear("refused")
    assert refused["reason"]
    assert refused["id"] == ("0" * 32 if "do" in text else "")
    anna.say(type="ping", n=1)
    assert anna.hear("pong")["n"] == 1


def test_a_binary_frame_is_refused(house: House) -> None:
    anna = house.enter()
    anna.connection.send(b"\x00\xff")
    assert "cannot be understood" in anna.hear("refused")["reason"]


@pytest.mark.parametrize(
    "command",
    [
        {},
        {"kind": "erase"},
        {"kind": "set", "item": "desk"},
        {"kind": "set", "item": "desk", "values": {"__class__": "x"}},
        {"kind": "set", "item": "desk", "values": {"name": "\x00"}},
        {"kind": "set", "item": "desk", "values": {"name": "я" * 501}},
        {"kind": "set", "item": "trip", "values": {"id": "other"}},
        {"kind": "add", "record": {"kind": "journey", "id": "second"}},
        {"kind": "add", "record": {"kind": "pain_point", "id": "../etc", "text": ""}, "into": "desk"},
        {"kind": "gesture", "commands": []},
        {"kind": "remove", "record": "trip"},
        {"kind": "link", "link": {"kind": "owner", "id": "x", "source": "desk", "target": "shop"}},
    ],
    ids=str,
)
def test_a_forged_command_is_refused_and_changes_nothing(house: House, command: dict[str, object]) -> None:
    anna = house.enter()
    act_id = uuid4().hex
    anna.say(type="do", id=act_id, command=command)
    assert anna.hear("refused")["id"] == act_id
    assert house.store.revision("trip") == 0


def test_the_first_frame_must_be_a_hello(house: House) -> None:
    tab = house.open()
    tab.say(type="ping", n=1)
    assert "must be a hello" in tab.hear("bye")["reason"]
    assert tab.rest() == []


def test_a_second_hello_is_refused(house: House) -> None:
    anna = house.enter()
    anna.say(type="hello", name="Борис")
    assert "said already" in anna.hear("refused")["reason"]


def test_who_says_nothing_is_sent_away(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "HELLO_WITHIN_S", 0.05)
    assert house.open().rest() == ["bye"]


def test_too_many_acts_at_once_wait_for_their_turn_and_delay_nobody_else(house: House) -> None:
    anna, boris = house.enter("anna"), house.enter("boris")
    began_s = time.monotonic()
    for number in range(50):
        anna.do(Set(item="desk", values={"name": str(number)}))
    boris.do(Set(item="site", values={"name": "Сайт 2"}))
    boris.hear("done")
    assert house.store.revision("trip") < 51
    assert anna.entries(51)[-1]["records"][0][1]["name"] == "49"
    assert time.monotonic() - began_s > 0.8


def test_who_sends_nothing_but_noise_is_sent_away(house: House) -> None:
    anna = house.enter()
    for _ in range(22):
        anna.connection.send("noise")
    types = anna.rest()
    assert [kind for kind in types if kind not in {"people", "members"}] == ["refused"] * 21 + ["bye"]


def test_a_flood_of_frames_ends_the_connection_and_nobody_elses(house: House) -> None:
    anna, boris = house.enter("anna"), house.enter("boris")
    with suppress(ConnectionClosed):  # the server may be done with it before the last one is sent
        for number in range(400):
            anna.say(type="ping", n=number)
    assert anna.rest()[-1] == "bye"
    boris.do(Set(item="desk", values={"name": "Стойка"}))
    assert boris.hear("done")["revision"] == 1


def slow_tab(house: House) -> Tab:
    """A client that takes one frame and then stops reading, with little room on the way."""
    narrow = socket.socket()
    narrow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
    narrow.connect(("127.0.0.1", house.port))
    url = f"ws://127.0.0.1:{house.port}/ws/trip"
    headers = {"Cookie": "author=slow; role=owner"}
    connection = connect(
        url, sock=narrow, additional_headers=headers, max_queue=1, max_size=None, compression=None
    )
    tab = Tab(house.open_tabs.enter_context(connection))
    tab.say(type="hello", name="Медленный")
    tab.welcome = tab.hear("welcome")
    return tab


def resyncs_until(tab: Tab, last: int) -> int:
    """How often a client is told the whole journey until it knows a revision; no entry is left out."""
    resyncs = revision = 0
    while revision < last:
        said = tab.next()
        if said["type"] == "resync":
            resyncs, revision = resyncs + 1, said["revision"]
        for entry in said.get("entries", ()):
            assert entry["revision"] == revision + 1
            revision += 1
    return resyncs


def test_a_slow_client_slows_nobody_and_gets_the_whole_journey_later(house: House) -> None:
    slow, boris = slow_tab(house), house.enter("boris")
    house.store.commit("trip", adding("gain", "joy", "desk"), author="page")
    acts = 200
    for number in range(acts):
        text = f"{number} " + "я" * 19_000
        house.store.commit("trip", Set(item="joy", values={"text": text}), author="page")
    act_id = boris.do(Set(item="desk", values={"name": "Стойка"}))
    resyncs_until(boris, acts + 2)
    assert house.store.history("trip", acts + 1)[0].command_id == act_id
    assert resyncs_until(slow, acts + 2) > 0
