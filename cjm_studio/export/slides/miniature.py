"""A picture so small that its words are bars: what it consists of can still be told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cjm_studio.export.slides.cutting import HEAD_LANES, SOURCES
from cjm_studio.layout import Icon, Path, Scene, Shape, Stroke, Text, moved, scaled
from cjm_studio.layout import text as measure

# The words about the picture are said elsewhere.
_LEFT_OUT = HEAD_LANES | {SOURCES, "legend"}
# A bar is so high, as a share of its type's size, and the words' colour is so strong in it.
_BAR, _STRENGTH = 0.32, 0.4
# Of more shapes nobody sees the small ones, and a slide of them is slow.
_MOST_SHAPES = 4_000


@dataclass(frozen=True, slots=True)
class Miniature:
    """The picture `factor` times as large, from its own upper left corner."""

    scene: Scene
    factor: float


def miniature(scene: Scene, room: tuple[float, float]) -> Miniature:
    """The body of the picture in so much room: no heading, no legend, bars for lines of words."""
    body = [group for group in scene.groups if group.subject.lane not in _LEFT_OUT]
    top = min((group.rect.y for group in body if group.rect.height), default=0.0)
    bottom = max((group.rect.bottom for group in body), default=scene.height)
    factor = min(room[0] / max(scene.width, 1), room[1] / max(bottom - top, 1), 1.0)
    has_room = sum(len(group.shapes) for group in body) <= _MOST_SHAPES
    groups = tuple(
        moved(replace(group, shapes=tuple(_drawn(group.shapes, scene.background, has_room))), -top)
        for group in body
    )
    return Miniature(scaled(replace(scene, height=bottom - top, groups=groups), factor), factor)


def _drawn(shapes: tuple[Shape, ...], ground: str, has_room: bool) -> Iterator[Shape]:
    for shape in shapes:
        if not isinstance(shape, Text | Icon):
            yield shape
        elif has_room:
            yield from _bars(shape, ground) if isinstance(shape, Text) else (shape,)


def _bars(text: Text, ground: str) -> Iterator[Path]:
    """A bar for each line, as long as the line."""
    stroke = Stroke(_mixed(text.fill, ground), text.size * _BAR)
    for number, line in enumerate(text.lines):
        length = min(measure.width(line, text.size, text.weight), text.width)
        left = text.x - length * {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
        y = text.baseline + number * text.line_height - text.size * 0.33
        if line.strip():
            yield Path((("M", left, y), ("L", left + length, y)), None, stroke)


def _mixed(colour: str, ground: str) -> str:
    """The colour of words, softened by that of the ground."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(one * _STRENGTH + other * (1 - _STRENGTH)):02X}" for one, other in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:7]))
