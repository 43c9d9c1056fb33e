"""The shapes of a figure: a Scene's boxes, paths, dots and icons, with what looks the same drawn at once.

A shape of its own for everything on a card would cost the browser a second. So outlines of one pen share
a shape wherever that leaves what lies on what as it is. Cards never overlap, so all are drawn at once: the
first shape of every card, then the second, and so on. Everything else is drawn in the order of the Scene.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from cjm_studio.figures.images import parted
from cjm_studio.figures.strokes import Bounds, Pen, draw, line_colour
from cjm_studio.layout import Group, Scene, Stroke

CLEAR = "rgba(0,0,0,0)"

# For each step of the drawing, the outlines that each pen draws then.
Strata = list[dict[Pen, list[str]]]


def scene_shapes(scene: Scene) -> list[dict[str, Any]]:
    """Everything of a Scene but its text, as `layout.shapes` from the lowest to the topmost."""
    under, over = parted(scene.groups)
    ground = [group for group in under if group.layer == "ground"]
    cards = [group for group in under if group.layer == "card"]
    marks = [group for group in under if group.layer == "mark"]
    strata = [*_strata([ground]), *_strata([[card] for card in cards]), *_strata([marks])]
    return [*_drawn(strata), *(shape | {"layer": "above"} for shape in _drawn(_strata([over])))]


def _drawn(strata: Strata) -> list[dict[str, Any]]:
    return [pen_shape(pen, "".join(outlines)) for stratum in strata for pen, outlines in stratum.items()]


def _strata(stacks: Iterable[Sequence[Group]]) -> Strata:
    """Stacks of groups drawn side by side: nothing of one stack overlaps anything of another."""
    strata: Strata = []
    for stack in stacks:
        level, last, reach = -1, None, (0.0, 0.0, 0.0, 0.0)
        for group in stack:
            for shape in group.shapes:
                for pen, outline, bounds in draw(shape):
                    if last and _together(pen, last, bounds, reach):
                        reach = _both(bounds, reach)
                    else:
                        level, reach = level + 1, bounds
                        if level == len(strata):
                            strata.append({})
                    last = pen
                    strata[level].setdefault(pen, []).append(outline)
    return strata


def _together(pen: Pen, last: Pen, bounds: Bounds, reach: Bounds) -> bool:
    """Whether an outline may be drawn at once with the last ones: lines of one colour, or things apart."""
    colour = line_colour(pen)
    if colour and colour == line_colour(last):
        return True
    return pen == last and _apart(bounds, reach)


def _apart(one: Bounds, other: Bounds) -> bool:
    return one[0] >= other[2] or one[2] <= other[0] or one[1] >= other[3] or one[3] <= other[1]


def _both(one: Bounds, other: Bounds) -> Bounds:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def pen_shape(pen: Pen, outline: str) -> dict[str, Any]:
    """One shape under the figure's traces."""
    fill, stroke = pen
    return {
        "type": "path",
        "xref": "x",
        "yref": "y",
        "layer": "below",
        "path": outline,
        "fillcolor": fill or CLEAR,
        "fillrule": "nonzero",
        "line": _line(stroke) if stroke and stroke.width else {"width": 0},
    }


def _line(stroke: Stroke) -> dict[str, Any]:
    line: dict[str, Any] = {"color": stroke.colour, "width": stroke.width}
    if stroke.dash:
        line["dash"] = ",".join(f"{length:g}px" for length in stroke.dash)
    return line
