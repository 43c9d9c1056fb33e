"""What has come in since the last time, as frames: one for all, and one for each who may read more."""

from collections.abc import Sequence

from cjm_studio.live.authorship import Authorship
from cjm_studio.live.redaction import Reader
from cjm_studio.live.telling import Telling
from cjm_studio.live.writing import entries_frame, public_id


class News:
    """Entries on their way to everybody in a room."""

    def __init__(self, entries: Sequence[Telling], authorship: Authorship, *, names_hidden: bool) -> None:
        self._entries = entries
        self._authorship = authorship
        self._names_hidden = names_hidden
        self._frames: dict[str, str] = {}
        self._insiders = {authorship.author(note_id) for entry in entries for note_id in entry.hidden_ids}
        self._voters: set[str] = set()
        if names_hidden:
            self._insiders |= {entry.author for entry in entries}
            self._voters = {voter for entry in entries for voter in entry.voters}

    def frame(self, author: str) -> str:
        """The frame for an author; whoever knows no more than the others shares theirs."""
        knows_more = author in self._insiders or (bool(self._voters) and public_id(author) in self._voters)
        who = author if knows_more else ""
        if who not in self._frames:
            reader = Reader(who, self._authorship.of(who), self._names_hidden)
            self._frames[who] = entries_frame(entry.text(reader) for entry in self._entries)
        return self._frames[who]
