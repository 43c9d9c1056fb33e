"""Connections to the store's file, each with the settings that keep what is acknowledged."""

import secrets
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store.codes import LOCKED, result_code
from cjm_studio.store.library import JournalMode, Library
from cjm_studio.store.upgrades import BareConnection

# How long a reader or the writer waits for another process before it gives up.
PATIENCE_S = 30.0
READERS, READERS_AT_MOST = 4, 32

SETTINGS = (
    "PRAGMA synchronous = FULL",  # an answer means that the disk has it
    "PRAGMA fullfsync = ON",  # on macOS only this reaches the disk; elsewhere it says nothing
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA journal_size_limit = 67108864",
)
READER = ("PRAGMA query_only = ON",)
# What is erased leaves no trace in the free pages of the file.
WRITER = ("PRAGMA secure_delete = ON",)


@dataclass(frozen=True)
class Place:
    """Where the store is and how it is reached."""

    path: Path
    library: Library
    journal_mode: JournalMode
    patience_s: float = PATIENCE_S


def connect(place: Place, extra: tuple[str, ...] = ()) -> BareConnection:
    """A bare connection to a file that exists; one that has vanished is not made again, empty.

    Raises the library's own Error.
    """
    connection = place.library.module.connect(
        f"{place.path.as_uri()}?mode=rw",
        uri=True,
        timeout=place.patience_s,
        isolation_level=None,  # transactions are begun by us, in the way that each needs
        check_same_thread=False,
    )
    # A damaged letter must not hide the row that it stands in; checksums find it.
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        for setting in (*SETTINGS, *extra):
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_for_use(place: Place, extra: tuple[str, ...] = ()) -> BareConnection:
    """The same to a file that is known to be ours, with the journal kept as it should be.

    Raises StoreUnavailableError as well.
    """
    connection = connect(place, extra)
    try:
        set_journal_mode(connection, place)
    except BaseException:
        connection.close()
        raise
    return connection


def reading_engine(place: Place) -> Engine:
    """Many connections that cannot write; each transaction sees one state of the store."""
    return _engine(place, READER, "BEGIN", pool_size=READERS, max_overflow=READERS_AT_MOST - READERS)


def writing_engine(place: Place) -> Engine:
    """One connection, whose transactions begin with the right to write."""
    return _engine(place, WRITER, "BEGIN IMMEDIATE", pool_size=1, max_overflow=0)


def _engine(place: Place, extra: tuple[str, ...], begin: str, **pool: int) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=place.library.module,
        creator=partial(connect_for_use, place, extra),
        poolclass=QueuePool,
        hide_parameters=True,  # errors are logged, texts of journeys are not
        **pool,
    )

    @event.listens_for(engine, "begin")
    def begin_ourselves(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def set_journal_mode(connection: BareConnection, place: Place) -> None:
    """Keep the journal as the place says. Raises StoreUnavailableError when somebody keeps it otherwise."""
    cause = None
    try:
        if setting(connection, f"journal_mode = {place.journal_mode}") == place.journal_mode:
            return
    except place.library.module.OperationalError as error:
        if result_code(error) != LOCKED:
            raise
        cause = error
    raise StoreUnavailableError(
        "Another program uses the store {path} in a way that does not go with the SQLite {version} of "
        "this one. Close that program, or serve all of them with the same Python.",
        path=place.path,
        version=place.library.written_version,
    ) from cause


def setting(connection: BareConnection, name: str) -> Any:
    """The value of one of SQLite's settings."""
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def fresh_name(path: Path, ending: str) -> Path:
    """A name for a file beside this one that nobody has."""
    return path.with_name(f".{path.name}.{secrets.token_hex(6)}.{ending}")
