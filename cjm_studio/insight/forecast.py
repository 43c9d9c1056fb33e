"""What was forecast against what came: each metric from its baseline to what is observed."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cjm_studio.commands import DELIVERED
from cjm_studio.insight.effects import NoMoneyError, change_in
from cjm_studio.insight.hypotheses import DEAD
from cjm_studio.insight.rates import current
from cjm_studio.model import Hypothesis, Journey, Metric

Outcome = Literal["reached", "on_the_way", "no_change", "worse", "not_observed"]


@dataclass(frozen=True)
class Forecast:
    """A metric with what was forecast of it; all figures in its unit, None where nobody has said.

    `low`, `likely` and `high` are the baseline with the stated effects of the hypotheses that are in delivery
    or later (`counted`); without any they are None. `actual` is the latest observation, on `seen`.
    """

    metric_id: str
    baseline: float | None
    target: float | None
    low: float | None
    likely: float | None
    high: float | None
    counted: tuple[str, ...]
    waiting: tuple[str, ...]
    actual: float | None
    seen: date | None

    @property
    def is_within(self) -> bool | None:
        """Whether what came lies between low and high; None where one of them is not known."""
        if self.actual is None or self.low is None or self.high is None:
            return None
        return min(self.low, self.high) <= self.actual <= max(self.low, self.high)


@dataclass(frozen=True)
class Way:
    """A metric between its baseline (0) and its target (1): where the forecast lies and what came."""

    low: float | None
    likely: float | None
    high: float | None
    actual: float | None


def way_of(forecast: Forecast) -> Way | None:
    """The way of a metric; None without a baseline and a target that differ from each other."""
    start, end = forecast.baseline, forecast.target
    if start is None or end is None or start == end:
        return None

    def on_it(value: float | None) -> float | None:
        return None if value is None else (value - start) / (end - start)

    return Way(on_it(forecast.low), on_it(forecast.likely), on_it(forecast.high), on_it(forecast.actual))


def forecasts(journey: Journey) -> tuple[Forecast, ...]:
    """One for each metric that has a target, a hypothesis or observations."""
    found = (_forecast(journey, metric) for metric in journey.all_of(Metric))
    return tuple(
        each
        for each in found
        if each.target is not None or each.counted or each.waiting or each.seen is not None
    )


def outcome(journey: Journey, forecast: Forecast) -> Outcome:
    """What has become of a metric since its baseline, by its direction and its target."""
    metric = journey.records[forecast.metric_id]
    assert isinstance(metric, Metric)
    if forecast.actual is None or forecast.baseline is None:
        return "not_observed"
    sign = -1.0 if metric.direction == "lower_is_better" else 1.0
    way = sign * (forecast.actual - forecast.baseline)
    if forecast.target is not None and sign * (forecast.actual - forecast.target) >= 0:
        return "reached"
    return "worse" if way < 0 else "on_the_way" if way > 0 else "no_change"


def _forecast(journey: Journey, metric: Metric) -> Forecast:
    moving = [journey.records.get(link.source) for link in journey.into(metric.id, "moves")]
    alive = [each for each in moving if isinstance(each, Hypothesis) and each.status not in DEAD]
    counted = [each for each in alive if each.status in DELIVERED]
    last = max(metric.observations, key=lambda each: each.date, default=None)
    low, likely, high = _expected(metric, counted)
    return Forecast(
        metric.id,
        metric.baseline,
        metric.target,
        low,
        likely,
        high,
        tuple(each.id for each in counted),
        tuple(each.id for each in alive if each not in counted),
        current(metric) if last else None,
        last.date if last else None,
    )


def _expected(metric: Metric, counted: list[Hypothesis]) -> tuple[float | None, float | None, float | None]:
    """The baseline with all effects; what is not stated is the likely one. None for an unknown effect."""
    import numpy as np

    if metric.baseline is None or not counted:
        return None, None, None
    total = np.full(3, metric.baseline)
    for each in counted:
        if each.effect_likely is None:
            return None, None, None
        stated = (each.effect_low, each.effect_likely, each.effect_high)
        effect = np.array([each.effect_likely if value is None else value for value in stated])
        try:
            total = total + change_in(metric, metric.baseline, effect, each.effect_unit)
        except NoMoneyError:  # in a unit that is not the metric's
            return None, None, None
    return float(total[0]), float(total[1]), float(total[2])
