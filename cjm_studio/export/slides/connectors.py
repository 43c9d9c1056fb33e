"""Connectors of slides: bent lines that keep our route and are glued to their cards.

PowerPoint keeps the route that is written until somebody moves a card. LibreOffice leads a glued connector
anew from the middle of a side to the middle of a side: of one to three pieces it keeps the pieces between,
so that none crosses a card; of more it does not. Those are free forms, and stay where they are.
"""

from collections.abc import Iterator
from typing import NamedTuple

from cjm_studio.export.slides.arrows import LINKS_LANE, Point, Route, moved_ends
from cjm_studio.export.slides.bodies import host_of
from cjm_studio.export.slides.elements import Element, Naming, naming_xml
from cjm_studio.export.slides.geometry import bounds_of, frame_xml, outline_xml
from cjm_studio.export.slides.paint import line_xml
from cjm_studio.export.slides.sheet import Anchor, Sheet
from cjm_studio.layout import Box, Path, PathStep, Scene

MOST_PIECES = 3
_PRESETS = {1: "line", 2: "bentConnector2", 3: "bentConnector3"}
# How far from a card an arrow may begin or end: its head keeps a little air.
_REACH_PX = 4.0
# A length that is nothing to the eye, where a share of nothing would have to be taken.
_LEAST_EMU = 1_270
_QUARTER_TURN = 5_400_000
_WHOLE = 100_000


class Frame(NamedTuple):
    """How a preset connector lies: its XML, and how far along its middle piece is (100,000 is all)."""

    xml: str
    adjustment: int | None


def anchors_of(scene: Scene, sheet: Sheet) -> Iterator[Anchor]:
    """The cards of records, when there are arrows to be glued; numbers are set aside for them."""
    if not any(group.subject.lane == LINKS_LANE for group in scene.groups):
        return
    for group in scene.groups:
        host = host_of(group.shapes) if group.layer == "card" and group.subject.record_id else None
        if isinstance(host, Box) and group.subject.kind != "lane":
            yield Anchor(host.rect, next(sheet.ids))


def arrow_element(route: Route, naming: Naming, sheet: Sheet) -> Element:
    """The arrow as one shape: glued where both its cards are on the slide and programs keep its way."""
    start, end = (_touched(route, place, sheet.anchors) for place in (0, -1))
    shape_id = next(sheet.ids)
    if route.pieces > MOST_PIECES or start is None or end is None:
        return _free_form(route, naming, sheet, shape_id)
    route = moved_ends(route, start.point, end.point)
    frame = bent_frame(route.points, sheet.emu_per_px)
    glue = "".join(
        f'<a:{tag} id="{touched.anchor.shape_id}" idx="{touched.side}"/>'
        for tag, touched in (("stCxn", start), ("endCxn", end))
    )
    adjust = "" if frame.adjustment is None else f'<a:gd name="adj1" fmla="val {frame.adjustment}"/>'
    xml = (
        f"<p:cxnSp><p:nvCxnSpPr>{naming_xml(shape_id, naming)}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/>"
        f'</p:nvCxnSpPr><p:spPr>{frame.xml}<a:prstGeom prst="{_PRESETS[route.pieces]}">'
        f"<a:avLst>{adjust}</a:avLst></a:prstGeom>{_line_xml(route, sheet)}</p:spPr></p:cxnSp>"
    )
    return Element(bounds_of(_path(route).steps), xml, shape_id)


def bent_frame(points: tuple[Point, ...], emu_per_px: float) -> Frame:
    """Place, turn and flips of a connector of one to three pieces.

    A preset runs from its upper left corner to the right; one that begins upright is turned by a quarter,
    and then its right is below and its below at the left.
    """
    emus = [(round(x * emu_per_px), round(y * emu_per_px)) for x, y in points]
    (x1, y1), (x2, y2) = emus[0], emus[-1]
    is_upright = len(points) > 2 and emus[0][0] == emus[1][0]
    along, across = (y2 - y1, x1 - x2) if is_upright else (x2 - x1, y2 - y1)
    flips = (' flipH="1"' if along < 0 else "") + (' flipV="1"' if across < 0 else "")
    length, width = max(abs(along), _LEAST_EMU if len(points) == 4 else 0), abs(across)
    middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2
    turn = f' rot="{_QUARTER_TURN}"' if is_upright else ""
    xml = (
        f'<a:xfrm{turn}{flips}><a:off x="{round(middle_x - length / 2)}" y="{round(middle_y - width / 2)}"/>'
        f'<a:ext cx="{length}" cy="{width}"/></a:xfrm>'
    )
    if len(points) != 4:
        return Frame(xml, None)
    gone = emus[1][1] - y1 if is_upright else emus[1][0] - x1
    return Frame(xml, round((-gone if along < 0 else gone) * _WHOLE / length))


class _Touched(NamedTuple):
    """Where an arrow touches a card: 0 above, 1 left, 2 below, 3 right."""

    anchor: Anchor
    side: int
    point: Point


def _touched(route: Route, place: int, anchors: tuple[Anchor, ...]) -> _Touched | None:
    """The card at an end of a route; None when none of its sides is there."""
    x, y = route.points[place]
    other = route.points[1 if place == 0 else -2]
    is_level = abs(y - other[1]) < 0.01
    for anchor in anchors:
        rect = anchor.rect
        if is_level and rect.y <= y <= rect.bottom:
            side = 3 if other[0] > x else 1
            edge = (rect.right if side == 3 else rect.x, y)
        elif not is_level and rect.x <= x <= rect.right:
            side = 2 if other[1] > y else 0
            edge = (x, rect.bottom if side == 2 else rect.y)
        else:
            continue
        if abs(edge[0] - x) + abs(edge[1] - y) <= _REACH_PX:
            return _Touched(anchor, side, edge)
    return None


def _free_form(route: Route, naming: Naming, sheet: Sheet, shape_id: int) -> Element:
    path = _path(route)
    rect = bounds_of(path.steps)
    properties = (
        frame_xml(rect, sheet.emu_per_px)
        + outline_xml(path, rect, sheet.emu_per_px)
        + _line_xml(route, sheet)
    )
    xml = (
        f"<p:sp><p:nvSpPr>{naming_xml(shape_id, naming)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{properties}</p:spPr></p:sp>"
    )
    return Element(rect, xml, shape_id)


def _path(route: Route) -> Path:
    steps: list[PathStep] = [("M", *route.points[0]), *(("L", *point) for point in route.points[1:])]
    return Path(tuple(steps), None, route.stroke)


def _line_xml(route: Route, sheet: Sheet) -> str:
    """The line with its head at the end."""
    head = "arrow" if route.is_open else "triangle"
    line = line_xml(route.stroke, sheet.emu_per_px)
    return line.replace("</a:ln>", f'<a:tailEnd type="{head}" w="med" len="med"/></a:ln>')
