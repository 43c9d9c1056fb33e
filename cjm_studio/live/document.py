"""The journey as JSON text, kept up to date record by record: a newcomer costs one joining of texts."""

from cjm_studio.live.writing import plain_text
from cjm_studio.model import Change, Journey, Link, Record


class Document:
    """A journey in the words of the protocol."""

    def __init__(self, journey: Journey) -> None:
        self._id = journey.id
        self._records = {key: _written(record) for key, record in journey.records.items()}
        self._links = {key: _written(link) for key, link in journey.links.items()}
        self._text = ""

    def take(self, change: Change) -> None:
        """Bring a change in."""
        self._text = ""
        _put(self._records, {key: after for key, (_, after) in change.records.items()})
        _put(self._links, {key: after for key, (_, after) in change.links.items()})

    def text(self) -> str:
        """`{"id": ..., "records": [...], "links": [...]}`, written once for each state."""
        if not self._text:
            records, links = ",".join(self._records.values()), ",".join(self._links.values())
            self._text = f'{{"id":{plain_text(self._id)},"records":[{records}],"links":[{links}]}}'
        return self._text


def _written(item: Record | Link) -> str:
    return plain_text(item.as_written())


def _put(texts: dict[str, str], items: dict[str, Record | None] | dict[str, Link | None]) -> None:
    for key, item in items.items():
        if item is None:
            texts.pop(key, None)
        else:
            texts[key] = _written(item)
