"""Which SQLite library serves the store, and whether it is safe with WAL."""

from dataclasses import dataclass
from types import ModuleType
from typing import Literal

# "delete" is for a file that is still being made: it leaves nothing beside it.
JournalMode = Literal["wal", "truncate", "delete"]

# SQLite before these versions may, rarely, lose a commit when two connections write in WAL mode
# (https://sqlite.org/wal.html#walresetbug).
SOUND_SINCE = (3, 51, 3)
SOUND_BACKPORTS = ((3, 50, 7), (3, 44, 6))


@dataclass(frozen=True)
class Library:
    """An SQLite library as Python sees it: the name of its module, the module, and SQLite's own version."""

    name: str
    module: ModuleType
    version: tuple[int, ...]

    @property
    def is_sound(self) -> bool:
        """Whether this version is free of the WAL-reset bug."""
        return is_sound(self.version)

    @property
    def written_version(self) -> str:
        """The version as people write it: 3.53.4."""
        return ".".join(map(str, self.version))


def is_sound(version: tuple[int, ...]) -> bool:
    """Whether an SQLite of this version may use WAL with several connections."""
    backported = any(version[:2] == sound[:2] and version >= sound for sound in SOUND_BACKPORTS)
    return version >= SOUND_SINCE or backported


def libraries() -> tuple[Library, ...]:
    """Every SQLite library that Python has here, the freshly packaged one first."""
    import sqlite3

    own = Library("sqlite3", sqlite3, sqlite3.sqlite_version_info)
    try:
        from pysqlite3 import dbapi2
    except ImportError:  # there is no wheel of it for every machine
        return (own,)
    return (Library("pysqlite3", dbapi2, tuple(dbapi2.sqlite_version_info)), own)


def best_library() -> Library:
    """The first sound library; where there is none, the first."""
    found = libraries()
    return next((library for library in found if library.is_sound), found[0])
