"""The first steps of all customers, as flows from one step to the next."""

from collections import Counter
from dataclasses import dataclass

from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import EVERYBODY, Filter, walked_rows

OTHERS = ""


@dataclass(frozen=True)
class Flow:
    """Customers going from an event at a step (from 1) to one at the next.

    OTHERS stands for all rarer events together; a target that is None, for a path that ended.
    """

    step: int
    source: str
    target: str | None
    customers: int


@dataclass(frozen=True)
class FirstSteps:
    """Flows by step, and the events that are shown by name, the most frequent first."""

    steps: int
    names: tuple[str, ...]
    flows: tuple[Flow, ...]


def first_steps(
    log: OpenLog, kept: Filter = EVERYBODY, *, steps: int = 5, most: int = 8, begin: str = ""
) -> FirstSteps:
    """Flows over so many steps, from the path's beginning or from the first time of `begin`. LogError.

    At most `most` events keep their names.
    """
    rows = walked_rows(log, kept)
    source, values = rows.sql, rows.values
    if begin:
        source = (
            "(SELECT c, code, next, CAST(place AS INTEGER) - "
            "min(CASE WHEN code = TRY_CAST(? AS event_name) THEN CAST(place AS INTEGER) END) "
            f"OVER (PARTITION BY c) + 1 AS place FROM {source})"
        )
        values = (begin, *values)
    found = log.query(
        f"SELECT place, CAST(code AS VARCHAR), CAST(next AS VARCHAR), count(*) FROM {source} "
        "WHERE place BETWEEN 1 AND ? GROUP BY 1, 2, 3 ORDER BY 1, 4 DESC, 2, 3",
        (*values, steps),
    )
    seen: Counter[str] = Counter()
    for _, code, _, count in found:
        seen[code] += count
    names = tuple(sorted(seen, key=lambda name: (-seen[name], name))[:most])
    folded: Counter[tuple[int, str, str | None]] = Counter()
    for place, code, following, count in found:
        if place < steps:
            target = None if following is None else following if following in names else OTHERS
            folded[place, code if code in names else OTHERS, target] += count
    return FirstSteps(steps, names, tuple(Flow(*key, count) for key, count in folded.items()))
