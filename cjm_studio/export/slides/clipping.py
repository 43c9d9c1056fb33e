"""Lines cut where a slide ends."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cjm_studio.layout import Path, PathStep

# Into so many straight pieces a curve is cut that leaves the slide.
PIECES = 8

Point = tuple[float, float]


def clipped_path(path: Path, top: float, bottom: float) -> Iterator[Path]:
    """The parts of a line between two heights; a closed outline is left out unless it is wholly inside."""
    if path.steps[-1] == ("Z",) or path.fill is not None:
        return
    steps: list[PathStep] = []
    last: Point | None = None
    for start, end in _pieces(path.steps):
        part = _between(start, end, top, bottom)
        if part is None:
            continue
        if part[0] != last:
            steps.append(("M", *part[0]))
        steps.append(("L", *part[1]))
        last = part[1]
    if steps:
        yield replace(path, steps=tuple(steps))


def _pieces(steps: tuple[PathStep, ...]) -> Iterator[tuple[Point, Point]]:
    """The path as straight pieces."""
    here: Point = (0.0, 0.0)
    for letter, *numbers in steps:
        values = [float(number) for number in numbers]
        end = (values[-2], values[-1])
        if letter == "L":
            yield here, end
        elif letter == "C":
            corners = [here, (values[0], values[1]), (values[2], values[3]), end]
            before = here
            for place in range(1, PIECES + 1):
                after = _on_curve(corners, place / PIECES)
                yield before, after
                before = after
        here = end


def _on_curve(corners: list[Point], share: float) -> Point:
    """De Casteljau: between the points, between those, and so on."""
    while len(corners) > 1:
        pairs = pairwise(corners)
        corners = [(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in pairs]
    return corners[0]


def _between(start: Point, end: Point, top: float, bottom: float) -> tuple[Point, Point] | None:
    """The part of a straight piece between two heights."""
    if max(start[1], end[1]) < top or min(start[1], end[1]) > bottom:
        return None
    return _held(start, end, top, bottom), _held(end, start, top, bottom)


def _held(point: Point, other: Point, top: float, bottom: float) -> Point:
    """The point, moved along its piece until it is between the heights."""
    limit = min(max(point[1], top), bottom)
    if limit == point[1]:
        return point
    share = (limit - point[1]) / (other[1] - point[1])
    return point[0] + (other[0] - point[0]) * share, limit
