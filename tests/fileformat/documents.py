"""Documents to break: a sound one as plain data, and bytes of whatever was made of it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from cjm_studio.errors import InvalidJourneyError
from cjm_studio.fileformat import EntryError, read_journey, write_journey
from tests.builders import small_journey

Document = dict[str, Any]
NAME = "loan.journey.json"


def small_document() -> Document:
    """The small journey as a plain document, to be changed at will."""
    document: Document = json.loads(write_journey(small_journey()))
    return document


def as_bytes(document: object) -> bytes:
    return json.dumps(document).encode()


def entry(document: Document, entry_id: str) -> dict[str, Any]:
    """The record or link with this id."""
    entries = document["journey"]["records"] + document["journey"]["links"]
    found: dict[str, Any] = next(one for one in entries if one["id"] == entry_id)
    return found


def problems_after(change: Callable[[Document], object]) -> list[str]:
    """The English words of all problems that the small document has after a change to it."""
    document = small_document()
    change(document)
    return [str(problem) for problem in problems_in(as_bytes(document))]


def problems_in(data: bytes) -> tuple[EntryError, ...]:
    with pytest.raises(
        InvalidJourneyError, match=r"'loan\.journey\.json' cannot be opened as a journey"
    ) as caught:
        read_journey(data, NAME)
    return tuple(problem for problem in caught.value.problems if isinstance(problem, EntryError))
