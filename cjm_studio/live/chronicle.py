"""What has happened to a journey, in order and in the words of the protocol: the state and the way to it."""

from collections import deque
from collections.abc import Iterable

from cjm_studio.live.document import Document
from cjm_studio.live.sequence import Sequence
from cjm_studio.live.writing import entry_text
from cjm_studio.store import Kept, Logged

# A client that is this many entries behind gets them one by one; beyond, the whole journey is shorter.
MOST_MISSED = 500


class Chronicle:
    """A journey from a revision on."""

    def __init__(self, kept: Kept) -> None:
        self._sequence = Sequence(kept.revision)
        self._document = Document(kept.journey)
        self._entries: deque[tuple[int, str]] = deque()

    @property
    def revision(self) -> int:
        """The revision that the journey is at here; the store may be ahead."""
        return self._sequence.revision

    @property
    def has_gap(self) -> bool:
        """Whether entries wait for one that has not come."""
        return self._sequence.has_gap

    @property
    def journey_text(self) -> str:
        """The journey at `revision`, as JSON."""
        return self._document.text()

    def take(self, entry: Logged) -> list[str]:
        """The entries whose turn has come with this one, written."""
        due = self._sequence.take(entry)
        texts = [entry_text(each) for each in due]
        for each, text in zip(due, texts, strict=True):
            self._document.take(each.change)
            self._entries.append((each.revision, text))
        while len(self._entries) > MOST_MISSED:
            self._entries.popleft()
        return texts

    def lacks(self, since: int) -> bool:
        """Whether entries after a revision are missing here that are worth reading from the log."""
        return self.revision - MOST_MISSED <= since < self._first - 1

    def recall(self, entries: Iterable[Logged]) -> None:
        """Put earlier entries in front, as the log tells them."""
        earlier = [(entry.revision, entry_text(entry)) for entry in entries if entry.revision < self._first]
        self._entries.extendleft(reversed(earlier))

    def entries_after(self, since: int) -> list[str] | None:
        """The entries after a revision; None when they are too many or not all known."""
        texts = [text for revision, text in self._entries if revision > since]
        return texts if since <= self.revision and len(texts) == self.revision - since else None

    @property
    def _first(self) -> int:
        return self._entries[0][0] if self._entries else self.revision + 1
