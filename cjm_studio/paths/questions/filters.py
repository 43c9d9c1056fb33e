"""Which customers a question is about, and the rows of theirs that it is asked of."""

from dataclasses import dataclass
from datetime import UTC, datetime

from cjm_studio.errors import LogError
from cjm_studio.paths.duck.opened import OpenLog

MICROSECONDS = 1_000_000


@dataclass(frozen=True)
class Filter:
    """Customers who meet every condition.

    `segments` are attributes with the values that count; `since` and `until` bound when a customer's path
    begins (the second is the first moment that does not count, both in the log's own time); all events of
    `contains` are on the path; the path was gone by at least `least_customers` of the customers left so far.
    """

    segments: tuple[tuple[str, tuple[str, ...]], ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    contains: tuple[str, ...] = ()
    least_customers: int = 1


EVERYBODY = Filter()


@dataclass(frozen=True)
class Rows:
    """SQL in brackets that gives rows, and the values for its question marks."""

    sql: str
    values: tuple[object, ...] = ()


def went_rows(log: OpenLog, kept: Filter) -> Rows:
    """One row for each customer. Raises LogError for an attribute that the log was not opened with."""
    conditions: list[str] = []
    values: list[object] = []
    for name, chosen in kept.segments:
        signs = ", ".join("?" * len(chosen))
        conditions.append(f"{column(log, name)} IN ({signs})")
        values += chosen
    for moment, sign in ((kept.since, ">="), (kept.until, "<")):
        if moment is not None:
            conditions.append(f"started_us {sign} ?")
            values.append(_microseconds(moment))
    for event in kept.contains:
        conditions.append("list_contains(path, TRY_CAST(? AS event_name))")
        values.append(event)
    least = ""
    if kept.least_customers > 1:
        least = " QUALIFY count(*) OVER (PARTITION BY path) >= ?"
        values.append(kept.least_customers)
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return Rows(f"(SELECT * FROM went{where}{least})", tuple(values))


def walked_rows(log: OpenLog, kept: Filter) -> Rows:
    """One row for each event, with the event that follows and the time until then."""
    if kept == EVERYBODY:
        return Rows("walked")
    customers = went_rows(log, kept)
    return Rows(f"(SELECT * FROM walked WHERE c IN (SELECT c FROM {customers.sql}))", customers.values)


def column(log: OpenLog, attribute: str) -> str:
    """The column of an attribute. Raises LogError for one that the log was not opened with."""
    if attribute not in log.attributes:
        raise LogError(
            "The log was opened without “{name}”. Attributes that it has: {known}.",
            name=attribute,
            known=", ".join(log.attributes) or "-",
        )
    return log.attributes[attribute]


def _microseconds(moment: datetime) -> int:
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return round(known.timestamp() * MICROSECONDS)
