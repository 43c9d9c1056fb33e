"""Who may come in, by Host, Origin and key."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import pytest

from cjm_studio.app.gate import Gate

PAGE = [(b"content-type", b"text/html; charset=utf-8")]


@dataclass
class Answer:
    """What came back through the gate."""

    status: int = 0
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    closed: bool = False

    def header(self, name: bytes) -> list[bytes]:
        return [value for key, value in self.headers if key == name]


def ask(gate_settings: tuple[str, str], headers: dict[str, str], **scope: Any) -> Answer:
    """A request through a gate that is set to (host, key)."""
    answer = Answer()

    async def page(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": PAGE})

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            answer.status, answer.headers = message["status"], list(message["headers"])
        elif message["type"] == "websocket.close":
            answer.closed = True

    written = [(name.encode(), value.encode()) for name, value in headers.items()]
    asked = {"type": "http", "path": "/", "query_string": b"", "headers": written} | scope
    asyncio.run(Gate(page, *gate_settings)(asked, receive, send))
    return answer


LOCAL = ("127.0.0.1", "")
OPEN = ("0.0.0.0", "secret-key")


@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1:8501", "[::1]:8501", "localhost"])
def test_the_names_of_this_machine_come_in(host: str) -> None:
    assert ask(LOCAL, {"host": host}).status == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "192.168.1.5:8501", "", "127.0.0.1.nip.io"]
)
def test_other_names_for_this_machine_are_refused(host: str) -> None:
    assert ask(LOCAL, {"host": host}).status == 403


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "http://localhost:9999", "null", "file://", "http://localhost:8501.evil.example"],
)
def test_a_page_from_elsewhere_may_not_ask(origin: str) -> None:
    assert ask(LOCAL, {"host": "localhost:8501", "origin": origin}).status == 403


def test_a_page_of_the_studio_may_ask() -> None:
    assert ask(LOCAL, {"host": "localhost:8501", "origin": "http://localhost:8501"}).status == 200


def test_a_websocket_from_elsewhere_is_closed() -> None:
    headers = {"host": "localhost:8501", "origin": "http://evil.example"}
    assert ask(LOCAL, headers, type="websocket").closed


def test_away_from_this_machine_the_key_is_needed() -> None:
    headers = {"host": "192.168.1.5:8501"}
    assert ask(OPEN, headers).status == 403
    assert ask(OPEN, headers, query_string=b"key=wrong").status == 403
    assert ask(OPEN, headers, query_string=b"key=secret-key").status == 200


def test_the_key_is_remembered_in_a_cookie_that_no_script_reads() -> None:
    cookies = ask(OPEN, {"host": "192.168.1.5"}, query_string=b"key=secret-key").header(b"set-cookie")
    (key,) = [cookie for cookie in cookies if cookie.startswith(b"cjm-key=secret-key")]
    assert b"HttpOnly" in key
    assert b"SameSite=Strict" in key
    assert ask(OPEN, {"host": "192.168.1.5", "cookie": "cjm-key=secret-key"}).status == 200


def test_readiness_is_told_without_a_key() -> None:
    assert ask(OPEN, {"host": "192.168.1.5"}, path="/healthz").status == 200


def test_each_browser_gets_one_mark_of_its_author() -> None:
    (mark,) = ask(LOCAL, {"host": "localhost"}).header(b"set-cookie")
    again = ask(LOCAL, {"host": "localhost", "cookie": mark.split(b";")[0].decode()})
    assert again.header(b"set-cookie") == []


def test_every_answer_forbids_guessing_types_and_foreign_frames() -> None:
    answer = ask(LOCAL, {"host": "localhost"})
    assert answer.header(b"x-content-type-options") == [b"nosniff"]
    assert answer.header(b"x-frame-options") == [b"SAMEORIGIN"]
