"""The first slide of a set: the lanes that matter most, or the whole in small and its parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cjm_studio.export.slides.cutting import lane_windows, parts_of, room_for_body, slide_scene
from cjm_studio.export.slides.headings import REMARK, soft_ink, title_of, with_remark
from cjm_studio.export.slides.miniature import miniature
from cjm_studio.export.slides.pages import Page
from cjm_studio.export.slides.parting import columns_of
from cjm_studio.export.slides.sizing import sized_page
from cjm_studio.export.slides.windows import Window
from cjm_studio.language import Say
from cjm_studio.layout import Group, Path, Rect, Scene, Shape, Stroke, Subject, Text, moved
from cjm_studio.layout import text as measure

# What a director wants to see first; other lanes follow as far as there is room.
FIRST_LANES = (
    "voice",
    "emotion",
    "times",
    "hypotheses",
    "touchpoints",
    "pains",
    "expectations",
    "customer_actions",
)
# Groups by which an overview is known: the picture in small, or the line that names what follows.
OVERVIEW = "overview"
OVERVIEWS = frozenset({OVERVIEW, REMARK})
# Room for the line that says what the overview leaves out.
_REMARK_PX = 44.0
_MARGIN = 40.0
_SIZE, _LEADING = 20.0, 26.0
_NAME_LINES = 2
# Over the small picture: number, name and bracket of each part.
_LABELS_PX = _LEADING * (1 + _NAME_LINES) + 16
_BRACKET_PX = 8.0


@dataclass(frozen=True, slots=True)
class NumberedPart:
    """A part of a picture that has slides of its own: what it is called, its first and its last slide."""

    scene: Scene
    name: str
    first: int
    last: int

    @property
    def pages(self) -> str:
        """The numbers of its slides."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def lanes_overview(scene: Scene, room: tuple[float, float], say: Say) -> Page | None:
    """The lanes that matter most on one slide, and a line that names the others; None where none has room."""
    parts = parts_of(scene)
    top = min((group.rect.y for group in parts.header), default=0.0)
    left = room_for_body(parts, room[1], top) - _REMARK_PX
    lanes = dict(lane_windows(parts))
    chosen: dict[str, Window] = {}
    for name in (*FIRST_LANES, *lanes):
        if name in lanes and name not in chosen and lanes[name].height + 10 <= left:
            chosen[name] = lanes[name]
            left -= lanes[name].height + 10
    if not chosen:
        return None
    windows = sorted(chosen.values(), key=lambda window: window.top)
    shown = slide_scene(scene, parts, windows, top)
    others = [lane.title.subject.label for lane in parts.lanes if lane.title.subject.lane not in chosen]
    whole = replace(shown, groups=(*parts.head, *shown.groups))
    remark = say("On the next pages: {lanes}", lanes=", ".join(filter(None, others)))
    return sized_page(with_remark(whole, remark) if others else whole, room)


def parts_overview(scene: Scene, parts: Sequence[NumberedPart], room: tuple[float, float], say: Say) -> Page:
    """The whole in small, without words, and over it which slides show which part of it.

    A picture so wide has no words that could be read on one slide; how it is built, where it is red and
    where its details are can be seen.
    """
    heading, labels_top = title_of(scene, room[0])
    top = labels_top + _LABELS_PX
    small = miniature(scene, (room[0] - 2 * _MARGIN, room[1] - top - _MARGIN))
    right = (room[0] - small.scene.width) / 2
    place = Rect(0, small.top, small.scene.width, small.scene.height)
    shapes = tuple(shape for group in small.scene.groups for shape in group.shapes)
    whole = Group(Subject(lane=OVERVIEW, label=say("The whole picture in small")), place, "card", shapes)
    groups = [*heading, moved(whole, top - small.top, right)]
    for part in parts:
        begin, end = (right + x * small.factor for x in _extent(part.scene, scene))
        groups += _labels(part, Rect(begin, labels_top, end - begin, _LABELS_PX), top + place.height, scene)
    return sized_page(replace(scene, width=room[0], height=room[1], groups=tuple(groups)), room)


def _extent(part: Scene, whole: Scene) -> tuple[float, float]:
    """From where to where the columns of a part stand on the whole."""
    stages, steps = columns_of(part, "stage"), columns_of(part, "step")
    kind = "stage" if len(stages) > 1 or not steps else "step"
    kind = "touchpoint" if kind == "step" and len(steps) == 1 and columns_of(part, "touchpoint") else kind
    shown = {group.subject.record_id for group in columns_of(part, kind)}
    places = [group.rect for group in columns_of(whole, kind) if group.subject.record_id in shown]
    return min((rect.x for rect in places), default=0.0), max((rect.right for rect in places), default=0.0)


def _labels(part: NumberedPart, place: Rect, bottom: float, whole: Scene) -> Iterator[Group]:
    """Numbers of slides and name of a part, where they have room, over a bracket as wide as the part."""
    ink = soft_ink(whole)
    low = place.bottom - _BRACKET_PX
    bracket = (
        ("M", place.x, bottom),
        ("L", place.x, low),
        ("L", place.right, low),
        ("L", place.right, bottom),
    )
    shapes: list[Shape] = [Path(bracket, None, Stroke(ink, 1.5, (4, 4)))]
    room = place.width - 8
    if measure.width(part.pages, _SIZE, 700) <= room:
        name = measure.wrap(part.name, _SIZE, room, _NAME_LINES) if part.name and room > 60 else ()
        y = low - 12 - len(name) * _LEADING
        shapes.append(Text((part.pages,), place.x + 4, y, _LEADING, _SIZE, ink, room, 700))
        if name:
            shapes.append(Text(name, place.x + 4, y + _LEADING, _LEADING, _SIZE, ink, room))
    label = f"{part.pages}: {part.name}" if part.name else part.pages
    yield Group(Subject(lane=OVERVIEW, label=label), place, "mark", tuple(shapes))
