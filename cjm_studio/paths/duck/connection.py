"""A DuckDB that reads one file and nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.errors import LogError

if TYPE_CHECKING:
    import duckdb

    Connection: TypeAlias = "duckdb.DuckDBPyConnection"


@contextmanager
def connected(readable: Path, memory: str = "") -> Iterator["Connection"]:
    """A connection that may read this file and write temporary ones; it fetches nothing from anywhere.

    Raises LogError for a bound of memory that is none, and for what DuckDB itself cannot do.
    """
    import duckdb

    with TemporaryDirectory(prefix="cjm-paths-") as folder:
        connection = duckdb.connect(config={"autoinstall_known_extensions": "false"})
        try:
            connection.execute("SET temp_directory = ?", [folder])
            connection.execute("SET allowed_paths = ?", [[str(readable), escaped(readable)]])
            connection.execute("SET enable_external_access = false")
            connection.execute("SET TimeZone = 'UTC'")
            _bound(connection, memory)
            yield connection
        except duckdb.OutOfMemoryException as error:
            raise LogError(
                "The log needs more memory than {memory}. Allow more, or give a part of the log.",
                memory=memory or "this machine has",
            ) from error
        except duckdb.Error as error:
            raise LogError(
                "“{name}” cannot be analysed ({reason}). Check that the file is whole.",
                name=readable.name,
                reason=str(error).splitlines()[0][:200],
            ) from error
        finally:
            connection.close()


def _bound(connection: "Connection", memory: str) -> None:
    import duckdb

    if not memory:
        return
    try:
        connection.execute("SET memory_limit = ?", [memory])
    except duckdb.Error as error:
        raise LogError(
            "“{memory}” is no amount of memory. Write for example 1GB or 500MB.", memory=memory
        ) from error


# Signs that DuckDB takes for a pattern of several files.
GLOB = str.maketrans({"*": "[*]", "?": "[?]", "[": "[[]"})


def escaped(path: Path) -> str:
    """A path as DuckDB takes it for one file, whatever signs it has."""
    return str(path).translate(GLOB)


def quoted(name: str) -> str:
    """A column's name as SQL takes it, whatever signs it has."""
    return '"' + name.replace('"', '""') + '"'
