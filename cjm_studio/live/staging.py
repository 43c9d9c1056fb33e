"""What a room must know of its journey itself: whether names are hidden, and what has an author."""

from collections.abc import Mapping

from cjm_studio.live.authorship import AUTHORED
from cjm_studio.model import Record, Workshop


class Staging:
    """The present workshops, and the notes, comments and signs that are on the map."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self.authored: set[str] = set()
        self._workshops: dict[str, Workshop] = {}
        self.take(records)

    @property
    def names_hidden(self) -> bool:
        """Whether nobody is to see who wrote what."""
        return any(each.status == "running" and each.names_hidden for each in self._workshops.values())

    def take(self, records: Mapping[str, Record | None]) -> None:
        """Bring in records as they are now; None for those that are gone."""
        for record_id, record in records.items():
            self.authored.discard(record_id)
            self._workshops.pop(record_id, None)
            if isinstance(record, Workshop):
                self._workshops[record_id] = record
            elif record is not None and record.kind in AUTHORED:
                self.authored.add(record_id)
