"""The ways of a proposed map: between stages by who goes on, between touchpoints by what comes next."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cjm_studio.commands import Link
from cjm_studio.paths.discovery.sequences import Sequences
from cjm_studio.paths.overlay.laying import Overlay

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A way that fewer of the stage's or touchpoint's customers take is noise.
LEAST_OF_STAGE, LEAST_OF_TOUCHPOINT = 0.03, 0.05
MOST_WAYS = 4
DECIMALS = 4


def stage_links(overlay: Overlay, gaps_s: Mapping[tuple[str, str], float]) -> Iterator[Link]:
    """From each stage to those further on that its customers go to next; shares are of its customers.

    A stage that nearly nobody goes on from has a way to the next one with that small share: without any, the
    map would say that everybody goes on.
    """
    stages = list(dict.fromkeys(place.stage.id for place in overlay.places))
    onward, reached = _onward(overlay, stages)
    for source, stage in enumerate(stages):
        shares = onward[source] / max(float(reached[source]), 1.0)
        targets = [target for target in range(source + 1, len(stages)) if shares[target] >= LEAST_OF_STAGE]
        for target in targets or range(source + 1, len(stages))[:1]:
            seconds = _usual_gap(overlay, gaps_s, stage, stages[target])
            yield _link((stage, stages[target]), float(shares[target]), seconds)


def touchpoint_links(overlay: Overlay, found: Sequences) -> Iterator[Link]:
    """From each touchpoint to what mostly comes next; shares are of all that comes after it, leaving too.

    What is rare everywhere keeps its commonest way in: else the map would say that nobody comes there.
    """
    import numpy as np

    totals = np.maximum(found.follows.sum(axis=1) + _leaving(overlay, found), 1)
    ways = _common_ways(found.follows, totals)
    ids = [f"touchpoint-{number + 1}" for number in range(len(found.events))]
    ways |= _ways_in(found.follows, ways, ids.index(overlay.places[0].touchpoint.id))
    for source, target in sorted(ways):
        seconds = float(found.gap_s[source, target])
        share = int(found.follows[source, target]) / int(totals[source])
        yield _link((ids[source], ids[target]), share, seconds if np.isfinite(seconds) else None)


def _common_ways(follows: "NDArray[np.int64]", totals: "NDArray[np.int64]") -> set[tuple[int, int]]:
    import numpy as np

    ways: set[tuple[int, int]] = set()
    for source, after in enumerate(follows):
        ranked = np.lexsort((np.arange(len(after)), -after)).tolist()
        least = LEAST_OF_TOUCHPOINT * int(totals[source])
        ways |= {(source, target) for target in ranked[:MOST_WAYS] if after[target] >= max(least, 1)}
    return ways


def _ways_in(follows: "NDArray[np.int64]", ways: set[tuple[int, int]], entrance: int) -> set[tuple[int, int]]:
    """The commonest way into each touchpoint that `ways` do not lead to, from one that they lead to."""
    import networkx as nx

    graph = nx.DiGraph(ways)
    graph.add_nodes_from(range(len(follows)))
    added: set[tuple[int, int]] = set()
    while True:
        reached = sorted({entrance} | nx.descendants(graph, entrance))
        lost = [number for number in range(len(follows)) if number not in reached]
        choices = [(-int(follows[one, other]), one, other) for one in reached for other in lost]
        count, source, target = min(choices, default=(0, 0, 0))
        if not count:
            return added
        graph.add_edge(source, target)
        added.add((source, target))


def _link(ends: tuple[str, str], share: float, seconds: float | None) -> Link:
    source, target = ends
    link: dict[str, Any] = {
        "kind": "next",
        "id": f"next-{source}-{target}",
        "source": source,
        "target": target,
    }
    link["share"] = round(share, DECIMALS)
    if seconds is not None:
        link["typical_duration_s"] = round(seconds, 1)
    return Link(link=link)


def _onward(overlay: Overlay, stages: list[str]) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """Customers who go from a stage to another one as the first further on, and customers of each stage."""
    import numpy as np

    count = len(stages)
    stage_of = np.array([stages.index(place.stage.id) for place in overlay.places], dtype=np.int64)
    path, at = overlay.visits.path, stage_of[overlay.alignment.came]
    weights = overlay.visits.customers
    onward, reached = np.zeros((count, count)), np.zeros(count)
    for source in range(count):
        first = np.full(len(weights), len(path))
        np.minimum.at(first, path[at == source], np.flatnonzero(at == source))
        reached[source] = weights[first < len(path)].sum()
        later = np.flatnonzero((at > source) & (np.arange(len(path)) > first[path]))
        who, where = np.unique(path[later], return_index=True)
        onward[source] = np.bincount(at[later[where]], weights[who], minlength=count)
    return onward, reached


def _leaving(overlay: Overlay, found: Sequences) -> "NDArray[np.int64]":
    """How many customers' last kept event it is."""
    import numpy as np

    numbers = {event: number for number, event in enumerate(found.events)}
    leaving = np.zeros(len(numbers), dtype=np.int64)
    for path in overlay.paths:
        last = next((numbers[event] for event in reversed(path.events) if event in numbers), None)
        if last is not None:
            leaving[last] += path.count
    return leaving


def _usual_gap(
    overlay: Overlay, gaps_s: Mapping[tuple[str, str], float], source: str, target: str
) -> float | None:
    """The shortest median time from an event of one stage to one of the other, None where none is known."""
    stage_of = {place.touchpoint.id: place.stage.id for place in overlay.places}
    found = [
        seconds
        for (one, other), seconds in gaps_s.items()
        if _stage(overlay, stage_of, one) == source and _stage(overlay, stage_of, other) == target
    ]
    return min(found) if found else None


def _stage(overlay: Overlay, stage_of: dict[str, str], event: str) -> str:
    touchpoints = overlay.matching.touchpoints.get(event, ())
    return stage_of[touchpoints[0]] if touchpoints else ""
