"""Who was ever at a journey: under which name and in which role."""

from dataclasses import dataclass
from typing import cast

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert

from cjm_studio.commands import Role
from cjm_studio.store import names
from cjm_studio.store.desk import Desk
from cjm_studio.store.states import read_head
from cjm_studio.store.tables import members
from cjm_studio.store.transaction import Transaction

COMING = insert(members).values(
    {name: bindparam(name) for name in ("journey_id", "author", "name", "role", "joined_ms", "seen_ms")}
)
COMING_AGAIN = COMING.on_conflict_do_update(
    index_elements=[members.c.journey_id, members.c.author],
    set_={name: COMING.excluded[name] for name in ("name", "role", "seen_ms")},
)


@dataclass(frozen=True)
class Member:
    """A person at a journey; times in milliseconds of the server's clock: the first and the last coming."""

    author: str
    name: str
    role: Role
    joined_ms: int
    seen_ms: int


class Members:
    """The people of each journey. Everything raises JourneyNotFoundError and StoreUnavailableError."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def remember(self, journey_id: str, author: str, name: str, role: Role) -> None:
        """Note that somebody is here now; a new name or role takes the place of the old one.

        Raises CommandRefusedError for a name that cannot be kept.
        """
        row = {"journey_id": journey_id, "author": author, "name": names.checked(name), "role": role}
        self._desk.write(lambda transaction: _remember(transaction, row))

    def of(self, journey_id: str) -> tuple[Member, ...]:
        """Everybody who was ever here, whoever came first in front."""
        wanted = (
            select(members.c.author, members.c.name, members.c.role, members.c.joined_ms, members.c.seen_ms)
            .where(members.c.journey_id == journey_id)
            .order_by(members.c.joined_ms, members.c.author)
        )
        with self._desk.read() as connection:
            read_head(connection, journey_id)
            rows = connection.execute(wanted).all()
        return tuple(
            Member(row.author, row.name, cast("Role", row.role), row.joined_ms, row.seen_ms) for row in rows
        )


def _remember(transaction: Transaction, row: dict[str, str]) -> None:
    read_head(transaction.connection, row["journey_id"])
    times_ms = {"joined_ms": transaction.now_ms, "seen_ms": transaction.now_ms}
    transaction.connection.execute(COMING_AGAIN, row | times_ms)
