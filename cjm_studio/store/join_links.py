"""Links that let people in: what each stands for. The link itself is made and signed elsewhere."""

from dataclasses import dataclass
from secrets import token_hex
from typing import Any, Literal, cast, get_args

from sqlalchemy import ColumnElement, Connection, insert, select, update

from cjm_studio.errors import CommandRefusedError
from cjm_studio.store.desk import Desk
from cjm_studio.store.states import read_head
from cjm_studio.store.tables import join_links
from cjm_studio.store.transaction import Transaction

JoinRole = Literal["facilitator", "participant", "viewer"]

LATEST_MS = 253_402_300_799_999  # the end of the year 9999


@dataclass(frozen=True)
class JoinLink:
    """A link into a journey; times in milliseconds of the server's clock.

    Whether it still lets somebody in is for the caller to see: `revoked_ms` and `expires_ms` tell.
    """

    id: str
    journey_id: str
    role: JoinRole
    author: str
    made_ms: int
    expires_ms: int
    revoked_ms: int | None
    uses: int


class JoinLinks:
    """The links into each journey. Everything raises StoreUnavailableError."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def make(self, journey_id: str, role: JoinRole, expires_ms: int, author: str) -> JoinLink:
        """A new link. Raises JourneyNotFoundError, and CommandRefusedError for a role that no link gives."""
        if role not in get_args(JoinRole):
            raise CommandRefusedError(
                "A link cannot make somebody '{role}'. Choose one of {known}.",
                role=role,
                known=", ".join(get_args(JoinRole)),
            )
        return self._desk.write(
            lambda transaction: _make(
                transaction, journey_id, role, max(0, min(expires_ms, LATEST_MS)), author
            )
        )

    def find(self, link_id: str) -> JoinLink | None:
        """The link with this id; None when there is none."""
        with self._desk.read() as connection:
            return _find(connection, link_id)

    def of(self, journey_id: str) -> tuple[JoinLink, ...]:
        """The links into a journey, revoked and expired ones too, the newest first. JourneyNotFoundError."""
        with self._desk.read() as connection:
            read_head(connection, journey_id)
            return _links(connection, join_links.c.journey_id == journey_id)

    def revoke(self, link_id: str) -> JoinLink | None:
        """Let nobody in by this link any more; None when there is none. A second time changes nothing."""
        return self._desk.write(lambda transaction: _revoke(transaction, link_id))

    def used(self, link_id: str) -> JoinLink | None:
        """Count that somebody has come by this link; None when there is none."""
        return self._desk.write(lambda transaction: _change(transaction, link_id, uses=join_links.c.uses + 1))


def _make(
    transaction: Transaction, journey_id: str, role: JoinRole, expires_ms: int, author: str
) -> JoinLink:
    read_head(transaction.connection, journey_id)
    made = JoinLink(token_hex(16), journey_id, role, author, transaction.now_ms, expires_ms, None, 0)
    transaction.connection.execute(insert(join_links).values(**vars(made)))
    return made


def _revoke(transaction: Transaction, link_id: str) -> JoinLink | None:
    known = _find(transaction.connection, link_id)
    if known is None or known.revoked_ms is not None:
        return known
    return _change(transaction, link_id, revoked_ms=transaction.now_ms)


def _change(transaction: Transaction, link_id: str, **values: Any) -> JoinLink | None:
    transaction.connection.execute(update(join_links).where(join_links.c.id == link_id).values(**values))
    return _find(transaction.connection, link_id)


def _find(connection: Connection, link_id: str) -> JoinLink | None:
    return next(iter(_links(connection, join_links.c.id == link_id)), None)


def _links(connection: Connection, which: ColumnElement[bool]) -> tuple[JoinLink, ...]:
    wanted = select(join_links).where(which).order_by(join_links.c.made_ms.desc(), join_links.c.id)
    return tuple(JoinLink(**cast("dict[str, Any]", row)) for row in connection.execute(wanted).mappings())
