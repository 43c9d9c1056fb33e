"""How fit the store is, for `cjm-studio doctor`."""

import os
from dataclasses import dataclass
from pathlib import Path

from cjm_studio.language import N_
from cjm_studio.store.connecting import Place, connect_for_use, setting

SYNCHRONOUS = {0: "off", 1: "normal", 2: "full", 3: "extra"}

OUTDATED = N_(
    "This SQLite may lose a change in WAL mode (fixed in 3.51.3, 3.50.7 and 3.44.6), so the store keeps "
    "its journal the older, slower way. Install pysqlite3 or a newer Python."
)
ON_NETWORK = N_(
    "The store lies on a network drive, where WAL does not work, so it keeps its journal the older, slower "
    "way. Better keep it on a disk of this machine."
)


@dataclass(frozen=True)
class Fitness:
    """The SQLite library (module and version), how the file is kept, and whether that is sound.

    `sound` is False for a library with the WAL-reset bug; the store then avoids WAL. `remark` is an English
    text of the catalogue, empty when there is nothing to remark.
    """

    module: str
    version: str
    journal_mode: str
    synchronous: str
    path: Path
    size_bytes: int
    writable: bool
    sound: bool
    remark: str


def fitness_of(place: Place) -> Fitness:
    """Look at the store. Raises the library's own Error."""
    connection = connect_for_use(place)
    try:
        journal_mode = setting(connection, "journal_mode")
        synchronous = SYNCHRONOUS[setting(connection, "synchronous")]
    finally:
        connection.close()
    return Fitness(
        module=place.library.name,
        version=place.library.written_version,
        journal_mode=journal_mode,
        synchronous=synchronous,
        path=place.path,
        size_bytes=place.path.stat().st_size,
        writable=os.access(place.path, os.W_OK) and os.access(place.path.parent, os.W_OK),
        sound=place.library.is_sound,
        remark=_remark(place, journal_mode),
    )


def _remark(place: Place, journal_mode: str) -> str:
    if not place.library.is_sound:
        return OUTDATED
    return "" if journal_mode == "wal" else ON_NETWORK
