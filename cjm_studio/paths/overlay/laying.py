"""A log laid over a map: matched, turned into visits and aligned, once for all questions about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from cjm_studio.model import Journey
from cjm_studio.paths.overlay.alignment import Alignment, align
from cjm_studio.paths.overlay.designed import DesignedPaths, designed_paths
from cjm_studio.paths.overlay.matching import Matching, match_events
from cjm_studio.paths.overlay.places import Place, places
from cjm_studio.paths.overlay.visits import Visits, visits
from cjm_studio.paths.report import PathCount


@dataclass(frozen=True)
class Overlay:
    """A log over a map. `places[n]` is where the n-th touchpoint of `designed` stands.

    `outcome` is the event that was the goal when the log was opened, "" when there was none; `has_value`
    says whether the log has a value column.
    """

    journey: Journey
    paths: tuple[PathCount, ...]
    matching: Matching
    designed: DesignedPaths
    places: tuple[Place, ...]
    visits: Visits
    alignment: Alignment
    outcome: str
    has_value: bool


def lay_over(
    journey: Journey, paths: Sequence[PathCount], *, outcome: str = "", has_value: bool | None = None
) -> Overlay:
    """Lay the distinct paths of a log (`all_paths`) over a journey.

    Without `has_value` the log has a value column when any path has a value.
    """
    every = places(journey)
    matching = match_events(journey, chain.from_iterable(path.events for path in paths))
    unseen = set(matching.unseen)
    seen = tuple(place for place in every if place.touchpoint.id not in unseen)
    designed = designed_paths(journey, tuple(place.touchpoint.id for place in seen))
    found = visits(paths, matching, designed)
    if has_value is None:
        has_value = any(path.value for path in paths)
    return Overlay(
        journey, tuple(paths), matching, designed, seen, found, align(found, designed), outcome, has_value
    )
