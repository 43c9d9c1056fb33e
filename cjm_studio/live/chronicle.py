"""What has happened to a journey, in order and in the words of the protocol: the state and the way to it."""

from collections import deque
from collections.abc import Iterable

from cjm_studio.live.document import Document
from cjm_studio.live.redaction import ANYBODY, Reader
from cjm_studio.live.sequence import Sequence
from cjm_studio.live.staging import Staging
from cjm_studio.live.telling import Telling
from cjm_studio.store import Kept, Logged

# A client that is this many entries behind gets them one by one; beyond, the whole journey is shorter.
MOST_MISSED = 500


class Chronicle:
    """A journey from a revision on."""

    def __init__(self, kept: Kept) -> None:
        self.staging = Staging(kept.journey.records)
        self._sequence = Sequence(kept.revision)
        self._document = Document(kept.journey)
        self._entries: deque[Telling] = deque()

    @property
    def revision(self) -> int:
        """The revision that the journey is at here; the store may be ahead."""
        return self._sequence.revision

    @property
    def has_gap(self) -> bool:
        """Whether entries wait for one that has not come."""
        return self._sequence.has_gap

    def journey_text(self, reader: Reader = ANYBODY) -> str:
        """The journey at `revision` as JSON, as a reader may know it."""
        return self._document.text(reader)

    def take(self, entry: Logged) -> list[Telling]:
        """The entries whose turn has come with this one."""
        due = self._sequence.take(entry)
        tellings = [Telling(each) for each in due]
        for each in due:
            self._document.take(each.change)
            self.staging.take({key: after for key, (_, after) in each.change.records.items()})
        self._entries.extend(tellings)
        while len(self._entries) > MOST_MISSED:
            self._entries.popleft()
        return tellings

    def lacks(self, since: int) -> bool:
        """Whether entries after a revision are missing here that are worth reading from the log."""
        return self.revision - MOST_MISSED <= since < self._first - 1

    def recall(self, entries: Iterable[Logged]) -> None:
        """Put earlier entries in front, as the log tells them."""
        earlier = [Telling(entry) for entry in entries if entry.revision < self._first]
        self._entries.extendleft(reversed(earlier))

    def entries_after(self, since: int) -> list[Telling] | None:
        """The entries after a revision; None when they are too many or not all known."""
        found = [entry for entry in self._entries if entry.revision > since]
        return found if since <= self.revision and len(found) == self.revision - since else None

    @property
    def _first(self) -> int:
        return self._entries[0].revision if self._entries else self.revision + 1
