"""An opened log: the tables that all questions are asked of, kept in a temporary database of its own.

    events(c, seq, us, code[, value], a0 .. an)
        one row per event that can be used
    walked(c, place, seq, us, code, next, gap_us[, value], a0 .. an)
        the same with what follows: place counts from 1, next and gap_us are NULL at the end
    went(c, path, started_us, ended_us[, value], a0 .. an)
        one row per customer, with the sum of his values and the attributes of his first event
    paths(path, customers, reached[, value])
        one row per distinct path

c is a customer's number, or a session's where the log is cut into sessions; seq the input row; us
microseconds since 1970, gap_us the time until the next event. code and the members of path are of an ENUM
`event_name`, which sorts by name; a0 .. an are texts, "" where nothing is said, named by `attributes`.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from cjm_studio.errors import LogError
from cjm_studio.paths.duck.batches import rows_at_once
from cjm_studio.paths.duck.connection import connect, in_words
from cjm_studio.paths.duck.events import attribute_columns, event_names, load, refuse_unknown
from cjm_studio.paths.duck.walking import walk
from cjm_studio.paths.log import Log
from cjm_studio.paths.reading.copying import readable
from cjm_studio.paths.report import BadRows, PathCount

if TYPE_CHECKING:
    from cjm_studio.paths.duck.connection import Connection


REPEATED = "SELECT count(*) FROM walked WHERE gap_us = 0 AND next = code"


class OpenLog:
    """A log that is open for questions, until it is closed. Queries may come from several threads at once."""

    def __init__(
        self,
        log: Log,
        names: tuple[str, ...],
        bad_rows: BadRows,
        connection: "Connection",
        closing: ExitStack,
    ) -> None:
        self.log = log
        self.event_names = names
        self.bad_rows = bad_rows
        self.attributes = attribute_columns(log)
        self.has_value = bool(log.columns.value)
        self.rows_at_once = rows_at_once(connection)
        self._connection = connection
        self._closing = closing
        self._is_closed = False

    def query(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows of a question, asked through a cursor of its own. Raises LogError."""
        if self._is_closed:
            raise LogError("“{name}” has been closed. Open it again.", name=self.log.path.name)
        with in_words(self.log.path.name), self._connection.cursor() as cursor:
            return cursor.execute(sql, list(parameters)).fetchall()

    def close(self) -> None:
        """Give back memory and the temporary files; closing twice is no harm."""
        self._is_closed = True
        self._closing.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def opened(log: Log, *, memory: str = "", outcome: str = "") -> OpenLog:
    """Open a log for questions; a block (`with`) or `close` ends it.

    `memory` bounds what the database holds ("1GB"), the rest goes to the disk; `paths.reached` counts the
    customers with the `outcome`, an event's name. Raises LogError.
    """
    with ExitStack() as opening:
        folder = Path(opening.enter_context(TemporaryDirectory(prefix="cjm-paths-")))
        opening.enter_context(in_words(log.path.name, memory))
        with readable(log) as copy:
            connection = connect(folder, copy.path, memory)
            opening.callback(connection.close)
            bad_rows = load(connection, copy)
        names = event_names(connection)
        refuse_unknown(names, outcome)
        walk(connection, log, outcome, [*attribute_columns(log).values()])
        (repeated,) = connection.execute(REPEATED).fetchall()[0]
        return OpenLog(log, names, replace(bad_rows, repeated=repeated), connection, opening.pop_all())


def all_paths(log: OpenLog) -> tuple[PathCount, ...]:
    """Every distinct path with its customers, those with most customers first, then by their events."""
    value = "coalesce(value, 0)" if log.has_value else "0"
    found = log.query(
        f"SELECT list_transform(path, lambda code: CAST(enum_code(code) AS INTEGER)), customers, reached, "
        f"CAST({value} AS DOUBLE) FROM paths ORDER BY customers DESC, path"
    )
    name = log.event_names
    return tuple(
        PathCount(tuple([name[code] for code in codes]), count, reached, value)
        for codes, count, reached, value in found
    )
