"""Secrets of the studio: random bytes that are made once and kept."""

from secrets import token_bytes

from sqlalchemy import Connection, insert, select

from cjm_studio.store.desk import Desk
from cjm_studio.store.tables import secrets
from cjm_studio.store.transaction import Transaction

KEY_BYTES = 32


def kept_secret(desk: Desk, name: str) -> bytes:
    """The 32 random bytes with this name; made when they are first asked for."""
    with desk.read() as connection:
        known = _read(connection, name)
    return known or desk.write(lambda transaction: _make(transaction, name))


def _make(transaction: Transaction, name: str) -> bytes:
    known = _read(transaction.connection, name)  # another process may have been quicker
    if known is None:
        known = token_bytes(KEY_BYTES)
        transaction.connection.execute(insert(secrets).values(name=name, value=known))
    return known


def _read(connection: Connection, name: str) -> bytes | None:
    value = connection.scalar(select(secrets.c.value).where(secrets.c.name == name))
    return None if value is None else bytes(value)
