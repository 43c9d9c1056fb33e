"""Everything that is wrong with a written journey, each with its place in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cjm_studio.fileformat.document import WrittenJourney
from cjm_studio.fileformat.entries import TOP, EntryError, object_places, place
from cjm_studio.fileformat.limits import MOST_PROBLEMS
from cjm_studio.fileformat.parsing import Parsed
from cjm_studio.fileformat.showing import shown_name
from cjm_studio.fileformat.together import doubled_ids, loose_ends, told
from cjm_studio.fileformat.wording import OF_PARENT, unknown_field, worded
from cjm_studio.language import N_
from cjm_studio.model import Problem

DOCUMENT_FIELDS = ("format", "version", "journey")


@dataclass(frozen=True)
class Found:
    """The first hundred problems of a file, and how many there are."""

    shown: tuple[EntryError, ...]
    count: int


def problems(document: dict[str, Any], parsed: Parsed) -> Found:
    """Everything that is wrong with a document of today's version, which `parsed` is or was made from."""
    journey = document.get("journey", {})
    details = _value_errors(journey)
    loose: tuple[Problem, ...] = ()
    words = [*_doubled_keys(parsed), *_document_fields(document)]
    words += [_worded(one, journey) for one in details[:MOST_PROBLEMS]]
    if _lists_are_read(details):
        loose = loose_ends(
            journey, _unread(details), id_is_read=all(one["loc"] != ("id",) for one in details)
        )
        words += [*doubled_ids(journey), *told(loose[:MOST_PROBLEMS], journey)]
    untold = len(details[MOST_PROBLEMS:]) + len(loose[MOST_PROBLEMS:])
    return Found(tuple(words[:MOST_PROBLEMS]), len(words) + untold)


def _value_errors(journey: Any) -> list[ErrorDetails]:
    try:
        WrittenJourney.model_validate(journey)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def _worded(details: ErrorDetails, journey: dict[str, Any]) -> EntryError:
    where = place(details["loc"], journey, of_parent=details["type"] in OF_PARENT)
    message, values = worded(details, where)
    return EntryError(where.words, message, **values)


def _doubled_keys(parsed: Parsed) -> Iterator[EntryError]:
    if not parsed.doubled:
        return
    places = object_places(parsed.value, {id(members) for members, _ in parsed.doubled})
    for members, key in parsed.doubled:
        yield EntryError(
            places.get(id(members), TOP),
            N_("The key '{key}' stands twice. Keep one of the two."),
            key=shown_name(key),
        )


def _document_fields(document: dict[str, Any]) -> Iterator[EntryError]:
    for name in document:
        if name not in DOCUMENT_FIELDS:
            message, values = unknown_field(name, DOCUMENT_FIELDS)
            yield EntryError(TOP, message, **values)
    if "journey" not in document:
        yield EntryError(TOP, N_("The field '{field}' is missing. Add it."), field="journey")


def _lists_are_read(details: list[ErrorDetails]) -> bool:
    """Whether every record and link was looked at; else ids and ends would seem to be missing."""
    return all(
        len(one["loc"]) > 1 or one["loc"] == ("id",) or one["type"] == "extra_forbidden" for one in details
    )


def _unread(details: list[ErrorDetails]) -> set[tuple[str, int]]:
    """List and index of each record and link that cannot be read."""
    return {(str(one["loc"][0]), int(one["loc"][1])) for one in details if len(one["loc"]) > 1}
