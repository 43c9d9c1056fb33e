"""Who put which record on the map, as far as the log tells: the ground for "a card of one's own"."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from cjm_studio.commands import Add, Command, Gesture
from cjm_studio.store import Logged

# Records whose author everybody is told, as long as names are not hidden.
AUTHORED = frozenset({"sticky", "cluster", "comment", "vote", "reaction"})


@dataclass(frozen=True)
class Own(Container[str]):
    """The records of one author, as they are known at the moment of asking."""

    authors: dict[str, str]
    author: str

    def __contains__(self, record_id: object) -> bool:
        return bool(self.author) and self.authors.get(str(record_id)) == self.author


class Authorship:
    """By record, its first author. Records that were there before the log began have none.

    Whoever puts another record in the place of one that was taken away does not come into what was in it.
    """

    def __init__(self) -> None:
        self.is_complete = False
        self._authors: dict[str, str] = {}

    def learn(self, authors: dict[str, str]) -> None:
        """Learn what the whole log tells, which is earlier than all that was noted meanwhile."""
        self._authors.update(authors)
        self.is_complete = True

    def note(self, entry: Logged) -> None:
        """Learn from an act; bringing a record back makes nobody its author."""
        for record_id in added_by(entry):
            self._authors.setdefault(record_id, entry.author)

    def lacks(self, entry: Logged) -> bool:
        """Whether an act has brought something whose author stands in the part of the log that is unread."""
        return not self.is_complete and any(
            after is not None and after.kind in AUTHORED and record_id not in self._authors
            for record_id, (_, after) in entry.change.records.items()
        )

    def author(self, record_id: str) -> str:
        """Who put a record on the map; "" when nobody knows."""
        return self._authors.get(record_id, "")

    def of(self, author: str) -> Container[str]:
        """The records of an author."""
        return Own(self._authors, author)


def first_authors(entries: Iterable[Logged]) -> dict[str, str]:
    """By record, who put it on the map first."""
    authors: dict[str, str] = {}
    for entry in entries:
        for record_id in added_by(entry):
            authors.setdefault(record_id, entry.author)
    return authors


def added_by(entry: Logged) -> Iterator[str]:
    """The records that an act put on the map; bringing one back is no such act."""
    return _added_by(entry.command) if entry.action == "do" else iter(())


def _added_by(command: Command) -> Iterator[str]:
    if isinstance(command, Add):
        yield str(command.record.get("id"))
    elif isinstance(command, Gesture):
        for part in command.commands:
            yield from _added_by(part)
