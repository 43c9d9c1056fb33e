"""What a log showed, written down on the map: dated observations of the stages' conversions, nothing else.

The map stays as people drew it; no figure of theirs is changed.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from cjm_studio.commands import Add, AnyCommand, Gesture, Link, Set
from cjm_studio.insight.rates import POINTS, is_per_cent, spelt
from cjm_studio.language import N_, translator
from cjm_studio.model import Journey, Metric, new_id
from cjm_studio.paths.overlay.observed import StageFigures

METRIC_NAME = N_("CR: {stage}")
METRIC_BASE = N_("customers who reached the stage")
DECIMALS = 4


def observations(
    journey: Journey, figures: Iterable[StageFigures], day: date, *, add_metrics: bool = False
) -> Gesture | None:
    """The act that writes each stage's observed conversion as an observation of that day; undone as one.

    A figure that a log gave for the same day before is replaced. Stages without a conversion metric are left
    out, or get one with `add_metrics`. None when there is nothing to write.
    """
    commands: list[AnyCommand] = []
    for each in figures:
        if each.conversion is None:
            continue
        metric = journey.records.get(each.metric)
        if isinstance(metric, Metric):
            commands.append(Set(item=metric.id, values={"observations": _with(metric, each.conversion, day)}))
        elif add_metrics:
            commands += _new_metric(journey, each, day)
    return Gesture(commands=tuple(commands)) if commands else None


def written(conversion: float, unit: str) -> float:
    """A share as a value in a metric's unit."""
    in_points = is_per_cent(unit) or spelt(unit) in POINTS
    return round(conversion * 100 if in_points else conversion, DECIMALS)


def _with(metric: Metric, conversion: float, day: date) -> list[dict[str, Any]]:
    """The metric's observations with this one, by date; of one day the measured one stands first."""
    kept = [each for each in metric.observations if each.date != day or each.evidence_level != "measured"]
    new = {"date": day.isoformat(), "value": written(conversion, metric.unit), "evidence_level": "measured"}
    told = [each.model_dump(mode="json") for each in kept]
    return sorted([new, *told], key=lambda each: str(each["date"]))


def _new_metric(journey: Journey, figures: StageFigures, day: date) -> list[AnyCommand]:
    assert figures.conversion is not None
    say = translator(journey.head.language)
    metric = Metric(
        id=new_id("metric"),
        name=say(METRIC_NAME, stage=figures.name)[:500],
        base=say(METRIC_BASE),
        evidence_level="measured",
    )
    record = metric.as_written() | {"observations": _with(metric, figures.conversion, day)}
    link = {"kind": "measured_by", "id": new_id("link"), "source": figures.stage, "target": metric.id}
    return [Add(record=record), Link(link=link)]
