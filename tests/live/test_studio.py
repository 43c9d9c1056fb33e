"""The rooms as the studio serves them: behind its gate, beside its pages, silent in its log."""

import socket
from collections.abc import Iterator
from uuid import uuid4

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from cjm_studio.store import open_store
from tests.app.studio import Studio, serving
from tests.live.house import Tab

JOURNEY = "pre-approved-loan-ru"
CANARY = "Канарейка-7f3a"


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    with serving(tmp_path_factory.mktemp("studio")) as served:
        yield served


def address(studio: Studio) -> str:
    return f"ws://localhost:{studio.port}/ws/{JOURNEY}"


@pytest.mark.parametrize("origin", ["http://evil.example", "null"])
def test_a_page_of_somebody_else_is_not_let_in(studio: Studio, origin: str) -> None:
    headers = {"Origin": origin}
    with pytest.raises(InvalidStatus, match="HTTP 403"), connect(address(studio), additional_headers=headers):
        pass


def test_a_name_that_somebody_else_points_here_is_not_let_in(studio: Studio) -> None:
    line = socket.create_connection(("127.0.0.1", studio.port))
    url = f"ws://evil.example/ws/{JOURNEY}"
    with line, pytest.raises(InvalidStatus, match="HTTP 403"), connect(url, sock=line):
        pass


def test_the_mark_of_the_pages_signs_acts_on_the_board_and_no_words_stand_in_the_log(studio: Studio) -> None:
    with connect(address(studio), additional_headers={"Cookie": "cjm-author=anna"}) as connection:
        anna = Tab(connection)
        anna.say(type="hello", name=CANARY)
        assert anna.hear("welcome")["you"]["role"] == "owner"
        act_id = uuid4().hex
        anna.say(
            type="do", id=act_id, command={"kind": "set", "item": JOURNEY, "values": {"variant": CANARY}}
        )
        anna.hear("done")
        anna.connection.send(CANARY)
        anna.hear("refused")
    store = open_store(studio.store)
    (entry,) = store.history(JOURNEY)
    store.close()
    assert (entry.author, entry.command_id) == ("anna", act_id)
    assert CANARY not in studio.log
