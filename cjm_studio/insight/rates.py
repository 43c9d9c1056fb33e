"""Metrics as they enter the arithmetic: the value of now, and a rate as a share of one."""

from typing import TYPE_CHECKING, TypeVar

from cjm_studio.insight.own_metrics import counted
from cjm_studio.model import Journey, Metric

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CONVERSIONS = frozenset({"cr", "lead_to_deal_cr"})
PER_CENT = frozenset({"%", "percent", "per cent", "проц.", "процент", "процентов"})
POINTS = frozenset({"п. п.", "п.п.", "пп", "pp", "p.p.", "points", "pts", "percentage points", "п.", "пункт"})


def current(metric: Metric) -> float | None:
    """The metric's value now, in its unit.

    The latest observation; else what its formula comes to, if it is an own one; else the baseline.
    """
    if metric.observations:
        return max(metric.observations, key=lambda observation: observation.date).value
    own = counted(metric).value if metric.inputs else None
    return metric.baseline if own is None else own


Figures = TypeVar("Figures", float, "NDArray[np.float64]")


def as_share(value: Figures, unit: str) -> Figures:
    """A rate as a share of one: 58 in per cent is 0.58; without a unit it is a share already."""
    return value / 100 if spelt(unit) in PER_CENT | POINTS else value


def conversion_of(journey: Journey, stage_id: str) -> Metric | None:
    """The conversion metric of a stage; the first one when there are several."""
    for link in journey.out(stage_id, "measured_by"):
        metric = journey.records.get(link.target)
        if isinstance(metric, Metric) and metric.metric_kind in CONVERSIONS:
            return metric
    return None


def conversion(journey: Journey, stage_id: str) -> float | None:
    """The share of a stage's customers who get through it, as measured or stated; None when nobody says."""
    metric = conversion_of(journey, stage_id)
    value = None if metric is None else current(metric)
    return None if metric is None or value is None else as_share(value, metric.unit)


def is_per_cent(unit: str) -> bool:
    """Whether values in this unit are per cent."""
    return spelt(unit) in PER_CENT


def spelt(unit: str) -> str:
    """A unit as it is compared: small letters, single spaces."""
    return " ".join(unit.replace("\u00a0", " ").lower().split())
