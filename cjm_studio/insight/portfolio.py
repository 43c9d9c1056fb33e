"""Several hypotheses together: what they bring in a period, by simulation.

Gains do not add up: conversions along the path multiply, and two hypotheses at one stage share its room. So
each draw puts all effects into the funnel at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.insight.effects import (
    LIFETIMES,
    Ground,
    NoMoneyError,
    conversion_changes,
    lifetime_money,
    money_of,
    worth_of_a_share,
)
from cjm_studio.insight.hypotheses import DRAWS, SEED, drawn_effects
from cjm_studio.insight.rates import CONVERSIONS
from cjm_studio.insight.remark import Remark
from cjm_studio.language import N_
from cjm_studio.model import Hypothesis, Metric, Stage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.float64]

LOW, HIGH = 0.05, 0.95

TOGETHER_OVER = N_(
    "Together the hypotheses drive the stage “{stage}” over what is possible; there they count up to it only."
)


@dataclass(frozen=True)
class Portfolio:
    """What the counted hypotheses bring in a period, their running costs taken off.

    Nine of ten worlds lie between `low` and `high`, half of them below `middle`. `loss_share` is the share of
    worlds in which they bring less than they cost. `counted` are those with money, by id; `cost_once` what
    they cost at first. None where nothing is counted.
    """

    counted: tuple[str, ...] = ()
    low: float | None = None
    middle: float | None = None
    high: float | None = None
    loss_share: float | None = None
    cost_once: float = 0.0
    cost_per_period: float = 0.0
    remarks: tuple[Remark, ...] = ()


@dataclass
class _Sum:
    """The effects of the hypotheses so far, one value for each draw."""

    money: "Numbers"
    more: "dict[int, Numbers]" = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)


def portfolio(ground: Ground, chosen: Iterable[str], count: int = DRAWS, seed: int = SEED) -> Portfolio:
    """These hypotheses (by id) together; those without money are left out. The same seed draws the same."""
    import numpy as np

    total, counted = _Sum(np.zeros(count)), []
    for hypothesis_id in dict.fromkeys(chosen):
        hypothesis = ground.journey.records.get(hypothesis_id)
        if isinstance(hypothesis, Hypothesis) and _add(ground, hypothesis, total, seed):
            counted.append(hypothesis)
    if not counted:
        return Portfolio(remarks=tuple(total.remarks))
    cost_per_period = sum(each.cost_per_period or 0.0 for each in counted)
    money = total.money + _conversion_money(ground, total) - cost_per_period
    low, middle, high = (float(value) for value in np.quantile(money, (LOW, 0.5, HIGH)))
    return Portfolio(
        tuple(each.id for each in counted),
        low,
        middle,
        high,
        float((money < 0).mean()),
        sum(each.cost_once or 0.0 for each in counted),
        cost_per_period,
        tuple(total.remarks),
    )


def _add(ground: Ground, hypothesis: Hypothesis, total: _Sum, seed: int) -> bool:
    """Put one hypothesis in; whether any money could be stated for it."""
    drawn = drawn_effects(hypothesis, len(total.money), seed)
    if drawn is None:
        return False
    moved = [ground.journey.records.get(link.target) for link in ground.journey.out(hypothesis.id, "moves")]
    metrics = [metric for metric in moved if isinstance(metric, Metric)]
    found = [
        _put(ground, metric, drawn, hypothesis.effect_unit, total) for metric in metrics if _alone(metric)
    ]
    lifetimes = [(metric, drawn, hypothesis.effect_unit) for metric in metrics if not _alone(metric)]
    if lifetimes:
        try:
            total.money = total.money + lifetime_money(ground, lifetimes)
            found.append(True)
        except NoMoneyError:
            pass
    return any(found)


def _alone(metric: Metric) -> bool:
    return metric.metric_kind not in LIFETIMES


def _put(ground: Ground, metric: Metric, drawn: "Numbers", unit: str, total: _Sum) -> bool:
    try:
        if metric.metric_kind in CONVERSIONS:
            for stage, more in conversion_changes(ground, metric, drawn, unit).items():
                total.more[stage] = total.more.get(stage, drawn * 0.0) + more
        else:
            total.money = total.money + money_of(ground, metric, drawn, unit)
    except NoMoneyError:
        return False  # `hypotheses` says why
    return True


def _conversion_money(ground: Ground, total: _Sum) -> "Numbers":
    import numpy as np

    if ground.chain is None or not total.more:
        return np.zeros(len(total.money))
    ways, chain = ground.chain
    bounded = {}
    for number, more in total.more.items():
        room = chain.room(number)
        if more.max() > room:
            stage: Stage = ways.stages[number]
            total.remarks.append(Remark(TOGETHER_OVER, (stage.id,), {"stage": stage.name}))
        bounded[number] = np.clip(more, -ways.ways[number].passing, room)
    money: Numbers = (chain.sold_with_all(bounded) - chain.sold) * worth_of_a_share(ground)
    return money
