"""Customers walking through a journey as it is drawn: stages, touchpoints, conversions, ways, durations.

A customer meets the touchpoints of a stage in their order, one after the other, and then goes on, comes back
or leaves, by the shares of the funnel. Loops are bounded: after MOST_STAGES stages everybody has gone.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.errors import LogError
from cjm_studio.insight.transitions import Transitions, transitions
from cjm_studio.model import Channel, Journey, Next, Stage, Touchpoint, steps, touchpoints
from cjm_studio.paths.simulation import USUAL_GAP_S

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Generator: TypeAlias = np.random.Generator

MOST_STAGES = 40
USUAL_STAGE_GAP_S = 3_600.0


@dataclass(frozen=True)
class Walk:
    """Events of all customers, in no order: who, which event (its number in `names`), the second of it."""

    names: tuple[str, ...]
    channels: tuple[str, ...]
    customer: "Numbers"
    event: "Numbers"
    second: "NDArray[np.float64]"


def walk(journey: Journey, customers: int, rng: "Generator", period_s: float) -> Walk:
    """Let customers walk; they enter evenly over the period. Raises LogError without a touchpoint to meet."""
    import numpy as np

    found = transitions(journey)
    met = [_met(journey, stage) for stage in found.stages]
    every = [touchpoint for group in met for touchpoint in group]
    if not every or not found.is_sound:
        raise LogError(
            "Nobody can walk this journey: it needs stages with touchpoints, and shares of 100 % at most."
        )
    first = np.cumsum([0, *(len(group) for group in met)])
    who = np.arange(customers)
    at_stage = np.zeros(customers, dtype=np.int64)
    clock = rng.uniform(0, period_s, customers)
    parts: list[tuple[Numbers, Numbers, NDArray[np.float64]]] = []
    for _ in range(MOST_STAGES):
        if not len(who):
            break
        for number in np.unique(at_stage):
            here = np.flatnonzero(at_stage == number)
            for place in range(len(met[number])):
                parts.append((who[here], np.full(len(here), first[number] + place), clock[here].copy()))
                clock[here] += rng.exponential(USUAL_GAP_S, len(here))
        who, at_stage, clock = _go_on(journey, found, (who, at_stage, clock), rng)
    return Walk(
        tuple(_event_name(each) for each in every),
        tuple(_channel(journey, touchpoint) for touchpoint in every),
        np.concatenate([part[0] for part in parts]),
        np.concatenate([part[1] for part in parts]),
        np.concatenate([part[2] for part in parts]),
    )


def _go_on(
    journey: Journey,
    found: Transitions,
    present: "tuple[Numbers, Numbers, NDArray[np.float64]]",
    rng: "Generator",
) -> "tuple[Numbers, Numbers, NDArray[np.float64]]":
    """Who is at which stage next, and when; who leaves is not among them."""
    import numpy as np

    who, at_stage, clock = present
    following = np.full(len(who), -1)
    for number in np.unique(at_stage):
        here = np.flatnonzero(at_stage == number)
        way = found.ways[number]
        shares = dict(way.back)
        for target, share in way.ahead.items():
            shares[target] = shares.get(target, 0.0) + way.passing * share
        targets = np.array([*shares, -1])
        left = max(0.0, 1 - sum(shares.values()))
        odds = np.array([*shares.values(), left])
        chosen = rng.choice(targets, len(here), p=odds / odds.sum())
        following[here] = chosen
        for target in shares:
            going = here[chosen == target]
            clock[going] += rng.exponential(_gap_s(journey, found, int(number), target), len(going))
    staying = following >= 0
    return who[staying], following[staying], clock[staying]


def _gap_s(journey: Journey, found: Transitions, source: int, target: int) -> float:
    """How long the way from one stage to another takes, in seconds."""
    for link in journey.out(found.stages[source].id, "next"):
        if isinstance(link, Next) and link.target == found.stages[target].id and link.typical_duration_s:
            return link.typical_duration_s
    return USUAL_STAGE_GAP_S


def _met(journey: Journey, stage: Stage) -> list[Touchpoint]:
    return [each for step in steps(journey, stage.id) for each in touchpoints(journey, step.id)]


def _event_name(touchpoint: Touchpoint) -> str:
    """What a log would call it: its first rule without the open ends of a pattern, else its own name."""
    rule = touchpoint.event_rules[0].replace("*", "").strip("_-. ") if touchpoint.event_rules else ""
    return rule or touchpoint.title or touchpoint.id


def _channel(journey: Journey, touchpoint: Touchpoint) -> str:
    found = (journey.records.get(link.target) for link in journey.out(touchpoint.id, "happens_in"))
    return next((channel.name for channel in found if isinstance(channel, Channel)), "")
