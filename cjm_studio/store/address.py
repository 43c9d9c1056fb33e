"""Where the journeys are kept: from what a person writes behind --store to a file."""

import os
from pathlib import Path

from platformdirs import user_data_dir

from cjm_studio.errors import StoreUnavailableError

FILE_NAME = "studio.sqlite3"
SQLITE_SCHEME = "sqlite:///"


def default_address() -> str:
    """The file that is used when nobody names another one, in the user's data folder."""
    return str(Path(user_data_dir("cjm-studio", appauthor=False)) / FILE_NAME)


def store_path(address: str | os.PathLike[str] | None) -> Path:
    """The file that an address means: nothing (the default file), a path, or `sqlite:///path`.

    Raises StoreUnavailableError for an address of any other kind. The address is never repeated in the
    message, because it may hold a password.
    """
    written = os.fspath(address).strip() if address is not None else ""
    if not written:
        return Path(default_address())
    scheme = written.partition("://")[0].lower() if "://" in written else ""
    if scheme.startswith("postgres"):
        raise StoreUnavailableError(
            "This version of the studio keeps journeys in an SQLite file only; PostgreSQL comes with a later "
            "one. Name a file, or leave the address out to use the usual one."
        )
    if scheme and not written.startswith(SQLITE_SCHEME):
        raise StoreUnavailableError(
            "The studio does not know the kind of store '{scheme}'. Name a file, or write sqlite:///path/to/file.",
            scheme=scheme,
        )
    return _file(written.removeprefix(SQLITE_SCHEME))


def _file(written: str) -> Path:
    try:
        if written and written != ":memory:":
            # Absolute, so that the store stays where it is when the program changes its folder.
            return Path(written).expanduser().resolve()
    except (OSError, RuntimeError, ValueError):  # links in a circle, a user who does not exist, a NUL
        pass
    raise StoreUnavailableError(
        "The address of the store names no file. Write sqlite:///path/to/file, or just the path."
    )
