"""Who comes into a room, as the gate or a join link vouches for him."""

from dataclasses import dataclass

from cjm_studio.commands import Role

# Who leads a workshop: what the others are led by is theirs alone.
LEADING: frozenset[Role] = frozenset({"owner", "facilitator"})


@dataclass(frozen=True)
class Visitor:
    """The author's mark, which he and the studio alone know, his role, and the join link that he came by."""

    author: str
    role: Role
    link_id: str = ""
