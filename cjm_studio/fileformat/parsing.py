"""From the bytes of a file to plain JSON data, with everything refused that JSON or memory cannot bear."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from cjm_studio.errors import NotAJourneyFileError
from cjm_studio.fileformat.limits import (
    DEEPEST,
    MOST_BRACKETS,
    MOST_BYTES,
    MOST_DIGITS,
    MOST_KEYS,
    MOST_TEXTS,
)
from cjm_studio.fileformat.syntax import broken_off, syntax_error

BYTE_ORDER_MARK = "\ufeff".encode()
DIGITS_AS_ZERO = bytes.maketrans(b"123456789", b"0" * 9)
NO_SIGN = bytes(set(range(256)) - set(b'[]{}"'))
STRING = re.compile(rb'"[^"]*"')
# Strings are eaten whole (an unclosed one to the end), so all else is outside of them. Possessive: linear.
TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"?+|(?P<open>[\[{])|(?P<close>[\]}])|(?P<digits>[0-9]++)', re.DOTALL)


@dataclass(frozen=True)
class Parsed:
    """The value in a file, and the objects in it where a key stands twice (JSON keeps the last)."""

    value: Any
    doubled: list[tuple[dict[str, Any], str]] = field(default_factory=list)


def parse(data: bytes, file: str) -> Parsed:
    """The JSON value in `data`; `file` names it in messages. NaN and infinities pass: the fields refuse them.

    Raises NotAJourneyFileError with line and column.
    """
    if len(data) > MOST_BYTES:
        raise too_large(file, len(data))
    data = data.removeprefix(BYTE_ORDER_MARK)
    if not data.strip():
        raise NotAJourneyFileError(
            "'{file}' is empty. Choose a file that the studio wrote (*.journey.json).", file=file
        )
    text = _decoded(data, file)
    _refuse_bombs(data, file)
    parsed = Parsed(None)

    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        members = dict(pairs)
        if len(members) != len(pairs):
            parsed.doubled.append((members, _first_doubled(pairs)))
        if len(members) > MOST_KEYS:
            raise NotAJourneyFileError(
                "'{file}' holds an object with {count} keys, as no journey does. Choose another file.",
                file=file,
                count=len(members),
            )
        return members

    try:
        return Parsed(json.loads(text, object_pairs_hook=object_of), parsed.doubled)
    except json.JSONDecodeError as error:
        raise syntax_error(error, file) from error


def too_large(file: str, size: int) -> NotAJourneyFileError:
    """The refusal of a file of `size` bytes."""
    return NotAJourneyFileError(
        "'{file}' has {size} bytes, and a journey file has at most {limit}. Choose another file.",
        file=file,
        size=size,
        limit=MOST_BYTES,
    )


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data":
            raise broken_off(file, *_line_and_column(data, error.start)) from error
        raise NotAJourneyFileError(
            "'{file}' is not a text in UTF-8: line {line} holds the byte {byte}. "
            "Choose a journey file, or save this one as UTF-8.",
            file=file,
            line=data.count(b"\n", 0, error.start) + 1,
            byte=f"0x{data[error.start]:02X}",
        ) from error


def _refuse_bombs(data: bytes, file: str) -> None:
    """What would exhaust the parser is found before the parser sees it, and cheaply."""
    unescaped = data.replace(rb"\\", b"").replace(rb"\"", b"")
    signs = unescaped.translate(None, NO_SIGN)
    if signs.count(b'"') > 2 * MOST_TEXTS:
        raise _too_much(file)
    brackets = STRING.sub(b"", signs)
    if brackets.count(b"[") + brackets.count(b"{") > MOST_BRACKETS:
        raise _too_much(file)
    if _depth_exceeds(brackets, DEEPEST):
        line, column = _place_of_depth(data)
        raise NotAJourneyFileError(
            "'{file}' is nested deeper than {limit} levels at line {line}, column {column}; no journey is. "
            "Choose another file.",
            file=file,
            limit=DEEPEST,
            line=line,
            column=column,
        )
    if b"0" * (MOST_DIGITS + 1) in data.translate(DIGITS_AS_ZERO):
        _refuse_long_numbers(data, file)


def _too_much(file: str) -> NotAJourneyFileError:
    return NotAJourneyFileError(
        "'{file}' holds too much: at most {texts} texts and {lists} lists and objects may stand in a file. "
        "Choose another file.",
        file=file,
        texts=MOST_TEXTS,
        lists=MOST_BRACKETS,
    )


def _depth_exceeds(brackets: bytes, limit: int) -> bool:
    depth = 0
    for bracket in brackets:
        if bracket in b"[{":
            depth += 1
            if depth > limit:
                return True
        else:
            depth -= 1
    return False


def _place_of_depth(data: bytes) -> tuple[int, int]:
    depth = 0
    for token in TOKEN.finditer(data):
        depth += (token["open"] is not None) - (token["close"] is not None)
        if depth > DEEPEST:
            return _line_and_column(data, token.start())
    return 1, 1


def _refuse_long_numbers(data: bytes, file: str) -> None:
    for token in TOKEN.finditer(data):
        if token["digits"] and len(token["digits"]) > MOST_DIGITS:
            line, column = _line_and_column(data, token.start())
            raise NotAJourneyFileError(
                "'{file}' holds a number of {digits} digits at line {line}, column {column}. "
                "Write a shorter one.",
                file=file,
                digits=len(token["digits"]),
                line=line,
                column=column,
            )


def _line_and_column(data: bytes, place: int) -> tuple[int, int]:
    start = data.rfind(b"\n", 0, place) + 1
    return data.count(b"\n", 0, place) + 1, len(data[start:place].decode("utf-8", "replace")) + 1


def _first_doubled(pairs: list[tuple[str, Any]]) -> str:
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            return key
        seen.add(key)
    return ""
