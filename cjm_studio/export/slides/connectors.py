"""Connectors of slides: bent lines that keep our route and are glued to their cards.

PowerPoint keeps the route that is written until somebody moves a card. LibreOffice leads a glued connector
anew from the middle of a side to the middle of a side, and keeps its way only where it bends at most once.
So an arrow of more bends is several connectors that meet in joints, shapes as small as the line is wide:
both programs draw our route, and both ends follow their cards.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from cjm_studio.export.slides.arrows import LINKS_LANE, Point, Route, legs, moved_ends
from cjm_studio.export.slides.bodies import host_of
from cjm_studio.export.slides.elements import Element, Naming, element_of, naming_xml
from cjm_studio.export.slides.geometry import bounds_of, frame_xml, outline_xml
from cjm_studio.export.slides.paint import line_xml
from cjm_studio.export.slides.sheet import Anchor, Sheet
from cjm_studio.layout import Box, Path, PathStep, Rect, Scene

_PRESETS = {2: "line", 3: "bentConnector2"}
# Lines are level or upright to the hundredth of a pixel.
_STRAIGHT_PX = 0.01
# How far from a card an arrow may begin or end: its head keeps a little air.
_REACH_PX = 4.0
_QUARTER_TURN = 5_400_000
# How long a head is, as a multiple of its line; a line thinner than two points counts as two.
_HEADS = {"sm": 2, "med": 3, "lg": 5}
_THIN_PT = 2.0


def anchors_of(scene: Scene, sheet: Sheet) -> Iterator[Anchor]:
    """The cards of records, when there are arrows to be glued; numbers are set aside for them."""
    if not any(group.subject.lane == LINKS_LANE for group in scene.groups):
        return
    for group in scene.groups:
        host = host_of(group.shapes) if group.layer == "card" and group.subject.record_id else None
        if isinstance(host, Box) and group.subject.kind != "lane":
            yield Anchor(host.rect, next(sheet.ids))


def arrow_xml(route: Route, naming: Naming, sheet: Sheet) -> str:
    """The arrow: glued where both its cards are on the slide, else a line that stays where it is."""
    start, end = (_touched(route, place, sheet.anchors) for place in (0, -1))
    if start is None or end is None:
        return _free_form(route, naming, sheet)
    parts = legs(moved_ends(route, start.point, end.point))
    glue, drawn = [start.glue], []
    for leg, onward in pairwise(parts):
        joint = _joint(leg, naming, sheet)
        drawn.append(joint.xml)
        sides = _side(leg.points[-1], leg.points[-2]), _side(*onward.points[:2])
        glue += [_Glue(joint.shape_id, side) for side in sides]
    glue.append(end.glue)
    rest = Naming(naming.name, decorative=True)
    for number, leg in enumerate(parts):
        ends = glue[2 * number], glue[2 * number + 1]
        line = _headed_xml(leg, sheet) if leg is parts[-1] else line_xml(leg.stroke, sheet.emu_per_px)
        drawn.append(_connector_xml(leg, ends, line, rest if number else naming, sheet))
    return "".join(drawn)


class _Glue(NamedTuple):
    """A place where a connector sticks: a side of a shape, 0 above, 1 left, 2 below, 3 right."""

    shape_id: int
    side: int


def _connector_xml(leg: Route, ends: tuple[_Glue, _Glue], line: str, naming: Naming, sheet: Sheet) -> str:
    glue = "".join(
        f'<a:{tag} id="{end.shape_id}" idx="{end.side}"/>'
        for tag, end in zip(("stCxn", "endCxn"), ends, strict=True)
    )
    preset = _PRESETS[len(leg.points)]
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{naming_xml(next(sheet.ids), naming)}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr>"
        f"<p:nvPr/></p:nvCxnSpPr><p:spPr>{bent_frame_xml(leg.points, sheet.emu_per_px)}"
        f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>{line}</p:spPr></p:cxnSp>'
    )


def bent_frame_xml(points: tuple[Point, ...], emu_per_px: float) -> str:
    """Place, turn and flips of a connector of one or two pieces.

    A preset runs from its upper left corner to the right; one that begins upright is turned by a quarter,
    and then its right is below and its below at the left.
    """
    emus = [(round(x * emu_per_px), round(y * emu_per_px)) for x, y in points]
    (x1, y1), (x2, y2) = emus[0], emus[-1]
    is_upright = len(points) > 2 and emus[0][0] == emus[1][0]
    along, across = (y2 - y1, x1 - x2) if is_upright else (x2 - x1, y2 - y1)
    flips = (' flipH="1"' if along < 0 else "") + (' flipV="1"' if across < 0 else "")
    length, width = abs(along), abs(across)
    middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2
    turn = f' rot="{_QUARTER_TURN}"' if is_upright else ""
    return (
        f'<a:xfrm{turn}{flips}><a:off x="{round(middle_x - length / 2)}" y="{round(middle_y - width / 2)}"/>'
        f'<a:ext cx="{length}" cy="{width}"/></a:xfrm>'
    )


def _joint(leg: Route, naming: Naming, sheet: Sheet) -> Element:
    """The shape at the end of a part, by which the next one goes on."""
    (x, y), width = leg.points[-1], leg.stroke.width
    box = Box(Rect(x - width / 2, y - width / 2, width, width), 0, leg.stroke.colour)
    return element_of(box, Naming(naming.name, decorative=True), sheet)


class _Touched(NamedTuple):
    """Where an arrow touches a card."""

    glue: _Glue
    point: Point


def _touched(route: Route, place: int, anchors: tuple[Anchor, ...]) -> _Touched | None:
    """The card at an end of a route; None when none of its sides is there."""
    x, y = route.points[place]
    side = _side(route.points[place], route.points[1 if place == 0 else -2])
    for anchor in anchors:
        rect = anchor.rect
        if side in (1, 3) and rect.y <= y <= rect.bottom:
            edge = (rect.right if side == 3 else rect.x, y)
        elif side in (0, 2) and rect.x <= x <= rect.right:
            edge = (x, rect.bottom if side == 2 else rect.y)
        else:
            continue
        if abs(edge[0] - x) + abs(edge[1] - y) <= _REACH_PX:
            return _Touched(_Glue(anchor.shape_id, side), edge)
    return None


def _side(point: Point, towards: Point) -> int:
    """On which side of a shape at a point a line leaves it."""
    if abs(point[1] - towards[1]) < _STRAIGHT_PX:
        return 3 if towards[0] > point[0] else 1
    return 2 if towards[1] > point[1] else 0


def _free_form(route: Route, naming: Naming, sheet: Sheet) -> str:
    steps: list[PathStep] = [("M", *route.points[0]), *(("L", *point) for point in route.points[1:])]
    path, rect = Path(tuple(steps), None, route.stroke), bounds_of(steps)
    properties = (
        frame_xml(rect, sheet.emu_per_px)
        + outline_xml(path, rect, sheet.emu_per_px)
        + _headed_xml(route, sheet)
    )
    return (
        f"<p:sp><p:nvSpPr>{naming_xml(next(sheet.ids), naming)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{properties}</p:spPr></p:sp>"
    )


def _headed_xml(route: Route, sheet: Sheet) -> str:
    """The line with its head at the end, as nearly as large as ours as programs have them."""
    line_pt = max(route.stroke.width * sheet.points_per_px, _THIN_PT)
    wanted = route.head_px * sheet.points_per_px / line_pt
    size = min(_HEADS, key=lambda name: abs(_HEADS[name] - wanted))
    head = "arrow" if route.is_open else "triangle"
    line = line_xml(route.stroke, sheet.emu_per_px)
    return line.replace("</a:ln>", f'<a:tailEnd type="{head}" w="{size}" len="{size}"/></a:ln>')
