"""A DuckDB that reads one file and nothing else; what its memory does not hold goes to a temporary folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.errors import LogError

if TYPE_CHECKING:
    import duckdb

    Connection: TypeAlias = "duckdb.DuckDBPyConnection"


def connect(folder: Path, readable: Path, memory: str = "", writable: Path | None = None) -> "Connection":
    """A database that may read one file and write one; it spills into `folder` and fetches nothing else.

    It lives in memory, for a file of its own would be packed and unpacked at each step: half the time more.
    Raises LogError for a bound of memory that is none.
    """
    import duckdb

    connection = duckdb.connect(config={"autoinstall_known_extensions": "false"})
    connection.execute("SET temp_directory = ?", [str(folder)])
    written = [str(writable)] if writable else []
    connection.execute("SET allowed_paths = ?", [[str(readable), escaped(readable), *written]])
    connection.execute("SET enable_external_access = false")
    connection.execute("SET TimeZone = 'UTC'")
    _bound(connection, memory)
    return connection


@contextmanager
def in_words(name: str, memory: str = "") -> Iterator[None]:
    """What DuckDB itself cannot do, as a LogError about the log of this name."""
    import duckdb

    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise LogError(
            "The log needs more memory than {memory}. Allow more, or give a part of the log.",
            memory=memory or USUAL_MEMORY,
        ) from error
    except duckdb.Error as error:
        raise LogError(
            "“{name}” cannot be analysed ({reason}). Check that the file is whole.",
            name=name,
            reason=str(error).splitlines()[0][:200],
        ) from error


# Room for 50 million events without the disk; of a larger machine the studio does not take more unasked.
USUAL_MEMORY = "3GB"


def _bound(connection: "Connection", memory: str) -> None:
    import duckdb

    try:
        connection.execute("SET memory_limit = ?", [memory or USUAL_MEMORY])
    except duckdb.Error as error:
        connection.close()
        raise LogError(
            "“{memory}” is no amount of memory. Write for example 1GB or 500MB.", memory=memory
        ) from error


# Signs that DuckDB takes for a pattern of several files.
GLOB = str.maketrans({"*": "[*]", "?": "[?]", "[": "[[]"})


def escaped(path: Path) -> str:
    """A path as DuckDB takes it for one file, whatever signs it has."""
    return str(path).translate(GLOB)
