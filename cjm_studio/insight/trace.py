"""What breaks when something is down, and who stands behind a touchpoint."""

from dataclasses import dataclass, replace

from cjm_studio.insight.chain import Chain
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.promises import Overload, overload_of, slowest_path, waiting_s, working_s
from cjm_studio.model import Actor, Channel, Journey, Promise, Record, Stage, stages, steps, touchpoints

BLUEPRINT = ("system", "support_process", "backstage_action", "frontstage_action", "physical_evidence")
# What a record needs in order to work: the end that it needs is the target.
NEEDS = frozenset({"delivered_by", "depends_on", "happens_in"})


@dataclass(frozen=True)
class Outage:
    """What fails when a record fails: records by id in the order of the map.

    `money` is what the funnel would lose in a period if nobody got through the `stages` where a touchpoint
    fails; None where no money is known. It is the most that can be lost: no detour of the staff counts.
    """

    record_id: str
    touchpoints: tuple[str, ...]
    stages: tuple[str, ...]
    promises: tuple[str, ...]
    money: float | None


@dataclass(frozen=True)
class Delivery:
    """Who delivers a touchpoint: records from frontstage to systems, their owners, the seams between.

    A seam is a pair of records (from, to) whose owners differ.
    """

    touchpoint_id: str
    records: tuple[str, ...]
    owners: tuple[str, ...]
    seams: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class StageTime:
    """What a stage's delivery takes: the slowest path in seconds, how much of it is waiting, where most.

    `overloads` are the records of which more is asked than they can do. None without times.
    """

    stage: str
    path: tuple[str, ...]
    path_s: float | None
    waiting_s: float
    longest_wait: str
    overloads: tuple[Overload, ...]


def outage(ground: Ground, record_id: str) -> Outage:
    """What breaks when this record is down; with an actor all that he owns of the delivery.

    Raises CommandRefusedError for an id that is not there.
    """
    journey = ground.journey
    broken = _failing_with(journey, _down_with(journey, journey.record(record_id)))
    failing = tuple(key for key in _in_order(journey) if key in broken)
    hit = tuple(stage.id for stage in stages(journey) if _touchpoints_of(journey, stage) & set(failing))
    kept = {link.target for key in broken for link in journey.out(key, "keeps")}
    promises = tuple(promise.id for promise in journey.all_of(Promise) if promise.id in kept)
    return Outage(record_id, failing, hit, promises, _money_through(ground, set(hit)))


def outages(ground: Ground) -> tuple[Outage, ...]:
    """What each part of the delivery, actor and channel would break, the worst first.

    What breaks nothing is left out.
    """
    journey = ground.journey
    parts = [
        record.id
        for record in journey.records.values()
        if record.kind in BLUEPRINT or isinstance(record, Actor | Channel)
    ]
    found = [each for each in (outage(ground, key) for key in parts) if each.touchpoints or each.promises]
    return tuple(
        sorted(
            found,
            key=lambda each: (
                -(each.money or 0.0),
                -len(each.touchpoints),
                -len(each.promises),
                each.record_id,
            ),
        )
    )


def delivery(journey: Journey, touchpoint_id: str) -> Delivery:
    """Who delivers a touchpoint. Raises CommandRefusedError for an id that is not there."""
    found = [journey.record(touchpoint_id).id]
    seams = []
    for key in found:
        for link in journey.out(key, "delivered_by", "hands_over_to"):
            if _owners(journey, key) and _owners(journey, link.target) - _owners(journey, key):
                seams.append((key, link.target))
            if link.target not in found:
                found.append(link.target)
    owners = dict.fromkeys(owner for key in found for owner in sorted(_owners(journey, key)))
    return Delivery(touchpoint_id, tuple(found[1:]), tuple(owners), tuple(dict.fromkeys(seams)))


def stage_times(journey: Journey) -> tuple[StageTime, ...]:
    """For each stage, what its delivery takes in time and where it waits."""
    return tuple(_stage_time(journey, stage) for stage in stages(journey))


def _stage_time(journey: Journey, stage: Stage) -> StageTime:
    direct = {
        link.target for key in _touchpoints_of(journey, stage) for link in journey.out(key, "delivered_by")
    }
    placed = {
        link.source
        for step in steps(journey, stage.id)
        for link in journey.into(step.id, "part_of")
        if hasattr(journey.records[link.source], "working_time_s")
    }
    path = slowest_path(journey, direct | placed)
    records = [journey.records[key] for key in path]
    times = [time for r in records for time in (working_s(r), waiting_s(r)) if time is not None]
    waits = {record.id: waiting_s(record) or 0.0 for record in records}
    longest = max(waits, key=lambda key: waits[key], default="")
    overloads = (overload_of(journey.records[key]) for key in sorted(direct | placed))
    return StageTime(
        stage.id,
        path,
        sum(times) if times else None,
        sum(waits.values()),
        longest if longest and waits[longest] else "",
        tuple(overload for overload in overloads if overload),
    )


def _money_through(ground: Ground, hit: set[str]) -> float | None:
    """What the funnel earns less what it would earn if nobody got through these stages."""
    found = ground.funnel
    if ground.chain is None or found.money is None or found.entering is None or found.value is None:
        return None
    ways, _ = ground.chain
    shut = [
        replace(way, conversion=0.0, back={}) if stage.id in hit else way
        for stage, way in zip(ways.stages, ways.ways, strict=True)
    ]
    left = Chain(replace(ways, ways=tuple(shut))).sold if hit else found.end_to_end_cr or 0.0
    return found.money - left * found.entering * found.value


def _down_with(journey: Journey, record: Record) -> set[str]:
    """The record itself, or what an actor owns of the delivery and of the touchpoints."""
    if not isinstance(record, Actor):
        return {record.id}
    owned = {link.source for link in journey.into(record.id, "owned_by")}
    return {key for key in owned if journey.records[key].kind in (*BLUEPRINT, "touchpoint")}


def _failing_with(journey: Journey, down: set[str]) -> set[str]:
    """These records and everything that needs them in order to work."""
    broken = set(down)
    waiting = sorted(down)
    while waiting:
        for link in journey.into(waiting.pop(), *sorted(NEEDS)):
            if link.source not in broken:
                broken.add(link.source)
                waiting.append(link.source)
    return broken


def _in_order(journey: Journey) -> list[str]:
    return [
        touchpoint.id
        for stage in stages(journey)
        for step in steps(journey, stage.id)
        for touchpoint in touchpoints(journey, step.id)
    ]


def _touchpoints_of(journey: Journey, stage: Stage) -> set[str]:
    return {t.id for step in steps(journey, stage.id) for t in touchpoints(journey, step.id)}


def _owners(journey: Journey, record_id: str) -> set[str]:
    targets = (journey.records.get(link.target) for link in journey.out(record_id, "owned_by"))
    return {actor.id for actor in targets if isinstance(actor, Actor)}
