"""Whether what was promised is kept: who keeps it, how long that takes, whether there is capacity for it.

The keeping path of a promise is found in three steps.

1. Its records are those that keep it (`keeps`) and whatever these need in order to work: what they are
   delivered by and depend on, through any number of links.
2. One follows another where a link says so: `delivered_by`, `triggers`, `hands_over_to` as they point,
   `depends_on` against its direction, as what is needed comes first. And the customer goes from touchpoint to
   touchpoint: the records that deliver one directly follow those that deliver the one before it.
3. The path is the chain of these records that takes longest; each counts its working and its waiting time
   once. Records that follow each other in a circle cannot go on side by side and count as one after another.

A record without times counts as 0 s. Where no record of a path has a time, nothing is known about its length.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from cjm_studio.model import Journey, Promise, Record, stages, steps, touchpoints

if TYPE_CHECKING:
    import networkx as nx

Verdict = Literal["kept", "not_kept", "nobody", "unknown"]

NEEDS = ("delivered_by", "depends_on")
# Kinds of link that say what follows, and whether what follows is their target.
FOLLOWS = {"delivered_by": True, "triggers": True, "hands_over_to": True, "depends_on": False}


@dataclass(frozen=True, slots=True)
class Overload:
    """A record of which more is asked in an hour than it can do."""

    record_id: str
    demand_per_hour: float
    capacity_per_hour: float


@dataclass(frozen=True, slots=True)
class PromiseCheck:
    """What became of a promise.

    "kept": somebody keeps it, in time and with enough capacity. "not_kept": `is_late` or `overloads`.
    "nobody": no record keeps it. "unknown": it names a time, and no time of the path is recorded.
    `path` has the ids of the slowest chain in order, `path_s` its seconds, of which `waiting_s` are waiting.
    """

    promise_id: str
    verdict: Verdict
    promised_s: float | None = None
    path: tuple[str, ...] = ()
    path_s: float | None = None
    waiting_s: float = 0.0
    overloads: tuple[Overload, ...] = ()

    @property
    def is_late(self) -> bool:
        """Whether the path takes longer than was promised."""
        return self.promised_s is not None and self.path_s is not None and self.path_s > self.promised_s


def check_promises(journey: Journey) -> tuple[PromiseCheck, ...]:
    """Every promise in order with what became of it."""
    places = _places(journey)
    return tuple(_check(journey, promise, places) for promise in journey.all_of(Promise))


def slowest_path(journey: Journey, record_ids: Iterable[str]) -> tuple[str, ...]:
    """The chain of these records, and of what they need, that takes longest (see the head of this file)."""
    return _slowest_path(journey, _with_needs(journey, record_ids), _places(journey))


def working_s(record: Record) -> float | None:
    """Seconds of work that the record takes; None where nobody has said."""
    return getattr(record, "working_time_s", None)


def waiting_s(record: Record) -> float | None:
    """Seconds that the record waits or makes wait; None where nobody has said."""
    return getattr(record, "waiting_time_s", None)


def overload_of(record: Record) -> Overload | None:
    """More demand than capacity, if both are known."""
    demand, capacity = (getattr(record, name, None) for name in ("demand_per_hour", "capacity_per_hour"))
    if demand is None or capacity is None or demand <= capacity:
        return None
    return Overload(record.id, demand, capacity)


def _check(journey: Journey, promise: Promise, places: dict[str, int]) -> PromiseCheck:
    keepers = {link.source for link in journey.into(promise.id, "keeps")}
    if not keepers:
        return PromiseCheck(promise.id, "nobody", promise.promised_duration_s)
    involved = _with_needs(journey, keepers)
    path = _slowest_path(journey, involved, places)
    records = [journey.records[key] for key in path]
    times = [
        time for record in records for time in (working_s(record), waiting_s(record)) if time is not None
    ]
    path_s = float(sum(times)) if times else None
    found = (
        overload_of(journey.records[key]) for key in sorted(involved, key=lambda key: _rank(places, key))
    )
    overloads = tuple(overload for overload in found if overload)
    waits = sum(waiting_s(record) or 0.0 for record in records)
    promised = promise.promised_duration_s
    late = promised is not None and path_s is not None and path_s > promised
    verdict: Verdict = "not_kept" if late or overloads else "kept"
    if verdict == "kept" and promised is not None and path_s is None:
        verdict = "unknown"
    return PromiseCheck(promise.id, verdict, promised, path, path_s, waits, overloads)


def _with_needs(journey: Journey, keepers: Iterable[str]) -> set[str]:
    found = set(keepers)
    waiting = sorted(found)
    while waiting:
        for link in journey.out(waiting.pop(), *NEEDS):
            if link.target not in found:
                found.add(link.target)
                waiting.append(link.target)
    return found


def _places(journey: Journey) -> dict[str, int]:
    """Every touchpoint and blueprint record on the map, by id, numbered along the customer's way."""
    places: dict[str, int] = {}
    for stage in stages(journey):
        for step in steps(journey, stage.id):
            for touchpoint in touchpoints(journey, step.id):
                places[touchpoint.id] = len(places)
            held = sorted(link.source for link in journey.into(step.id, "part_of"))
            places.update({key: len(places) for key in held if key not in places})
    return places


def _rank(places: dict[str, int], key: str) -> tuple[int, str]:
    return places.get(key, len(places)), key


def _slowest_path(journey: Journey, involved: set[str], places: dict[str, int]) -> tuple[str, ...]:
    import networkx as nx

    follows: nx.DiGraph[str] = nx.DiGraph()
    nodes = sorted(involved, key=lambda key: _rank(places, key))
    follows.add_nodes_from(nodes)
    for key in nodes:
        for link in journey.out(key, *FOLLOWS):
            if link.target in involved:
                ends = (link.source, link.target)
                follows.add_edge(*(ends if FOLLOWS[link.kind] else ends[::-1]))
    follows.add_edges_from(_along_the_way(journey, involved, places))
    return _longest(follows, journey, places)


def _along_the_way(journey: Journey, involved: set[str], places: dict[str, int]) -> Iterable[tuple[str, str]]:
    """From the records that deliver a touchpoint to those that deliver the next one."""
    groups: list[list[str]] = []
    met: set[str] = set()
    for touchpoint_id in sorted(places, key=lambda key: places[key]):
        if journey.records[touchpoint_id].kind != "touchpoint":
            continue
        direct = sorted({link.target for link in journey.out(touchpoint_id, "delivered_by")} & involved - met)
        met.update(direct)
        if direct:
            groups.append(direct)
    return [(one, other) for group, following in pairwise(groups) for one in group for other in following]


def _longest(follows: "nx.DiGraph[str]", journey: Journey, places: dict[str, int]) -> tuple[str, ...]:
    """The chain with the most seconds; of equals the one with the most records, then the first on the map."""
    import networkx as nx

    whole: Any = nx.condensation(follows)
    best: dict[int, tuple[float, int, tuple[str, ...]]] = {}
    for node in nx.lexicographical_topological_sort(whole):
        members = sorted(whole.nodes[node]["members"], key=lambda key: _rank(places, key))
        before = max(
            (best[earlier] for earlier in whole.predecessors(node)),
            key=lambda chain: (chain[0], chain[1]),
            default=(0.0, 0, ()),
        )
        seconds = sum((working_s(r) or 0.0) + (waiting_s(r) or 0.0) for r in map(journey.record, members))
        best[node] = (before[0] + seconds, before[1] + (seconds > 0), (*before[2], *members))
    longest = max(best.values(), key=lambda chain: (chain[0], -len(chain[2])), default=(0.0, 0, ()))
    return longest[2]
