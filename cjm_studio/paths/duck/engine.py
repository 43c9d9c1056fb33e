"""The analysis of a log by DuckDB."""

from typing import TYPE_CHECKING

from cjm_studio.errors import LogError
from cjm_studio.paths.duck.connection import connected
from cjm_studio.paths.duck.events import load
from cjm_studio.paths.log import Log
from cjm_studio.paths.report import Outcome, PathCount, PathReport, Transition, ValueReport
from cjm_studio.paths.transcoding import as_utf8

if TYPE_CHECKING:
    from cjm_studio.paths.duck.connection import Connection

MOST = 0.8

# One pass in the order of each customer gives paths and transitions both. The window is written down before
# anything is aggregated: fused with median() and small keys it took ten times as long.
WALKED = """
CREATE TEMP TABLE walked AS
SELECT c, code, lead(code) OVER w AS next, lead(us) OVER w - us AS us, row_number() OVER w AS place{value}
FROM events WINDOW w AS (PARTITION BY c ORDER BY us, seq)
"""
WENT = "CREATE TEMP TABLE went AS SELECT c, list(code ORDER BY place) AS path{value} FROM walked GROUP BY c"
PATHS = """
CREATE TEMP TABLE paths AS
SELECT path, count(*) AS customers, CASE WHEN {reached} THEN count(*) ELSE 0 END AS reached{value}
FROM went GROUP BY path
"""
TRANSITIONS = """
SELECT CAST(code AS VARCHAR), CAST(next AS VARCHAR), count(*), median(us) / 1e6
FROM walked WHERE next IS NOT NULL GROUP BY code, next ORDER BY code, next
"""
# The rows whose running sum without themselves is under 80 % are those that are needed to reach it.
ENOUGH = """
SELECT count(*) FROM (
  SELECT {weight} AS weight,
         sum({weight}) OVER (ORDER BY {weight} DESC, path ROWS UNBOUNDED PRECEDING) AS sofar
  FROM paths WHERE {weight} > 0
) WHERE sofar - weight < ? * (SELECT sum({weight}) FROM paths WHERE {weight} > 0)
"""


class DuckEngine:
    """DuckDB in this process; `memory` bounds it, as in "1GB"."""

    def __init__(self, memory: str = "") -> None:
        self._memory = memory

    def analyse(self, log: Log, outcome: str = "", top: int = 10) -> PathReport:
        """Paths, transitions and the outcome of a log. Raises LogError."""
        with as_utf8(log) as readable, connected(readable.path, self._memory) as connection:
            bad_rows = load(connection, readable)
            has_value = bool(log.columns.value)
            _refuse_unknown(connection, outcome)
            _walk(connection, outcome, has_value=has_value)
            events, customers, names, paths = connection.execute(
                "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM went), "
                "(SELECT count(*) FROM (SELECT DISTINCT code FROM events)), (SELECT count(*) FROM paths)"
            ).fetchall()[0]
            return PathReport(
                events,
                customers,
                names,
                paths,
                _outcome(connection, outcome, customers) if outcome else None,
                tuple(Transition(*row) for row in connection.execute(TRANSITIONS).fetchall()),
                _top_paths(connection, top),
                _value(connection) if has_value else None,
                bad_rows,
            )


def _refuse_unknown(connection: "Connection", outcome: str) -> None:
    if not outcome:
        return
    names = [row[0] for row in connection.execute("SELECT unnest(enum_range(NULL::event_name))").fetchall()]
    if outcome not in names:
        raise LogError(
            "No event of the log is called “{outcome}”. Its events: {names}.",
            outcome=outcome,
            names=", ".join(names[:30]),
        )


def _walk(connection: "Connection", outcome: str, *, has_value: bool) -> None:
    """Make `walked`, `went` and `paths`."""
    connection.execute(WALKED.format(value=", value" if has_value else ""))
    connection.execute("ALTER TABLE events DROP us")
    connection.execute(WENT.format(value=", sum(value) AS value" if has_value else ""))
    reached = "list_contains(path, CAST(? AS event_name))" if outcome else "false"
    paths = PATHS.format(reached=reached, value=", sum(value) AS value" if has_value else "")
    connection.execute(paths, [outcome] if outcome else [])


def _outcome(connection: "Connection", outcome: str, customers: int) -> Outcome:
    reached, paths = connection.execute(
        "SELECT coalesce(sum(reached), 0), count(*) FILTER (reached > 0) FROM paths"
    ).fetchall()[0]
    enough = connection.execute(ENOUGH.format(weight="reached"), [MOST]).fetchall()[0][0]
    return Outcome(outcome, int(reached), int(reached) / customers, paths, enough)


def _value(connection: "Connection") -> ValueReport:
    total = connection.execute("SELECT coalesce(sum(value), 0) FROM paths").fetchall()[0][0]
    enough = connection.execute(ENOUGH.format(weight="value"), [MOST]).fetchall()[0][0]
    return ValueReport(float(total), enough)


def _top_paths(connection: "Connection", top: int) -> tuple[PathCount, ...]:
    found = connection.execute(
        "SELECT CAST(path AS VARCHAR[]), customers, reached FROM paths "
        "ORDER BY customers DESC, CAST(path AS VARCHAR[]) LIMIT ?",
        [top],
    ).fetchall()
    return tuple(PathCount(tuple(path), count, reached) for path, count, reached in found)
