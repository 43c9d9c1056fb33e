"""Fills and lines in DrawingML, the language of shapes on slides."""

from typing import Any

from cjm_studio.export.markup import colour
from cjm_studio.layout import Gradient, Stroke

EMU_PER_POINT = 12_700

# DrawingML counts shares in thousandths of a per cent.
WHOLE = 100_000


def fill_xml(fill: str | Gradient | None, top: float = 0, bottom: float = 0) -> str:
    """A fill; `top` and `bottom` are where the filled shape ends, in the Scene's pixels."""
    if isinstance(fill, Gradient):
        return _gradient_xml(fill, top, bottom)
    return f"<a:solidFill>{_colour_xml(fill)}</a:solidFill>" if fill else "<a:noFill/>"


def line_xml(stroke: Stroke | None, emu_per_px: float) -> str:
    """An outline or a line; `emu_per_px` is how large a pixel of the Scene is on the slide."""
    if stroke is None:
        return "<a:ln><a:noFill/></a:ln>"
    cap = ' cap="rnd"' if stroke.round_cap else ' cap="flat"'
    return (
        f'<a:ln w="{max(round(stroke.width * emu_per_px), 1)}"{cap}>{fill_xml(stroke.colour)}'
        f"{_dash_xml(stroke)}<a:round/></a:ln>"
    )


def _dash_xml(stroke: Stroke) -> str:
    if not stroke.dash or not stroke.width:
        return '<a:prstDash val="solid"/>'
    lengths = [max(round(length / stroke.width * WHOLE), 1) for length in stroke.dash]
    if len(lengths) % 2:
        lengths *= 2
    pairs = zip(lengths[::2], lengths[1::2], strict=True)
    stops = "".join(f'<a:ds d="{dash}" sp="{space}"/>' for dash, space in pairs)
    return f"<a:custDash>{stops}</a:custDash>"


def _colour_xml(value: str, opacity: float = 1) -> str:
    alpha = f'<a:alpha val="{round(opacity * WHOLE)}"/>' if opacity < 1 else ""
    return f'<a:srgbClr val="{colour(value)[1:]}">{alpha}</a:srgbClr>'


def _gradient_xml(gradient: Gradient, top: float, bottom: float) -> str:
    """A slide's gradient runs over its shape; ours has a place of its own: its stops are moved."""
    height = max(bottom - top, 0.01)
    span = gradient.y_bottom - gradient.y_top
    stops = []
    for offset, tone, opacity in gradient.stops:
        place = min(max((gradient.y_top + offset * span - top) / height, 0), 1)
        stops.append(f'<a:gs pos="{round(place * WHOLE)}">{_colour_xml(tone, opacity)}</a:gs>')
    return (
        f'<a:gradFill rotWithShape="1"><a:gsLst>{"".join(stops)}</a:gsLst>'
        '<a:lin ang="5400000" scaled="0"/></a:gradFill>'
    )


def rgb(colour: str) -> Any:
    """A colour as the library of slides takes it."""
    from pptx.dml.color import RGBColor

    read: Any = RGBColor.from_string
    return read(colour[1:])
