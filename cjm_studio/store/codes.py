"""The numbers by which SQLite says what went wrong."""

from sqlalchemy.exc import DBAPIError

WRONG_STATEMENT, NO_RIGHT, LOCKED, READ_ONLY = 1, 3, 5, 8
DISK_ERROR, CORRUPT, FULL, CANNOT_OPEN, NOT_A_DATABASE = 10, 11, 13, 14, 26


def result_code(error: BaseException) -> int:
    """SQLite's primary result code behind an error; 0 where there is none."""
    inner = error.orig if isinstance(error, DBAPIError) else error
    return int(getattr(inner, "sqlite_errorcode", None) or 0) & 0xFF
