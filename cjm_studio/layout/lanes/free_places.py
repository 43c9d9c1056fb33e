"""A free place for a label beside its point: it covers no curve, no dot and no other label."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from cjm_studio.layout.scene import Rect

Side = Literal["above", "below"]

# From the point to its label, and between two tries on the way to a free place.
NEAR, STEP = 14, 36
# How far a label may stand from its point before it would rather have a row of its own.
FARTHEST = 240


@dataclass(frozen=True, slots=True)
class Label:
    """Something of known size that belongs to a point.

    It would rather stand on `side`, at least `distance` above or below the point.
    """

    x: float
    y: float
    width: float
    height: float
    side: Side
    distance: float = NEAR


def free_place(label: Label, area: Rect, taken: Iterable[Rect]) -> Rect:
    """The nearest free place inside `area`; failing that one below it, where the caller makes room."""
    left, right = label.x - FARTHEST - label.width, label.x + FARTHEST + label.width
    near = [rect for rect in taken if rect.x < right and rect.right > left]
    sides = [(rect.x, rect.y, rect.right, rect.bottom) for rect in near]
    for place in _tries(label, area):
        if _is_free(place, sides):
            return place
    return _below(label, area, near)


def _is_free(place: Rect, sides: list[tuple[float, float, float, float]]) -> bool:
    x, y, right, bottom = place.x, place.y, place.right, place.bottom
    return not any(x < r and left < right and y < b and top < bottom for left, top, r, b in sides)


def _tries(label: Label, area: Rect) -> Iterator[Rect]:
    """Over or under the point first, then beside it, the other way up, and along the edge of the area."""
    over, under = label.y - label.distance - label.height, label.y + label.distance
    edge = area.y if label.side == "above" else area.bottom - label.height
    aligned = [-NEAR, -label.width / 2, NEAR - label.width]
    beside = [label.distance, -label.distance - label.width]
    wandering = [float(sign * distance - NEAR) for distance in range(0, FARTHEST, STEP) for sign in (1, -1)]
    yield from _inside(label, area, over if label.side == "above" else under, aligned)
    yield from _inside(label, area, label.y - label.height / 2, beside)
    yield from _inside(label, area, under if label.side == "above" else over, aligned)
    yield from _inside(label, area, edge, aligned + wandering)


def _inside(label: Label, area: Rect, y: float, offsets: Iterable[float]) -> Iterator[Rect]:
    if area.y <= y and y + label.height <= area.bottom:
        for offset in offsets:
            yield Rect(_clamped(label, area, label.x + offset), y, label.width, label.height)


def _below(label: Label, area: Rect, near: list[Rect]) -> Rect:
    """A row of its own under the area and under whatever stands there already."""
    x = _clamped(label, area, label.x - NEAR)
    place = Rect(x, area.bottom, label.width, label.height)
    while any(place.overlaps(rect) for rect in near):
        place = Rect(x, place.bottom + 4, label.width, label.height)
    return place


def _clamped(label: Label, area: Rect, x: float) -> float:
    return max(area.x, min(x, area.right - label.width))
