"""Two segments beside each other: who reaches the outcome more often, and whether that may be chance."""

from dataclasses import dataclass

from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import EVERYBODY, Filter, column, went_rows
from cjm_studio.paths.questions.proportions import Difference, Share, difference, share_of


@dataclass(frozen=True)
class Versus:
    """The outcome's share in two segments, and the second less the first."""

    names: tuple[str, str]
    first: Share
    second: Share
    difference: Difference


def versus(
    log: OpenLog, outcome: str, attribute: str, names: tuple[str, str], kept: Filter = EVERYBODY
) -> Versus:
    """Two values of an attribute. Raises LogError for an attribute that the log was not opened with."""
    customers = went_rows(log, kept)
    found = log.query(
        f"SELECT {column(log, attribute)} AS name, count(*), "
        "count(*) FILTER (list_contains(path, TRY_CAST(? AS event_name))) "
        f"FROM {customers.sql} GROUP BY name HAVING name IN (?, ?)",
        (outcome, *customers.values, *names),
    )
    counts = {name: share_of(reached, people) for name, people, reached in found}
    first, second = (counts.get(name) or share_of(0, 0) for name in names)
    return Versus(names, first, second, difference(first, second))
