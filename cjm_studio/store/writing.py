"""How journeys, commands and changes stand in a row: as JSON text with a checksum beside it.

SQLite does not notice a flipped bit in a text; the checksum does.
"""

import json
from typing import Any, TypeAlias
from zlib import crc32

from cjm_studio.errors import JourneyFileError, NewerFormatError, StoreUnavailableError
from cjm_studio.fileformat import FORMAT, VERSION, migrated
from cjm_studio.model import Journey, read_link, read_record

Plain: TypeAlias = dict[str, Any]


def text_of(plain: Any) -> str:
    """Plain data as compact JSON."""
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def checksum(*parts: object) -> int:
    """A number that tells whether any of the parts has changed."""
    return crc32("\0".join(map(str, parts)).encode("utf-8", "surrogatepass"))


def document_of(journey: Journey) -> Plain:
    """The journey as the plain document of a journey file."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "journey": {
            "id": journey.id,
            "records": [record.as_written() for record in journey.records.values()],
            "links": [link.as_written() for link in journey.links.values()],
        },
    }


def journey_of(document: Plain) -> Journey:
    """The journey that a document of this or an older version holds.

    The limits of a journey file do not count here: what was once accepted must stay readable.
    Raises StoreUnavailableError when the document cannot be read.
    """
    journey_id = document["journey"]["id"]
    try:
        written = migrated(document, file=journey_id)["journey"]
        records = [read_record(record) for record in written["records"]]
        links = [read_link(link) for link in written["links"]]
    except (JourneyFileError, ValueError) as error:
        raise unreadable(journey_id, error) from error
    return Journey(journey_id, {record.id: record for record in records}, {link.id: link for link in links})


def replayed(document: Plain, changes: list[Plain]) -> Plain:
    """The document after changes that were written in the same version of the format.

    All of it is plain data, so that changes of an older version can be replayed before they are migrated.
    """
    if not changes:
        return document
    written = document["journey"]
    for items in ("records", "links"):
        kept = {item["id"]: item for item in written[items]}
        for change in changes:
            for before, after in change[items]:
                if after is None:
                    kept.pop(before["id"], None)
                else:
                    kept[after["id"]] = after
        written[items] = list(kept.values())
    return document


def unreadable(journey_id: str, error: Exception | None = None) -> StoreUnavailableError:
    """The error for a journey whose rows are damaged or written by a later studio."""
    if isinstance(error, NewerFormatError):
        return StoreUnavailableError(
            "The stored journey '{journey}' was written by a later studio. Update the studio to open it.",
            journey=journey_id,
        )
    return StoreUnavailableError(
        "The stored journey '{journey}' cannot be read: its data is damaged. Nothing was changed. "
        "Put a backup of the store in its place.",
        journey=journey_id,
    )
