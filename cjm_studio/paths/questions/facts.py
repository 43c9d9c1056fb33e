"""How much is in a log: events, customers, paths, the period, and each event by its frequency."""

from dataclasses import dataclass
from datetime import UTC, datetime

from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import (
    EVERYBODY,
    MICROSECONDS,
    Filter,
    Rows,
    column,
    walked_rows,
    went_rows,
)


@dataclass(frozen=True)
class Facts:
    """What the customers of a filter come to; times in seconds, moments in the log's own time.

    `middle` is when half of the paths had begun. `reached` customers have the outcome on their path. `value`
    is None where the log has no such column.
    """

    events: int
    customers: int
    names: int
    paths: int
    first: datetime | None
    middle: datetime | None
    last: datetime | None
    median_events: float
    median_s: float
    reached: int
    value: float | None


@dataclass(frozen=True)
class EventCount:
    """An event: how often it happened, to how many customers, and to which share of them."""

    name: str
    events: int
    customers: int
    share: float


def facts(log: OpenLog, kept: Filter = EVERYBODY, outcome: str = "") -> Facts:
    """The figures of the customers that are kept. Raises LogError."""
    customers = went_rows(log, kept)
    value = "sum(value)" if log.has_value else "NULL"
    row = log.query(
        "SELECT coalesce(sum(len(path)), 0), count(*), count(DISTINCT path), min(started_us), "
        "CAST(quantile_disc(started_us, 0.5) AS BIGINT), max(ended_us), "
        "coalesce(median(len(path)), 0), coalesce(median(ended_us - started_us), 0), "
        f"count(*) FILTER (list_contains(path, TRY_CAST(? AS event_name))), {value} FROM {customers.sql}",
        (outcome, *customers.values),
    )[0]
    events, people, paths, first, middle, last, length, lasted, reached, total = row
    names = log.query(
        f"SELECT count(DISTINCT code) FROM {(rows := walked_rows(log, kept)).sql}", rows.values
    )[0][0]
    return Facts(
        int(events), people, names, paths, moment(first), moment(middle), moment(last), float(length),
        float(lasted) / MICROSECONDS, reached, None if total is None else float(total),
    )  # fmt: skip


def event_counts(log: OpenLog, kept: Filter = EVERYBODY) -> tuple[EventCount, ...]:
    """Every event, those of most customers first. Raises LogError."""
    rows = walked_rows(log, kept)
    everybody = _customers(log, went_rows(log, kept))
    found = log.query(
        f"SELECT CAST(code AS VARCHAR), count(*), count(DISTINCT c) FROM {rows.sql} "
        "GROUP BY code ORDER BY 3 DESC, 1",
        rows.values,
    )
    return tuple(EventCount(name, events, people, people / everybody) for name, events, people in found)


def ends(log: OpenLog, kept: Filter = EVERYBODY) -> tuple[tuple[EventCount, ...], tuple[EventCount, ...]]:
    """The events with which paths begin, and those with which they end, most frequent first."""
    customers = went_rows(log, kept)
    sides = []
    for place in (1, -1):
        found = log.query(
            f"SELECT CAST(path[{place}] AS VARCHAR), count(*) FROM {customers.sql} "
            "GROUP BY 1 ORDER BY 2 DESC, 1",
            customers.values,
        )
        everybody = sum(count for _, count in found)
        sides.append(tuple(EventCount(name, count, count, count / everybody) for name, count in found))
    return sides[0], sides[1]


def segment_values(log: OpenLog, attribute: str, most: int = 100) -> tuple[tuple[str, int], ...]:
    """The values of an attribute with their customers, most first; "" where there is none. LogError."""
    found = log.query(
        f"SELECT {column(log, attribute)} AS name, count(*) FROM went "
        "GROUP BY name ORDER BY 2 DESC, 1 LIMIT ?",
        (most,),
    )
    return tuple((str(name), int(count)) for name, count in found)


def moment(us: int | None) -> datetime | None:
    """Microseconds since 1970 as a moment without a zone; None stays None."""
    if us is None:
        return None
    return datetime.fromtimestamp(us // MICROSECONDS, UTC).replace(tzinfo=None)


def _customers(log: OpenLog, customers: Rows) -> int:
    return int(log.query(f"SELECT count(*) FROM {customers.sql}", customers.values)[0][0])
