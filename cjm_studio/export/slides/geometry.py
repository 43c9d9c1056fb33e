"""Outlines on slides: rounded rectangles, marks, and free forms with true Bézier curves."""

import math
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from cjm_studio.layout import Dot, DotShape, Icon, Path, PathStep, Rect, icons

# Corners of a mark as angles in degrees on the circle around it; 0 points right, 90 down.
_CORNERS: dict[DotShape, tuple[int, ...]] = {
    "diamond": (0, 90, 180, 270),
    "square": (45, 135, 225, 315),
    "triangle": (270, 30, 150),
    "hexagon": (30, 90, 150, 210, 270, 330),
}


def frame_xml(rect: Rect, emu_per_px: float, tag: str = "a:xfrm") -> str:
    """Where a shape sits on the slide."""
    x, y, right, bottom = (round(value * emu_per_px) for value in (rect.x, rect.y, rect.right, rect.bottom))
    return (
        f'<{tag}><a:off x="{x}" y="{y}"/><a:ext cx="{max(right - x, 0)}" cy="{max(bottom - y, 0)}"/></{tag}>'
    )


def rounded_xml(rect: Rect, radius: float) -> str:
    """A rectangle whose corners are rounded by `radius` pixels."""
    shorter = min(rect.width, rect.height)
    if not radius or not shorter:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    share = min(round(radius / shorter * 100_000), 50_000)
    return (
        f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'
    )


def bounds_of(steps: Iterable[PathStep]) -> Rect:
    """The smallest rectangle around the path's points, control points of curves included."""
    numbers = [tuple(map(float, step[1:])) for step in steps if len(step) > 1]
    across = [value for step in numbers for value in step[::2]] or [0.0]
    down = [value for step in numbers for value in step[1::2]] or [0.0]
    return Rect(min(across), min(down), max(across) - min(across), max(down) - min(down))


def outline_xml(path: Path, bounds: Rect, emu_per_px: float) -> str:
    """A free form: `bounds` is the rectangle that `frame_xml` was told."""
    left, top = round(bounds.x * emu_per_px), round(bounds.y * emu_per_px)
    width = max(round(bounds.right * emu_per_px) - left, 1)
    height = max(round(bounds.bottom * emu_per_px) - top, 1)
    drawn = "".join(_step_xml(step, left, top, emu_per_px) for step in path.steps)
    unfilled = "" if path.fill else ' fill="none"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}"{unfilled}>{drawn}</a:path></a:pathLst></a:custGeom>'
    )


def _step_xml(step: PathStep, left: int, top: int, emu_per_px: float) -> str:
    letter, *numbers = step
    if letter == "Z":
        return "<a:close/>"
    tag = {"M": "a:moveTo", "L": "a:lnTo", "C": "a:cubicBezTo"}[letter]
    points = "".join(
        f'<a:pt x="{round(x * emu_per_px) - left}" y="{round(y * emu_per_px) - top}"/>'
        for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    )
    return f"<{tag}>{points}</{tag}>"


def dot_path(dot: Dot) -> Path:
    """The corners of a mark; a circle has none and is drawn as an ellipse."""
    corners = [
        (dot.x + dot.radius * math.cos(angle), dot.y + dot.radius * math.sin(angle))
        for angle in map(math.radians, _CORNERS[dot.shape])
    ]
    steps: list[PathStep] = [("M" if place == 0 else "L", *corner) for place, corner in enumerate(corners)]
    return Path((*steps, ("Z",)), dot.fill, dot.stroke)


@lru_cache(maxsize=512)
def icon_outline(name: str, size: float, emu_per_px: float) -> tuple[Rect, str]:
    """The rectangle of an icon that stands in the corner, and its free form: the same wherever it stands."""
    path = icons.outline(Icon(name, 0, 0, size, ""))
    bounds = bounds_of(path.steps)
    return bounds, outline_xml(replace(path, fill="#000000"), bounds, emu_per_px)
