"""Where the events of a transition graph stand: layers from left to right, few crossings within them.

Logs go round in circles, so what counts is not which event can follow which, but when it comes on average:
events are sorted by their mean place on the path and parted into layers of about the same size.
"""

from collections.abc import Mapping, Sequence
from math import ceil, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.paths.questions.transition_graph import TransitionGraph

BEGIN, END = "\x02begin", "\x03end"  # no name of an event has such signs
MOST_LAYERS = 6
MOST_MOVES, MOST_ENDS = 40, 6
SWEEPS = 6
Move = tuple[str, str]


def strongest(graph: "TransitionGraph", share: float) -> dict[Move, int]:
    """The most frequent moves, beginnings and ends that make up so much of all moves, beginnings and ends.

    There are never more than one can look at, even where customers wander evenly everywhere. Each event that
    is left has its most frequent way in and way out, whatever the share.
    """
    between = {(a, b): edge["count"] for a, b, edge in graph.edges(data=True) if a != b}
    entries = {(BEGIN, name): node["entries"] for name, node in graph.nodes(data=True)}
    exits = {(name, END): node["exits"] for name, node in graph.nodes(data=True)}
    kept = {
        move: weight for part in (between, entries, exits) for move, weight in _most(part, share)[:MOST_MOVES]
    }
    shown = {end for move in kept for end in move}
    every = _ordered(between | entries | exits)
    for side in (0, 1):
        for name in sorted(shown - {BEGIN, END} - {move[side] for move in kept}):
            best = next(
                (item for item in every if item[0][side] == name and item[0][1 - side] in shown), None
            )
            if best:
                kept[best[0]] = best[1]
    return kept


def _most(weights: Mapping[Move, int], share: float) -> list[tuple[Move, int]]:
    """The heaviest, as many as it takes to hold the share."""
    wanted, taken, found = share * sum(weights.values()), 0, []
    for move, weight in _ordered(weights):
        if taken >= wanted:
            break
        found.append((move, weight))
        taken += weight
    return found


def _ordered(weights: Mapping[Move, int]) -> list[tuple[Move, int]]:
    return sorted((item for item in weights.items() if item[1]), key=lambda item: (-item[1], item[0]))


def layers(mean_places: Mapping[str, float], moves: Mapping[Move, int]) -> list[list[str]]:
    """The events in layers, each from above to below, with a first layer of BEGIN and a last of END."""
    names = sorted(mean_places, key=lambda name: (mean_places[name], name))
    count = max(1, min(MOST_LAYERS, ceil(sqrt(len(names) * 1.6))))
    size = ceil(len(names) / count) if names else 1
    inner = [names[first : first + size] for first in range(0, len(names), size)]
    found = [[BEGIN], *inner, [END]]
    for sweep in range(SWEEPS):
        _sweep(found, moves, forward=sweep % 2 == 0)
    return found


def _sweep(found: list[list[str]], moves: Mapping[Move, int], *, forward: bool) -> None:
    """Sort each layer by where the neighbours of its events stand, weighted by how many go there."""
    heights = {name: _height(place, layer) for layer in found for place, name in enumerate(layer)}
    for number in range(1, len(found) - 1) if forward else range(len(found) - 2, 0, -1):
        wanted = {name: _pull(name, heights, moves) for name in found[number]}
        found[number].sort(key=lambda name: (wanted[name], name))
        heights |= {name: _height(place, found[number]) for place, name in enumerate(found[number])}


def _height(place: int, layer: Sequence[str]) -> float:
    return (place + 0.5) / len(layer)


def _pull(name: str, heights: Mapping[str, float], moves: Mapping[Move, int]) -> float:
    near = [(heights[b if a == name else a], weight) for (a, b), weight in moves.items() if name in (a, b)]
    total = sum(weight for _, weight in near)
    return sum(height * weight for height, weight in near) / total if total else heights[name]
