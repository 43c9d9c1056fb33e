"""A stage in two languages: the customer's voice, and the figures that say the same."""

from dataclasses import dataclass
from typing import Literal

from cjm_studio.insight.bases import Fitness, fitness
from cjm_studio.insight.rates import current
from cjm_studio.model import Actor, Journey, Metric, Stage, stages

Status = Literal["met", "off", "no_target", "no_value"]


@dataclass(frozen=True)
class MetricLine:
    """A metric against its target.

    `now` is the latest observation, else the baseline; `gap` is what is still to go, in the metric's unit and
    0 when the target is met; None when either is not known. `owners` answer for it, `movers` act on it,
    `is_own_count` says that it is counted by those who answer for it.
    """

    metric: Metric
    status: Status
    now: float | None
    gap: float | None
    base_fitness: Fitness
    owners: tuple[str, ...]
    movers: tuple[str, ...]
    is_own_count: bool


@dataclass(frozen=True)
class StageLine:
    """A stage with the metrics that measure it, in the order in which they were linked."""

    stage: Stage
    metrics: tuple[MetricLine, ...]


def two_languages(journey: Journey) -> tuple[StageLine, ...]:
    """Every stage of the journey with its voice and its metrics."""
    return tuple(
        StageLine(stage, tuple(metric_line(journey, metric) for metric in _metrics_of(journey, stage.id)))
        for stage in stages(journey)
    )


def metric_line(journey: Journey, metric: Metric) -> MetricLine:
    """One metric against its target, with who answers for it, acts on it and counts it."""
    now = current(metric)
    owners = _names(journey, metric.id, "owned_by")
    actions = [link.target for link in journey.out(metric.id, "moved_by")]
    movers = [name for action in actions for name in _names(journey, action, "moved_by", "owned_by")]
    counted_by = _folded(metric.who_counts)
    return MetricLine(
        metric,
        _status(metric, now),
        now,
        _gap(metric, now),
        fitness(metric),
        owners,
        tuple(dict.fromkeys(movers)),
        bool(counted_by) and counted_by in {_folded(owner) for owner in owners},
    )


def _metrics_of(journey: Journey, stage_id: str) -> list[Metric]:
    found = [journey.records.get(link.target) for link in journey.out(stage_id, "measured_by")]
    return [metric for metric in found if isinstance(metric, Metric)]


def _gap(metric: Metric, now: float | None) -> float | None:
    if now is None or metric.target is None:
        return None
    ahead = metric.target - now if metric.direction == "higher_is_better" else now - metric.target
    return max(0.0, ahead)


def _status(metric: Metric, now: float | None) -> Status:
    if now is None:
        return "no_value"
    if metric.target is None:
        return "no_target"
    return "off" if _gap(metric, now) else "met"


def _names(journey: Journey, record_id: str, *kinds: str) -> tuple[str, ...]:
    actors = [journey.records.get(link.target) for link in journey.out(record_id, *kinds)]
    return tuple(actor.name for actor in actors if isinstance(actor, Actor) and actor.name.strip())


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
