"""What a change of a metric is worth in money, by the metric's kind.

Conversion: the funnel is computed anew with the stage's ways ahead made wider. Churn, retention, order value
and LTV: customers x change of LTV, where gains multiply. Cost: cases x change of the unit cost. Any other
metric only by what its owners say one unit is worth; else no money is stated.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.insight.chain import Chain
from cjm_studio.insight.funnel import Funnel, chain_of, funnel
from cjm_studio.insight.lifetime import average_ltv, ltv
from cjm_studio.insight.rates import CONVERSIONS, POINTS, as_share, current, is_per_cent, spelt
from cjm_studio.insight.remark import Remark
from cjm_studio.insight.transitions import ROUNDING, Transitions
from cjm_studio.language import N_
from cjm_studio.model import Journey, Metric, Persona

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.float64]

UNKNOWN_UNIT = N_(
    "The effect is given in “{unit}”, the metric “{metric}” in “{metric_unit}”, so it adds no money. "
    "Use the same unit, or points for a rate."
)
NO_BASELINE = N_("The metric “{metric}” has no value of now, so no money is stated. Give it a baseline.")
ZERO_NOW = N_(
    "The metric “{metric}” is 0 now, so a change cannot be reckoned as a part of it, and no money is stated. "
    "Check its value."
)
NO_STAGE = N_("The metric “{metric}” measures no stage, so no money is stated. Link it to its stage.")
NO_FUNNEL = N_("There is no funnel to compute the money of “{metric}” from. See what is missing there.")
OVER_ALL = N_(
    "The effect drives the conversion “{metric}” over what is possible ({value} %), so no money is stated. "
    "Lower it."
)
NO_LIFETIME = N_(
    "No LTV is known for those whom “{metric}” measures, so no money is stated. "
    "Give the personas profit, lifetime and number."
)
NO_VOLUME = N_("The metric “{metric}” has no number of cases per period, so no money is stated. Give it one.")
NO_TRANSLATION = N_(
    "Nobody has said what one unit of “{metric}” is worth, so no money is stated. Say it in the metric."
)

COSTS = frozenset({"cost_per_contact", "cac"})
LIFETIMES = frozenset({"churn", "retention", "average_order_value", "ltv"})


@dataclass(frozen=True)
class Ground:
    """What money is computed from: the journey with its funnel and the chain behind it, made once for all."""

    journey: Journey
    funnel: Funnel
    chain: tuple[Transitions, Chain] | None = field(repr=False)

    @classmethod
    def of(cls, journey: Journey) -> "Ground":
        """The ground of a journey."""
        return cls(journey, funnel(journey), chain_of(journey))


class NoMoneyError(Exception):
    """Inside of this room: no money can be stated, for the reason in `remark`."""

    def __init__(self, text: str, metric: Metric, **values: object) -> None:
        super().__init__(text)
        self.remark = Remark(text, (metric.id,), {"metric": metric.name} | values)


def money_of(ground: Ground, metric: Metric, effect: "Numbers", unit: str) -> "Numbers":
    """Money per period for each of the effects (changes of the metric in `unit`). Raises NoMoneyError."""
    if metric.metric_kind in LIFETIMES:
        return lifetime_money(ground, [(metric, effect, unit)])
    if metric.metric_kind in CONVERSIONS:
        return _conversion_money(ground, metric, effect, unit)
    now = current(metric)
    if now is None:
        raise NoMoneyError(NO_BASELINE, metric)
    change = change_in(metric, now, effect, unit)
    if metric.metric_kind in COSTS:
        return -change * _volume(ground, metric)
    if metric.money_per_unit is None:
        raise NoMoneyError(NO_TRANSLATION, metric)
    return change * metric.money_per_unit


def lifetime_money(ground: Ground, moved: "list[tuple[Metric, Numbers, str]]") -> "Numbers":
    """Customers x change of LTV when these metrics move together. Raises NoMoneyError."""
    first = moved[0][1]
    factor, plus = first * 0.0 + 1.0, first * 0.0
    for metric, effect, unit in moved:
        now = current(metric)
        if now is None:
            raise NoMoneyError(NO_BASELINE, metric)
        if now == 0 and metric.metric_kind != "ltv":
            raise NoMoneyError(ZERO_NOW, metric)
        change = change_in(metric, now, effect, unit)
        if metric.metric_kind == "ltv":
            plus = plus + change
        else:
            factor = factor * _LIFETIME_FACTORS[metric.metric_kind](metric, now, now + change)
    people, worth = _people_and_ltv(ground, moved[0][0])
    return people * (worth * (factor - 1) + plus)


def change_in(metric: Metric, now: float, effect: "Numbers", unit: str) -> "Numbers":
    """The effect as a change in the metric's own unit.

    In the same unit or none, or in points of a rate: as it stands. In per cent of a metric that is no rate:
    as a part of what it is now. Raises NoMoneyError for any other unit.
    """
    is_rate = is_per_cent(metric.unit)
    if not spelt(unit) or spelt(unit) == spelt(metric.unit) or (is_rate and spelt(unit) in POINTS):
        return effect
    if not is_rate and is_per_cent(unit):
        return now * effect / 100
    if not spelt(metric.unit) and spelt(unit) in POINTS:
        return effect / 100
    raise NoMoneyError(UNKNOWN_UNIT, metric, unit=unit, metric_unit=metric.unit)


def conversion_changes(ground: Ground, metric: Metric, effect: "Numbers", unit: str) -> "dict[int, Numbers]":
    """By how much, as shares, the conversion of each stage that the metric measures changes, by its number.

    Raises NoMoneyError when there is no funnel, or the effect is more than there is room for.
    """
    import numpy as np

    now = current(metric)
    if now is None:
        raise NoMoneyError(NO_BASELINE, metric)
    change = change_in(metric, now, effect, unit)
    if ground.chain is None or ground.funnel.entering is None or ground.funnel.value is None:
        raise NoMoneyError(NO_FUNNEL, metric)
    ways, chain = ground.chain
    measured = {link.source for link in ground.journey.into(metric.id, "measured_by")}
    numbers = [number for number, stage in enumerate(ways.stages) if stage.id in measured]
    if not numbers:
        raise NoMoneyError(NO_STAGE, metric)
    more = np.maximum(as_share(change, metric.unit), -as_share(now, metric.unit))
    if more.max() > min(chain.room(number) for number in numbers) + ROUNDING:
        highest = round(as_share(now + float(change.max()), metric.unit) * 100, 2)
        raise NoMoneyError(OVER_ALL, metric, value=highest)
    return dict.fromkeys(numbers, more)


def worth_of_a_share(ground: Ground) -> float:
    """What all who enter would bring if everybody bought: entering customers x value; 0 when unknown."""
    return (ground.funnel.entering or 0.0) * (ground.funnel.value or 0.0)


def _conversion_money(ground: Ground, metric: Metric, effect: "Numbers", unit: str) -> "Numbers":
    changes = conversion_changes(ground, metric, effect, unit)
    if ground.chain is None:
        raise NoMoneyError(NO_FUNNEL, metric)
    _, chain = ground.chain
    money: Numbers = (chain.sold_with_all(changes) - chain.sold) * worth_of_a_share(ground)
    return money


def _volume(ground: Ground, metric: Metric) -> float:
    if metric.volume_per_period is not None:
        return metric.volume_per_period
    if metric.metric_kind == "cac" and ground.funnel.sold is not None:
        return ground.funnel.sold
    raise NoMoneyError(NO_VOLUME, metric)


def _churn(metric: Metric, before: float, after: "Numbers") -> "Numbers":
    if after.min() <= 0:
        raise NoMoneyError(OVER_ALL, metric, value=round(as_share(float(after.min()), metric.unit) * 100, 2))
    return before / after


def _retention(metric: Metric, before: float, after: "Numbers") -> "Numbers":
    whole = as_share_whole(metric.unit)
    if after.max() >= whole or before >= whole:
        raise NoMoneyError(OVER_ALL, metric, value=round(float(after.max()) / whole * 100, 2))
    return (whole - before) / (whole - after)


def _order_value(metric: Metric, before: float, after: "Numbers") -> "Numbers":
    return after / before


_LIFETIME_FACTORS: "dict[str, Callable[[Metric, float, Numbers], Numbers]]" = {
    "churn": _churn,
    "retention": _retention,
    "average_order_value": _order_value,
}


def as_share_whole(unit: str) -> float:
    """What everybody is in this unit: 100 in per cent, else 1."""
    return 100.0 if is_per_cent(unit) else 1.0


def _people_and_ltv(ground: Ground, metric: Metric) -> tuple[float, float]:
    """Whom the metric measures: a persona's customers and LTV; a stage's customers and the average LTV."""
    journey = ground.journey
    for link in journey.into(metric.id, "measured_by"):
        holder = journey.records[link.source]
        if isinstance(holder, Persona):
            people = (
                holder.entering_customers if holder.entering_customers is not None else holder.segment_size
            )
            worth = ltv(holder)
        else:
            flow = next((flow for flow in ground.funnel.flows if flow.stage == holder.id), None)
            people, worth = (flow.customers if flow else None), average_ltv(journey)
        if people is not None and worth is not None:
            return people, worth
    raise NoMoneyError(NO_LIFETIME, metric)
