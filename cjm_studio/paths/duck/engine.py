"""The analysis of a log by DuckDB."""

from cjm_studio.paths.duck.batches import events_at_once
from cjm_studio.paths.duck.opened import OpenLog, opened
from cjm_studio.paths.log import Log
from cjm_studio.paths.report import Outcome, PathCount, PathReport, Transition, ValueReport

MOST = 0.8

COUNTS = "SELECT (SELECT count(*) FROM walked), (SELECT count(*) FROM went), (SELECT count(*) FROM paths)"
FOLLOWED = """
SELECT CAST(enum_code(code) AS INTEGER), count(*)
FROM walked WHERE next IS NOT NULL GROUP BY code ORDER BY code
"""
TRANSITIONS = """
SELECT CAST(code AS VARCHAR), CAST(next AS VARCHAR), count(*), median(gap_us) / 1e6
FROM walked WHERE next IS NOT NULL AND enum_code(code) BETWEEN ? AND ? GROUP BY code, next ORDER BY code, next
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
        with opened(log, memory=self._memory, outcome=outcome) as found:
            return report_of(found, outcome, top)


def report_of(found: OpenLog, outcome: str = "", top: int = 10) -> PathReport:
    """The same of a log that is open already, with this outcome. Raises LogError."""
    events, customers, paths = found.query(COUNTS)[0]
    return PathReport(
        events,
        customers,
        len(found.event_names),
        paths,
        _outcome(found, outcome, customers) if outcome else None,
        _transitions(found),
        _top_paths(found, top),
        _value(found) if found.has_value else None,
        found.bad_rows,
    )


def _transitions(log: OpenLog) -> tuple[Transition, ...]:
    """All transitions. A median holds all its times: only as many events at once as memory has room for."""
    groups = [group for group in events_at_once(log.query(FOLLOWED), log.rows_at_once) if group]
    found = (row for group in groups for row in log.query(TRANSITIONS, [group[0], group[-1]]))
    return tuple(Transition(*row) for row in found)


def _outcome(log: OpenLog, outcome: str, customers: int) -> Outcome:
    reached, paths = log.query("SELECT coalesce(sum(reached), 0), count(*) FILTER (reached > 0) FROM paths")[
        0
    ]
    enough = log.query(ENOUGH.format(weight="reached"), [MOST])[0][0]
    return Outcome(outcome, int(reached), int(reached) / customers, paths, enough)


def _value(log: OpenLog) -> ValueReport:
    total = log.query("SELECT coalesce(sum(value), 0) FROM paths")[0][0]
    enough = log.query(ENOUGH.format(weight="value"), [MOST])[0][0]
    return ValueReport(float(total), enough)


def _top_paths(log: OpenLog, top: int) -> tuple[PathCount, ...]:
    found = log.query(
        "SELECT CAST(path AS VARCHAR[]), customers, reached FROM paths ORDER BY customers DESC, path LIMIT ?",
        [top],
    )
    return tuple(PathCount(tuple(path), count, reached) for path, count, reached in found)
