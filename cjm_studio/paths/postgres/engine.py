"""The analysis of a log on a PostgreSQL server, in tables that end with the transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cjm_studio.errors import LogError
from cjm_studio.paths.duck.handing import HandedEvents, handed_events
from cjm_studio.paths.log import Log
from cjm_studio.paths.portable import Dialect, paths_sql, report_of, transitions_sql
from cjm_studio.paths.report import PathReport

if TYPE_CHECKING:
    from psycopg import Connection, Cursor

CHUNK = 2**20
TABLE = "cjm_events"
POSTGRES = Dialect(
    path="string_agg(CAST(code AS text), ',' ORDER BY us, seq)",
    median="percentile_cont(0.5) WITHIN GROUP (ORDER BY gap_us)",
)


class PostgresEngine:
    """A PostgreSQL server by its address (postgresql://...), or by PGHOST and its kin when that is empty.

    `memory` bounds what a step of it sorts in memory, as in "1GB".
    """

    def __init__(self, memory: str = "", server: str = "") -> None:
        self._memory = memory
        self._server = server

    def analyse(self, log: Log, outcome: str = "", top: int = 10) -> PathReport:
        """Paths, transitions and the outcome of a log. Raises LogError."""
        with handed_events(log, "csv", memory=self._memory, outcome=outcome) as handed, self._told() as ask:
            _copy(ask, handed)
            transitions = ask.execute(transitions_sql(POSTGRES, handed, TABLE).encode()).fetchall()
            paths = ask.execute(paths_sql(POSTGRES, handed, TABLE).encode()).fetchall()
            return report_of(handed, transitions, paths, outcome, top)

    @contextmanager
    def _told(self) -> "Iterator[Cursor[tuple[object, ...]]]":
        """A cursor in a transaction that leaves nothing behind; what goes wrong is said in words."""
        try:
            import psycopg
        except ImportError as error:
            raise LogError(
                "The engine “{name}” needs more than the studio brings along. Install it: {command}.",
                name="postgres",
                command="pip install 'cjm_studio[postgres]'",
            ) from error
        try:
            with self._connected() as connection, connection.cursor() as cursor:
                if self._memory:
                    cursor.execute("SELECT set_config('work_mem', %s, true)", [self._memory])
                yield cursor
                connection.rollback()
        except psycopg.Error as error:
            raise LogError(
                "PostgreSQL cannot do it ({reason}). Name the server with --server or in PGHOST.",
                reason=(str(error).strip() or type(error).__name__).splitlines()[0][:200],
            ) from error

    def _connected(self) -> "Connection[tuple[object, ...]]":
        import psycopg

        return psycopg.connect(self._server, connect_timeout=10)


def _copy(ask: "Cursor[tuple[object, ...]]", handed: HandedEvents) -> None:
    columns = "c bigint, seq bigint, us bigint, code integer"
    value = ", value double precision" if handed.has_value else ""
    ask.execute(f"CREATE TEMP TABLE {TABLE} ({columns}{value}) ON COMMIT DROP".encode())
    with handed.file.open("rb") as file, ask.copy(f"COPY {TABLE} FROM STDIN (FORMAT csv)".encode()) as copy:
        while chunk := file.read(CHUNK):
            copy.write(chunk)
    ask.execute(f"ANALYZE {TABLE}".encode())
