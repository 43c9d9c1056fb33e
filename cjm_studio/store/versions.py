"""Versions: revisions of a journey that have a name. The log holds what they were like."""

from dataclasses import dataclass
from typing import Any, Literal, cast

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import new_id
from cjm_studio.store import names
from cjm_studio.store.desk import Desk
from cjm_studio.store.states import check_revision, read_head
from cjm_studio.store.tables import versions
from cjm_studio.store.transaction import Transaction

Reason = Literal["by_hand", "workshop_start", "workshop_end", "before_restore"]


@dataclass(frozen=True)
class Version:
    """A revision with a name, why it was kept and by whom; `made_ms` by the server's clock."""

    id: str
    journey_id: str
    revision: int
    name: str
    reason: Reason
    author: str
    made_ms: int


class Versions:
    """The versions of each journey. Everything raises StoreUnavailableError."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def keep(
        self,
        journey_id: str,
        name: str,
        author: str,
        reason: Reason = "by_hand",
        revision: int | None = None,
    ) -> Version:
        """Give a revision a name; None means the present one.

        Raises JourneyNotFoundError, and CommandRefusedError for a revision that the journey never had or a
        name that cannot be kept.
        """
        version = Version(
            new_id("version"), journey_id, revision or 0, names.checked(name), reason, author, 0
        )
        return self._desk.write(lambda transaction: _keep(transaction, version, is_present=revision is None))

    def of(self, journey_id: str) -> tuple[Version, ...]:
        """The versions of a journey, the latest revision first. Raises JourneyNotFoundError."""
        with self._desk.read() as connection:
            read_head(connection, journey_id)
            return _versions(connection, versions.c.journey_id == journey_id)

    def rename(self, version_id: str, name: str) -> Version:
        """Give a version another name. Raises CommandRefusedError when there is none, or for a bad name."""
        new_name = names.checked(name)
        return self._desk.write(lambda transaction: _rename(transaction, version_id, new_name))

    def forget(self, version_id: str) -> None:
        """Take a version off the list; the log stays. One that is not there is forgotten already."""
        gone = delete(versions).where(versions.c.id == version_id)
        self._desk.write(lambda transaction: transaction.connection.execute(gone).rowcount)


def _keep(transaction: Transaction, version: Version, *, is_present: bool) -> Version:
    head = read_head(transaction.connection, version.journey_id)
    revision = head.revision if is_present else version.revision
    check_revision(head.id, head.revision, revision)
    row = vars(version) | {"revision": revision, "made_ms": transaction.now_ms}
    transaction.connection.execute(insert(versions).values(**row))
    return Version(**row)


def _rename(transaction: Transaction, version_id: str, name: str) -> Version:
    transaction.connection.execute(update(versions).where(versions.c.id == version_id).values(name=name))
    for version in _versions(transaction.connection, versions.c.id == version_id):
        return version
    raise CommandRefusedError("There is no such version: somebody may have taken it off the list.")


def _versions(connection: Connection, which: ColumnElement[bool]) -> tuple[Version, ...]:
    wanted = (
        select(versions)
        .where(which)
        .order_by(versions.c.revision.desc(), versions.c.made_ms.desc(), versions.c.id)
    )
    return tuple(Version(**cast("dict[str, Any]", row)) for row in connection.execute(wanted).mappings())
