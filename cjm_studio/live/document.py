"""The journey as JSON text, kept up to date record by record: a newcomer costs one joining of texts."""

from collections.abc import Mapping
from typing import TypeVar

from cjm_studio.live.redaction import ANYBODY, Reader, for_reader, is_hidden
from cjm_studio.live.writing import plain_text
from cjm_studio.model import Change, Journey, Link, Record, Vote

Item = TypeVar("Item", Record, Link)


class Document:
    """A journey in the words of the protocol, for whoever reads it."""

    def __init__(self, journey: Journey) -> None:
        self._id = journey.id
        self._records: dict[str, str] = {}
        self._links: dict[str, str] = {}
        # What is not the same for everybody at all times.
        self._special: dict[str, Record] = {}
        self._text = ""
        self._take(journey.records, journey.links)

    def take(self, change: Change) -> None:
        """Bring a change in."""
        self._text = ""
        records = {key: after for key, (_, after) in change.records.items()}
        self._take(records, {key: after for key, (_, after) in change.links.items()})

    def text(self, reader: Reader = ANYBODY) -> str:
        """`{"id": ..., "records": [...], "links": [...]}` as a reader may know it.

        Written once for each state; once more for each who may read something else than others.
        """
        for_him = {
            key: plain_text(for_reader(record, reader).as_written())
            for key, record in self._special.items()
            if for_reader(record, reader) != for_reader(record, ANYBODY)
        }
        if for_him:
            return self._joined(self._records | for_him)
        self._text = self._text or self._joined(self._records)
        return self._text

    def _joined(self, texts: dict[str, str]) -> str:
        records, links = ",".join(texts.values()), ",".join(self._links.values())
        return f'{{"id":{plain_text(self._id)},"records":[{records}],"links":[{links}]}}'

    def _take(self, records: Mapping[str, Record | None], links: Mapping[str, Link | None]) -> None:
        _put(self._links, links)
        _put(self._records, {key: record and for_reader(record, ANYBODY) for key, record in records.items()})
        for key, record in records.items():
            self._special.pop(key, None)
            if record is not None and (is_hidden(record) or isinstance(record, Vote)):
                self._special[key] = record


def _put(texts: dict[str, str], items: Mapping[str, Item | None]) -> None:
    for key, item in items.items():
        if item is None:
            texts.pop(key, None)
        else:
            texts[key] = plain_text(item.as_written())
