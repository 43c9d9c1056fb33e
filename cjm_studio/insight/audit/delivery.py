"""Mistakes about delivery: nobody owns the whole, promises nobody keeps, too much to read."""

from collections.abc import Iterator

from cjm_studio.insight.audit.finding import Finding, Ground, Look, Rule
from cjm_studio.insight.contacts import contact_loads
from cjm_studio.language import N_
from cjm_studio.model import Journey, Promise, Stage, steps

MOST_STAGES, MOST_CARDS = 8, 60

ROOM_FOR_BLAME = Rule(
    "stage-without-owner",
    4,
    "warning",
    N_("“{stage}” is handed over between owners, and nobody owns the whole of it"),
    N_("At a seam each side can point at the other, and the customer falls in between."),
    N_("Name one owner of the whole stage."),
)
NOBODY_KEEPS = Rule(
    "promise-nobody-keeps",
    10,
    "error",
    N_("Nobody keeps the promise “{promise}”"),
    N_("A promise without a process is kept by chance. It sets the expectation all the same."),
    N_("Link the action, process or system that keeps it, or stop promising."),
)
TOO_LATE = Rule(
    "promise-too-short",
    10,
    "error",
    N_("“{promise}” promises {promised}, and the path that keeps it takes {path}"),
    N_("The customer counts the minutes that you have named."),
    N_("Shorten the path where it waits longest, or promise what it can do."),
)
OVERLOADED = Rule(
    "promise-over-capacity",
    10,
    "error",
    N_("“{promise}” waits at “{record}”: {demand} an hour are asked for, {capacity} an hour can be done"),
    N_("Where demand is over capacity a queue grows without end, whatever was promised."),
    N_("Add capacity there, move demand to another channel or time, or promise less."),
)
TOO_MUCH = Rule(
    "too-much-to-read",
    15,
    "note",
    N_("The map has {stages} stages and {cards} cards"),
    N_("Nobody reads more than 8 stages or 60 cards at once."),
    N_("Split it into nested maps, or show a part of it."),
)


POLICY_BROKEN = Rule(
    "contact-policy-broken",
    16,
    "warning",
    N_("{who}: {total} messages, “{policy}” allows {limit} {period}"),
    N_("Whoever writes more often than he has promised is muted, and then the important message is, too."),
    N_("Drop or join the messages named here, or let the customer choose."),
)


def room_for_blame(ground: Ground) -> Iterator[Finding]:
    """4: a hand-over between owners with nobody owning the whole stage."""
    journey = ground.journey
    for stage in journey.all_of(Stage):
        seams = tuple(_seams(journey, stage))
        if seams and not journey.out(stage.id, "owned_by"):
            yield Finding(ROOM_FOR_BLAME, (stage.id, *seams), {"stage": stage.name})


def promises_not_kept(ground: Ground) -> Iterator[Finding]:
    """10: no keeping record; promised duration under the path's; demand over capacity on that path."""
    for check in ground.promises:
        promise = ground.journey.records[check.promise_id]
        assert isinstance(promise, Promise)
        said = {"promise": promise.text}
        if check.verdict == "nobody":
            yield Finding(NOBODY_KEEPS, (promise.id,), said)
        if check.is_late and check.promised_s is not None and check.path_s is not None:
            times_s = {"promised": check.promised_s, "path": check.path_s}
            yield Finding(TOO_LATE, (promise.id, *check.path), said, times_s)
        for overload in check.overloads:
            load = {"demand": overload.demand_per_hour, "capacity": overload.capacity_per_hour}
            named = {"record": ground.journey.records[overload.record_id].title}
            yield Finding(OVERLOADED, (promise.id, overload.record_id), said | load | named)


def too_much(ground: Ground) -> Iterator[Finding]:
    """15: more than 8 stages or 60 cards on one map."""
    journey = ground.journey
    cards = sum(record.kind in CARDS for record in journey.records.values())
    found = len(journey.all_of(Stage))
    if found > MOST_STAGES or cards > MOST_CARDS:
        yield Finding(TOO_MUCH, (journey.id,), {"stages": found, "cards": cards})


def policy_broken(ground: Ground) -> Iterator[Finding]:
    """16: outgoing communications per persona and period over the limit."""
    journey = ground.journey
    for load in contact_loads(journey):
        if not load.over:
            continue
        persona = journey.records.get(load.persona_id)
        values = {
            "who": persona.title if persona else "…",
            "total": round(load.total, 1),
            "period": load.period,
            "policy": journey.records[load.policy_id].title or "…",
            "limit": load.limit,
        }
        named = (load.persona_id,) if persona else ()
        yield Finding(POLICY_BROKEN, (load.policy_id, *named, *load.to_drop), values)


CARDS = frozenset({"touchpoint", "expectation", "pain_point", "gain", "hypothesis", "sticky"})


def _seams(journey: Journey, stage: Stage) -> Iterator[str]:
    """Blueprint records of a stage that hand over to a record of another owner."""
    for record_id in _delivering(journey, stage):
        owners = _owners(journey, record_id)
        for link in journey.out(record_id, "hands_over_to"):
            others = _owners(journey, link.target)
            if owners and others and owners != others:
                yield record_id


def _delivering(journey: Journey, stage: Stage) -> list[str]:
    """What stands in the stage, and what delivers its touchpoints and stands in no stage at all."""
    found = {
        placed.source: None
        for step in steps(journey, stage.id)
        for placed in sorted(journey.into(step.id, "part_of"), key=lambda link: link.source)
    }
    for key in (waiting := list(found)):
        for link in journey.out(key, "delivered_by"):
            if link.target not in found and not journey.out(link.target, "part_of"):
                found[link.target] = None
                waiting.append(link.target)
    return list(found)


def _owners(journey: Journey, record_id: str) -> set[str]:
    return {link.target for link in journey.out(record_id, "owned_by")}


DELIVERY: tuple[Look, ...] = (room_for_blame, promises_not_kept, too_much, policy_broken)
