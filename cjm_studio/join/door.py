"""Who may come in by a link: its token must be ours, and its row must say that it still holds."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from cjm_studio.join.tokens import Tokens, Visit, new_author
from cjm_studio.store import JoinLink, Store

KEY_NAME = "join-links"


@dataclass(frozen=True)
class Entry:
    """Somebody who is let in: the link by which he came, and his mark in the log."""

    link: JoinLink
    author: str


def now_ms() -> int:
    """This moment, in milliseconds since 1970."""
    return int(time.time() * 1000)


class Door:
    """Looks at tokens and at marks of visits; every wrong one gets the same answer, none."""

    def __init__(self, store: Store, clock_ms: Callable[[], int] = now_ms) -> None:
        self._links = store.join_links
        self._tokens = Tokens(store.secret(KEY_NAME))
        self._clock_ms = clock_ms

    def token(self, link_id: str) -> str:
        """The token of a link."""
        return self._tokens.token(link_id)

    def mark(self, entry: Entry) -> str:
        """What the browser of somebody who was let in keeps."""
        return self._tokens.mark(Visit(entry.link.id, entry.author))

    def link(self, token: str) -> JoinLink | None:
        """The link that a token stands for, when it is ours and still holds."""
        return self._good(self._tokens.link_id(token))

    def enter(self, link: JoinLink, mark: str = "") -> Entry:
        """Let somebody in by a link; a browser that was here before stays the same person.

        A link is used once by each of them, however often the page is loaded.
        """
        visit = self._tokens.visit(mark)
        if visit is None or visit.link_id != link.id:
            self._links.used(link.id)
        return Entry(link, visit.author if visit else new_author())

    def let_in(self, mark: str) -> Entry | None:
        """Somebody who was let in before, for as long as his link holds."""
        visit = self._tokens.visit(mark)
        link = self._good(visit.link_id) if visit else None
        return Entry(link, visit.author) if visit and link else None

    def knows(self, mark: str) -> bool:
        """Whether somebody was let in once, be it that his link does not hold any more."""
        return self._tokens.visit(mark) is not None

    def holds(self, link_id: str) -> bool:
        """Whether a link may still be used."""
        return self._good(link_id) is not None

    def _good(self, link_id: str) -> JoinLink | None:
        link = self._links.find(link_id) if link_id else None
        if link is None or link.revoked_ms is not None or link.expires_ms <= self._clock_ms():
            return None
        return link
