"""A copy of the store is made before its tables are changed."""

import os
from dataclasses import replace
from pathlib import Path

from cjm_studio.store.connecting import Place, connect, fresh_name, set_journal_mode
from cjm_studio.store.creating import sync_folder
from cjm_studio.store.upgrades import BareConnection


def back_up(connection: BareConnection, place: Place, version: int) -> Path:
    """Copy the store, with everything that is committed, to a file beside it that names its version."""
    target = place.path.with_name(f"{place.path.stem}.version-{version}{place.path.suffix}")
    copy = fresh_name(place.path, "backup")
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        copied = replace(place, path=copy, journal_mode="delete")
        into = connect(copied)
        try:
            connection.backup(into)
            set_journal_mode(into, copied)  # so that it is one file, without a WAL beside it
        finally:
            into.close()
        copy.replace(target)
        sync_folder(target.parent)
    finally:
        copy.unlink(missing_ok=True)
    return target


def newest_backup(path: Path) -> str:
    """The newest copy that an upgrade made, in brackets, for a message; empty when there is none."""
    found = sorted(path.parent.glob(f"{_literal(path.stem)}.version-*{_literal(path.suffix)}"), key=_time)
    return f" ({found[-1]})" if found else ""


def _literal(text: str) -> str:
    """A text as a glob pattern that matches itself only."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in text)


def _time(path: Path) -> float:
    return path.stat().st_mtime
