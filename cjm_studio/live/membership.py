"""Everybody who was ever in a room, so that a name stands beside what he has written."""

from collections.abc import Iterable
from typing import Any

from cjm_studio.commands import Role
from cjm_studio.live.people import People
from cjm_studio.live.writing import plain_text, public_id
from cjm_studio.store import Member


class Membership:
    """Names and roles by author."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._members: dict[str, tuple[str, Role]] = {
            member.author: (member.name, member.role) for member in members
        }

    def name(self, author: str) -> str:
        """The name that somebody gave last; "" when he never gave one."""
        return self._members.get(author, ("", ""))[0]

    def names(self) -> dict[str, str]:
        """All names by author, as they are now."""
        return {author: name for author, (name, _) in self._members.items()}

    def is_news(self, author: str, name: str, role: Role) -> bool:
        """Whether this is not what is known of somebody."""
        return self._members.get(author) != (name, role)

    def meet(self, author: str, name: str, role: Role) -> None:
        """Somebody new has come, or goes by another name."""
        self._members[author] = (name, role)

    def as_written(self, people: People) -> list[dict[str, Any]]:
        """Everybody, in the order in which they came first; who is here has the colour that he has here."""
        return [
            {"id": public_id(author), "name": name, "colour": people.colour(author), "role": role}
            for author, (name, role) in self._members.items()
        ]


def members_frame(members: list[dict[str, Any]]) -> str:
    """Everybody who was ever here."""
    return plain_text({"type": "members", "members": members})
