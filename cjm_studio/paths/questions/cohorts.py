"""Customers in groups, by an attribute or by when they began, and how many of each reach the outcome."""

from dataclasses import dataclass
from typing import TypeAlias

from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import EVERYBODY, MICROSECONDS, Filter, column, went_rows
from cjm_studio.paths.questions.proportions import Share, share_of

PERIODS = {"day": "%Y-%m-%d", "week": "%Y-%m-%d", "month": "%Y-%m"}
WITHIN_S = (600.0, 3_600.0, 86_400.0, 604_800.0, 2_592_000.0)
MOST_ROWS, MOST_COLUMNS = 24, 12


@dataclass(frozen=True)
class Cohorts:
    """A table of shares: `names` of the rows with `totals`, and a cell for each row and column.

    Columns are the values of another attribute or period, or, where `within_s` is given, the times (in
    seconds) within which the outcome was reached. A cell without customers is None. `left_out` are rows that
    are too many to show.
    """

    names: tuple[str, ...]
    totals: tuple[Share, ...]
    columns: tuple[str, ...]
    within_s: tuple[float, ...]
    cells: tuple[tuple[Share | None, ...], ...]
    left_out: int


Counts: TypeAlias = "dict[tuple[str, str], tuple[int, int]]"


def cohorts(log: OpenLog, outcome: str, by: str, across: str = "", kept: Filter = EVERYBODY) -> Cohorts:
    """Groups `by` "day", "week", "month" or an attribute. Columns `across` the same; "" for the time it took.

    The week is that of its Monday. Raises LogError for an attribute that the log was not opened with.
    """
    if across:
        return _crossed(log, outcome, (by, across), kept)
    customers = went_rows(log, kept)
    within = ", ".join(f"count(*) FILTER (took <= {round(limit * MICROSECONDS)})" for limit in WITHIN_S)
    found = log.query(
        "WITH first AS (SELECT c, min(us) AS us FROM events WHERE code = TRY_CAST(? AS event_name) "
        "GROUP BY c), "
        f"each AS (SELECT {_group(log, by)} AS name, first.us - started_us AS took "
        f"FROM {customers.sql} AS kept LEFT JOIN first ON first.c = kept.c) "
        f"SELECT name, count(*), count(took), {within} FROM each GROUP BY name ORDER BY {_order(by)}",
        (outcome, *customers.values),
    )
    shown = found[-MOST_ROWS:] if by in PERIODS else found[:MOST_ROWS]
    return Cohorts(
        tuple(row[0] for row in shown),
        tuple(share_of(row[2], row[1]) for row in shown),
        (),
        WITHIN_S,
        tuple(tuple(share_of(count, row[1]) for count in row[3:]) for row in shown),
        len(found) - len(shown),
    )


def _crossed(log: OpenLog, outcome: str, by: tuple[str, str], kept: Filter) -> Cohorts:
    customers = went_rows(log, kept)
    found = log.query(
        f"SELECT {_group(log, by[0])} AS name, {_group(log, by[1])} AS other, count(*), "
        "count(*) FILTER (list_contains(path, TRY_CAST(? AS event_name))) "
        f"FROM {customers.sql} GROUP BY name, other",
        (outcome, *customers.values),
    )
    counts: Counts = {(name, other): (people, reached) for name, other, people, reached in found}
    names, left_out = _shown(counts, 0, by[0], MOST_ROWS)
    columns, _ = _shown(counts, 1, by[1], MOST_COLUMNS)
    return Cohorts(
        names,
        tuple(_total(counts, name) for name in names),
        columns,
        (),
        tuple(tuple(_cell(counts.get((name, other))) for other in columns) for name in names),
        left_out,
    )


def _shown(counts: Counts, side: int, by: str, most: int) -> tuple[tuple[str, ...], int]:
    """The names of rows or columns: the latest periods in their order, or the largest groups first."""
    sizes: dict[str, int] = {}
    for key, (people, _) in counts.items():
        sizes[key[side]] = sizes.get(key[side], 0) + people
    if by in PERIODS:
        return tuple(sorted(sizes)[-most:]), max(0, len(sizes) - most)
    return tuple(sorted(sizes, key=lambda name: (-sizes[name], name))[:most]), max(0, len(sizes) - most)


def _total(counts: Counts, name: str) -> Share:
    own = [count for key, count in counts.items() if key[0] == name]
    return share_of(sum(reached for _, reached in own), sum(people for people, _ in own))


def _cell(count: tuple[int, int] | None) -> Share | None:
    return None if count is None else share_of(count[1], count[0])


def _group(log: OpenLog, by: str) -> str:
    """SQL for the name of a customer's group."""
    if by not in PERIODS:
        return f"{column(log, by)}"
    return f"strftime(date_trunc('{by}', make_timestamp(started_us)), '{PERIODS[by]}')"


def _order(by: str) -> str:
    return "name" if by in PERIODS else "count(*) DESC, name"
