"""What the analysis of an event log tells, as plain data. `as_written` is a contract with other programs."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class BadRows:
    """Rows that could not be used: how many for which reason, and where the first of them stand (from 1).

    `unreadable` are lines that are no row at all; they have no number among the rows. Two kinds are used, yet
    doubtful: `repeated` say the same as the row before (customer, event, time); `without_zone` have a time
    without a time zone, taken as UTC, where others have one.
    """

    count: int = 0
    unreadable: int = 0
    no_customer: int = 0
    no_event: int = 0
    no_time: int = 0
    first_rows: tuple[int, ...] = ()
    first_values: tuple[str, ...] = ()
    repeated: int = 0
    without_zone: int = 0


@dataclass(frozen=True)
class Outcome:
    """Who reached an event: a customer counts once.

    `paths` are the distinct paths with it; `paths_for_80_percent` of them, those with most of these customers
    first, hold 80 % of the customers who reached it.
    """

    name: str
    customers: int
    share: float
    paths: int
    paths_for_80_percent: int


@dataclass(frozen=True)
class ValueReport:
    """The sum of a value column, and how many paths, most value first, hold 80 % of it."""

    total: float
    paths_for_80_percent: int


@dataclass(frozen=True)
class Transition:
    """How often one event follows another directly, and after how many seconds in the median."""

    source: str
    target: str
    count: int
    median_s: float


@dataclass(frozen=True)
class PathCount:
    """A path, event by event, and how many customers went it; `outcome_count` of them reached the outcome.

    `value` is the sum of the value column over them, 0 without one.
    """

    events: tuple[str, ...]
    count: int
    outcome_count: int
    value: float = 0.0


@dataclass(frozen=True)
class PathReport:
    """The whole analysis. `events`, `customers`, `event_names` and `paths` are numbers of distinct ones.

    Transitions stand by their names, `top_paths` by how many went them, then by their names.
    """

    events: int
    customers: int
    event_names: int
    paths: int
    outcome: Outcome | None
    transitions: tuple[Transition, ...]
    top_paths: tuple[PathCount, ...]
    value: ValueReport | None = None
    bad_rows: BadRows = BadRows()

    def as_written(self) -> dict[str, Any]:
        """The report as JSON data: shares 0-1, times in seconds."""
        written: dict[str, Any] = {
            "events": self.events,
            "customers": self.customers,
            "event_names": self.event_names,
            "paths": self.paths,
            "outcome": asdict(self.outcome) if self.outcome else None,
            "transitions": [
                {"from": each.source, "to": each.target, "count": each.count, "median_s": each.median_s}
                for each in self.transitions
            ],
            "top_paths": [
                {"events": list(each.events), "count": each.count, "outcome_count": each.outcome_count}
                for each in self.top_paths
            ],
            "bad_rows": asdict(self.bad_rows),
        }
        return written | ({"value": asdict(self.value)} if self.value else {})
