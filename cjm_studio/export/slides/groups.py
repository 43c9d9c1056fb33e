"""Groups of a Scene as groups of shapes on a slide: a card moves as one piece and says what it is."""

from cjm_studio.export.slides.arrows import route_of
from cjm_studio.export.slides.bodies import carried_texts, host_of
from cjm_studio.export.slides.connectors import arrow_xml
from cjm_studio.export.slides.elements import (
    LONGEST_NAME,
    Element,
    Naming,
    element_of,
    naming_xml,
)
from cjm_studio.export.slides.geometry import frame_xml
from cjm_studio.export.slides.sheet import Sheet
from cjm_studio.language import Say
from cjm_studio.layout import Box, Dot, Group, Icon, Image, Path, Rect, Shape, Text

LONGEST_DESCRIPTION = 1200
TITLE_LANE = "title"


def group_xml(group: Group, sheet: Sheet, say: Say) -> str:
    """The group as one shape, or as several held together."""
    naming = _naming(group, say)
    if route := route_of(group):
        return arrow_xml(route, naming, sheet)
    host = host_of(group.shapes)
    carried = carried_texts(host, group.shapes) if host else ()
    shown = [shape for shape in group.shapes if shape not in carried]
    if len(shown) == 1 and isinstance(shown[0], Text) and group.subject.lane == TITLE_LANE:
        naming = Naming(naming.name, naming.description, "title")
    if len(shown) == 1:
        return element_of(shown[0], naming, sheet, carried).xml
    return _several_xml(group, shown, carried, sheet, naming) if shown else ""


def _several_xml(
    group: Group, shown: list[Shape], carried: tuple[Text, ...], sheet: Sheet, naming: Naming
) -> str:
    host = host_of(group.shapes)
    group_id = next(sheet.ids)
    elements = []
    titled = group.subject.lane == TITLE_LANE
    for shape in shown:
        placeholder = "title" if titled and isinstance(shape, Text) else ""
        titled = titled and not placeholder
        name = naming.name if placeholder else f"{naming.name} · {_PARTS[type(shape)]}"
        part = Naming(name, "", placeholder)
        elements.append(element_of(shape, part, sheet, carried if shape is host else ()))
    # A title in a group is no title to a program for slides.
    if any("<p:ph " in element.xml for element in elements):
        return "".join(element.xml for element in elements)
    rect = _around(elements)
    return (
        f"<p:grpSp><p:nvGrpSpPr>{naming_xml(group_id, naming)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{_group_frame_xml(rect, sheet)}</p:grpSpPr>"
        f"{''.join(element.xml for element in elements)}</p:grpSp>"
    )


def _naming(group: Group, say: Say) -> Naming:
    subject = group.subject
    name = subject.label or subject.lane or say("Drawing")
    if not subject.record_id:
        return Naming(name[:LONGEST_NAME], subject.label, decorative=not subject.label)
    rows = [f"{label}: {value}" for label, value in subject.details]
    told = "; ".join([subject.label, *rows])
    return Naming(name[:LONGEST_NAME], told[:LONGEST_DESCRIPTION])


def _around(elements: list[Element]) -> Rect:
    left = min(element.rect.x for element in elements)
    top = min(element.rect.y for element in elements)
    right = max(element.rect.right for element in elements)
    bottom = max(element.rect.bottom for element in elements)
    return Rect(left, top, right - left, bottom - top)


def _group_frame_xml(rect: Rect, sheet: Sheet) -> str:
    """The group's own measure is that of the slide: nothing inside is scaled."""
    outer = frame_xml(rect, sheet.emu_per_px)
    inner = outer.replace("<a:xfrm>", "").replace("</a:xfrm>", "")
    inner = inner.replace("<a:off ", "<a:chOff ").replace("<a:ext ", "<a:chExt ")
    return outer.replace("</a:xfrm>", f"{inner}</a:xfrm>")


# What a part of a card is called in the list of shapes.
_PARTS: dict[type[Shape], str] = {
    Box: "frame",
    Path: "line",
    Dot: "point",
    Icon: "icon",
    Text: "text",
    Image: "picture",
}
