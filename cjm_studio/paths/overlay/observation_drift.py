"""What a new log shows otherwise than the observations that the map already has."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cjm_studio.insight.rates import as_share
from cjm_studio.model import Journey, Metric
from cjm_studio.paths.overlay.observed import StageFigures
from cjm_studio.paths.questions.proportions import share_of


@dataclass(frozen=True)
class ObservationShift:
    """A stage's conversion: the latest measured observation of the map, and the log's with its 95 % interval.

    Nobody wrote down of how many customers the earlier figure was, so only the log's own chance is known:
    `is_beyond_chance` says that the earlier figure lies outside of the interval from `low` to `high`.
    """

    stage: str
    name: str
    day: date
    before: float
    now: float
    low: float
    high: float

    @property
    def is_beyond_chance(self) -> bool:
        """Whether chance in the new log alone does not explain the change."""
        return not self.low <= self.before <= self.high


def since_last_observed(journey: Journey, figures: Iterable[StageFigures]) -> tuple[ObservationShift, ...]:
    """Compare the stages of a log with the latest observations of their metrics, where there are any."""
    found = []
    for each in figures:
        metric = journey.records.get(each.metric)
        if not isinstance(metric, Metric) or each.went_on is None:
            continue
        measured = [known for known in metric.observations if known.evidence_level == "measured"]
        if measured:
            last = max(measured, key=lambda known: known.date)
            share = share_of(each.went_on, each.customers)
            before = as_share(last.value, metric.unit)
            found.append(
                ObservationShift(each.stage, each.name, last.date, before, share.share, share.low, share.high)
            )
    return tuple(found)
