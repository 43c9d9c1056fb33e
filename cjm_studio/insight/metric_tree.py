"""Where the money of a persona comes from: customers, conversions of the stages, worth, metrics beneath."""

from dataclasses import dataclass
from math import isclose
from typing import Literal

from cjm_studio.insight.effects import Ground
from cjm_studio.insight.lifetime import ltv
from cjm_studio.insight.rates import CONVERSIONS, current
from cjm_studio.model import Journey, Metric, Persona, Stage

PartKind = Literal["money", "customers", "end_to_end", "stage", "ltv", "value", "profit", "months", "metric"]


@dataclass(frozen=True)
class Part:
    """A figure and those that it comes from; `value` is None where nobody has said it.

    The first `factors` of its parts are factors of a product, the others only go with it. Shares are shares
    of one, money is in the journey's currency; a metric's value is in its own unit. `record_id` is where the
    figure is written.
    """

    kind: PartKind
    record_id: str
    value: float | None
    parts: tuple["Part", ...] = ()
    factors: int = 0


def metric_tree(ground: Ground, persona: Persona) -> Part:
    """The tree of one persona. Conversions are those of the journey: nobody counts them for each persona."""
    customers = Part("customers", persona.id, _customers(ground, persona))
    passing, worth = _passing(ground), _worth(ground, persona)
    factors = (customers, passing, worth)
    own = _metrics(ground.journey, persona.id)
    return Part("money", persona.id, _product(factors), (*factors, *own), len(factors))


def _customers(ground: Ground, persona: Persona) -> float | None:
    """Those of this persona who enter in a period; its share of all where they are not counted apart."""
    if persona.entering_customers is not None:
        return persona.entering_customers
    entering = ground.funnel.entering
    if entering is None or len(ground.journey.all_of(Persona)) == 1:
        return entering
    return None if persona.segment_share is None else entering * persona.segment_share


def _passing(ground: Ground) -> Part:
    journey = ground.journey
    stages = tuple(
        Part("stage", flow.stage, flow.cr, _metrics(journey, flow.stage))
        for flow in ground.funnel.flows
        if flow.cr is not None or _metrics(journey, flow.stage)
    )
    whole = ground.funnel.end_to_end_cr
    return Part("end_to_end", journey.id, whole, stages, _stages_up_to_the_sale(stages, whole))


def _stages_up_to_the_sale(stages: tuple[Part, ...], whole: float | None) -> int:
    """How many stages multiply to the whole; none where branches or loops make it more than a product."""
    for count in range(1, len(stages) + 1):
        product = _product(stages[:count])
        if whole is not None and product is not None and isclose(product, whole, rel_tol=1e-9):
            return count
    return 0


def _worth(ground: Ground, persona: Persona) -> Part:
    """What a customer who buys is worth: the persona's LTV where the journey counts by it."""
    head = ground.journey.head
    if head.value_basis != "ltv":
        return Part("value", head.id, ground.funnel.value)
    parts = (
        Part("profit", persona.id, persona.profit_per_month),
        Part("months", persona.id, persona.lifetime_months),
    )
    return Part("ltv", persona.id, ltv(persona), parts, len(parts))


def _metrics(journey: Journey, record_id: str) -> tuple[Part, ...]:
    """The metrics that measure it, but for conversions of a stage: those are the stage's own figure."""
    found = [journey.records.get(link.target) for link in journey.out(record_id, "measured_by")]
    is_stage = isinstance(journey.records[record_id], Stage)
    return tuple(
        Part("metric", metric.id, current(metric))
        for metric in found
        if isinstance(metric, Metric) and not (is_stage and metric.metric_kind in CONVERSIONS)
    )


def _product(parts: tuple[Part, ...]) -> float | None:
    product = 1.0
    for part in parts:
        if part.value is None:
            return None
        product *= part.value
    return product
