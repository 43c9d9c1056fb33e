"""Both curves over each other: the first journey's in grey, the second's in its persona's colour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cjm_studio.language import signed
from cjm_studio.layout import curve
from cjm_studio.layout.columns import Span
from cjm_studio.layout.comparisons.merging import Merged
from cjm_studio.layout.drawing import arrow_vertical
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lanes.curve_points import CurvePoint, PersonaCurve, persona_curves
from cjm_studio.layout.lanes.curves import EMOTION, CurveStyle, Plot, draw_scale
from cjm_studio.layout.lanes.free_places import Label, free_place
from cjm_studio.layout.lettering import BOLD, MEDIUM, line, width_of
from cjm_studio.layout.measures import LINE_HEIGHT, MAP_LEFT
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Box, Dot, Group, Path, PathStep, Rect, Shape, Stroke, Subject
from cjm_studio.layout.theme import curve_stroke

PADDING = 40
DOT_STEP, DOT_RADIUS = 11, 1.2
BADGE_HEIGHT, BADGE_PADDING = 34, 14
# A gap smaller than this is no news.
LEAST_GAP = 0.3
STEPS = 12

Point = tuple[float, float]


@dataclass(frozen=True)
class Overlay:
    """The leading persona's curve in both journeys, on common columns."""

    merged: Merged
    before: PersonaCurve | None
    after: PersonaCurve | None


def overlay_of(merged: Merged, before: Frame, after: Frame, style: CurveStyle) -> Overlay:
    """The curves of the leading persona of each journey, or of its only one."""
    one, other = (_leading(frame, style) for frame in (before, after))
    return Overlay(merged, _placed(one, merged, before, 0), _placed(other, merged, after, 1))


def _leading(frame: Frame, style: CurveStyle) -> PersonaCurve | None:
    curves = persona_curves(frame, style.name)
    own = [each for each in curves if each.look.persona_id == frame.cast.leading]
    return next(iter(own or curves[-1:]), None)


def _placed(found: PersonaCurve | None, merged: Merged, frame: Frame, side: int) -> PersonaCurve | None:
    """The points at the common places of their touchpoints."""
    if found is None:
        return None
    points: list[CurvePoint] = []
    for point in found.points:
        card = next(link.target for link in frame.journey.out(point.score.id, "scores"))
        column, share = merged.places[side, card]
        span = Span(column, column)
        x = merged.after.left_of(span) + merged.after.width_of(span) * share
        points.append(CurvePoint(x, column, point.score))
    points.sort(key=lambda point: point.x)
    return replace(found, points=tuple(points))


def draw_overlay(
    frame: Frame, overlay: Overlay, style: CurveStyle, names: tuple[str, str], top: float
) -> Drawn:
    """A lane with both curves, the gap between them dotted, and the widest gap as a figure."""
    padding = PADDING if style is EMOTION else 14
    plot = Plot(frame, style, top + padding + 2 * style.unit, style.name)
    theme = frame.theme
    bottom = plot.zero + 2 * style.unit + padding
    groups = [draw_scale(plot)]
    lines = [
        (overlay.before, theme.ink_3, style.other_line),
        (overlay.after, overlay.after.look.colour if overlay.after else "", style.strong_line),
    ]
    if overlay.before and overlay.after and style is EMOTION:
        groups += _gap(plot, overlay.before, overlay.after)
    for found, colour, width in lines:
        if found:
            groups.append(_curve(plot, found, colour, width))
    groups += _names(
        plot, overlay, names, Rect(MAP_LEFT, top + 4, frame.columns.right - MAP_LEFT, bottom - top - 8)
    )
    levels = [point.score.evidence_level for found, _, _ in lines if found for point in found.points]
    bottom = max([bottom, *(group.rect.bottom + 8 for group in groups)])
    return Drawn(tuple(groups), bottom, tuple(dict.fromkeys(levels)))


def _curve(plot: Plot, found: PersonaCurve, colour: str, width: float) -> Group:
    places = plot.places(found)
    ground = plot.frame.theme.surface
    shapes: list[Shape] = [
        Path(steps, None, curve_stroke(colour, width, level))
        for steps, level in zip(curve.segments(places), found.levels, strict=True)
    ]
    for point, (x, y) in zip(found.points, places, strict=True):
        hollow = point.score.evidence_level == "assumed"
        fill, stroke = (ground, Stroke(colour, 2.5)) if hollow else (colour, Stroke(ground, 2))
        shapes.append(Dot(x, y, width + 2.5, found.look.shape, fill, stroke))
    ys = [y for _, y in places]
    rect = Rect(places[0][0], min(ys), places[-1][0] - places[0][0], max(ys) - min(ys))
    return Group(Subject(lane=plot.lane), rect, "mark", tuple(shapes))


def _heights(plot: Plot, found: PersonaCurve) -> list[Point]:
    """Points along the curve, close enough to each other to be joined by straight lines."""
    places = plot.places(found)
    along: list[Point] = places[:1]
    for start, steps in zip(places, curve.segments(places), strict=False):
        along += [_cubic_at(start, steps[-1], step / STEPS) for step in range(1, STEPS + 1)]
    return along


def _cubic_at(start: Point, cubic: PathStep, t: float) -> Point:
    _, y1, _, y2, x3, y3 = cubic[1:]
    s = 1 - t
    y = s**3 * start[1] + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t**3 * y3
    return start[0] + (x3 - start[0]) * t, y


def _at(along: Sequence[Point], x: float) -> float:
    for (left, low), (right, high) in pairwise(along):
        if left <= x <= right:
            return low + (high - low) * (x - left) / (right - left)
    return along[-1][1]


def _gap(plot: Plot, before: PersonaCurve, after: PersonaCurve) -> list[Group]:
    """Dots between the curves where the second is better (green) or worse (red), and the widest gap."""
    one, other = _heights(plot, before), _heights(plot, after)
    left, right = max(one[0][0], other[0][0]), min(one[-1][0], other[-1][0])
    if right - left < DOT_STEP:
        return []
    theme = plot.frame.theme
    good, bad = theme.tone("gain").border, theme.bad
    steps: dict[str, list[PathStep]] = {good: [], bad: []}
    x, row = left, 0
    while x <= right:
        high, low = _at(other, x), _at(one, x)
        colour = good if high < low else bad
        y = min(high, low) + DOT_STEP / 2 + (row % 2) * DOT_STEP / 2
        while y < max(high, low) - 3:
            steps[colour] += [("M", x, y), ("L", x + 0.1, y)]
            y += DOT_STEP
        x, row = x + DOT_STEP, row + 1
    shapes = tuple(
        Path(tuple(found), None, Stroke(colour, 2 * DOT_RADIUS, round_cap=True))
        for colour, found in steps.items()
        if found
    )
    area = Rect(left, plot.y(2), right - left, plot.y(-2) - plot.y(2))
    ground = [Group(Subject(lane=plot.lane), area, "ground", shapes)] if shapes else []
    return [
        *ground,
        *_badge(plot, one, other, [point.x for point in after.points if left <= point.x <= right]),
    ]


def _badge(plot: Plot, one: Sequence[Point], other: Sequence[Point], xs: Sequence[float]) -> list[Group]:
    """The widest gap at a point of the second curve, as a figure between the two."""
    unit = plot.style.unit
    gaps = [((_at(one, x) - _at(other, x)) / unit, x) for x in xs]
    value, x = max(gaps, key=lambda each: abs(each[0]), default=(0.0, 0.0))
    if abs(value) < LEAST_GAP:
        return []
    theme = plot.frame.theme
    words = signed(round(value, 1), plot.frame.language)
    width = width_of(words, BOLD) + 2 * BADGE_PADDING + 18
    middle = (_at(one, x) + _at(other, x)) / 2
    x = min(max(x, MAP_LEFT + width / 2), plot.frame.columns.right - width / 2)
    place = Rect(x - width / 2, middle - BADGE_HEIGHT / 2, width, BADGE_HEIGHT)
    fill = theme.ok if value > 0 else theme.bad
    corner = place.x + BADGE_PADDING + 18, middle - LINE_HEIGHT / 2
    shapes: tuple[Shape, ...] = (
        Box(place, BADGE_HEIGHT / 2, fill, Stroke(theme.surface, 2)),
        arrow_vertical(place.x + BADGE_PADDING + 5, middle, value > 0, theme.on_accent),
        line(words, BOLD, corner, theme.on_accent),
    )
    return [Group(Subject(lane=plot.lane, label=words), place, "mark", shapes)]


def _names(plot: Plot, overlay: Overlay, names: tuple[str, str], area: Rect) -> Iterator[Group]:
    """Which curve is which, written at a free place near its last point."""
    if plot.style is not EMOTION:
        return
    found = [(overlay.before, names[0], plot.frame.theme.ink_2), (overlay.after, names[1], "")]
    taken = [
        Rect(x - 9, min(y, to_y) - 9, to_x - x + 18, abs(to_y - y) + 18)
        for persona, _, _ in found
        if persona
        for (x, y), (to_x, to_y) in pairwise(_heights(plot, persona))
    ]
    for persona, name, colour in found:
        if persona:
            style = MEDIUM if colour else BOLD
            x, y = plot.places(persona)[0]
            label = Label(x, y, width_of(name, style), LINE_HEIGHT, "below" if colour else "above")
            place = free_place(label, area, taken)
            taken.append(place)
            words = line(name, style, (place.x, place.y), colour or persona.look.colour)
            yield Group(Subject(lane=plot.lane, label=name), place, "mark", (words,))
