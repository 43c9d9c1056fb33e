"""Mistakes about hypotheses: none at all, none for what hurts most, none that moves a metric, none tested."""

from collections.abc import Iterator
from datetime import date

from cjm_studio.commands import DELIVERED, is_tested
from cjm_studio.insight.audit.evidence import SEVERE
from cjm_studio.insight.audit.finding import Finding, Ground, Look, Rule
from cjm_studio.insight.hypotheses import DEAD
from cjm_studio.language import N_
from cjm_studio.model import Hypothesis, Journey, PainPoint, Stage

NONE = Rule(
    "no-hypothesis",
    7,
    "error",
    N_("There is no hypothesis on the map"),
    N_("A map that leads to no action ends as a poster."),
    N_("Take the worst pain and write what you would change, which metric it moves and by how much."),
)
UNANSWERED = Rule(
    "pain-without-hypothesis",
    7,
    "error",
    N_("No hypothesis answers “{pain}”, severity {severity}"),
    N_("The worst pains are where the map pays for itself."),
    N_("Write a hypothesis that answers it, or lower its severity with a reason."),
)
NO_METRIC = Rule(
    "hypothesis-without-metric",
    7,
    "error",
    N_("“{hypothesis}” moves no metric"),
    N_("Without a metric nobody will ever know whether it worked, and no owner will pay for it."),
    N_("Link it to the metric that it should move."),
)
IDLE = Rule(
    "map-without-change",
    7,
    "error",
    N_("Nothing on the map has changed for {months} months"),
    N_("Products, customers and competitors have changed since then."),
    N_("Walk the path again, or archive the map."),
)
UNTESTED = Rule(
    "delivered-untested",
    11,
    "error",
    N_("“{hypothesis}” is being delivered and no customer was asked"),
    N_("That is shared imagination: everybody in the room agrees, and the customer was not in the room."),
    N_("Test it with customers, on a pilot if need be, before more is built."),
)


def nothing_follows(ground: Ground) -> Iterator[Finding]:
    """7: no hypothesis at all; pains of severity 4 and more without one."""
    journey = ground.journey
    if journey.all_of(Stage) and not journey.all_of(Hypothesis):
        yield Finding(NONE, (journey.id,))
    for pain in journey.all_of(PainPoint):
        if (pain.severity or 0) >= SEVERE and not _has_hypothesis(journey, pain):
            yield Finding(UNANSWERED, (pain.id,), {"pain": pain.text, "severity": pain.severity})


def without_metric(ground: Ground) -> Iterator[Finding]:
    """7: a hypothesis without metric."""
    for hypothesis in ground.journey.all_of(Hypothesis):
        if hypothesis.status not in DEAD and not ground.journey.out(hypothesis.id, "moves"):
            yield Finding(NO_METRIC, (hypothesis.id,), {"hypothesis": hypothesis.change})


def idle(ground: Ground) -> Iterator[Finding]:
    """7: no change in so many months."""
    known = ground.circumstances
    if known.changed is None or known.today is None:
        return
    months = _months_between(known.changed, known.today)
    if months >= known.idle_months:
        yield Finding(IDLE, (ground.journey.id,), {"months": months})


def untested(ground: Ground) -> Iterator[Finding]:
    """11: a hypothesis in delivery or later without a test with customers."""
    for hypothesis in ground.journey.all_of(Hypothesis):
        if hypothesis.status in DELIVERED and not is_tested(ground.journey, hypothesis.id):
            yield Finding(UNTESTED, (hypothesis.id,), {"hypothesis": hypothesis.change})


def _has_hypothesis(journey: Journey, pain: PainPoint) -> bool:
    """Whether a hypothesis answers the pain; a solution alone was never a hypothesis."""
    answering = (journey.records.get(link.source) for link in journey.into(pain.id, "answers"))
    return any(isinstance(each, Hypothesis) for each in answering)


def _months_between(earlier: date, later: date) -> int:
    """Whole months from one day to another."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (1 if later.day < earlier.day else 0)


HYPOTHESISED: tuple[Look, ...] = (nothing_follows, without_metric, idle, untested)
