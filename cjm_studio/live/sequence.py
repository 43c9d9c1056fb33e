"""Entries in the order of their revisions, however they come in: several threads bring them."""

from cjm_studio.store import Logged


class Sequence:
    """Lets entries through one revision after the other, from `revision` on."""

    def __init__(self, revision: int) -> None:
        self.revision = revision
        self._early: dict[int, Logged] = {}

    @property
    def has_gap(self) -> bool:
        """Whether entries wait for one that has not come."""
        return bool(self._early)

    def take(self, entry: Logged) -> list[Logged]:
        """The entries whose turn it is now that this one is here; one that was let through is no news."""
        if entry.revision <= self.revision:
            return []
        self._early[entry.revision] = entry
        due = []
        while self.revision + 1 in self._early:
            self.revision += 1
            due.append(self._early.pop(self.revision))
        return due
