"""Frames are read strictly: whatever cannot be a message of the board is refused with its place."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cjm_studio.errors import CommandRefusedError
from cjm_studio.live.frames import LARGEST_FRAME_BYTES, Do, Hello, Here, act_id, read_frame

ACT = "0" * 32


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "type"),
        ("{", "type"),
        ("[]", "type"),
        ("null", "type"),
        ('"hello"', "type"),
        ('{"type":"shout"}', "type"),
        ('{"type":"hello","since":-1}', "hello.since"),
        ('{"type":"hello","since":"1"}', "hello.since"),
        ('{"type":"hello","role":"owner"}', "hello.role"),
        ('{"type":"do","id":"' + ACT + '"}', "do.command"),
        ('{"type":"do","id":"short","command":{}}', "do.id"),
        ('{"type":"do","id":"' + ACT + '","command":[]}', "do.command"),
        ('{"type":"do","id":"' + ACT + '","command":{},"journey":"other"}', "do.journey"),
        ('{"type":"here","field":"__class__.x"}', "here.field"),
        ('{"type":"here","record":"../etc"}', "here.record"),
        ('{"type":"ping","n":1e400}', "ping.n"),
        ('{"type":"gather","record":"../etc"}', "gather.record"),
        ('{"type":"gather","cell":{"row":"x"}}', "gather.cell.row"),
        ('{"type":"gather","by":"p1"}', "gather.by"),
        ('{"type":"spotlight"}', "spotlight.on"),
        ('{"type":"spotlight","on":1}', "spotlight.on"),
        ('{"type":"history"}', "history.id"),
        ('{"type":"times","id":"' + ACT + '","records":"all"}', "times.records"),
        ('{"type":"history","id":"' + ACT + '","most":201}', "history.most"),
        ('{"type":"history","id":"' + ACT + '","most":0}', "history.most"),
        ('{"type":"history","id":"' + ACT + '","before":-1}', "history.before"),
        ('{"type":"history","id":"' + ACT + '","before":' + "9" * 30 + "}", "history.before"),
        ('{"type":"revert","id":"' + ACT + '"}', "revert.revision"),
        ('{"type":"restore","id":"' + ACT + '","revision":true}', "restore.revision"),
        ('{"type":"version","id":"' + ACT + '","reason":"before_restore"}', "version.reason"),
        ('{"type":"version","id":"' + ACT + '","name":7}', "version.name"),
        ('{"type":"hello","name":"\\ud800"}', "type"),
        ("[" * 100_000, "type"),
        ('{"type":"do","id":"' + ACT + '","command":' + '{"a":' * 5_000 + "1" + "}" * 5_000 + "}", "type"),
    ],
)
def test_what_is_no_message_is_refused_with_its_place(text: str, place: str) -> None:
    with pytest.raises(CommandRefusedError, match=f"see '{place}'"):
        read_frame(text)


@pytest.mark.parametrize("sign", ["x", "я"])
def test_a_frame_may_have_so_many_bytes_and_no_more(sign: str) -> None:
    def frame(signs: int) -> str:
        return json.dumps({"type": "do", "id": ACT, "command": {"x": sign * signs}}, ensure_ascii=False)

    size = len(sign.encode())
    fitting = (LARGEST_FRAME_BYTES - len(frame(0))) // size
    assert isinstance(read_frame(frame(fitting)), Do)
    with pytest.raises(CommandRefusedError, match="larger than 1000000 bytes"):
        read_frame(frame(fitting + 1))


def test_a_hello_needs_nothing_but_its_type() -> None:
    assert read_frame('{"type":"hello"}') == Hello(type="hello")


def test_a_place_without_a_record_can_be_told() -> None:
    cell = {"stage": "search", "step": "", "lane": "usual:touchpoint"}
    here = read_frame(json.dumps({"type": "here", "cell": cell}))
    assert isinstance(here, Here)
    assert here.model_dump()["cell"] == cell


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"type":"do","id":"abc","command":1}', "abc"),
        ('{"id":7}', ""),
        ('{"id":"' + "x" * 65 + '"}', ""),
        ("[]", ""),
        ("{", ""),
        (" " * (LARGEST_FRAME_BYTES + 1), ""),
    ],
)
def test_the_id_of_a_refused_act_is_found_where_there_is_one(text: str, found: str) -> None:
    assert act_id(text) == found


PLAIN: some.SearchStrategy[Any] = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=8,
)


@given(
    some.sampled_from(
        ["hello", "do", "undo", "here", "ping", "gather", "history", "times", "restore", "version", ""]
    ),
    some.dictionaries(
        some.sampled_from(["id", "command", "since", "name", "cell", "n", "base", "revision"]), PLAIN
    ),
)
def test_any_json_is_read_or_refused(frame_type: str, values: dict[str, Any]) -> None:
    with suppress(CommandRefusedError):
        read_frame(json.dumps({"type": frame_type} | values))
