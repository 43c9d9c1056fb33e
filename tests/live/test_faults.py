"""What goes wrong in a workshop: a killed server, a cut network, two tabs of one person, too many people."""

import json
import socket
import struct
import time
from contextlib import ExitStack
from pathlib import Path
from uuid import uuid4

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from cjm_studio.commands import Command, Set
from cjm_studio.live import clock, conversation
from cjm_studio.store import Store, open_store
from tests.app.studio import Studio, serving
from tests.live.house import House, Tab
from tests.live.house import house as open_house
from tests.live.workshops import CANARY, names, note, round_of, vote, workshop
from tests.small_journeys import small_journey

MINUTE_MS = 60_000
LONG = "Клиент не понимает, на каком шаге сейчас его заявка, и звонит второй раз; " * 2


def naming(name: str) -> Set:
    return Set(item="desk", values={"name": name})


def enter(servers: ExitStack, studio: Studio, author: str, since: int | None = None) -> Tab:
    """A tab at the studio itself."""
    address, cookie = f"ws://localhost:{studio.port}/ws/trip", {"Cookie": f"cjm-author={author}"}
    tab = Tab(servers.enter_context(connect(address, additional_headers=cookie)))
    tab.say(type="hello", client=uuid4().hex, name=author.title(), since=since)
    tab.welcome = tab.hear("welcome")
    return tab


def do(tab: Tab, command: Command) -> int:
    tab.do(command)
    return int(tab.hear("done")["revision"])


def wait_for_people(tab: Tab, wanted: list[str]) -> None:
    """Wait until the tab has last been told of these people."""
    heard = [said["people"] for said in tab.passed if said["type"] == "people"]
    while not heard or [person["name"] for person in heard[-1]] != wanted:
        heard.append(tab.hear("people")["people"])


def cut(tab: Tab) -> None:
    """Lose the network: the connection is gone without a word."""
    line = tab.connection.socket
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = open_store(tmp_path / "studio.db")
    store.create(small_journey(), "owner")
    store.close()
    return tmp_path


def kill(studio: Studio, tab: Tab) -> None:
    """End the server as the power does, and wait until the tab has noticed."""
    studio.process.kill()
    studio.process.wait()
    tab.rest()


def test_a_killed_server_has_kept_what_it_acknowledged_and_does_the_rest_once(folder: Path) -> None:
    with ExitStack() as servers:
        studio = servers.enter_context(serving(folder))
        anna = enter(servers, studio, "anna")
        last = [do(anna, naming(str(number))) for number in range(5)][-1]
        lost = anna.do(naming("unterwegs"))
        kill(studio, anna)
        again = servers.enter_context(serving(folder))
        anna, boris = enter(servers, again, "anna", since=last), enter(servers, again, "boris", since=0)
        anna.do(naming("unterwegs"), lost)
        assert anna.hear("done")["revision"] == last + 1
        told = boris.welcome["entries"] + (boris.entries(6) if boris.welcome["revision"] == last else [])
    assert [entry["records"][0][1]["name"] for entry in told] == ["0", "1", "2", "3", "4", "unterwegs"]


def test_a_workshop_goes_on_where_it_was_when_the_server_was_killed(folder: Path) -> None:
    with ExitStack() as servers:
        studio = servers.enter_context(serving(folder))
        anna, boris = enter(servers, studio, "anna"), enter(servers, studio, "boris")
        me, ends_ms = anna.welcome["you"]["id"], boris.welcome["now_ms"] + 10 * MINUTE_MS
        for tab, command in (
            (boris, workshop(timer_ends_ms=ends_ms)),
            (boris, round_of()),
            (anna, note()),
            (anna, vote("dots", me, dots=2)),
        ):
            do(tab, command)
        kill(studio, anna)
        welcome = enter(servers, servers.enter_context(serving(folder)), "boris").welcome
    records = {record["id"]: record for record in welcome["journey"]["records"]}
    assert 9 * MINUTE_MS < records["workshop"]["timer_ends_ms"] - welcome["now_ms"] <= 10 * MINUTE_MS
    assert (records["dots"]["dots"], records["round"].get("is_open", True)) == (2, True)
    assert CANARY not in json.dumps(welcome, ensure_ascii=False)
    assert welcome["authors"] == {"note": me, "dots": me}
    assert [member["name"] for member in welcome["members"]] == ["Anna", "Boris"]


def test_whose_network_was_cut_gets_what_he_missed_and_nobody_waits_for_him(house: House) -> None:
    anna, boris = house.enter("anna"), house.enter("boris")
    do(anna, naming("до"))
    boris.entries(1)
    cut(boris)
    for number in range(5):
        assert do(anna, naming(str(number))) == number + 2
    wait_for_people(anna, ["Anna"])
    back = house.enter("boris", since=1)
    assert [entry["revision"] for entry in back.welcome["entries"]] == [2, 3, 4, 5, 6]


def vanished(house: House, author: str) -> socket.socket:
    """Somebody whose phone says hello and is never heard of again: no word, no end of the connection."""
    line = socket.create_connection(("127.0.0.1", house.port))
    line.sendall(
        f"GET /ws/trip HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {'x' * 22}==\r\nSec-WebSocket-Version: 13\r\n"
        f"Cookie: author={author}; role=owner\r\n\r\n".encode()
    )
    assert b" 101 " in line.recv(100)
    hello = json.dumps({"type": "hello", "name": author}).encode()
    line.sendall(bytes([0x81, 0x80 | len(hello)]) + bytes(4) + hello)
    return line


def test_whoever_vanished_without_a_word_is_counted_as_gone_after_a_while(store: Store) -> None:
    with open_house(store, ping_s=0.3) as house, vanished(house, "gone"):
        anna = house.enter("anna")
        while not any(person["name"] == "gone" for person in anna.hear("people")["people"]):
            pass
        while [person["name"] for person in anna.hear("people")["people"]] != ["Anna"]:
            pass


def test_an_act_whose_answer_was_lost_with_the_network_is_done_once(house: House) -> None:
    anna = house.enter("anna")
    act_id = anna.do(note())
    cut(anna)
    again = house.enter("anna", since=0)
    again.do(note(), act_id)
    assert again.hear("done")["revision"] == 1
    assert house.store.revision("trip") == 1


def test_a_facilitator_whose_network_was_cut_leads_nobody_until_he_is_back(house: House) -> None:
    boris, anna = house.enter("boris", "facilitator"), house.enter("anna", "participant")
    boris.say(type="spotlight", on=True)
    assert anna.hear("spotlight")["by"]
    cut(boris)
    assert anna.hear("spotlight")["by"] == ""


def test_two_tabs_of_one_person_are_one_person_and_lose_no_word_to_each_other(house: House) -> None:
    first, second, boris = house.enter("anna"), house.enter("anna"), house.enter("boris")
    assert [person["name"] for person in boris.welcome["people"]] == ["Anna", "Boris"]
    first.do(note(text=LONG))
    second.entries(1)
    second.do(Set(item="note", values={"text": LONG + "2"}), base={"text": LONG})
    second.hear("done")
    first.do(Set(item="note", values={"text": LONG + "1"}), base={"text": LONG})
    conflict = first.hear("conflict")
    assert (conflict["theirs"], conflict["yours"]) == (LONG + "2", LONG + "1")
    assert second.entries(2)[-1]["records"][0][1]["text"] == LONG + "2"


def test_a_timer_is_not_moved_by_a_clock_that_jumps(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = house.enter("anna")
    ends_ms = anna.welcome["now_ms"] + 5 * MINUTE_MS
    do(anna, workshop(timer_ends_ms=ends_ms))
    for jump_s in (-86_400, 86_400):
        jumped_s = time.time() + jump_s
        with monkeypatch.context() as patched:
            patched.setattr(time, "time", lambda found=jumped_s: found)
            patched.setattr(clock, "time", lambda found=jumped_s: found)
            left_ms = ends_ms - house.enter("boris").welcome["now_ms"]
            do(anna, names(hidden=jump_s > 0))
        assert 4 * MINUTE_MS < left_ms <= 5 * MINUTE_MS


def test_fifty_one_editors_work_together(house: House) -> None:
    editors = [house.enter(f"editor-{number}", "participant") for number in range(51)]
    for number, editor in enumerate(editors):
        editor.do(note(f"note-{number}", hidden=False))
    for editor in editors:
        editor.hear("done")
    orders = {tuple(entry["id"] for entry in editor.entries(51)) for editor in editors}
    assert len(orders) == 1
    assert len(house.enter("late").welcome["people"]) == 52


def test_when_the_room_is_full_the_next_one_is_told_so(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "MOST_GUESTS", 2)
    anna, _ = house.enter("anna"), house.enter("boris")
    late = house.open("late")
    late.say(type="hello")
    assert "no room for more" in late.hear("bye")["reason"]
    anna.connection.close()
    house.enter("late")


def test_whoever_is_cut_off_while_he_is_told_the_journey_takes_nobody_along(house: House) -> None:
    anna = house.enter("anna")
    for _ in range(20):
        tab = house.open("boris")
        tab.say(type="hello")
        cut(tab)
    do(anna, naming("weiter"))
    with pytest.raises(ConnectionClosed, match="close frame"):
        tab.hear("nothing")
