"""How often a customer is contacted, against the limits of the contact policies.

What counts: outgoing communications with a frequency, which is per customer and period of the journey.
A policy whose surveys do not count leaves out those that ask for an opinion: tagged "survey" or "опрос", or
speaking of one in their trigger, message or material. Frequencies are turned into the policy's period by the
length of the periods (a month has 365.25 / 12 days).

A communication reaches the personas who are met where it arrives: those of the scores, expectations, pains
and gains of its touchpoints, or of all touchpoints of its stage. Where nobody is named it reaches everybody.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cjm_studio.model import (
    Communication,
    ContactPolicy,
    Journey,
    Persona,
    Record,
    steps,
    touchpoints,
)

DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "quarter": 365.25 / 4, "year": 365.25}
SURVEY = re.compile(
    r"\b(survey|questionnaire|nps|csat|опрос|анкетир|порекомендуете|оцените)|\b0\s*(?:to|до|–|-)\s*10\b",
    re.IGNORECASE,
)
# Frequencies are estimates: less than this over a limit is within it.
TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class ContactLoad:
    """What one persona gets in one period of a policy.

    `counted` are communications with how often they come in that period, the most frequent first;
    `uncounted` those without a frequency. `to_drop` are the fewest of them without which the limit would
    hold. `persona_id` is "" where the journey has no personas.
    """

    policy_id: str
    persona_id: str
    period: str
    limit: float
    total: float
    counted: tuple[tuple[str, float], ...]
    uncounted: tuple[str, ...]
    to_drop: tuple[str, ...]

    @property
    def over(self) -> float:
        """By how much the limit is exceeded; 0 within it."""
        excess = self.total - self.limit
        return excess if excess > TOLERANCE else 0.0


def contact_loads(journey: Journey) -> tuple[ContactLoad, ...]:
    """Every policy that names a limit, for every persona."""
    personas = [persona.id for persona in journey.all_of(Persona)] or [""]
    reached = {each.id: reached_personas(journey, each) for each in journey.all_of(Communication)}
    return tuple(
        _load(journey, policy, persona, reached)
        for policy in journey.all_of(ContactPolicy)
        if policy.limit_per_customer is not None
        for persona in personas
    )


def is_survey(communication: Communication) -> bool:
    """Whether it asks the customer for an opinion."""
    words = (communication.trigger, communication.message, communication.material, *communication.tags)
    return any(SURVEY.search(word) for word in words)


def per_period(frequency: float, period: str, other: str) -> float:
    """So often in one period is how often in another one."""
    return frequency * DAYS[other] / DAYS[period]


def reached_personas(journey: Journey, communication: Communication) -> frozenset[str]:
    """Ids of the personas whom it reaches; empty for everybody."""
    found: set[str] = set()
    for link in journey.out(communication.id, "reaches"):
        met = _met(journey, journey.records[link.target])
        if not met:
            return frozenset()
        found |= met
    return frozenset(found)


def _met(journey: Journey, place: Record) -> set[str]:
    places = [place.id]
    if place.kind == "stage":
        places += [card.id for step in steps(journey, place.id) for card in touchpoints(journey, step.id)]
    felt = (
        link.source for each in places for link in journey.into(each, "scores", "expects", "hurts", "pleases")
    )
    return {link.target for record_id in felt for link in journey.out(record_id, "felt_by")}


def _load(
    journey: Journey, policy: ContactPolicy, persona: str, reached: dict[str, frozenset[str]]
) -> ContactLoad:
    counting = list(_counting(journey, policy, persona, reached))
    counted = sorted(
        (
            (each.id, per_period(each.frequency, journey.head.period, policy.period))
            for each in counting
            if each.frequency is not None
        ),
        key=lambda pair: (-pair[1], pair[0]),
    )
    limit = policy.limit_per_customer or 0.0
    return ContactLoad(
        policy.id,
        persona,
        policy.period,
        limit,
        sum(often for _, often in counted),
        tuple(counted),
        tuple(each.id for each in counting if each.frequency is None),
        _to_drop(counted, limit),
    )


def _counting(
    journey: Journey, policy: ContactPolicy, persona: str, reached: dict[str, frozenset[str]]
) -> Iterator[Communication]:
    for each in journey.all_of(Communication):
        is_for = not reached[each.id] or persona in reached[each.id] or not persona
        if each.direction == "out" and is_for and (policy.surveys_count or not is_survey(each)):
            yield each


def _to_drop(counted: Iterable[tuple[str, float]], limit: float) -> tuple[str, ...]:
    """The most frequent ones, until the rest is within the limit."""
    left = sum(often for _, often in counted)
    dropped: list[str] = []
    for record_id, often in counted:
        if left <= limit + TOLERANCE:
            break
        dropped.append(record_id)
        left -= often
    return tuple(dropped)
