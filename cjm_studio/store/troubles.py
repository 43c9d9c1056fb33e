"""What goes wrong with the file and its disk, in words: SQLite's and the system's errors become ours."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from cjm_studio.errors import StoreUnavailableError
from cjm_studio.language import N_
from cjm_studio.store.codes import (
    CANNOT_OPEN,
    CORRUPT,
    DISK_ERROR,
    FULL,
    LOCKED,
    NO_RIGHT,
    NOT_A_DATABASE,
    READ_ONLY,
    result_code,
)
from cjm_studio.store.connecting import Place

BY_CODE = {
    NO_RIGHT: N_("The studio may not open the store {path}. Give yourself the right to read and write it."),
    LOCKED: N_(
        "Another program has kept the store {path} locked for too long. Close that program and try again."
    ),
    READ_ONLY: N_(
        "The store {path} may be read but not written. Give yourself the right to write it and its folder."
    ),
    DISK_ERROR: N_(
        "The disk failed while the store {path} was used: {reason}. Nothing half-done was kept. "
        "Check the disk."
    ),
    CORRUPT: N_(
        "The store {path} is damaged: {reason}. Nothing was changed. "
        "Put a backup in its place, or name another file with --store."
    ),
    FULL: N_("The disk of the store {path} is full: nothing was saved. Make room and try again."),
    CANNOT_OPEN: N_(
        "The store {path} cannot be opened. See whether the file is still there and yours to read and write."
    ),
    NOT_A_DATABASE: N_("{path} is not a store of the studio. Name another file with --store."),
}
# The system says some of it too, when a file is made or moved.
BY_SYSTEM_ERROR = {
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), NO_RIGHT),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), FULL),
    errno.EIO: DISK_ERROR,
}
OTHERWISE = N_("The store {path} could not be used: {reason}. Nothing half-done was kept. Try again.")


def unavailable(error: BaseException, path: Path) -> StoreUnavailableError:
    """The error of ours for an error of SQLite's, SQLAlchemy's or the system's.

    SQLAlchemy's own wording holds statements with the texts of journeys, so only the inner error is told.
    """
    inner = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    code = result_code(error)
    if isinstance(inner, OSError):
        code = BY_SYSTEM_ERROR.get(inner.errno or 0, code)
        reason = inner.strerror or type(inner).__name__
    elif isinstance(inner, SQLAlchemyError):
        reason = type(inner).__name__
    else:
        reason = str(inner) or type(inner).__name__
    return StoreUnavailableError(BY_CODE.get(code, OTHERWISE), path=path, reason=reason)


@contextmanager
def told(place: Place) -> Iterator[None]:
    """Errors of the database or the system inside of the block leave it as StoreUnavailableError."""
    try:
        yield
    except (SQLAlchemyError, place.library.module.Error, OSError, UnicodeDecodeError) as error:
        raise unavailable(error, place.path) from error
