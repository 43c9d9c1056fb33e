"""Hypotheses by what they are worth: money from low to high, payback, ranks, and who was never asked."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.commands import DELIVERED, is_tested
from cjm_studio.insight.effects import LIFETIMES, Ground, NoMoneyError, lifetime_money, money_of
from cjm_studio.insight.remark import Remark
from cjm_studio.language import N_
from cjm_studio.model import Hypothesis, Journey, Metric

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.float64]

DEAD = frozenset({"rejected", "not_launched"})
DRAWS = 10_000
SEED = 7

NO_EFFECT = N_("The expected effect of “{hypothesis}” is not stated, so there is no money. State it.")
NO_METRIC = N_("The hypothesis “{hypothesis}” moves no metric, so there is no money. Link it to one.")


@dataclass(frozen=True)
class HypothesisMoney:
    """What a hypothesis is worth in a period, its own running cost taken off; None when no money is stated.

    `payback_periods` is how many periods of the likely gain pay for `cost_once`; None when they never do or
    the cost is not known. `rice` is likely money x confidence per person-day of effort. `rank` counts from
    1, most likely money first; None without money. `is_quick_win`: cheap, fast and large, each against the
    middle of all hypotheses with money.
    """

    id: str
    low: float | None = None
    likely: float | None = None
    high: float | None = None
    payback_periods: float | None = None
    rice: float | None = None
    rank: int | None = None
    is_quick_win: bool = False
    remarks: tuple[Remark, ...] = ()


def hypotheses(ground: Ground) -> tuple[HypothesisMoney, ...]:
    """Every hypothesis of the journey with its money, in the journey's order."""
    found = [_valued(ground, each) for each in ground.journey.all_of(Hypothesis)]
    order = sorted(
        (each for each in found if each.likely is not None), key=lambda each: (-(each.likely or 0.0), each.id)
    )
    ranks = {each.id: number for number, each in enumerate(order, start=1)}
    wins = _quick_wins(ground.journey, order)
    return tuple(replace(each, rank=ranks.get(each.id), is_quick_win=each.id in wins) for each in found)


def draws(ground: Ground, hypothesis: Hypothesis, count: int = DRAWS, seed: int = SEED) -> "Numbers | None":
    """Money per period in so many worlds, the effect drawn between low and high around the likely one.

    The draws are triangular, and the same for the same seed. None when no money is stated.
    """
    drawn = drawn_effects(hypothesis, count, seed)
    if drawn is None:
        return None
    money, _ = _gross(ground, hypothesis, drawn)
    return None if money is None else money - (hypothesis.cost_per_period or 0.0)


def drawn_effects(hypothesis: Hypothesis, count: int = DRAWS, seed: int = SEED) -> "Numbers | None":
    """The effect in so many worlds, triangular; the same for the same seed. None when it is not stated."""
    import numpy as np

    effects = _effects(hypothesis)
    if effects is None:
        return None
    low, likely, high = sorted(effects)
    rng = np.random.default_rng([seed, *hypothesis.id.encode()])
    return rng.triangular(low, likely, high, count) if low < high else np.full(count, likely)


def untested_share(journey: Journey) -> float | None:
    """The share of delivered hypotheses that no customer was ever asked about: shared imagination.

    None when none has reached delivery.
    """
    delivered = [each for each in journey.all_of(Hypothesis) if each.status in DELIVERED]
    if not delivered:
        return None
    return sum(not is_tested(journey, each.id) for each in delivered) / len(delivered)


def _valued(ground: Ground, hypothesis: Hypothesis) -> HypothesisMoney:
    import numpy as np

    effects = _effects(hypothesis)
    if effects is None:
        remark = Remark(NO_EFFECT, (hypothesis.id,), {"hypothesis": hypothesis.title})
        return HypothesisMoney(hypothesis.id, remarks=(remark,))
    gross, remarks = _gross(ground, hypothesis, np.array(effects, dtype=float))
    if gross is None:
        return HypothesisMoney(hypothesis.id, remarks=remarks)
    net = [float(value) - (hypothesis.cost_per_period or 0.0) for value in gross]
    likely = net[1]
    return HypothesisMoney(
        hypothesis.id,
        min(net),
        likely,
        max(net),
        _payback(hypothesis.cost_once, likely),
        _rice(hypothesis, likely),
        remarks=remarks,
    )


def _effects(hypothesis: Hypothesis) -> tuple[float, float, float] | None:
    """Low, likely, high; what is not stated is taken from the likely one. None without a likely effect."""
    likely = hypothesis.effect_likely
    if likely is None:
        return None
    low = likely if hypothesis.effect_low is None else hypothesis.effect_low
    high = likely if hypothesis.effect_high is None else hypothesis.effect_high
    return low, likely, high


def _gross(
    ground: Ground, hypothesis: Hypothesis, effect: "Numbers"
) -> "tuple[Numbers | None, tuple[Remark, ...]]":
    """Money for each of the effects over all metrics that the hypothesis moves, and why some give none."""
    metrics = [ground.journey.records.get(link.target) for link in ground.journey.out(hypothesis.id, "moves")]
    moved = [metric for metric in metrics if isinstance(metric, Metric)]
    if not moved:
        return None, (Remark(NO_METRIC, (hypothesis.id,), {"hypothesis": hypothesis.title}),)
    parts, remarks = [], []
    lifetimes = [metric for metric in moved if metric.metric_kind in LIFETIMES]
    for metric in moved:
        if metric in lifetimes[1:]:
            continue
        try:
            if metric in lifetimes:
                together = [(each, effect, hypothesis.effect_unit) for each in lifetimes]
                parts.append(lifetime_money(ground, together))
            else:
                parts.append(money_of(ground, metric, effect, hypothesis.effect_unit))
        except NoMoneyError as reason:
            remarks.append(reason.remark)
    return (sum(parts, effect * 0.0) if parts else None), tuple(remarks)


def _payback(cost_once: float | None, likely: float) -> float | None:
    if cost_once is None or (likely <= 0 and cost_once > 0):
        return None
    return cost_once / likely if cost_once else 0.0


def _rice(hypothesis: Hypothesis, likely: float) -> float | None:
    if hypothesis.confidence is None or not hypothesis.effort:
        return None
    return likely * hypothesis.confidence / hypothesis.effort


def _quick_wins(journey: Journey, valued: list[HypothesisMoney]) -> set[str]:
    """Those that cost no more, take no longer and bring no less than the middle one of those still alive."""
    from statistics import median

    alive = [
        (money, record)
        for money in valued
        if isinstance(record := journey.records[money.id], Hypothesis)
        and record.status not in DEAD
        and record.effort is not None
        and (money.likely or 0.0) > 0
    ]
    if not alive:
        return set()
    effort = median(record.effort or 0.0 for _, record in alive)
    cost = median(record.cost_once or 0.0 for _, record in alive)
    likely = median(money.likely or 0.0 for money, _ in alive)
    return {
        money.id
        for money, record in alive
        if (record.effort or 0.0) <= effort
        and (record.cost_once or 0.0) <= cost
        and (money.likely or 0.0) >= likely
    }
