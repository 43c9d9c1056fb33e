"""Money at stake: what reaching the targets of the stages' conversions would bring back."""

from dataclasses import dataclass

from cjm_studio.insight.effects import Ground, worth_of_a_share
from cjm_studio.insight.funnel import funnel
from cjm_studio.insight.rates import as_share, conversion_of
from cjm_studio.insight.remark import Remark
from cjm_studio.insight.transitions import ROUNDING
from cjm_studio.language import N_

TARGET_OVER = N_(
    "The target of the stage “{stage}” is more than is possible there; it counts up to what is possible."
)


@dataclass(frozen=True)
class Stake:
    """A stage's conversion and its target, as shares, and what reaching it alone would bring in a period.

    `recovered` is 0 where the target is met; None without target, conversion or money.
    """

    stage: str
    now: float | None
    target: float | None
    recovered: float | None


@dataclass(frozen=True)
class Stakes:
    """The stakes of all stages. `total` is what all targets together bring: more than the sum of the parts.

    `end_to_end_cr` would then be reached. None when nothing is at stake or no money is known.
    """

    parts: tuple[Stake, ...] = ()
    total: float | None = None
    end_to_end_cr: float | None = None
    remarks: tuple[Remark, ...] = ()


def stakes(ground: Ground) -> Stakes:
    """What reaching the targets would bring; stages whose target is met already stay as they are."""
    if ground.chain is None:
        return Stakes()
    ways, chain = ground.chain
    parts, wanted, remarks = [], {}, []
    for number, stage in enumerate(ways.stages):
        now, target = ways.ways[number].conversion, _target(ground, stage.id)
        more = None if now is None or target is None else max(0.0, target - now)
        if more is not None and more > chain.room(number) + ROUNDING:
            remarks.append(Remark(TARGET_OVER, (stage.id,), {"stage": stage.name}))
            more = chain.room(number)
        if more and now is not None:
            wanted[stage.id] = now + more
        parts.append(Stake(stage.id, now, target, _recovered(ground, number, more)))
    reached = funnel(ground.journey, wanted) if wanted else None
    money, before = (reached.money if reached else None), ground.funnel.money
    total = None if money is None or before is None else money - before
    return Stakes(tuple(parts), total, reached.end_to_end_cr if reached else None, tuple(remarks))


def _target(ground: Ground, stage_id: str) -> float | None:
    metric = conversion_of(ground.journey, stage_id)
    return None if metric is None or metric.target is None else as_share(metric.target, metric.unit)


def _recovered(ground: Ground, number: int, more: float | None) -> float | None:
    import numpy as np

    if ground.chain is None or more is None or ground.funnel.money is None:
        return None
    _, chain = ground.chain
    return (float(chain.sold_with(number, np.array([more]))[0]) - chain.sold) * worth_of_a_share(ground)
