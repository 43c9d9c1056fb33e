"""What a join link and a browser that came by one carry: signed ids, nothing that says what they open.

The key is the store's, so links outlive a restart. Each purpose has a salt of its own: a mark of a visit is
no link, and a link is no mark of a visit. No time is signed in: how long a link holds stands in its row, and
its code on the wall stays the same code.
"""

import secrets
from dataclasses import dataclass
from typing import Any

from itsdangerous import BadData, URLSafeSerializer

LONGEST = 400
LINK_SALT, VISIT_SALT = "cjm-studio/join-link", "cjm-studio/join-visit"


@dataclass(frozen=True)
class Visit:
    """By which link a browser came, and the mark under which the log knows its person."""

    link_id: str
    author: str


def new_author() -> str:
    """A mark for somebody who comes for the first time; only he and the studio know it."""
    return f"guest-{secrets.token_hex(16)}"


class Tokens:
    """Signs and reads with one key."""

    def __init__(self, key: bytes) -> None:
        self._links = URLSafeSerializer(key, salt=LINK_SALT)
        self._visits = URLSafeSerializer(key, salt=VISIT_SALT)

    def token(self, link_id: str) -> str:
        """What stands in the address of a link."""
        return str(self._links.dumps(link_id))

    def link_id(self, token: str) -> str:
        """The link that a token names; "" for anything that this studio has not signed as one."""
        found = _read(self._links, token)
        return found if isinstance(found, str) else ""

    def mark(self, visit: Visit) -> str:
        """What a browser keeps about its visit."""
        return str(self._visits.dumps([visit.link_id, visit.author]))

    def visit(self, mark: str) -> Visit | None:
        """The visit that a mark tells of; None for anything that this studio has not signed as one."""
        match _read(self._visits, mark):
            case [str(link_id), str(author)]:
                return Visit(link_id, author)
        return None


def _read(signed: URLSafeSerializer, text: str) -> Any:
    try:
        return signed.loads(text) if len(text) <= LONGEST else None
    except BadData:
        return None
