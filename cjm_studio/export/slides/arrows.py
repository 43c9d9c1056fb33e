"""Arrows of a Scene as routes: where each runs, which cards it joins, and how its line and head look."""

from dataclasses import dataclass, replace
from itertools import pairwise

from cjm_studio.layout import Group, Path, PathStep, Stroke

# The groups of a Scene that are arrows from card to card.
LINKS_LANE = "links"
# Lines are level or upright to the hundredth of a pixel.
_STRAIGHT_PX = 0.01

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Route:
    """The corners of an arrow from its first card to its point; every piece is level or upright.

    The head is `head_px` long; an open one is two strokes.
    """

    points: tuple[Point, ...]
    stroke: Stroke
    head_px: float
    is_open: bool


def route_of(group: Group) -> Route | None:
    """The route of a group that is an arrow: a line with rounded corners and its head; None for any other."""
    if group.subject.lane != LINKS_LANE or len(group.shapes) != 2:
        return None
    line, head = group.shapes
    if not isinstance(line, Path) or not isinstance(head, Path) or line.stroke is None or len(head.steps) < 3:
        return None
    corners = _corners(line)
    tip = _point(head.steps[1])
    if corners is None or not _is_square((*corners[:-1], tip)):
        return None
    base = _point(head.steps[0])
    length = abs(tip[0] - base[0] if abs(tip[1] - corners[-1][1]) < _STRAIGHT_PX else tip[1] - base[1])
    return Route((*corners[:-1], tip), line.stroke, length, head.fill is None)


def moved_ends(route: Route, start: Point, end: Point) -> Route:
    """The route between two other points on the same lines."""
    return replace(route, points=(start, *route.points[1:-1], end))


def legs(route: Route) -> tuple[Route, ...]:
    """The route in parts of one bend at most, cut midway on every piece that touches no card."""
    points = route.points
    cuts = [((one[0] + other[0]) / 2, (one[1] + other[1]) / 2) for one, other in pairwise(points[1:-1])]
    ends = [points[0], *cuts, points[-1]]
    corners = points[1:-1] or (None,)
    return tuple(
        replace(route, points=(start, corner, end) if corner else (start, end))
        for start, corner, end in zip(ends, corners, ends[1:], strict=False)
    )


def _corners(line: Path) -> list[Point] | None:
    """The line's corners as they were before curves cut them; None for a line of another make."""
    letters = "".join(step[0] for step in line.steps)
    if letters.replace("LC", "") != "ML":
        return None
    found = [_point(line.steps[0])]
    for before, curve in pairwise(line.steps):
        if curve[0] == "C":
            start, end = _point(before), _point(curve)
            level = abs(start[1] - found[-1][1]) < _STRAIGHT_PX
            found.append((end[0], start[1]) if level else (start[0], end[1]))
    return [*found, _point(line.steps[-1])]


def _is_square(points: tuple[Point, ...]) -> bool:
    """Whether its pieces are by turns level and upright."""
    ways = [
        (abs(one[1] - other[1]) < _STRAIGHT_PX, abs(one[0] - other[0]) < _STRAIGHT_PX)
        for one, other in pairwise(points)
    ]
    return all(level != upright for level, upright in ways) and all(
        one[0] != other[0] for one, other in pairwise(ways)
    )


def _point(step: PathStep) -> Point:
    """Where a step ends."""
    *_, x, y = (float(value) for value in step[1:])
    return x, y
