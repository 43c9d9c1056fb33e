"""The outline of every kind of shape as a Plotly path: absolute commands, a letter for each step.

Coordinates are pixels of the Scene, because the axes of the figure are.
"""

import math
from functools import lru_cache

from cjm_studio.layout import Box, Dot, DotShape, Icon, PathStep, icons

# In the icons' square: what a curve may be off by, times twenty.
_GLYPH_SLACK = 0.4

# How far the handles of a cubic curve reach to make a quarter of a circle, and half of one.
_QUARTER = 0.5523
_HALF = 4 / 3

# Corners of a mark as angles in degrees on the circle around it; 0 points right, 90 down.
_ANGLES: dict[DotShape, tuple[int, ...]] = {
    "diamond": (0, 90, 180, 270),
    "square": (45, 135, 225, 315),
    "triangle": (270, 30, 150),
    "hexagon": (30, 90, 150, 210, 270, 330),
}
_CORNERS = {
    shape: tuple((math.cos(math.radians(angle)), math.sin(math.radians(angle))) for angle in angles)
    for shape, angles in _ANGLES.items()
}


def box_outline(box: Box) -> str:
    """A rectangle, its corners rounded by quarter circles."""
    rect = box.rect
    radius = min(box.radius, rect.width / 2, rect.height / 2)
    left, west, x1, x2, east, right = _side(rect.x, rect.width, radius)
    top, north, y1, y2, south, bottom = _side(rect.y, rect.height, radius)
    if radius <= 0:
        return f"M{left},{top}H{right}V{bottom}H{left}Z"
    return (
        f"M{x1},{top}H{x2}C{east},{top},{right},{north},{right},{y1}"
        f"V{y2}C{right},{south},{east},{bottom},{x2},{bottom}"
        f"H{x1}C{west},{bottom},{left},{south},{left},{y2}V{y1}C{left},{north},{west},{top},{x1},{top}Z"
    )


# Spelling numbers is what takes the time. But what a map shows stands in columns and rows, so that most
# numbers come again: the measures of a shape are kept as text, those across and those down apart.
@lru_cache(maxsize=8192)
def _side(start: float, length: float, radius: float) -> tuple[str, ...]:
    """Along one side of a box: its start, the handle and the end of the first corner, the same backwards."""
    end, inner = start + length, radius * (1 - _QUARTER)
    places = (start, start + inner, start + radius, end - radius, end - inner, end)
    return tuple([f"{place:g}" for place in places])


@lru_cache(maxsize=8192)
def _diameter(centre: float, radius: float) -> tuple[str, ...]:
    """Across a circle: its start, the handle before the centre, the centre, the handle after it, its end."""
    places = (-radius, -radius * _QUARTER, 0, radius * _QUARTER, radius)
    return tuple([f"{centre + place:g}" for place in places])


def dot_outline(dot: Dot) -> str:
    """A circle, or the corners of the mark on the circle around it."""
    if dot.shape == "circle":
        return _circle(dot.x, dot.y, dot.radius)
    corners = (
        f"{dot.x + dot.radius * across:g},{dot.y + dot.radius * down:g}"
        for across, down in _CORNERS[dot.shape]
    )
    return f"M{'L'.join(corners)}Z"


def _circle(x: float, y: float, radius: float) -> str:
    left, west, across, east, right = _diameter(x, radius)
    top, north, down, south, bottom = _diameter(y, radius)
    return (
        f"M{left},{down}C{left},{north},{west},{top},{across},{top}C{east},{top},{right},{north},{right},{down}"
        f"C{right},{south},{east},{bottom},{across},{bottom}C{west},{bottom},{left},{south},{left},{down}Z"
    )


def bead_outline(x: float, y: float, radius: float) -> str:
    """A small circle of two curves: a twentieth of the radius off, which nobody sees at 2 px."""
    left, right, down = f"{x - radius:g}", f"{x + radius:g}", f"{y:g}"
    top, bottom = f"{y - radius * _HALF:g}", f"{y + radius * _HALF:g}"
    there, back = (
        f"{left},{top},{right},{top},{right},{down}",
        f"{right},{bottom},{left},{bottom},{left},{down}",
    )
    return f"M{left},{down}C{there}C{back}Z"


def path_outline(steps: tuple[PathStep, ...]) -> str:
    """The steps of a Scene's path."""
    return "".join([_STEPS[len(step)] % step for step in steps])


_STEPS = {1: "%s", 3: "%s%g,%g", 7: "%s%g,%g,%g,%g,%g,%g"}


def icon_outline(icon: Icon) -> str:
    """The glyph, placed and scaled."""
    across = _spelt_across(icon.name, icon.size, icon.x)
    parts = [*across, *across]
    parts[::2] = across
    parts[1::2] = _spelt_down(icon.name, icon.size, icon.y)
    return "".join(parts)


# An icon has some 150 coordinates; a tenth of a pixel is fine enough for them.
@lru_cache(maxsize=8192)
def _spelt_across(name: str, size: float, origin: float) -> tuple[str, ...]:
    scale = size / icons.SQUARE
    return tuple([f"{letter}{round(origin + value * scale, 1):g}," for letter, value in _columns(name)[0]])


@lru_cache(maxsize=8192)
def _spelt_down(name: str, size: float, origin: float) -> tuple[str, ...]:
    scale = size / icons.SQUARE
    return tuple([f"{round(origin + value * scale, 1):g}{ending}" for value, ending in _columns(name)[1]])


@lru_cache(maxsize=512)
def _columns(name: str) -> tuple[list[tuple[str, float]], list[tuple[float, str]]]:
    """The glyph's x with what stands before each, and its y with what follows: command letters and commas."""
    across: list[tuple[str, float]] = []
    down: list[tuple[float, str]] = []
    at: tuple[float, ...] = ()
    for letter, *values in icons.ICONS[name]:
        if not values:
            down[-1] = (down[-1][0], letter)
            continue
        letter, values = _shortened(letter, values, at)
        across += [(letter if place == 0 else ",", x) for place, x in enumerate(values[::2])]
        down += [(y, "") for y in values[1::2]]
        at = tuple(values[-2:])
    return across, down


def _shortened(letter: str, values: list[float], at: tuple[float, ...]) -> tuple[str, list[float]]:
    """A step; with a third fewer numbers if it is a quadratic curve written as a cubic one."""
    if letter != "C":
        return letter, values
    pairs = [(at[place], *values[place::2]) for place in (0, 1)]
    if any(abs(end - 3 * near + 3 * far - start) > _GLYPH_SLACK for start, far, near, end in pairs):
        return letter, values
    middle = [(3 * (far + near) - start - end) / 4 for start, far, near, end in pairs]
    return "Q", [*middle, *values[4:]]
