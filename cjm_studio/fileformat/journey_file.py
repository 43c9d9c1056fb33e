"""Journey files: read with every doubt put into words, written the same to the byte every time."""

import json
import os
import stat
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from cjm_studio.errors import ExportError, InvalidJourneyError, JourneyFileError, NotAJourneyFileError
from cjm_studio.fileformat.document import FORMAT, WrittenJourney
from cjm_studio.fileformat.limits import MOST_BYTES, MOST_LINKS, MOST_RECORDS
from cjm_studio.fileformat.migrations import VERSION, Document, migrated
from cjm_studio.fileformat.parsing import parse, too_large
from cjm_studio.fileformat.problems import DOCUMENT_FIELDS, Found, problems
from cjm_studio.fileformat.showing import shown, shown_name
from cjm_studio.model import Journey, structure_problems

LONGEST_FILE_NAME = 250


def read_journey(data: bytes, name: str) -> Journey:
    """The journey in the bytes of a file; `name` is the file's name for messages.

    Raises NotAJourneyFileError, NewerFormatError, JourneyFileError (an older file that cannot be brought
    up to date) or InvalidJourneyError, whose `problems` are all problems with their places.
    """
    file = shown_name(name, LONGEST_FILE_NAME)
    parsed = parse(data, file)
    document = migrated(_recognised(parsed.value, file), file=file)
    journey = None if parsed.doubled else _sound(document)
    if journey is None:
        raise _invalid(problems(document, parsed), file)
    return journey


def write_journey(journey: Journey) -> bytes:
    """The journey as a file: records and links sorted by id, UTF-8, a line feed at the end.

    Raises ExportError when the journey is larger than a file may be.
    """
    document = {
        "format": FORMAT,
        "version": VERSION,
        "journey": {
            "id": journey.id,
            "records": [journey.records[key].as_written() for key in sorted(journey.records)],
            "links": [journey.links[key].as_written() for key in sorted(journey.links)],
        },
    }
    data = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2).encode() + b"\n"
    if len(data) > MOST_BYTES or len(journey.records) > MOST_RECORDS or len(journey.links) > MOST_LINKS:
        raise ExportError(
            "The journey '{journey}' is too large for a file: {records} records and {links} links make "
            "{size} bytes; {limit} can be opened again. Remove what is not needed, or make it two journeys.",
            journey=journey.id,
            records=len(journey.records),
            links=len(journey.links),
            size=len(data),
            limit=MOST_BYTES,
        )
    return data


def open_journey(path: str | os.PathLike[str]) -> Journey:
    """The journey in a file. Only ordinary files are read, and never more of one than a journey may have.

    Raises JourneyFileError for a file that cannot be read, and whatever `read_journey` raises.
    """
    place = Path(path)
    file = shown_name(str(place), LONGEST_FILE_NAME)
    try:
        data = _contents(place, file)
    # ValueError: a NUL in the name.
    except (OSError, ValueError) as error:
        raise _unreadable(error, file) from error
    return read_journey(data, place.name)


def _recognised(value: Any, file: str) -> Document:
    """The document, if it says that it is one of ours."""
    if not isinstance(value, dict) or "format" not in value:
        raise NotAJourneyFileError(
            '\'{file}\' is JSON, but no journey: it does not begin with "format": "{format}". '
            "Choose a file that the studio wrote (*.journey.json).",
            file=file,
            format=FORMAT,
        )
    if value["format"] != FORMAT:
        raise NotAJourneyFileError(
            "'{file}' is no journey: its format is {found}, not \"{format}\". "
            "Choose a file that the studio wrote (*.journey.json).",
            file=file,
            found=shown(value["format"]),
            format=FORMAT,
        )
    return value


def _sound(document: Document) -> Journey | None:
    """The journey, when nothing at all is wrong with the document."""
    if set(document) != set(DOCUMENT_FIELDS):
        return None
    try:
        written = WrittenJourney.model_validate(document["journey"])
    except ValidationError:
        return None
    journey = written.journey()
    ids = journey.records.keys() | journey.links.keys()
    if len(ids) != len(written.records) + len(written.links) or structure_problems(journey):
        return None
    return journey


def _invalid(found: Found, file: str) -> InvalidJourneyError:
    values: dict[str, object] = {
        "file": file,
        "count": found.count,
        "shown": len(found.shown),
        "place": found.shown[0].place,
    }
    if found.count > len(found.shown):
        return InvalidJourneyError(
            "'{file}' cannot be opened as a journey. Problems: {count}, of which {shown} are listed; "
            "the first is at {place}. Mend them, or open a copy that the studio wrote.",
            found.shown,
            **values,
        )
    return InvalidJourneyError(
        "'{file}' cannot be opened as a journey. Problems: {count}, the first at {place}. "
        "Mend them, or open a copy that the studio wrote.",
        found.shown,
        **values,
    )


def _contents(place: Path, file: str) -> bytes:
    status = place.stat()
    if not stat.S_ISREG(status.st_mode):
        raise JourneyFileError(
            "'{file}' is a folder or a device, not a file. Choose a journey file (*.journey.json).", file=file
        )
    if status.st_size > MOST_BYTES:
        raise too_large(file, status.st_size)
    with place.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _unreadable(error: OSError | ValueError, file: str) -> JourneyFileError:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return JourneyFileError("There is no file '{file}'. Check its name and folder.", file=file)
        case PermissionError():
            return JourneyFileError(
                "'{file}' may not be read by you. Ask for the right to read it.", file=file
            )
    return JourneyFileError(
        "'{file}' cannot be read: {reason}. Check its name and where it lies.",
        file=file,
        reason=getattr(error, "strerror", None) or str(error),
    )
