"""A picture so small that its words are bars; names of stages stay words where they have room."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cjm_studio.export.slides.cutting import HEAD_LANES, SOURCES
from cjm_studio.layout import Group, Icon, Path, PathStep, Scene, Shape, Stroke, Text, scaled
from cjm_studio.layout import text as measure

# The words about the picture are said elsewhere.
_LEFT_OUT = HEAD_LANES | {SOURCES, "legend"}
# A bar is so high, as a share of its type's size, and the words' colour is so strong in it.
_BAR, _STRENGTH = 0.32, 0.4
# What keeps its name, in type that can be read from the back row.
_NAMED, _NAME_PX = "stage", 20.0
# Of more or smaller shapes nobody sees the smallest, and a slide of them is slow.
_MOST_SHAPES, _LEAST_FACTOR = 4_000, 0.25


@dataclass(frozen=True, slots=True)
class Miniature:
    """The picture `factor` times as large; what is shown of it begins at `top`."""

    scene: Scene
    factor: float
    top: float


def miniature(scene: Scene, room: tuple[float, float]) -> Miniature:
    """The body of the picture in so much room: no heading, no legend, bars for lines of words."""
    body = [group for group in scene.groups if group.subject.lane not in _LEFT_OUT]
    top = min((group.rect.y for group in body if group.rect.height), default=0.0)
    bottom = max((group.rect.bottom for group in body), default=scene.height)
    factor = min(room[0] / max(scene.width, 1), room[1] / max(bottom - top, 1), 1.0)
    keeps_small = factor >= _LEAST_FACTOR and sum(len(group.shapes) for group in body) <= _MOST_SHAPES
    groups = tuple(
        replace(group, shapes=tuple(_drawn(group, scene.background, factor, keeps_small))) for group in body
    )
    small = scaled(replace(scene, height=bottom - top, groups=groups), factor)
    return Miniature(small, factor, top * factor)


def _drawn(group: Group, ground: str, factor: float, keeps_small: bool) -> Iterator[Shape]:
    name = _name(group, factor) if group.subject.kind == _NAMED else None
    for shape in group.shapes:
        if not isinstance(shape, Text | Icon):
            yield shape
        elif isinstance(shape, Icon):
            yield from (shape,) if keeps_small else ()
        elif name is None and keeps_small:
            yield from _bars(shape, ground)
    if name:
        yield name


def _name(group: Group, factor: float) -> Text | None:
    """All words of a stage as large as they must be when they are small, or its number; None without room."""
    texts = [shape for shape in group.shapes if isinstance(shape, Text)]
    words = [" ".join(text.lines) for text in texts]
    # The last line needs no room under it.
    most = int((group.rect.height * factor + _NAME_PX * 0.2) / (_NAME_PX * 1.2))
    for said in filter(None, (" ".join(words), *words[:1])):
        room = (group.rect.right - texts[0].x) * factor - _NAME_PX / 2
        if lines := _set(said, room, most, texts[-1].weight):
            return _placed(texts, lines, group.rect.y + group.rect.height / 2, factor)
    return None


def _set(words: str, room: float, most: int, weight: int) -> tuple[str, ...]:
    """The words in lines, none cut; nothing where they have no room."""
    lines = measure.wrap(words, _NAME_PX, room, most, weight) if most and room > _NAME_PX else ()
    is_whole = " ".join(lines).split() == words.split()
    return lines if is_whole and all(measure.width(x, _NAME_PX, weight) <= room for x in lines) else ()


def _placed(texts: list[Text], lines: tuple[str, ...], middle: float, factor: float) -> Text:
    first, last = texts[0], texts[-1]
    leading = _NAME_PX * 1.2
    baseline = middle + (_NAME_PX * 0.35 - leading * (len(lines) - 1) / 2) / factor
    room = max(measure.width(line, _NAME_PX, last.weight) for line in lines) * 1.1
    size = _NAME_PX / factor
    return Text(lines, first.x, baseline, leading / factor, size, last.fill, room / factor, last.weight)


def _bars(text: Text, ground: str) -> Iterator[Path]:
    """A bar for each line, as long as the line, all of them one path."""
    steps: list[PathStep] = []
    for number, line in enumerate(text.lines):
        length = min(measure.width(line, text.size, text.weight), text.width)
        left = text.x - length * {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
        y = text.baseline + number * text.line_height - text.size * 0.33
        steps += [("M", left, y), ("L", left + length, y)] if line.strip() else []
    if steps:
        yield Path(tuple(steps), None, Stroke(_mixed(text.fill, ground), text.size * _BAR))


def _mixed(colour: str, ground: str) -> str:
    """The colour of words, softened by that of the ground."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(one * _STRENGTH + other * (1 - _STRENGTH)):02X}" for one, other in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:7]))
