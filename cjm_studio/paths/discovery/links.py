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
    """From each touchpoint to what mostly comes next; shares are of all that comes after it, leaving too."""
    import numpy as np

    leaving = _leaving(overlay, found)
    for source in range(len(found.events)):
        after = found.follows[source]
        total = max(int(after.sum()) + int(leaving[source]), 1)
        ranked = np.lexsort((np.arange(len(after)), -after)).tolist()
        taken = [target for target in ranked if after[target] >= LEAST_OF_TOUCHPOINT * total][:MOST_WAYS]
        for target in taken:
            seconds = float(found.gap_s[source, target])
            ends = (f"touchpoint-{source + 1}", f"touchpoint-{target + 1}")
            yield _link(ends, int(after[target]) / total, seconds if np.isfinite(seconds) else None)


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
