"""How long it takes: medians between events of an opened log, by touchpoint, step and stage."""

from dataclasses import dataclass

from cjm_studio.paths.duck import OpenLog
from cjm_studio.paths.overlay.laying import Overlay
from cjm_studio.paths.questions.filters import EVERYBODY, Filter, walked_rows

# From a customer's first event in a group to his first one in a group further on.
ONWARD = """
WITH groups(code, number) AS (VALUES {pairs}),
met AS (SELECT c, number, us FROM {rows} AS rows JOIN groups ON enum_code(rows.code) = groups.code),
entered AS (SELECT c, number, min(us) AS us FROM met GROUP BY c, number)
SELECT number, median(gap) / 1e6 FROM (
  SELECT entered.c, entered.number AS number, min(met.us) - any_value(entered.us) AS gap
  FROM entered JOIN met ON met.c = entered.c AND met.number > entered.number AND met.us >= entered.us
  GROUP BY entered.c, entered.number
) GROUP BY number
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
    it to the first one further on.
    """

    touchpoints: dict[str, float]
    steps: dict[str, float]
    stages: dict[str, float]


def times(log: OpenLog, overlay: Overlay, kept: Filter = EVERYBODY) -> Times:
    """The medians of a log's customers; an event of several touchpoints counts for the first of them.

    Raises LogError.
    """
    codes = {event: code for code, event in enumerate(log.event_names)}
    numbers = {place.touchpoint.id: number for number, place in enumerate(overlay.places)}
    of_event = {
        codes[event]: numbers[found[0]]
        for event, found in overlay.matching.touchpoints.items()
        if event in codes
    }
    if not of_event:
        return Times({}, {}, {})
    steps = list(dict.fromkeys(place.step.id for place in overlay.places))
    stages = list(dict.fromkeys(place.stage.id for place in overlay.places))
    by_step = {code: steps.index(overlay.places[number].step.id) for code, number in of_event.items()}
    by_stage = {code: stages.index(overlay.places[number].stage.id) for code, number in of_event.items()}
    return Times(
        _medians(log, kept, NEXT, (of_event, [place.touchpoint.id for place in overlay.places])),
        _medians(log, kept, ONWARD, (by_step, steps)),
        _medians(log, kept, ONWARD, (by_stage, stages)),
    )


def _medians(
    log: OpenLog, kept: Filter, sql: str, groups: tuple[dict[int, int], list[str]]
) -> dict[str, float]:
    """Medians by id of the group; `groups` are the numbers of the groups by code, and their ids."""
    numbers, ids = groups
    rows = walked_rows(log, kept)
    pairs = ", ".join(f"({code}, {number})" for code, number in sorted(numbers.items()))
    found = log.query(sql.format(pairs=pairs, rows=rows.sql), rows.values)
    return {ids[number]: float(median) for number, median in found}
