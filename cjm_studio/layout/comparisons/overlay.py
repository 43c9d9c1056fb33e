"""Both curves over each other: the first journey's in grey, the second's in its persona's colour."""

from dataclasses import dataclass, replace

from cjm_studio.layout import curve
from cjm_studio.layout.columns import Span
from cjm_studio.layout.comparisons.gaps import draw_gap, draw_signs
from cjm_studio.layout.comparisons.merging import Merged
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lanes.curve_points import CurvePoint, PersonaCurve, persona_curves
from cjm_studio.layout.lanes.curves import EMOTION, CurveStyle, Plot, draw_scale
from cjm_studio.layout.measures import MAP_LEFT
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Dot, Group, Path, Rect, Shape, Stroke, Subject
from cjm_studio.layout.theme import curve_stroke

PADDING = 40


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
    bottom = plot.zero + 2 * style.unit + padding
    groups = [draw_scale(plot)]
    lines = [
        (overlay.before, frame.theme.ink_3, style.other_line),
        (overlay.after, overlay.after.look.colour if overlay.after else "", style.strong_line),
    ]
    signs: list[Group] = []
    if style is EMOTION:
        area = Rect(MAP_LEFT, top + 4, frame.columns.right - MAP_LEFT, bottom - top - 8)
        if overlay.before and overlay.after:
            groups += draw_gap(plot, overlay.before, overlay.after)
        signs = list(draw_signs(plot, (overlay.before, overlay.after), names, area))
    groups += [_curve(plot, found, colour, width) for found, colour, width in lines if found]
    levels = [point.score.evidence_level for found, _, _ in lines if found for point in found.points]
    bottom = max([bottom, *(group.rect.bottom + 8 for group in signs)])
    return Drawn((*groups, *signs), bottom, tuple(dict.fromkeys(levels)))


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
