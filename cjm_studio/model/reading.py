"""Records and links from plain data, as files, logs and commands hold them."""

from typing import Any

from pydantic import TypeAdapter

from cjm_studio.model.change import Change
from cjm_studio.model.links import AnyLink, Link
from cjm_studio.model.records import AnyRecord, Record

_RECORD: TypeAdapter[Record] = TypeAdapter(AnyRecord)
_LINK: TypeAdapter[Link] = TypeAdapter(AnyLink)


def read_record(written: Any) -> Record:
    """The record that this plain data describes. Raises pydantic.ValidationError when it describes none."""
    return _RECORD.validate_python(written)


def read_link(written: Any) -> Link:
    """The link that this plain data describes. Raises pydantic.ValidationError when it describes none."""
    return _LINK.validate_python(written)


def read_change(written: dict[str, Any]) -> Change:
    """The inverse of `Change.as_written`, for what that wrote; it is not for data from elsewhere."""
    records = [tuple(item and read_record(item) for item in pair) for pair in written["records"]]
    links = [tuple(item and read_link(item) for item in pair) for pair in written["links"]]
    return Change(
        {(before or after).id: (before, after) for before, after in records},
        {(before or after).id: (before, after) for before, after in links},
    )
