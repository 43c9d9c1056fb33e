"""A funnel over chosen events: who came to each of them in their order, in time."""

from dataclasses import dataclass
from itertools import pairwise

from cjm_studio.errors import LogError
from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import EVERYBODY, MICROSECONDS, Filter, walked_rows

MOST_EVENTS = 12


@dataclass(frozen=True)
class FunnelRules:
    """What counts as going on. Times in seconds, None where any time will do.

    `is_strict`: the events follow each other directly, with nothing between them.
    """

    step_s: float | None = None
    whole_s: float | None = None
    is_strict: bool = False


@dataclass(frozen=True)
class FunnelStep:
    """An event of the funnel: who reached it, as a share of who reached the one before it and the first.

    `lost` did not come here from the one before. `median_s` is the median of each customer's shortest time
    from the funnel's first event.
    """

    event: str
    customers: int
    share_of_previous: float
    share_of_first: float
    lost: int
    median_s: float | None


ANY_TIME = FunnelRules()


def event_funnel(
    log: OpenLog, events: tuple[str, ...], rules: FunnelRules = ANY_TIME, kept: Filter = EVERYBODY
) -> tuple[FunnelStep, ...]:
    """The funnel over two to twelve events, the same one twice if wanted. Raises LogError.

    A customer reaches an event when any chain of his events leads there within the times. Of all chains to
    an event the one that began last leaves most time, so that one is kept, event by event.
    """
    if not 2 <= len(events) <= MOST_EVENTS:
        raise LogError(
            "A funnel needs 2 to {most} events, not {given}. Choose others.",
            most=MOST_EVENTS,
            given=len(events),
        )
    rows = walked_rows(log, kept)
    values: list[object] = [*rows.values]
    parts = [
        f"happened AS (SELECT c, place, us, code FROM {rows.sql})",
        "f0 AS MATERIALIZED (SELECT c, place, us, us AS began FROM happened "
        "WHERE code = TRY_CAST(? AS event_name))",
    ]
    values.append(events[0])
    for number, event in enumerate(events[1:], 1):
        parts.append(f"f{number} AS MATERIALIZED ({_next(number, rules)})")
        values.append(event)
    counts = " UNION ALL ".join(
        f"SELECT {number} AS step, count(*), median(took) / {MICROSECONDS} FROM "
        f"(SELECT c, min(us - began) AS took FROM f{number} GROUP BY c)"
        for number in range(len(events))
    )
    found = log.query(f"WITH {', '.join(parts)} {counts} ORDER BY step", tuple(values))
    return _steps(events, [(count, took) for _, count, took in found])


def _next(number: int, rules: FunnelRules) -> str:
    """SQL for the times at which a customer may reach the event after f(number - 1), with where it began."""
    in_time = [] if rules.whole_s is None else [f"us - began <= {_us(rules.whole_s)}"]
    if rules.is_strict:
        if rules.step_s is not None:
            in_time.append(f"gap <= {_us(rules.step_s)}")
        found = (
            f"SELECT h.c, h.place, h.us, f.began, h.us - f.us AS gap FROM happened h "
            f"JOIN f{number - 1} f ON f.c = h.c AND f.place + 1 = h.place "
            "WHERE h.code = TRY_CAST(? AS event_name)"
        )
        return f"SELECT c, place, us, began FROM ({found}) WHERE {' AND '.join(in_time) or 'true'}"
    # A row of what came before carries its beginning; a row of this event (which stands first among rows of
    # one moment and one place, so that it is not its own predecessor) takes the last one within the time.
    reach = "UNBOUNDED" if rules.step_s is None else str(_us(rules.step_s))
    in_time.append("is_here AND began IS NOT NULL")
    return (
        "SELECT c, place, us, began FROM (SELECT c, place, us, is_here, greatest("
        f"max(began) OVER (PARTITION BY c ORDER BY us RANGE BETWEEN {reach} PRECEDING AND 1 PRECEDING), "
        "max(began) OVER (PARTITION BY c, us ORDER BY place, is_here DESC "
        "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS began FROM ("
        f"SELECT c, place, us, false AS is_here, began FROM f{number - 1} UNION ALL "
        "SELECT c, place, us, true, NULL FROM happened WHERE code = TRY_CAST(? AS event_name)"
        f")) WHERE {' AND '.join(in_time)}"
    )


def _us(seconds: float) -> int:
    return round(seconds * MICROSECONDS)


def _steps(events: tuple[str, ...], found: list[tuple[int, float | None]]) -> tuple[FunnelStep, ...]:
    first = found[0][0]
    steps = [FunnelStep(events[0], first, 1.0 if first else 0.0, 1.0 if first else 0.0, 0, None)]
    for event, ((before, _), (count, took)) in zip(events[1:], pairwise(found), strict=True):
        of_previous, of_first = (count / total if total else 0.0 for total in (before, first))
        steps.append(FunnelStep(event, count, of_previous, of_first, before - count, took))
    return tuple(steps)
