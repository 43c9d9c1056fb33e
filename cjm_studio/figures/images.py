"""The pictures of a Scene on a figure, and what must be drawn over them.

Plotly draws images over everything but the shapes that are told to lie above all else. So are the marks on a
picture; a mark with words on it stays where it is, for words always lie under images.
"""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from cjm_studio.figures.strokes import EVERYWHERE, draw
from cjm_studio.layout import Group, Image, Rect, Scene, Shape, Text
from cjm_studio.pictures import smaller

# Screens show two dots and more for a pixel.
DOTS_PER_PIXEL = 2


def scene_images(scene: Scene) -> list[dict[str, Any]]:
    """The pictures as `layout.images`."""
    return [
        {
            "source": _source(image),
            "xref": "x",
            "yref": "y",
            "x": image.rect.x,
            "y": image.rect.y,
            "sizex": image.rect.width,
            "sizey": image.rect.height,
            "xanchor": "left",
            "yanchor": "top",
            "sizing": "stretch",
            "layer": "above",
        }
        for image in _images(scene.groups)
    ]


def parted(groups: Iterable[Group]) -> tuple[list[Group], list[Group]]:
    """The groups without what lies on pictures, and that."""
    groups = tuple(groups)
    places = [image.rect for image in _images(groups)]
    if not places:
        return list(groups), []
    under, over = [], []
    for group in groups:
        lifted = tuple(shape for shape in _liftable(group) if _lies_on(shape, places))
        kept = tuple(shape for shape in group.shapes if shape not in lifted)
        under.append(replace(group, shapes=kept))
        if lifted:
            over.append(replace(group, shapes=lifted))
    return under, over


def _images(groups: Iterable[Group]) -> list[Image]:
    return [shape for group in groups for shape in group.shapes if isinstance(shape, Image)]


def _liftable(group: Group) -> tuple[Shape, ...]:
    """What a group may have on a picture: all of a mark without words, and what follows its own picture."""
    own = [place for place, shape in enumerate(group.shapes) if isinstance(shape, Image)]
    if own:
        return group.shapes[own[-1] + 1 :]
    has_words = any(isinstance(shape, Text) for shape in group.shapes)
    return () if has_words or group.layer != "mark" else group.shapes


def _lies_on(shape: Shape, places: list[Rect]) -> bool:
    for _, _, bounds in draw(shape):
        left, top, right, bottom = bounds
        if bounds != EVERYWHERE and any(
            place.overlaps(Rect(left, top, right - left, bottom - top)) for place in places
        ):
            return True
    return False


def _source(image: Image) -> str:
    """The picture within its outline, as a drawing that holds it."""
    longest = round(DOTS_PER_PIXEL * max(image.whole.width, image.whole.height))
    content = smaller(image.content, max(longest, 1))
    inner = b64encode(content.data).decode()
    width, height = image.rect.width, image.rect.height
    left, top = image.whole.x - image.rect.x, image.whole.y - image.rect.y
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width:.2f}" height="{height:.2f}"><clipPath id="a">'
        f'<rect width="{width:.2f}" height="{height:.2f}" rx="{image.radius:.2f}"/></clipPath>'
        f'<image clip-path="url(#a)" x="{left:.2f}" y="{top:.2f}" width="{image.whole.width:.2f}" '
        f'height="{image.whole.height:.2f}" preserveAspectRatio="none" '
        f'xlink:href="data:{content.media};base64,{inner}"/></svg>'
    )
    return "data:image/svg+xml;base64," + b64encode(drawing.encode()).decode()
