"""What stands over a slide and under it: whose journey it is, whose colour is which, what is missing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from cjm_studio.export.slides.setting import ROOM
from cjm_studio.export.slides.widths import arial_width
from cjm_studio.language import translator
from cjm_studio.layout import Group, Rect, Scene, Subject, Text, moved
from cjm_studio.layout import text as measure

# From the upper edge of the slide to the stages.
HEADING_HEIGHT = 104.0
_MARGIN = 40.0
_TITLE_SIZE, SMALL_SIZE = 30.0, 20.0
# A title that stands alone is as large as its one line allows, the line under it always the same.
_LARGE_SIZES, _UNDER_SIZE = (52.0, 48.0, 44.0, 40.0), 24.0
_LARGE_BASELINE = 60.0
_TITLE_BASELINE = 52.0
_LEAST_TITLE_PX = 400.0
_PERSONA_GAP = 28.0
# What the line at the foot of a slide is known by.
REMARK = "remark"


def with_heading(detail: Scene, whole: Scene, count: str, part: str = "") -> Scene:
    """The slide with the title of the whole picture, its own number, what part it is, and the personas.

    Without a `part` the lanes that are on the slide are named.
    """
    told = " · ".join(filter(None, (count, part or _lanes(detail))))
    return _headed(detail, whole, (whole.title, told))


def title_of(whole: Scene, width: float) -> tuple[tuple[Group, ...], float]:
    """The words that stand over the whole picture, with the personas, on a slide `width` pixels wide.

    Also where they end.
    """
    said = [" ".join(text.lines) for text in _title_texts(whole)] or [whole.title]
    people = _people(whole, width)
    room = min([width - _MARGIN, *(group.rect.x - 24 for group in people)]) - _MARGIN
    title = _text(said[0], (_MARGIN, _TITLE_BASELINE), room, _Type(_TITLE_SIZE, 700, _ink(whole), 2))
    baseline = _TITLE_BASELINE + 30 + (len(title.lines) - 1) * title.line_height
    under = _text(" · ".join(said[1:]), (_MARGIN, baseline), room, _Type(SMALL_SIZE, 400, soft_ink(whole), 3))
    bottom = baseline + (len(under.lines) - 1) * under.line_height + HEADING_HEIGHT - _TITLE_BASELINE - 30
    rect = Rect(_MARGIN, 16, room, bottom - 32)
    return (Group(_subject(whole, " · ".join(said)), rect, "card", (title, under)), *people), bottom


def _headed(detail: Scene, whole: Scene, words: tuple[str, str]) -> Scene:
    people = _people(whole, detail.width)
    right = min([detail.width - _MARGIN, *(group.rect.x - 24 for group in people)])
    corner, room = (_MARGIN, _TITLE_BASELINE), right - _MARGIN
    title = _text(words[0], corner, room, _Type(_TITLE_SIZE, 700, _ink(whole)))
    under = _text(words[1], (corner[0], corner[1] + 30), room, _Type(SMALL_SIZE, 400, soft_ink(whole)))
    rect = Rect(_MARGIN, 16, room, HEADING_HEIGHT - 32)
    heading = Group(_subject(whole, f"{words[0]} ({words[1]})"), rect, "card", (title, under))
    return replace(detail, groups=(heading, *people, *detail.groups))


def headed_scene(whole: Scene, title: str, under: str, size_pt: tuple[float, float]) -> Scene:
    """A slide with nothing but its title, in the look of the whole picture; two pixels are a point."""
    width, height = (side * 2 for side in size_pt)
    room, corner = width - 2 * _MARGIN, (_MARGIN, _LARGE_BASELINE)
    sizes = (size for size in _LARGE_SIZES if arial_width(title, size, bold=True) <= room * ROOM)
    large = next(sizes, _LARGE_SIZES[-1])
    shapes = (
        _text(title, corner, room, _Type(large, 700, _ink(whole))),
        _text(under, (corner[0], corner[1] + 38), room, _Type(_UNDER_SIZE, 400, soft_ink(whole))),
    )
    rect = Rect(_MARGIN, 16, width - 2 * _MARGIN, HEADING_HEIGHT - 32)
    group = Group(Subject(lane="title", label=title), rect, "card", shapes)
    return replace(whole, width=width, height=height, title=title, groups=(group,))


def with_remark(scene: Scene, words: str) -> Scene:
    """The slide with a line at its foot."""
    width = scene.width - 2 * _MARGIN
    baseline = scene.height - 4
    text = _text(words, (_MARGIN, baseline), width, _Type(SMALL_SIZE, 400, soft_ink(scene)))
    rect = Rect(_MARGIN, baseline - SMALL_SIZE, width, 26)
    group = Group(Subject(lane=REMARK, label=words), rect, "card", (text,))
    return replace(scene, groups=(*scene.groups, group), height=scene.height + 20)


class _Type(NamedTuple):
    """How words are set: size, weight, colour, and how many lines they may take."""

    size: float
    weight: int
    colour: str
    most_lines: int = 1


def _text(words: str, place: tuple[float, float], width: float, look: _Type) -> Text:
    room = max(width, 100)
    lines = measure.wrap(words, look.size, room, look.most_lines, look.weight) or (" ",)
    return Text(lines, place[0], place[1], look.size * 1.3, look.size, look.colour, room, look.weight)


def _people(whole: Scene, width: float) -> tuple[Group, ...]:
    """The personas at the right edge as they stand on the whole; where the title needs their room, fewer."""
    personas = [group for group in whole.groups if group.subject.lane == "personas"]
    room = width - _MARGIN - _LEAST_TITLE_PX
    left = min((group.rect.x for group in personas), default=0.0)
    right = max((group.rect.right for group in personas), default=0.0)
    if right - left <= room:
        return tuple(moved(group, 0, width - _MARGIN - right) for group in personas)
    return _fewer(whole, personas, width, room)


def _fewer(whole: Scene, personas: Sequence[Group], width: float, room: float) -> tuple[Group, ...]:
    """As many in one row as there is room for, and how many more there are."""
    named = [group for group in personas if group.subject.record_id]
    untold = [row for group in personas if not group.subject.record_id for row in group.subject.details]
    lengths = [0.0, *accumulate(group.rect.width + _PERSONA_GAP for group in named)]
    for count in range(len(named), -1, -1):
        rest = [*(group.subject.label for group in named[count:]), *(name for _, name in untold)]
        row = [*named[:count], _more(whole, personas[0].rect, rest)]
        if not count or lengths[count] + row[-1].rect.width <= room:
            break
    x = width - _MARGIN - lengths[count] - row[-1].rect.width
    places = [x + length for length in lengths[: count + 1]]
    top = personas[0].rect.y
    return tuple(
        moved(group, top - group.rect.y, place - group.rect.x)
        for group, place in zip(row, places, strict=True)
    )


def _more(whole: Scene, beside: Rect, names: Sequence[str]) -> Group:
    """How many personas have no room; their names are told to those who point at it."""
    words = translator(whole.language).many("+{count} more", "+{count} more", len(names))
    baseline = beside.y + beside.height / 2 + SMALL_SIZE * 0.35
    width = measure.width(words, SMALL_SIZE) + 1
    text = _text(words, (0, baseline), width, _Type(SMALL_SIZE, 400, soft_ink(whole)))
    subject = Subject(lane="personas", label=f"{words}: {', '.join(names)}")
    return Group(subject, Rect(0, beside.y, width, beside.height), "card", (text,))


def _subject(whole: Scene, label: str) -> Subject:
    """The journey is what a heading tells of."""
    titles = [group.subject for group in whole.groups if group.subject.lane == "title"]
    return replace(titles[0], label=label) if titles else Subject(lane="title", label=label)


def _lanes(detail: Scene) -> str:
    names = (group.subject.label for group in detail.groups if group.subject.kind == "lane")
    return ", ".join(dict.fromkeys(filter(None, names)))


def _ink(scene: Scene) -> str:
    """The colour of the picture's own title."""
    return next((text.fill for text in _title_texts(scene)), "#171C26")


def soft_ink(scene: Scene) -> str:
    """The colour of the line under the title."""
    found = _title_texts(scene)
    return found[-1].fill if found else _ink(scene)


def _title_texts(scene: Scene) -> list[Text]:
    titles = [group for group in scene.groups if group.subject.lane == "title"] or scene.groups[:1]
    return [shape for group in titles for shape in group.shapes if isinstance(shape, Text)]
