"""What each shape of a Scene leaves on the figure: outlines, each with the pen that draws it."""

import math
from collections.abc import Callable, Iterable
from typing import Any

from cjm_studio.figures.gradients import gradient_bands
from cjm_studio.figures.outlines import bead_outline, box_outline, dot_outline, icon_outline, path_outline
from cjm_studio.figures.polylines import Polyline, flatten, straightened, walk
from cjm_studio.layout import Box, Dot, Gradient, Icon, Image, Path, PathStep, Shape, Stroke, Text

Pen = tuple[str | None, Stroke | None]
Bounds = tuple[float, float, float, float]


# An outline after its pen (fill and stroke), and how far it reaches: left, top, right, bottom.
Drawn = tuple[Pen, str, Bounds]

# The reach of lines and bands, about which nobody asks: lines of one colour never hide each other.
EVERYWHERE: Bounds = (-math.inf, -math.inf, math.inf, math.inf)


def line_colour(pen: Pen) -> str | None:
    """The colour of a pen for lines or the beads on them; None for one that fills an area.

    Beads have a stroke of no width, so that they are never mixed up with areas of their colour.
    """
    fill, stroke = pen
    return stroke.colour if stroke and (fill is None or not stroke.width) else None


def draw(shape: Shape) -> Iterable[Drawn]:
    """The outlines of a shape in the order in which they are drawn; none for text and pictures."""
    return _PENS[type(shape)](shape)


def _draw_box(box: Box) -> Iterable[Drawn]:
    rect = box.rect
    bounds = (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
    return (((box.fill, box.stroke), box_outline(box), bounds),)


def _draw_dot(dot: Dot) -> Iterable[Drawn]:
    reach = dot.radius + dot.stroke.width / 2 if dot.stroke else dot.radius
    bounds = (dot.x - reach, dot.y - reach, dot.x + reach, dot.y + reach)
    return (((dot.fill, dot.stroke), dot_outline(dot), bounds),)


def _draw_icon(icon: Icon) -> Iterable[Drawn]:
    bounds = (icon.x, icon.y, icon.x + icon.size, icon.y + icon.size)
    return (((icon.fill, None), icon_outline(icon), bounds),)


def _draw_path(path: Path) -> list[Drawn]:
    fill, stroke = path.fill, path.stroke
    drawn: list[Drawn] = []
    if isinstance(fill, Gradient):
        bands = gradient_bands(path.steps, fill)
        drawn += [((colour, None), outline, EVERYWHERE) for colour, outline in bands]
        fill = None
    if fill:
        pen = (fill, None if stroke and stroke.round_cap else stroke)
        drawn.append((pen, path_outline(path.steps), _path_bounds(path.steps)))
    if stroke and stroke.round_cap:
        drawn += [(pen, outline, EVERYWHERE) for pen, outline in _round_strokes(path.steps, stroke)]
    elif stroke and not fill:
        drawn.append(((None, stroke), path_outline(path.steps), EVERYWHERE))
    return drawn


def _path_bounds(steps: tuple[PathStep, ...]) -> Bounds:
    """How far the points and handles reach, which is at least as far as the path."""
    values = [value for step in steps for value in step[1:]]
    across, down = values[::2], values[1::2]
    return min(across), min(down), max(across), max(down)


def _round_strokes(steps: tuple[PathStep, ...], stroke: Stroke) -> list[tuple[Pen, str]]:
    """A stroke with round ends, which Plotly's lines do not have: beads lie on its ends.

    Of dashes shorter than half the width nothing but beads is left.
    """
    if stroke.dash:
        ends = [_dash_ends(line, stroke) for line in flatten(steps)]
    else:
        ends = [_ends(line) for line in flatten(straightened(steps))]
    beads = _beads(ends, stroke.width / 2)
    bead_pen: Pen = (stroke.colour, Stroke(stroke.colour, 0))
    drawn: list[tuple[Pen, str]] = [(bead_pen, beads)] if beads else []
    if not stroke.dash or max(stroke.dash[::2]) > stroke.width / 2:
        flat = Stroke(stroke.colour, stroke.width, stroke.dash)
        drawn.insert(0, ((None, flat), path_outline(steps)))
    return drawn


def _dash_ends(line: Polyline, stroke: Stroke) -> Polyline:
    """Where the dashes along the line begin and end; the middle of those too short to have two ends."""
    lengths = stroke.dash if len(stroke.dash) % 2 == 0 else stroke.dash * 2
    period = sum(lengths)
    ends: Polyline = []
    start = 0.0
    for length, space in zip(lengths[::2], lengths[1::2], strict=True):
        places = (start + length / 2,) if length <= stroke.width / 2 else (start, start + length)
        for place in places:
            ends += walk(line, place, period)
        start += length + space
    return ends


def _ends(line: Polyline) -> Polyline:
    """The two ends of a line; a closed one has none."""
    return [] if line[0] == line[-1] else [line[0], line[-1]]


def _beads(lines: list[Polyline], radius: float) -> str:
    return "".join([bead_outline(x, y, radius) for line in lines for x, y in line])


def _draw_nothing(_shape: Text | Image) -> Iterable[Drawn]:
    return ()


_PENS: dict[type[Shape], Callable[[Any], Iterable[Drawn]]] = {
    Box: _draw_box,
    Dot: _draw_dot,
    Icon: _draw_icon,
    Path: _draw_path,
    Text: _draw_nothing,
    Image: _draw_nothing,
}
