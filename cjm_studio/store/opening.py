"""From a path to a store that can be used: made, or looked at and brought up to date."""

import logging
import os
from collections.abc import Sequence
from pathlib import Path

from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store.address import store_path
from cjm_studio.store.backups import back_up, newest_backup
from cjm_studio.store.codes import CORRUPT, WRONG_STATEMENT, result_code
from cjm_studio.store.connecting import Place, connect, set_journal_mode, setting
from cjm_studio.store.creating import APPLICATION_ID, create
from cjm_studio.store.filesystem import is_on_network
from cjm_studio.store.library import Library, best_library
from cjm_studio.store.store import Store
from cjm_studio.store.tables import metadata
from cjm_studio.store.troubles import unavailable
from cjm_studio.store.upgrades import UPGRADES, BareConnection, Upgrade, run_upgrades

# Checking every page of a larger file would make the start wait; there only the table of journeys is checked.
CHECKED_WHOLE_BYTES = 64 * 1024 * 1024

log = logging.getLogger("cjm_studio.store")


def open_store(address: str | os.PathLike[str] | None = None) -> Store:
    """The store at an address: a path, `sqlite:///path`, or None for the file in the user's data folder.

    A file that is not there is made. Raises StoreUnavailableError when the file is another program's,
    damaged, written by a later studio or out of reach; then nothing is changed.
    """
    return open_path(store_path(address), best_library())


def open_path(path: Path, library: Library, upgrades: Sequence[Upgrade] = UPGRADES) -> Store:
    """The store in a file, through this library; `upgrades` are the steps that its tables go through."""
    place = Place(path, library, "wal" if library.is_sound and not is_on_network(path) else "truncate")
    is_new = _look_after(place, upgrades)
    return Store(place, is_new=is_new)


def _look_after(place: Place, upgrades: Sequence[Upgrade]) -> bool:
    """See to it that the file is there, ours, undamaged and up to date; True when it had to be made."""
    path, is_new = place.path, False
    try:
        if not path.exists():
            is_new = create(place, upgrades)
        _refuse_strangers(path)
        connection = connect(place)
        try:
            _prepare(connection, place, upgrades)
        finally:
            connection.close()
    except (place.library.module.Error, OSError, UnicodeDecodeError) as error:
        raise _told(error, path) from error
    return is_new


def _refuse_strangers(path: Path) -> None:
    """SQLite would take an empty file for a new store.

    The file is not opened for this: closing it again would drop the locks of another store in this process.
    """
    if path.is_dir():
        raise StoreUnavailableError(
            "{path} is a folder. Name a file in it, such as {example}.",
            path=path,
            example=path / "studio.sqlite3",
        )
    if not path.is_file():
        raise StoreUnavailableError("{path} is not a file. Name another one with --store.", path=path)
    if path.stat().st_size == 0:
        raise StoreUnavailableError(
            "{path} is empty: it never was a store of the studio, or it was cut off. "
            "Put a backup in its place{backup}, or remove it to begin a new store.",
            path=path,
            backup=newest_backup(path),
        )


def _prepare(connection: BareConnection, place: Place, upgrades: Sequence[Upgrade]) -> None:
    if setting(connection, "application_id") != APPLICATION_ID:
        raise StoreUnavailableError(
            "{path} is a database of another program. Name another file with --store.", path=place.path
        )
    _refuse_newer(connection, place.path, len(upgrades))
    _check(connection, place.path)
    set_journal_mode(connection, place)
    version = setting(connection, "user_version")
    if version < len(upgrades):
        backup = back_up(connection, place, version)
        log.info("store upgraded from version %d to %d", version, len(upgrades))
        _upgrade(connection, place.path, upgrades, backup)
        _refuse_newer(connection, place.path, len(upgrades))
    _check_tables(connection)


def _refuse_newer(connection: BareConnection, path: Path, known: int) -> None:
    version = setting(connection, "user_version")
    if version > known:
        raise StoreUnavailableError(
            "The store {path} was written by a later studio: its version is {version}, this studio knows "
            "{known}. Update the studio, or name another file with --store.",
            path=path,
            version=version,
            known=known,
        )


def _check(connection: BareConnection, path: Path) -> None:
    scope = "1" if path.stat().st_size <= CHECKED_WHOLE_BYTES else "journey"
    found = connection.execute(f"PRAGMA quick_check({scope})").fetchone()[0]
    if found != "ok":
        raise damaged(path, " ".join(str(found).split()))


def damaged(path: Path, reason: str) -> StoreUnavailableError:
    """The error for a file that SQLite finds damaged; it names the newest backup."""
    return StoreUnavailableError(
        "The store {path} is damaged: {reason}. Nothing was changed. Put a backup in its place{backup}, "
        "or name another file with --store.",
        path=path,
        reason=reason,
        backup=newest_backup(path),
    )


def _check_tables(connection: BareConnection) -> None:
    """See whether every table has its columns: the name of one may be damaged too."""
    for table in metadata.sorted_tables:
        columns = ", ".join(f'"{table.name}"."{column.name}"' for column in table.columns)
        connection.execute(f'SELECT {columns} FROM "{table.name}" LIMIT 0')


def _upgrade(connection: BareConnection, path: Path, upgrades: Sequence[Upgrade], backup: Path) -> None:
    try:
        run_upgrades(connection, upgrades)
    # A step may fail in any way; the transaction has undone what it did.
    except Exception as error:
        raise StoreUnavailableError(
            "The store {path} could not be brought to the version of this studio: {reason}. It is as it was; "
            "a copy is in {backup}. Use the studio that you used before.",
            path=path,
            reason=str(error) or type(error).__name__,
            backup=backup,
        ) from error


def _told(error: Exception, path: Path) -> StoreUnavailableError:
    # A table may have lost a column's name, and SQLite's remark on that may quote what is no longer text.
    if result_code(error) in (CORRUPT, WRONG_STATEMENT) or isinstance(error, UnicodeDecodeError):
        return damaged(path, str(error))
    return unavailable(error, path)
