"""Who put which record on the map, as far as the log tells: the ground for "a card of one's own"."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from cjm_studio.store import Logged


@dataclass(frozen=True)
class Own(Container[str]):
    """The records of one author, as they are known at the moment of asking."""

    authors: dict[str, str]
    author: str

    def __contains__(self, record_id: object) -> bool:
        return self.authors.get(str(record_id)) == self.author


class Authorship:
    """By record, its first author. Records that were there before the log began have none."""

    def __init__(self) -> None:
        self.is_complete = False
        self._authors: dict[str, str] = {}

    def learn(self, entries: Iterable[Logged]) -> None:
        """Learn from the whole log."""
        known = self._authors.copy()
        for entry in entries:
            self.note(entry)
        self._authors.update(known)  # what was noted while the log was read is later
        self.is_complete = True

    def note(self, entry: Logged) -> None:
        """Learn from an act; bringing a record back makes nobody its author."""
        if entry.action == "do":
            for record_id, (before, _) in entry.change.records.items():
                if before is None:
                    self._authors[record_id] = entry.author

    def of(self, author: str) -> Container[str]:
        """The records of an author."""
        return Own(self._authors, author)
