"""The steps by which an older store file becomes one of today; a new file takes them all.

A step gets a bare database connection inside of a transaction and changes the tables. Steps are only ever
added at the end: the version of the tables is the number of steps. What journeys look like is not their
concern; that has the version of the file format, kept beside every snapshot and entry.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

# SQLite connections of two libraries have no type in common.
BareConnection: TypeAlias = Any
Upgrade: TypeAlias = Callable[[BareConnection], None]

# The ranges let SQLite's own check of the file find numbers that a failing disk has changed;
# times end with the year 9999, the last that Python knows.
FIRST_TABLES = (
    """
    CREATE TABLE journey (
        id TEXT NOT NULL PRIMARY KEY,
        birth TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 2000000000),
        title TEXT NOT NULL,
        title_folded TEXT NOT NULL,
        language TEXT NOT NULL,
        kind TEXT NOT NULL,
        stages INTEGER NOT NULL CHECK (stages BETWEEN 0 AND 2000000000),
        cards INTEGER NOT NULL CHECK (cards BETWEEN 0 AND 2000000000),
        author TEXT NOT NULL,
        created_ms BIGINT NOT NULL CHECK (created_ms BETWEEN 0 AND 253402300799999),
        changed_ms BIGINT NOT NULL CHECK (changed_ms BETWEEN 0 AND 253402300799999),
        recency BIGINT NOT NULL CHECK (recency BETWEEN 0 AND 9000000000000000),
        discarded_ms BIGINT CHECK (discarded_ms BETWEEN 0 AND 253402300799999)
    )
    """,
    "CREATE INDEX journey_by_recency ON journey (recency)",
    """
    CREATE TABLE snapshot (
        journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        format INTEGER NOT NULL,
        content TEXT NOT NULL,
        checksum BIGINT NOT NULL,
        PRIMARY KEY (journey_id, revision)
    )
    """,
    """
    CREATE TABLE command (
        journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        command_id TEXT NOT NULL UNIQUE,
        author TEXT NOT NULL,
        at_ms BIGINT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo')),
        of INTEGER,
        format INTEGER NOT NULL,
        command TEXT NOT NULL,
        change TEXT NOT NULL,
        checksum BIGINT NOT NULL,
        PRIMARY KEY (journey_id, revision)
    )
    """,
    "CREATE INDEX command_by_author ON command (journey_id, author, revision)",
)


def make_first_tables(connection: BareConnection) -> None:
    """Version 1: journeys, their snapshots and the log of commands."""
    for statement in FIRST_TABLES:
        connection.execute(statement)


# SQLite cannot change a rule of a table: the log moves into a new one that knows two more actions.
WORKSHOP_TABLES = (
    """
    CREATE TABLE longer_log (
        journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        command_id TEXT NOT NULL UNIQUE,
        author TEXT NOT NULL,
        at_ms BIGINT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo', 'restore', 'revert')),
        of INTEGER,
        format INTEGER NOT NULL,
        command TEXT NOT NULL,
        change TEXT NOT NULL,
        checksum BIGINT NOT NULL,
        PRIMARY KEY (journey_id, revision)
    )
    """,
    """
    INSERT INTO longer_log (journey_id, revision, command_id, author, at_ms, action, of, format, command,
                            change, checksum)
    SELECT journey_id, revision, command_id, author, at_ms, action, of, format, command, change, checksum
    FROM command
    """,
    "DROP TABLE command",
    "ALTER TABLE longer_log RENAME TO command",
    "CREATE INDEX command_by_author ON command (journey_id, author, revision)",
    """
    CREATE TABLE member (
        journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
        author TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('owner', 'facilitator', 'participant', 'viewer')),
        joined_ms BIGINT NOT NULL CHECK (joined_ms BETWEEN 0 AND 253402300799999),
        seen_ms BIGINT NOT NULL CHECK (seen_ms BETWEEN 0 AND 253402300799999),
        PRIMARY KEY (journey_id, author)
    )
    """,
    """
    CREATE TABLE join_link (
        id TEXT NOT NULL PRIMARY KEY,
        journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('facilitator', 'participant', 'viewer')),
        author TEXT NOT NULL,
        made_ms BIGINT NOT NULL CHECK (made_ms BETWEEN 0 AND 253402300799999),
        expires_ms BIGINT NOT NULL CHECK (expires_ms BETWEEN 0 AND 253402300799999),
        revoked_ms BIGINT CHECK (revoked_ms BETWEEN 0 AND 253402300799999),
        uses INTEGER NOT NULL CHECK (uses BETWEEN 0 AND 2000000000)
    )
    """,
    "CREATE INDEX join_link_by_journey ON join_link (journey_id, made_ms)",
    """
    CREATE TABLE version (
        id TEXT NOT NULL PRIMARY KEY,
        journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 2000000000),
        name TEXT NOT NULL,
        reason TEXT NOT NULL
            CHECK (reason IN ('by_hand', 'workshop_start', 'workshop_end', 'before_restore')),
        author TEXT NOT NULL,
        made_ms BIGINT NOT NULL CHECK (made_ms BETWEEN 0 AND 253402300799999)
    )
    """,
    "CREATE INDEX version_by_journey ON version (journey_id, revision)",
    """
    CREATE TABLE secret (
        name TEXT NOT NULL PRIMARY KEY,
        value BLOB NOT NULL CHECK (typeof(value) = 'blob' AND length(value) = 32)
    )
    """,
)


def make_workshop_tables(connection: BareConnection) -> None:
    """Version 2: who was here, by which links, the versions with a name, secrets; acts that go back."""
    for statement in WORKSHOP_TABLES:
        connection.execute(statement)


UPGRADES: tuple[Upgrade, ...] = (make_first_tables, make_workshop_tables)


def run_upgrades(connection: BareConnection, upgrades: Sequence[Upgrade]) -> None:
    """Take the steps that the file has not taken, all of them or none.

    The version is read again inside of the transaction: another process may have been quicker.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        for step in upgrades[version:]:
            step(connection)
        if version < len(upgrades):
            connection.execute(f"PRAGMA user_version = {len(upgrades)}")
        connection.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
