"""Which event of a log is which touchpoint of the map, and what has no partner."""

from collections.abc import Iterable
from dataclasses import dataclass

from cjm_studio.model import Journey
from cjm_studio.paths.overlay.places import places
from cjm_studio.paths.overlay.rules import Rules


@dataclass(frozen=True)
class Matching:
    """Events of a log and touchpoints of a map.

    `touchpoints` gives each event that has any the ids of its touchpoints, in the order of the map.
    `unmatched_events` have none. `unseen` are touchpoints that no event of this log tells of.
    """

    touchpoints: dict[str, tuple[str, ...]]
    unmatched_events: tuple[str, ...]
    unseen: tuple[str, ...]

    @property
    def ambiguous(self) -> tuple[str, ...]:
        """Events that belong to more than one touchpoint: which one is meant shows only on the path."""
        return tuple(event for event, found in self.touchpoints.items() if len(found) > 1)


def match_events(journey: Journey, events: Iterable[str]) -> Matching:
    """Match the events of a log to the touchpoints that stand on the map, by the rules (see `rules`)."""
    every = places(journey)
    rules = Rules(place.touchpoint for place in every)
    found: dict[str, tuple[str, ...]] = {}
    unmatched = []
    for event in dict.fromkeys(events):
        taken = rules.touchpoints_of(event)
        if taken:
            found[event] = taken
        else:
            unmatched.append(event)
    seen = {touchpoint for taken in found.values() for touchpoint in taken}
    unseen = tuple(place.touchpoint.id for place in every if place.touchpoint.id not in seen)
    return Matching(found, tuple(unmatched), unseen)
