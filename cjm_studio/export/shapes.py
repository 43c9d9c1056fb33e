"""Every kind of shape of a Scene as SVG elements."""

import math
from base64 import b64encode
from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2s
from typing import Any

from cjm_studio.export.lettering import draw_text
from cjm_studio.export.markup import attributes, colour, escape, number
from cjm_studio.layout import (
    Box,
    Dot,
    DotShape,
    Gradient,
    Icon,
    Image,
    Path,
    PathStep,
    Shape,
    Stroke,
    Text,
    icons,
)

# Corners of a mark as angles in degrees on the circle around it; 0 points right, 90 down.
_CORNERS: dict[DotShape, tuple[int, ...]] = {
    "diamond": (0, 90, 180, 270),
    "square": (45, 135, 225, 315),
    "triangle": (270, 30, 150),
    "hexagon": (30, 90, 150, 210, 270, 330),
}


def draw_shape(shape: Shape) -> str:
    """The shape as one or more SVG elements."""
    return _PENS[type(shape)](shape)


def draw_definition(shape: Shape) -> str:
    """What the shape refers to, to be written once before all shapes; "" for nothing.

    Its name follows from its content, so that two pictures on one web page cannot mix theirs up.
    """
    if isinstance(shape, Icon):
        return _define_icon(shape.name)
    if isinstance(shape, Path) and isinstance(shape.fill, Gradient):
        return _define_gradient(shape.fill)
    if isinstance(shape, Image):
        return define_clip(shape)
    return ""


@lru_cache(maxsize=512)
def _define_icon(name: str) -> str:
    return f'<path id="{_icon_id(name)}" d="{_outline(icons.ICONS[name])}"/>'


def _icon_id(name: str) -> str:
    return f"icon-{name}"


def _define_gradient(gradient: Gradient) -> str:
    stops = "".join(
        f'<stop offset="{number(offset)}" stop-color="{colour(tone)}" stop-opacity="{number(opacity)}"/>'
        for offset, tone, opacity in gradient.stops
    )
    return (
        f'<linearGradient id="{_gradient_id(gradient)}" gradientUnits="userSpaceOnUse" x1="0" x2="0" '
        f'y1="{number(gradient.y_top)}" y2="{number(gradient.y_bottom)}">{stops}</linearGradient>'
    )


def _gradient_id(gradient: Gradient) -> str:
    return "gradient-" + blake2s(repr(gradient).encode(), digest_size=6).hexdigest()


def _fill(fill: str | Gradient | None) -> str:
    if isinstance(fill, Gradient):
        return f' fill="url(#{_gradient_id(fill)})"'
    return f' fill="{colour(fill)}"' if fill else ' fill="none"'


@lru_cache(maxsize=256)
def _stroke(stroke: Stroke | None) -> str:
    if stroke is None:
        return ""
    return attributes(
        stroke=colour(stroke.colour),
        stroke_width=number(stroke.width),
        stroke_dasharray=" ".join(number(length) for length in stroke.dash),
        stroke_linecap="round" if stroke.round_cap else "",
    )


def _draw_box(box: Box) -> str:
    rect = box.rect
    radius = f' rx="{number(box.radius)}"' if box.radius else ""
    return (
        f'<rect x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}" '
        f'height="{number(rect.height)}"{radius}{_fill(box.fill)}{_stroke(box.stroke)}/>'
    )


def _outline(steps: tuple[PathStep, ...]) -> str:
    return "".join(step[0] + " ".join(map(number, step[1:])) for step in steps)


def _draw_path(path: Path) -> str:
    return f'<path d="{_outline(path.steps)}"{_fill(path.fill)}{_stroke(path.stroke)}/>'


def _draw_dot(dot: Dot) -> str:
    if dot.shape == "circle":
        place = f'<circle cx="{number(dot.x)}" cy="{number(dot.y)}" r="{number(dot.radius)}"'
    else:
        corners = (
            f"{number(dot.x + dot.radius * math.cos(angle))} {number(dot.y + dot.radius * math.sin(angle))}"
            for angle in map(math.radians, _CORNERS[dot.shape])
        )
        place = f'<path d="M{"L".join(corners)}Z"'
    return f"{place}{_fill(dot.fill)}{_stroke(dot.stroke)}/>"


def _draw_icon(icon: Icon) -> str:
    scale = f"{icon.size / icons.SQUARE:.4f}".rstrip("0").rstrip(".")
    place = f"translate({number(icon.x)} {number(icon.y)}) scale({scale})"
    return f'<use xlink:href="#{_icon_id(icon.name)}" transform="{place}"{_fill(icon.fill)}/>'


def define_clip(image: Image) -> str:
    """The outline within which a picture is shown."""
    return (
        f'<clipPath id="{_clip_id(image)}">{_draw_box(Box(image.rect, image.radius, "#000000"))}</clipPath>'
    )


def _clip_id(image: Image) -> str:
    rect = image.rect
    place = f"{rect.x:.2f} {rect.y:.2f} {rect.width:.2f} {rect.height:.2f} {image.radius:.2f}"
    return "clip-" + blake2s(place.encode(), digest_size=6).hexdigest()


def draw_image(image: Image) -> str:
    """The whole picture, shown as far as its outline reaches."""
    rect, source = image.whole, b64encode(image.content.data).decode()
    name = f' role="img" aria-label="{escape(image.alt)}"' if image.alt else ""
    return (
        f'<g clip-path="url(#{_clip_id(image)})"><image x="{number(rect.x)}" y="{number(rect.y)}" '
        f'width="{number(rect.width)}" height="{number(rect.height)}" preserveAspectRatio="none"{name} '
        f'xlink:href="data:{image.content.media};base64,{source}"/></g>'
    )


_PENS: dict[type[Shape], Callable[[Any], str]] = {
    Box: _draw_box,
    Path: _draw_path,
    Dot: _draw_dot,
    Icon: _draw_icon,
    Image: draw_image,
    Text: draw_text,
}
