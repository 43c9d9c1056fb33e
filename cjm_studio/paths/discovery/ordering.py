"""In which order the events of a log stand on a map: the one that fewest customers contradict.

A customer contradicts an order by every pair of events of which he first met the later one first. From the
order of the mean places, events are moved to where they are contradicted least, until no move helps.
"""

from typing import TYPE_CHECKING

from cjm_studio.paths.discovery.sequences import Sequences

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_ROUNDS = 50


def ordered(found: Sequences) -> list[int]:
    """The numbers of the events in the order of the map."""
    order = sorted(
        range(len(found.events)), key=lambda number: (float(found.mean_place[number]), found.events[number])
    )
    against = found.before.T - found.before  # [a, b]: how many more met b first
    for _ in range(MOST_ROUNDS):
        if not _improved(order, against):
            break
    return order


def _improved(order: list[int], against: "NDArray[np.int64]") -> bool:
    """Move each event once to its best place; whether anything moved."""
    moved = False
    for number in sorted(order):
        place = order.index(number)
        best, best_gain = place, 0
        for target, gain in _gains(order, place, against):
            if gain > best_gain:
                best, best_gain = target, gain
        if best != place:
            order.insert(best, order.pop(place))
            moved = True
    return moved


def _gains(order: list[int], place: int, against: "NDArray[np.int64]") -> list[tuple[int, int]]:
    """Each other place of an event with what moving it there saves, the nearest first on each side."""
    number = order[place]
    gains = []
    gain = 0
    for target in range(place + 1, len(order)):
        gain += int(against[number, order[target]])
        gains.append((target, gain))
    gain = 0
    for target in range(place - 1, -1, -1):
        gain += int(against[order[target], number])
        gains.append((target, gain))
    return gains
