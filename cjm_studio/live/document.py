"""The journey as JSON text, kept up to date record by record: a newcomer costs one joining of texts."""

from collections.abc import Container, Mapping
from typing import TypeVar

from cjm_studio.live.redaction import NOBODYS, is_hidden, without_words
from cjm_studio.live.writing import plain_text
from cjm_studio.model import Change, Journey, Link, Record

Item = TypeVar("Item", Record, Link)


class Document:
    """A journey in the words of the protocol. Of hidden notes nobody but their writers gets the words."""

    def __init__(self, journey: Journey) -> None:
        self._id = journey.id
        self._records: dict[str, str] = {}
        self._links: dict[str, str] = {}
        self._hidden: dict[str, str] = {}
        self._text = ""
        self._take(journey.records, journey.links)

    def take(self, change: Change) -> None:
        """Bring a change in."""
        self._text = ""
        records = {key: after for key, (_, after) in change.records.items()}
        self._take(records, {key: after for key, (_, after) in change.links.items()})

    def text(self, own: Container[str] = NOBODYS) -> str:
        """`{"id": ..., "records": [...], "links": [...]}` for the writer of the notes in `own`.

        Written once for each state; once more for each who has written something hidden.
        """
        readable = {note_id: text for note_id, text in self._hidden.items() if note_id in own}
        if readable:
            return self._joined(self._records | readable)
        self._text = self._text or self._joined(self._records)
        return self._text

    def _joined(self, texts: dict[str, str]) -> str:
        records, links = ",".join(texts.values()), ",".join(self._links.values())
        return f'{{"id":{plain_text(self._id)},"records":[{records}],"links":[{links}]}}'

    def _take(self, records: Mapping[str, Record | None], links: Mapping[str, Link | None]) -> None:
        open_records = {
            key: without_words(record) if record is not None and is_hidden(record) else record
            for key, record in records.items()
        }
        _put(self._records, open_records)
        _put(self._links, links)
        _put(self._hidden, {key: record if is_hidden(record) else None for key, record in records.items()})


def _put(texts: dict[str, str], items: Mapping[str, Item | None]) -> None:
    for key, item in items.items():
        if item is None:
            texts.pop(key, None)
        else:
            texts[key] = plain_text(item.as_written())
