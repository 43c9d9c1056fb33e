"""How long it takes: medians between events of an opened log, by touchpoint, step and stage."""

from collections.abc import Iterable
from dataclasses import dataclass

from cjm_studio.paths.duck import OpenLog
from cjm_studio.paths.overlay.laying import Overlay
from cjm_studio.paths.questions.filters import EVERYBODY, Filter, Rows, walked_rows

# When a customer first came to each group, one column for each: g0, g1 ...
ENTERED = """
WITH groups(code, number) AS (VALUES {pairs}),
entered AS (
  SELECT {columns} FROM {rows} AS rows JOIN groups ON enum_code(rows.code) = groups.code GROUP BY c
)
SELECT {medians} FROM entered
"""
# From an event to the customer's next one.
NEXT = """
WITH groups(code, number) AS (VALUES {pairs})
SELECT number, median(gap_us) / 1e6 FROM {rows} AS rows JOIN groups ON enum_code(rows.code) = groups.code
WHERE gap_us IS NOT NULL GROUP BY number
"""


@dataclass(frozen=True)
class Times:
    """Median seconds by id, where the log shows them.

    Of a touchpoint: from its event to the customer's next event. Of a step or stage: from the first event in
    it to the customer's first arrival further on, where that came later.
    """

    touchpoints: dict[str, float]
    steps: dict[str, float]
    stages: dict[str, float]


def times(log: OpenLog, overlay: Overlay, kept: Filter = EVERYBODY) -> Times:
    """The medians of a log's customers; an event of several touchpoints counts for the first of them.

    Raises LogError.
    """
    codes = {event: code for code, event in enumerate(log.event_names)}
    place_of = {place.touchpoint.id: place for place in overlay.places}
    placed = {
        codes[event]: place_of[found[0]]
        for event, found in overlay.matching.touchpoints.items()
        if event in codes
    }
    if not placed:
        return Times({}, {}, {})
    touchpoints = _Groups.of({code: place.touchpoint.id for code, place in placed.items()}, [*place_of])
    steps = list(dict.fromkeys(place.step.id for place in overlay.places))
    stages = list(dict.fromkeys(place.stage.id for place in overlay.places))
    rows = walked_rows(log, kept)
    return Times(
        _until_next(log, rows, touchpoints),
        _until_further_on(
            log, rows, _Groups.of({code: place.step.id for code, place in placed.items()}, steps)
        ),
        _until_further_on(
            log, rows, _Groups.of({code: place.stage.id for code, place in placed.items()}, stages)
        ),
    )


@dataclass(frozen=True)
class _Groups:
    """The ids of groups of events in the order of the map, and as SQL the group's number for each code."""

    ids: list[str]
    pairs: str

    @classmethod
    def of(cls, ids_by_code: dict[int, str], ids: list[str]) -> "_Groups":
        pairs = ", ".join(f"({code}, {ids.index(each)})" for code, each in sorted(ids_by_code.items()))
        return cls(ids, pairs)

    def told(self, medians: Iterable[tuple[int, float | None]]) -> dict[str, float]:
        """Medians by id, as far as there are any."""
        return {self.ids[number]: float(median) for number, median in medians if median is not None}


def _until_next(log: OpenLog, rows: Rows, groups: _Groups) -> dict[str, float]:
    found = log.query(NEXT.format(pairs=groups.pairs, rows=rows.sql), rows.values)
    return groups.told((number, median) for number, median in found)


def _until_further_on(log: OpenLog, rows: Rows, groups: _Groups) -> dict[str, float]:
    count = len(groups.ids)
    columns = ", ".join(f"min(us) FILTER (number = {number}) AS g{number}" for number in range(count))
    medians = ", ".join(_onward(number, count) for number in range(count - 1))
    if not medians:
        return {}
    sql = ENTERED.format(pairs=groups.pairs, rows=rows.sql, columns=columns, medians=medians)
    return groups.told(enumerate(log.query(sql, rows.values)[0]))


def _onward(number: int, count: int) -> str:
    """SQL for the median time from a group to the first arrival further on; least() passes over NULL."""
    later = (f"CASE WHEN g{other} >= g{number} THEN g{other} END" for other in range(number + 1, count))
    return f"median(least({', '.join(later)}) - g{number}) / 1e6"
