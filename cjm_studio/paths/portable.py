"""The analysis in SQL that means the same everywhere, and what each engine must say in its own words.

Ordered aggregation is such a thing: translated by a library it ran and was wrong, so each dialect has it
written by hand. All numbers are whole: microseconds, input rows, codes of events.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from cjm_studio.paths.duck.handing import HandedEvents
from cjm_studio.paths.report import Outcome, PathCount, PathReport, Transition, ValueReport

MOST = 0.8


@dataclass(frozen=True)
class Dialect:
    """What engines say differently.

    `path`: the codes of a case in the order of us and seq, joined by commas. `median`: that of gap_us, exact.
    """

    path: str
    median: str


@dataclass(frozen=True)
class WentPath:
    """A distinct path as codes of events, how many went it, and the sum of their values."""

    codes: tuple[int, ...]
    customers: int
    value: float


# A case is a customer, or a session of his: `s` counts the long silences before an event.
ONE_CASE = "SELECT *, 0 AS s FROM {events}"
SESSIONS = """
SELECT *, sum(begins) OVER (PARTITION BY c ORDER BY us, seq ROWS UNBOUNDED PRECEDING) AS s FROM (
  SELECT *, CASE WHEN us - lag(us) OVER (PARTITION BY c ORDER BY us, seq) > {gap_us} THEN 1 ELSE 0 END
            AS begins
  FROM {events}
) AS parted
"""
TRANSITIONS = """
SELECT code, next, count(*), {median}, sum(CASE WHEN gap_us = 0 AND code = next THEN 1 ELSE 0 END) FROM (
  SELECT code, lead(code) OVER (PARTITION BY c, s ORDER BY us, seq) AS next,
         lead(us) OVER (PARTITION BY c, s ORDER BY us, seq) - us AS gap_us
  FROM ({cases}) AS cases
) AS walked
WHERE next IS NOT NULL GROUP BY code, next ORDER BY code, next
"""
PATHS = """
SELECT path, count(*), sum(value) FROM (
  SELECT {path} AS path, {value} AS value FROM ({cases}) AS cases GROUP BY c, s
) AS went
GROUP BY path
"""


def transitions_sql(dialect: Dialect, handed: HandedEvents, table: str) -> str:
    """Rows of code, next code, count, median in microseconds, and how many repeat the row before."""
    return TRANSITIONS.format(median=dialect.median, cases=_cases(handed, table))


def paths_sql(dialect: Dialect, handed: HandedEvents, table: str) -> str:
    """Rows of a path as codes joined by commas, its customers, their value."""
    value = "sum(value)" if handed.has_value else "0"
    return PATHS.format(path=dialect.path, value=value, cases=_cases(handed, table))


def _cases(handed: HandedEvents, table: str) -> str:
    return (SESSIONS if handed.gap_us else ONE_CASE).format(events=table, gap_us=handed.gap_us)


def report_of(
    handed: HandedEvents,
    transitions: Iterable[tuple[Any, ...]],
    paths: Iterable[tuple[Any, ...]],
    outcome: str,
    top: int,
) -> PathReport:
    """The report from what an engine has counted: the rows of `transitions_sql` and of `paths_sql`."""
    followed = list(transitions)
    went = [
        WentPath(tuple(map(int, path.split(","))), count, float(value or 0)) for path, count, value in paths
    ]
    went.sort(key=lambda path: (-path.customers, path.codes))
    customers = sum(path.customers for path in went)
    names = handed.names
    return PathReport(
        handed.events,
        customers,
        len(names),
        len(went),
        _outcome(went, outcome, names, customers) if outcome else None,
        tuple(
            Transition(names[code], names[following], count, float(median_us) / 1e6)
            for code, following, count, median_us, _ in followed
        ),
        tuple(_told(path, outcome, names) for path in went[:top]),
        _value(went) if handed.has_value else None,
        replace(handed.bad_rows, repeated=sum(int(row[4]) for row in followed)),
    )


def _told(path: WentPath, outcome: str, names: tuple[str, ...]) -> PathCount:
    events = tuple(names[code] for code in path.codes)
    return PathCount(events, path.customers, path.customers if outcome in events else 0)


def _outcome(went: list[WentPath], outcome: str, names: tuple[str, ...], customers: int) -> Outcome:
    code = names.index(outcome)
    reached = [path.customers for path in went if code in path.codes]
    return Outcome(outcome, sum(reached), sum(reached) / customers, len(reached), _enough(reached))


def _value(went: list[WentPath]) -> ValueReport:
    worth = sorted((path.value for path in went if path.value > 0), reverse=True)
    return ValueReport(sum(path.value for path in went), _enough(worth))


def _enough(weights: list[int] | list[float]) -> int:
    """How many of these, most first, hold 80 %: those before which less than 80 % are held."""
    total, held, count = sum(weights), 0.0, 0
    for weight in weights:
        if held >= MOST * total:
            break
        held += weight
        count += 1
    return count
