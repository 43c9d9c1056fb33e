"""A text log in an encoding that the engine does not read, as UTF-8."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import IO, cast

from cjm_studio.errors import LogError
from cjm_studio.paths.log import Log

CHUNK = 2**20


@contextmanager
def as_utf8(log: Log) -> Iterator[Log]:
    """The log itself if it is UTF-8 or no text; else a copy of it for as long as the block runs.

    Raises LogError for a file that cannot be read to its end.
    """
    if log.kind != "csv" or log.encoding == "utf-8":
        yield log
        return
    with TemporaryDirectory(prefix="cjm-log-") as folder:
        copy = Path(folder) / "log.csv"
        try:
            with _opened(log) as source, copy.open("w", encoding="utf-8", newline="") as target:
                copyfileobj(source, target, CHUNK)
        except (OSError, EOFError, UnicodeError) as error:
            raise LogError(
                "“{name}” cannot be read to its end as {encoding} ({reason}). Save it as UTF-8.",
                name=log.path.name,
                encoding=log.encoding,
                reason=str(error)[:200],
            ) from error
        yield replace(log, path=copy, encoding="utf-8")


def _opened(log: Log) -> IO[str]:
    if log.path.name.lower().endswith(".gz"):
        return cast("IO[str]", gzip.open(log.path, "rt", encoding=log.encoding, newline=""))
    return log.path.open(encoding=log.encoding, newline="")
