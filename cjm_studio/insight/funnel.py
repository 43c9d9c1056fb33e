"""The funnel: who gets how far, where people and money are lost, which stage's next point is worth most."""

from collections.abc import Mapping
from dataclasses import dataclass

from cjm_studio.insight.chain import Chain
from cjm_studio.insight.remark import Remark
from cjm_studio.insight.transitions import ROUNDING, Transitions, transitions, varied
from cjm_studio.language import N_
from cjm_studio.model import Journey, Persona

ONE_POINT = 0.01

NO_STAGES = N_("There are no stages yet, so there is no funnel. Add the first stage.")
NO_CUSTOMERS = N_(
    "It is not said how many customers enter in a period, so there are shares only. "
    "Say it in the frame of the map."
)
NO_VALUE = N_(
    "It is not said what a customer is worth, so no money is stated. Say it in the frame of the map."
)
ZERO_CUSTOMERS = N_(
    "It is said that 0 customers enter in a period, so every figure is 0. Correct it in the frame of the map."
)
ZERO_VALUE = N_(
    "It is said that a customer is worth 0, so there is no money. Correct it in the frame of the map."
)
NOT_MEASURED = N_(
    "The stage “{stage}” has no conversion, so everybody counts as getting through. Give it a metric."
)
CLOSED = N_("There is a cycle of stages that nobody ever leaves. Lower a share in it, or add a way out.")


@dataclass(frozen=True)
class StageFlow:
    """One stage in the funnel, for one period.

    `customers` see it at least once; `cr` is the share that gets through; `lost` leave for good there, which
    is `money_lost` at the value of a customer. None where it is not known.
    """

    stage: str
    customers: float | None
    cr: float | None
    lost: float | None
    money_lost: float | None


@dataclass(frozen=True)
class Sensitivity:
    """What one more point of conversion at a stage earns in a period; None when nobody is left to win."""

    stage: str
    money_per_point: float | None
    sold_per_point: float | None


@dataclass(frozen=True)
class Funnel:
    """The whole funnel. `end_to_end_cr` is the share of entering customers who get through the sale stage.

    `sold` are customers, `money` is what they bring in a period, in the journey's currency. `remarks` say
    what is missing or wrong. A funnel that cannot be computed has no flows and None for its figures.
    """

    flows: tuple[StageFlow, ...] = ()
    sensitivity: tuple[Sensitivity, ...] = ()
    entering: float | None = None
    end_to_end_cr: float | None = None
    sold: float | None = None
    value: float | None = None
    money: float | None = None
    remarks: tuple[Remark, ...] = ()


def funnel(journey: Journey, what_if: Mapping[str, float] | None = None) -> Funnel:
    """The funnel of a journey, by absorbing chain (see `chain`).

    `what_if` gives stages by their ids another conversion, a share; it is bounded by what is possible there.
    """
    entering, value = entering_customers(journey), value_per_customer(journey)
    remarks = _of_nothing(journey, entering, value)
    ways = varied(transitions(journey), what_if or {})
    remarks += ways.remarks
    if not ways.stages:
        return Funnel(entering=entering, value=value, remarks=(Remark(NO_STAGES, (journey.id,)), *remarks))
    remarks += _not_measured(ways)
    if not ways.is_sound:
        return Funnel(entering=entering, value=value, remarks=tuple(remarks))
    chain = Chain(ways)
    if chain.is_closed:
        return Funnel(entering=entering, value=value, remarks=(Remark(CLOSED, (journey.id,)), *remarks))
    return Funnel(
        _flows(ways, chain, entering, value),
        _sensitivity(ways, chain, entering, value),
        entering,
        chain.sold,
        _times(chain.sold, entering),
        value,
        _times(chain.sold, entering, value),
        tuple(remarks),
    )


def _of_nothing(journey: Journey, entering: float | None, value: float | None) -> list[Remark]:
    """What is missing, or zero, so that no figure can come of it: a zero is never left silent."""
    texts = {NO_CUSTOMERS: entering is None, ZERO_CUSTOMERS: entering == 0}
    texts |= {NO_VALUE: value is None, ZERO_VALUE: value == 0}
    return [Remark(text, (journey.id,)) for text, holds in texts.items() if holds]


def chain_of(journey: Journey) -> tuple[Transitions, Chain] | None:
    """The chain behind the funnel, for who wants to vary it; None when there is none that holds."""
    ways = transitions(journey)
    if not ways.stages or not ways.is_sound:
        return None
    chain = Chain(ways)
    return None if chain.is_closed else (ways, chain)


def entering_customers(journey: Journey) -> float | None:
    """Customers who enter in a period: the journey's own figure, else the sum of its personas'."""
    if journey.head.entering_customers is not None:
        return journey.head.entering_customers
    parts = [persona.entering_customers for persona in journey.all_of(Persona)]
    known = [part for part in parts if part is not None]
    return sum(known) if known else None


def value_per_customer(journey: Journey) -> float | None:
    """Money per customer who buys: the journey's own figure; on the basis of LTV, else its personas'."""
    from cjm_studio.insight.lifetime import average_ltv

    if journey.head.value is not None:
        return journey.head.value
    return average_ltv(journey) if journey.head.value_basis == "ltv" else None


def _flows(
    ways: Transitions, chain: Chain, entering: float | None, value: float | None
) -> tuple[StageFlow, ...]:
    reached, dropped = chain.reached(), chain.dropped
    return tuple(
        StageFlow(
            stage.id,
            _times(float(reached[number]), entering),
            ways.ways[number].conversion,
            _times(float(dropped[number]), entering),
            _times(float(dropped[number]), entering, value),
        )
        for number, stage in enumerate(ways.stages)
    )


def _sensitivity(
    ways: Transitions, chain: Chain, entering: float | None, value: float | None
) -> tuple[Sensitivity, ...]:
    import numpy as np

    found = []
    for number, stage in enumerate(ways.stages):
        if chain.room(number) < ONE_POINT - ROUNDING:
            found.append(Sensitivity(stage.id, None, None))
            continue
        more = float(chain.sold_with(number, np.array([ONE_POINT]))[0]) - chain.sold
        found.append(Sensitivity(stage.id, _times(more, entering, value), _times(more, entering)))
    return tuple(found)


def _not_measured(ways: Transitions) -> list[Remark]:
    return [
        Remark(NOT_MEASURED, (stage.id,), {"stage": stage.name})
        for stage, found in zip(ways.stages, ways.ways, strict=True)
        if found.conversion is None
    ]


def _times(share: float, *factors: float | None) -> float | None:
    for factor in factors:
        if factor is None:
            return None
        share *= factor
    return share
