"""Whatever becomes of a sound file, it is read as a sound journey or refused in clear words."""

import json
import math
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjm_studio.errors import InvalidJourneyError, JourneyFileError
from cjm_studio.fileformat import read_journey, write_journey
from cjm_studio.model import Journey, structure_problems
from tests.builders import journey_of_everything, small_journey
from tests.fileformat.documents import NAME
from tests.strategies import journeys

SMALL = write_journey(small_journey())
EVERYTHING = write_journey(journey_of_everything())
JUNK = [
    *[
        b"NaN",
        b"-Infinity",
        b"1e999",
        b"9" * 5_000,
        b"[" * 300,
        b"{",
        b"}",
        b"]",
        b'"',
        b"\\",
        b"\\ud800",
        b"\\u0000",
    ],
    *[
        b"\x00",
        b"\xff",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b'"id": "x", ',
        b"null",
        b"true",
        b"-",
        b"",
        b'"version": 2,',
    ],
]
STRANGE = st.recursive(
    st.sampled_from(
        [None, True, -1, 10**400, 1e308, math.nan, math.inf, "", "\ud800", "\x00", "journey", "stage-1"]
    )
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["id", "kind", "\udfff", "x"]), inner)
    ),
    max_leaves=4,
)


@st.composite
def spoilt_bytes(draw: st.DrawFn) -> bytes:
    """A sound file with pieces cut out, doubled, moved, or replaced by junk."""
    data = draw(st.sampled_from([SMALL, EVERYTHING]))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.sampled_from([0, 1, 2, 10, 100]))
        put = draw(st.sampled_from(JUNK) | st.binary(max_size=4) | st.just(data[start:end] * 2))
        data = data[:start] + put + data[end:]
    return data


@st.composite
def spoilt_documents(draw: st.DrawFn) -> bytes:
    """A sound document in which values are replaced, left out, added or doubled anywhere."""
    document: Any = json.loads(write_journey(draw(journeys(most_records=6))))
    for _ in range(draw(st.integers(1, 4))):
        _spoil(draw, document)
    return json.dumps(document).encode()


def _spoil(draw: st.DrawFn, value: Any) -> None:
    """Go down a random way and change what is there."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = draw(st.sampled_from(keys))
        if isinstance(value[key], dict | list) and draw(st.integers(0, 4)) > 0:
            value = value[key]
            continue
        _change(draw, value, key)
        return


def _change(draw: st.DrawFn, value: Any, key: Any) -> None:
    match draw(st.sampled_from(["replace", "replace", "leave out", "add"])):
        case "replace":
            value[key] = draw(STRANGE)
        case "leave out":
            del value[key]
        case _ if isinstance(value, dict):
            value[draw(st.text(max_size=8))] = draw(STRANGE)
        case _:
            value.insert(draw(st.integers(0, len(value))), value[key])


def outcome(data: bytes) -> Journey | JourneyFileError:
    """What becomes of a file; any other exception than ours fails the test."""
    try:
        return read_journey(data, NAME)
    except JourneyFileError as error:
        return error


def check(found: Journey | JourneyFileError) -> None:
    if isinstance(found, Journey):
        assert not structure_problems(found)
        assert read_journey(write_journey(found), NAME) == found
        return
    problems = found.problems if isinstance(found, InvalidJourneyError) else (found,)
    assert problems
    for error in (found, *problems):
        for told in (str(error), error.told("en"), error.told("ru")):
            assert told.replace("\N{NO-BREAK SPACE}", " ").isprintable(), told
            assert len(told) < 2_000
            assert told.endswith("."), told


@given(spoilt_bytes())
def test_spoilt_bytes_are_read_or_refused(data: bytes) -> None:
    check(outcome(data))


@given(spoilt_documents())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_spoilt_documents_are_read_or_refused(data: bytes) -> None:
    check(outcome(data))


@given(st.binary(max_size=200))
def test_any_bytes_at_all_are_refused(data: bytes) -> None:
    found = outcome(data)
    assert isinstance(found, JourneyFileError)
    check(found)


@pytest.mark.long
@given(spoilt_bytes() | spoilt_documents())
@settings(max_examples=10_000, suppress_health_check=[HealthCheck.too_slow])
def test_ten_thousand_spoilt_files_are_read_or_refused(data: bytes) -> None:
    check(outcome(data))
