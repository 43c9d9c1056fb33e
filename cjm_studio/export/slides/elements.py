"""Every kind of shape of a Scene as an element of a slide."""

from dataclasses import dataclass
from typing import NamedTuple

from cjm_studio.export.markup import escape
from cjm_studio.export.slides.bodies import body_xml, text_rect
from cjm_studio.export.slides.geometry import (
    bounds_of,
    dot_path,
    frame_xml,
    icon_outline,
    outline_xml,
    rounded_xml,
)
from cjm_studio.export.slides.image_files import image_key
from cjm_studio.export.slides.paint import WHOLE, fill_xml, line_xml
from cjm_studio.export.slides.sheet import Sheet
from cjm_studio.export.slides.words import Column, first_baseline, leading, paragraphs_xml
from cjm_studio.layout import Box, Dot, Icon, Image, Path, Rect, Shape, Text

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


# Longer names are no help in a list of shapes.
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Naming:
    """What a shape is called in the list of shapes, and how it is told to those who do not see it.

    `decorative` says that there is nothing to tell. `placeholder` is the slide's place that it takes, if any.
    """

    name: str
    description: str = ""
    placeholder: str = ""
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class Element:
    """A piece of a slide: its place and its XML."""

    rect: Rect
    xml: str
    shape_id: int


def element_of(shape: Shape, naming: Naming, sheet: Sheet, words: tuple[Text, ...] = ()) -> Element:
    """The shape; `words` are written in it."""
    match shape:
        case Text():
            return text_element(shape, naming, sheet)
        case Box():
            outline = _Outline(shape.rect, rounded_xml(shape.rect, shape.radius))
            return _filled(shape, outline, naming, sheet, words)
        case Dot():
            return _dot(shape, naming, sheet)
        case Icon():
            return _icon(shape, naming, sheet)
        case Image():
            return _picture(shape, naming, sheet)
        case Path():
            rect = bounds_of(shape.steps)
            outline = _Outline(rect, outline_xml(shape, rect, sheet.emu_per_px))
            return _filled(shape, outline, naming, sheet, words)


def text_element(text: Text, naming: Naming, sheet: Sheet) -> Element:
    """A text that stands free."""
    room = text_rect(text)
    # A line that flows needs more room than it takes, towards where it grows.
    slack = room.width * 0.06 + 4
    left = room.x - slack * {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    # ... as long as it stays on the slide.
    left, right = max(left, min(room.x, 0)), min(left + room.width + slack, max(room.right, sheet.width_px))
    top = text.baseline - first_baseline(text)
    rect = Rect(left, top, right - left, leading(text) * len(text.lines))
    column = Column(rect.x, rect.right)
    body = (
        '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t" rtlCol="0">'
        "<a:noAutofit/></a:bodyPr>"
        f"<a:lstStyle/>{paragraphs_xml([(text,)], column, sheet)}"
    )
    shape_id = next(sheet.ids)
    kind = "<p:cNvSpPr/>" if naming.placeholder else '<p:cNvSpPr txBox="1"/>'
    properties = (
        f"{frame_xml(rect, sheet.emu_per_px)}{rounded_xml(rect, 0)}<a:noFill/><a:ln><a:noFill/></a:ln>"
    )
    return Element(rect, _shape_xml(shape_id, naming, kind, properties, body), shape_id)


def naming_xml(shape_id: int, naming: Naming) -> str:
    """Number, name and description of a shape."""
    said = f' descr="{escape(naming.description)}"' if naming.description else ""
    start = f'<p:cNvPr id="{shape_id}" name="{escape(naming.name)}"{said}'
    return f"{start}>{_DECORATIVE}</p:cNvPr>" if naming.decorative else f"{start}/>"


class _Outline(NamedTuple):
    """Where a shape is and the XML of its form."""

    rect: Rect
    geometry: str


def _filled(
    shape: Box | Path, outline: _Outline, naming: Naming, sheet: Sheet, words: tuple[Text, ...]
) -> Element:
    rect = outline.rect
    shape_id = sheet.number_for(shape)
    properties = (
        frame_xml(rect, sheet.emu_per_px)
        + outline.geometry
        + fill_xml(shape.fill, rect.y, rect.bottom)
        + line_xml(shape.stroke, sheet.emu_per_px)
    )
    body = body_xml(shape, words, sheet) if words else ""
    return Element(rect, _shape_xml(shape_id, naming, "<p:cNvSpPr/>", properties, body), shape_id)


def _icon(icon: Icon, naming: Naming, sheet: Sheet) -> Element:
    bounds, geometry = icon_outline(icon.name, icon.size, sheet.emu_per_px)
    rect = Rect(icon.x + bounds.x, icon.y + bounds.y, bounds.width, bounds.height)
    return _filled(Path((), icon.fill), _Outline(rect, geometry), naming, sheet, ())


def _dot(dot: Dot, naming: Naming, sheet: Sheet) -> Element:
    if dot.shape != "circle":
        return element_of(dot_path(dot), naming, sheet)
    rect = Rect(dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius)
    shape_id = next(sheet.ids)
    properties = (
        f'{frame_xml(rect, sheet.emu_per_px)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        f"{fill_xml(dot.fill)}{line_xml(dot.stroke, sheet.emu_per_px)}"
    )
    return Element(rect, _shape_xml(shape_id, naming, "<p:cNvSpPr/>", properties), shape_id)


def _picture(image: Image, naming: Naming, sheet: Sheet) -> Element:
    """A picture of its own: cut as it is shown, round where it is, and told by what is to be seen."""
    naming = Naming(image.alt or naming.name, image.alt, decorative=not image.alt)
    across, down = (round(share * WHOLE) for share in image.cut)
    is_round = image.radius * 2 >= min(image.rect.width, image.rect.height)
    outline = (
        '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        if is_round
        else rounded_xml(image.rect, image.radius)
    )
    shape_id = next(sheet.ids)
    xml = (
        f"<p:pic><p:nvPicPr>{naming_xml(shape_id, naming)}"
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{image_key(image.content.data)}"/>'
        f'<a:srcRect l="{across}" t="{down}" r="{across}" b="{down}"/>'
        "<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f"<p:spPr>{frame_xml(image.rect, sheet.emu_per_px)}{outline}</p:spPr></p:pic>"
    )
    return Element(image.rect, xml, shape_id)


def _shape_xml(shape_id: int, naming: Naming, kind: str, properties: str, body: str = "") -> str:
    place = f'<p:nvPr><p:ph type="{naming.placeholder}"/></p:nvPr>' if naming.placeholder else "<p:nvPr/>"
    words = f"<p:txBody>{body}</p:txBody>" if body else ""
    return (
        f"<p:sp><p:nvSpPr>{naming_xml(shape_id, naming)}{kind}{place}</p:nvSpPr>"
        f"<p:spPr>{properties}</p:spPr>{words}</p:sp>"
    )
