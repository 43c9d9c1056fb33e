"""What is no JSON, no journey, or a trap for the parser is refused at once, with its place."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.errors import NotAJourneyFileError
from cjm_studio.fileformat import FORMAT, read_journey, write_journey
from cjm_studio.fileformat.limits import DEEPEST, MOST_BRACKETS, MOST_BYTES, MOST_DIGITS, MOST_TEXTS
from cjm_studio.fileformat.parsing import parse
from tests.builders import small_journey
from tests.fileformat.documents import NAME

SOUND = write_journey(small_journey())


def refusal(data: bytes) -> str:
    with pytest.raises(NotAJourneyFileError, match=r"'loan\.journey\.json'.*\. \w+") as caught:
        read_journey(data, NAME)
    return str(caught.value)


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_called_empty(data: bytes) -> None:
    assert "is empty. Choose a file" in refusal(data)


@pytest.mark.parametrize(
    ("data", "line", "byte"),
    [
        (b'{\n"\xff": 1}', 2, "0xFF"),
        ("{}".encode("utf-16"), 1, "0xFF"),
        ('{"a": "я"}'.encode("cp1251"), 1, "0xFF"),
        (b'{"a":\n\n"\xed\xa0\x80"}', 3, "0xED"),
        (b"PK\x03\x04\x14\x00\x06\x00\xe9\x01", 1, "0xE9"),
    ],
    ids=["stray byte", "UTF-16", "Windows", "surrogate in UTF-8", "zip"],
)
def test_what_is_not_utf_8_is_refused_with_its_line(data: bytes, line: int, byte: str) -> None:
    assert f"is not a text in UTF-8: line {line} holds the byte {byte}. Choose" in refusal(data)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello", "at line 1, column 1 a value should stand"),
        ('{\n  "a": 1\n  "b": 2}', "at line 3, column 3 a comma or closing bracket is missing"),
        ('{"a" 1}', "at line 1, column 6 the colon after a key is missing"),
        ("{'a': 1}", "at line 1, column 2 a key in double quotes should stand"),
        ('{"a": "x\ny"}', "at line 1, column 9 a text holds a bare control character"),
        ('{"a": "\x00"}', "at line 1, column 8 a text holds a bare control character"),
        ('{"a": "\\x"}', "at line 1, column 8 a backslash begins no known sign"),
        ('{"a": "\\u12"}', "at line 1, column 9 a backslash begins no known sign"),
        ("{} {}", "after its end more text follows, at line 1, column 4"),
        ('{"a": ', "breaks off at line 1, column 7"),
        ('{"a": "x', "breaks off at line 1, column 7"),
        ("\ufeff\ufeff{}", "is not JSON at line 1, column 1"),
    ],
)
def test_a_slip_in_the_json_is_told_with_its_place(text: str, words: str) -> None:
    assert words in refusal(text.encode())


def test_a_file_cut_short_anywhere_breaks_off() -> None:
    whole = len(SOUND.rstrip())
    assert [end for end in range(1, whole) if "breaks off at line" not in refusal(SOUND[:end])] == []


@pytest.mark.parametrize(
    "text", ["[]", "5", '"text"', "null", "true", "NaN", "{}", '{"version": 1}', "[[1]]"]
)
def test_another_json_is_no_journey(text: str) -> None:
    assert f'is JSON, but no journey: it does not begin with "format": "{FORMAT}"' in refusal(text.encode())


@pytest.mark.parametrize(
    "found", ['"excalidraw"', "5", "null", '["cjm-studio/journey"]', '"cjm-studio/journey "']
)
def test_another_format_is_named(found: str) -> None:
    shown = "[…]" if found.startswith("[") else found
    assert f"is no journey: its format is {shown}, not" in refusal(b'{"format": %s}' % found.encode())


def test_a_file_of_50_megabytes_is_refused_by_its_size() -> None:
    assert f"has 50000000 bytes, and a journey file has at most {MOST_BYTES}" in refusal(b" " * 50_000_000)


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"":'])
def test_deep_nesting_is_refused_with_its_place(opening: bytes) -> None:
    told = refusal(b"\n" + opening * 200_000)
    assert re.search(rf"is nested deeper than {DEEPEST} levels at line 2, column \d+; no journey is", told)


@pytest.mark.parametrize(
    "decoy", ['"', '\\"', "\\\\", '\\\\\\"', "]" * 300_000, '\\"]', "}\\\\", "\\u0022]", "я]]"]
)
def test_brackets_in_texts_hide_no_nesting(decoy: str) -> None:
    text = '["' + (decoy if decoy != '"' else "") + '", ' + "[" * 100_000
    assert "is nested deeper than" in refusal(text.encode())


def test_brackets_in_texts_are_no_nesting() -> None:
    parsed = parse(b'["' + b"[{" * 300_000 + rb'\"[[\\"' + b"]", NAME)
    assert parsed.value == ["[{" * 300_000 + '"[[\\']


def depth_of(value: object) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(depth_of, inner), default=0)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text('[]{}"\\ aя\n'),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text('[]{}"\\'), inner, max_size=3),
    max_leaves=12,
)


@given(JSON, st.integers(0, DEEPEST + 5), st.booleans())
def test_exactly_what_is_too_deep_is_refused(value: object, wrapped: int, ascii_only: bool) -> None:
    for _ in range(wrapped):
        value = [value]
    data = json.dumps(value, ensure_ascii=ascii_only).encode()
    if depth_of(value) > DEEPEST:
        assert "is nested deeper than" in refusal(data)
    else:
        assert parse(data, NAME).value == value


@pytest.mark.parametrize("item", [b"[],", b"{},"])
def test_a_flood_of_lists_is_refused(item: bytes) -> None:
    told = refusal(b"[" + item * MOST_BRACKETS + b"[]]")
    assert (
        f"holds too much: at most {MOST_TEXTS} texts and {MOST_BRACKETS} lists and objects may stand" in told
    )


def test_a_flood_of_texts_is_refused() -> None:
    assert "holds too much: at most" in refusal(b"[" + b'"",' * MOST_TEXTS + b'""]')


def test_as_many_lists_and_texts_as_may_be_are_read() -> None:
    lists = parse(b"[" + b"[]," * (MOST_BRACKETS - 2) + b"[]]", NAME).value
    texts = parse(b"[" + b'"",' * (MOST_TEXTS - 1) + b'""]', NAME).value
    assert (len(lists), len(texts)) == (MOST_BRACKETS - 1, MOST_TEXTS)


def test_an_object_of_a_million_keys_is_refused() -> None:
    data = b"{" + b",".join(b'"%d":1' % number for number in range(700_000)) + b"}"
    assert "holds an object with 700000 keys, as no journey does" in refusal(data)


@pytest.mark.parametrize("digits", [MOST_DIGITS + 1, 5_000, 5_000_000])
def test_a_number_of_thousands_of_digits_is_refused_with_its_place(digits: int) -> None:
    data = b'{"a": "' + b"1" * 1000 + b'",\n "b": ' + b"1" * digits + b"}"
    assert f"holds a number of {digits} digits at line 2, column 7. Write a shorter one" in refusal(data)


def test_digits_in_a_text_are_no_number() -> None:
    assert parse(b'["' + b"1" * 5_000 + b'"]', NAME).value == ["1" * 5_000]


@pytest.mark.parametrize(
    "data",
    [
        b'"' * 9_000_000,
        b'"' + rb"\"" * 4_500_000,
        b"\\" * 9_000_000,
        b"[" * 9_000_000,
        b'["' + b"1" * 500 + b'"' + b',"a"' * 2_000_000,
        b"[" + b"0.1," * 2_000_000,
        b"1" * 9_000_000,
        b"{" * 30 + b'"' * 9_000_000,
        b"[" * 30 + rb"\"" * 4_500_000,
    ],
    ids=[
        "quotes",
        "escapes",
        "backslashes",
        "lists",
        "texts",
        "numbers",
        "digits",
        "deep quotes",
        "deep escapes",
    ],
)
def test_traps_are_refused(data: bytes) -> None:
    # A parser that looked again and again at what it has seen would need hours for these.
    assert refusal(data)
