"""The paths that most customers went, with what came of each."""

from dataclasses import dataclass
from typing import Literal

from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import EVERYBODY, MICROSECONDS, Filter, went_rows

Weight = Literal["customers", "outcome", "value"]


@dataclass(frozen=True)
class WalkedPath:
    """A path: who went it, which share of all that is, who reached the outcome, its value, its time."""

    events: tuple[str, ...]
    customers: int
    share: float
    reached: int
    value: float | None
    median_s: float


def top_paths(
    log: OpenLog, kept: Filter = EVERYBODY, outcome: str = "", by: Weight = "customers", most: int = 20
) -> tuple[WalkedPath, ...]:
    """The paths with most customers, most outcomes or most value; ties by the path. Raises LogError."""
    customers = went_rows(log, kept)
    value = "sum(value)" if log.has_value else "NULL"
    order = {"customers": "customers", "outcome": "reached", "value": "worth"}[by]
    found = log.query(
        "SELECT CAST(path AS VARCHAR[]), count(*) AS customers, sum(count(*)) OVER () AS everybody, "
        "CASE WHEN list_contains(path, TRY_CAST(? AS event_name)) THEN count(*) ELSE 0 END AS reached, "
        f"{value} AS worth, median(ended_us - started_us) FROM {customers.sql} GROUP BY path "
        f"ORDER BY {order} DESC NULLS LAST, customers DESC, CAST(path AS VARCHAR[]) LIMIT ?",
        (outcome, *customers.values, most),
    )
    return tuple(
        WalkedPath(
            tuple(path), people, people / int(everybody), reached,
            None if worth is None else float(worth), float(lasted) / MICROSECONDS,
        )
        for path, people, everybody, reached, worth, lasted in found
    )  # fmt: skip
