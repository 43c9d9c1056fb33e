"""A part of a Scene: what is seen of it through a window over its whole width."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cjm_studio.export.slides.clipping import clipped_path
from cjm_studio.export.slides.geometry import bounds_of
from cjm_studio.layout import Box, Dot, Group, Icon, Image, Path, Rect, Shape, Text, moved, moved_shape

# A lane's name is a tall bar in a blueprint, and two lines at its top on a map.
TALL_PX = 80
# A name beside less of its lane than this would be taken for that of the next one.
_LEAST_SEEN_PX = 40
# What lies under everything or runs through it.
THROUGH = frozenset({"links", "zones", "lines", "seams"})


@dataclass(frozen=True, slots=True)
class Window:
    """From `top` to `bottom` of a Scene; what is seen there is moved down by `shift` pixels."""

    top: float
    bottom: float
    shift: float = 0

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane of a Scene: its name and where it begins and ends."""

    title: Group
    top: float
    bottom: float


def reach_of(group: Group) -> Rect:
    """Where a group is; one that was not told its place is as large as its paths."""
    if group.rect.height or not group.shapes:
        return group.rect
    paths = [bounds_of(shape.steps) for shape in group.shapes if isinstance(shape, Path)]
    if not paths:
        return group.rect
    top, bottom = min(rect.y for rect in paths), max(rect.bottom for rect in paths)
    left, right = min(rect.x for rect in paths), max(rect.right for rect in paths)
    return Rect(left, top, right - left, bottom - top)


def holds_together(group: Group) -> bool:
    """Whether the group is shown wholly or not at all: a card, a curve, a row of the legend.

    Grounds, lines and arrows may be cut at the edge of a slide.
    """
    if group.subject.lane in THROUGH:
        return False
    has_words = any(isinstance(shape, Text) for shape in group.shapes)
    return bool(group.rect.height) and (group.layer != "ground" or has_words)


def seen(groups: Iterable[Group], window: Window) -> Iterator[Group]:
    """The groups in the window: whole ones moved, those that reach beyond it cut at its edges."""
    for group in groups:
        reach = reach_of(group)
        if reach.y >= window.top - 0.5 and reach.bottom <= window.bottom + 0.5:
            yield moved(group, window.shift)
        elif reach.bottom > window.top and reach.y < window.bottom and not holds_together(group):
            shapes = tuple(part for shape in group.shapes for part in _cut(shape, window))
            if shapes:
                rect = Rect(group.rect.x, window.top, group.rect.width, window.height)
                yield moved(replace(group, rect=rect, shapes=shapes), window.shift)


def lane_title(lane: Lane, window: Window) -> Group | None:
    """The lane's name beside what is seen of the lane; None when nothing is."""
    top, bottom = max(lane.top, window.top), min(lane.bottom, window.bottom)
    rect = lane.title.rect
    if bottom - top < min(rect.height, _LEAST_SEEN_PX):
        return None
    if rect.height < TALL_PX:
        return moved(lane.title, max(top - rect.y, 0) + window.shift)
    words = sum(
        len(shape.lines) * shape.line_height for shape in lane.title.shapes if isinstance(shape, Text)
    )
    middle = min(max((top + bottom) / 2, window.top + words / 2), window.bottom - words / 2)
    shapes: list[Shape] = []
    for shape in lane.title.shapes:
        if isinstance(shape, Box):
            shapes += _cut(shape, Window(top, bottom))
        else:
            shapes.append(moved_shape(shape, middle - (rect.y + rect.height / 2)))
    return moved(replace(lane.title, shapes=tuple(shapes)), window.shift)


def _cut(shape: Shape, window: Window) -> Iterator[Shape]:
    """What is left of grounds, lines and arrows at the window's edge; words and signs are never cut."""
    if isinstance(shape, Box):
        top, bottom = max(shape.rect.y, window.top), min(shape.rect.bottom, window.bottom)
        if bottom > top:
            yield replace(shape, rect=replace(shape.rect, y=top, height=bottom - top))
    elif isinstance(shape, Path):
        yield from clipped_path(shape, window.top, window.bottom)
    elif isinstance(shape, Text):
        if window.top <= shape.baseline <= window.bottom:
            yield shape
    elif window.top <= _top_of(shape) <= window.bottom:
        yield shape


def _top_of(shape: Dot | Icon | Image) -> float:
    return shape.rect.y if isinstance(shape, Image) else shape.y
