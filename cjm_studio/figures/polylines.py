"""Paths as plain points: curves cut into short straight pieces, and points at equal steps along them."""

import math
from itertools import pairwise

from cjm_studio.layout import PathStep

Point = tuple[float, float]
Polyline = list[Point]

# One straight piece for so many pixels of a curve: at the bends of a map that is within a third of a pixel.
_PIECE_PX = 12
_MOST_PIECES = 48


def flatten(steps: tuple[PathStep, ...]) -> list[Polyline]:
    """Every subpath as the points along it; a closed one ends where it began."""
    lines: list[Polyline] = []
    for letter, *values in steps:
        if letter == "M":
            lines.append([(values[0], values[1])])
        elif letter == "L":
            lines[-1].append((values[0], values[1]))
        elif letter == "C":
            lines[-1] += _curve(lines[-1][-1], values)
        else:
            lines[-1].append(lines[-1][0])
    return lines


def straightened(steps: tuple[PathStep, ...]) -> tuple[PathStep, ...]:
    """The path with a straight line for every curve; its ends are where they were."""
    return tuple([("L", *values[4:]) if letter == "C" else (letter, *values) for letter, *values in steps])


def _curve(start: Point, values: list[float]) -> Polyline:
    """The points of a cubic curve after its start."""
    x0, y0 = start
    x1, y1, x2, y2, x3, y3 = values
    span = abs(x3 - x0) + abs(y3 - y0)
    pieces = min(_MOST_PIECES, max(4, math.ceil(span / _PIECE_PX)))
    points = []
    for piece in range(1, pieces + 1):
        t = piece / pieces
        s = 1 - t
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        points.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return points


def walk(line: Polyline, first_px: float, step_px: float) -> Polyline:
    """Points along the line: one after `first_px` pixels, then one every `step_px`; none for a step of 0."""
    points: Polyline = []
    ahead = first_px if step_px > 0 else math.inf
    for (x0, y0), (x1, y1) in pairwise(line):
        length = math.hypot(x1 - x0, y1 - y0)
        while ahead <= length and length:
            share = ahead / length
            points.append((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share))
            ahead += step_px
        ahead -= length
    return points


def cut(polygon: Polyline, y: float) -> tuple[Polyline, Polyline]:
    """The polygon above and below the horizontal line at `y`."""
    above: Polyline = []
    below: Polyline = []
    x0, y0 = polygon[-1]
    for x1, y1 in polygon:
        if (y0 < y) != (y1 < y):
            crossing = (x0 + (x1 - x0) * (y - y0) / (y1 - y0), y)
            above.append(crossing)
            below.append(crossing)
        (above if y1 < y else below).append((x1, y1))
        x0, y0 = x1, y1
    return above, below
