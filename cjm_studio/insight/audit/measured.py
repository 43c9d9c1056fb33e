"""Mistakes about metrics: nobody can act on them, those who count are judged by them, their base is wrong."""

from collections.abc import Iterator

from cjm_studio.insight.audit.finding import Finding, Ground, Look, Rule
from cjm_studio.insight.bases import fitness
from cjm_studio.language import N_
from cjm_studio.model import Actor, Metric

NO_ACTION = Rule(
    "metric-without-action",
    1,
    "warning",
    N_("Nobody can act on “{metric}”"),
    N_("A figure that no employee moves by what he does is watched, not managed."),
    N_("Say what an executive, a manager or a line employee does that moves it, and link it as “moved by”."),
)
OWN_COUNT = Rule(
    "counted-by-its-owner",
    5,
    "error",
    N_("“{metric}” is counted by those who are judged by it: {who}"),
    N_("Whoever counts his own mark counts it well. The figure improves, the customer does not notice."),
    N_("Have somebody else count it, or make somebody else answer for it."),
)
NO_TARGET = Rule(
    "metric-without-target",
    7,
    "error",
    N_("“{metric}” has no target"),
    N_("Without a target nobody knows whether a change was worth it."),
    N_("Agree with its owner where the figure should be, and by when."),
)
WRONG_BASE = Rule(
    "wrong-base",
    13,
    "error",
    N_("“{metric}” is counted from an unfit base: {base}"),
    N_("A base that grows or shrinks hides the trend: the rate moves and nothing has happened."),
    N_("Divide by what gives the occasion: receipts for complaints, answers for surveys, calls for calls."),
)
NO_BASE = Rule(
    "rate-without-base",
    13,
    "error",
    N_("“{metric}” is a rate without a base"),
    N_("A rate without a base is not a metric: nobody can say what it is a share of."),
    N_("Say what its denominator counts."),
)


def without_action(ground: Ground) -> Iterator[Finding]:
    """1: a metric with no employee action."""
    for metric in ground.journey.all_of(Metric):
        if not ground.journey.out(metric.id, "moved_by"):
            yield Finding(NO_ACTION, (metric.id,), {"metric": metric.name})


def counted_by_owner(ground: Ground) -> Iterator[Finding]:
    """5: the owner of the metric is who counts it."""
    journey = ground.journey
    for metric in journey.all_of(Metric):
        owners = [journey.records.get(link.target) for link in journey.out(metric.id, "owned_by")]
        names = {_folded(owner.name): owner for owner in owners if isinstance(owner, Actor)}
        same = names.get(_folded(metric.who_counts)) if metric.who_counts.strip() else None
        if same is not None:
            yield Finding(OWN_COUNT, (metric.id, same.id), {"metric": metric.name, "who": same.name})


def without_target(ground: Ground) -> Iterator[Finding]:
    """7, in part: a metric without target."""
    for metric in ground.journey.all_of(Metric):
        if metric.target is None:
            yield Finding(NO_TARGET, (metric.id,), {"metric": metric.name})


def wrong_base(ground: Ground) -> Iterator[Finding]:
    """13: a rate whose base is unfit for its kind, or that has none."""
    for metric in ground.journey.all_of(Metric):
        verdict = fitness(metric)
        if verdict == "unfit":
            yield Finding(WRONG_BASE, (metric.id,), {"metric": metric.name, "base": metric.base})
        elif verdict == "missing":
            yield Finding(NO_BASE, (metric.id,), {"metric": metric.name})


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


MEASURED: tuple[Look, ...] = (without_action, counted_by_owner, without_target, wrong_base)
