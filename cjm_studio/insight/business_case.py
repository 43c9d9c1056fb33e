"""The business case of a hypothesis: what its owner is asked for, what it brings, what may go wrong."""

from dataclasses import dataclass
from typing import TypeVar

from cjm_studio.commands import DELIVERED, is_tested
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.hypotheses import HypothesisMoney, draws, hypotheses
from cjm_studio.insight.two_languages import MetricLine, metric_line
from cjm_studio.model import Actor, Evidence, Hypothesis, Journey, Metric, PainPoint, Record, Test


@dataclass(frozen=True)
class BusinessCase:
    """Everything the page for an owner says, as records and figures.

    `loss_share` is the share of simulated worlds in which it brings less than it costs to run; None without
    money. `places` are the stages and touchpoints where the change is made, `pains` what it answers.
    """

    hypothesis: Hypothesis
    money: HypothesisMoney
    metrics: tuple[MetricLine, ...]
    places: tuple[Record, ...]
    pains: tuple[Record, ...]
    evidence: tuple[Evidence, ...]
    tests: tuple[Test, ...]
    owners: tuple[str, ...]
    loss_share: float | None
    is_tested: bool

    @property
    def is_delivered_untested(self) -> bool:
        """Whether it has reached delivery and no customer was ever asked."""
        return self.hypothesis.status in DELIVERED and not self.is_tested


def business_case(ground: Ground, hypothesis: Hypothesis) -> BusinessCase:
    """The case of one hypothesis of this ground's journey."""
    journey = ground.journey
    drawn = draws(ground, hypothesis)
    owners = _linked(journey, hypothesis.id, Actor, "owned_by")
    return BusinessCase(
        hypothesis,
        next(each for each in hypotheses(ground) if each.id == hypothesis.id),
        tuple(metric_line(journey, metric) for metric in _linked(journey, hypothesis.id, Metric, "moves")),
        _linked(journey, hypothesis.id, Record, "at"),
        _linked(journey, hypothesis.id, Record, "answers"),
        _evidence(journey, hypothesis),
        _linked(journey, hypothesis.id, Test, "tested_by"),
        tuple(owner.name for owner in owners if owner.name.strip()),
        None if drawn is None else float((drawn < 0).mean()),
        is_tested(journey, hypothesis.id),
    )


def _evidence(journey: Journey, hypothesis: Hypothesis) -> tuple[Evidence, ...]:
    """Its own evidence first, then that of the pains it answers."""
    own = _linked(journey, hypothesis.id, Evidence, "evidenced_by")
    pains = _linked(journey, hypothesis.id, PainPoint, "answers")
    theirs = (each for pain in pains for each in _linked(journey, pain.id, Evidence, "evidenced_by"))
    return tuple({each.id: each for each in (*own, *theirs)}.values())


Kind = TypeVar("Kind", bound=Record)


def _linked(journey: Journey, record_id: str, kind: type[Kind], link_kind: str) -> tuple[Kind, ...]:
    found = (journey.records.get(link.target) for link in journey.out(record_id, link_kind))
    return tuple(record for record in found if isinstance(record, kind))
