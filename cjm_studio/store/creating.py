"""A new store file: built aside and put in its place in one step, so that nobody ever sees half of one."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store.connecting import Place, connect_for_use, fresh_name
from cjm_studio.store.upgrades import Upgrade, run_upgrades

APPLICATION_ID = 0x434A4D53  # "CJMS"


def create(place: Place, upgrades: Sequence[Upgrade]) -> bool:
    """Make the file and the folders above it, readable by their owner only.

    False when another process has made it in the meantime; that one stays.
    """
    _refuse_leftovers(place.path)
    _make_folder(place.path.parent)
    built = fresh_name(place.path, "new")
    os.close(os.open(built, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        _fill(replace(place, path=built, journal_mode="delete"), upgrades)
        return _publish(built, place.path)
    finally:
        built.unlink(missing_ok=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailableError(
            "The folder {folder} for the store cannot be made: {reason}. Name a file elsewhere with --store.",
            folder=folder,
            reason=error.strerror,
        ) from error


def _refuse_leftovers(path: Path) -> None:
    """SQLite would mix the log of a store that is gone into the new one."""
    for ending in ("-wal", "-journal"):
        leftover = path.with_name(path.name + ending)
        if leftover.exists() and leftover.stat().st_size:
            raise StoreUnavailableError(
                "The store {path} is gone, but {leftover} still holds its latest changes. Put the store back "
                "beside it, or remove that file to begin a new store.",
                path=path,
                leftover=leftover,
            )


def _fill(place: Place, upgrades: Sequence[Upgrade]) -> None:
    connection = connect_for_use(place)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        run_upgrades(connection, upgrades)
    finally:
        connection.close()


def _publish(built: Path, path: Path) -> bool:
    """Give the file its name; False when another process was quicker."""
    try:
        os.link(built, path)
    except FileExistsError:
        return False
    except OSError:  # a disk without hard links
        if path.exists():
            return False
        built.rename(path)
    sync_folder(path.parent)
    return True


def sync_folder(folder: Path) -> None:
    """Make sure that a new name in a folder outlives a power cut. Windows does that by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
