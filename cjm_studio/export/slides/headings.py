"""What stands over a slide and under it: whose journey it is, whose colour is which, what is missing."""

from dataclasses import replace

from cjm_studio.layout import Group, Rect, Scene, Subject, Text, moved
from cjm_studio.layout import text as measure

# From the upper edge of the slide to the stages.
HEADING_HEIGHT = 104.0
_MARGIN = 40.0
_LARGE_SIZE, _TITLE_SIZE, SMALL_SIZE = 40.0, 30.0, 20.0
_TITLE_BASELINE = 52.0
_LEAST_TITLE_PX = 400.0


def with_heading(detail: Scene, whole: Scene, count: str, part: str = "") -> Scene:
    """The slide with the title of the whole picture, its own number, what part it is, and the personas.

    Without a `part` the lanes that are on the slide are named.
    """
    people = _people(whole, detail.width)
    right = min([detail.width - _MARGIN, *(group.rect.x - 24 for group in people)])
    ink = _ink(whole)
    title = _text(whole.title, (_MARGIN, _TITLE_BASELINE), right - _MARGIN, (_TITLE_SIZE, 700), ink)
    told = " · ".join(filter(None, (count, part or _lanes(detail))))
    under = _text(told, (_MARGIN, _TITLE_BASELINE + 30), right - _MARGIN, (SMALL_SIZE, 400), _soft_ink(whole))
    rect = Rect(_MARGIN, 16, right - _MARGIN, HEADING_HEIGHT - 32)
    heading = Group(_subject(whole, f"{whole.title} ({told})"), rect, "card", (title, under))
    return replace(detail, groups=(heading, *people, *detail.groups))


def headed_scene(whole: Scene, title: str, under: str, size_pt: tuple[float, float]) -> Scene:
    """A slide with nothing but its title, in the look of the whole picture; two pixels are a point."""
    width, height = (side * 2 for side in size_pt)
    shapes = (
        _text(title, (_MARGIN, _TITLE_BASELINE), width - 2 * _MARGIN, (_LARGE_SIZE, 700), _ink(whole)),
        _text(
            under, (_MARGIN, _TITLE_BASELINE + 34), width - 2 * _MARGIN, (SMALL_SIZE, 400), _soft_ink(whole)
        ),
    )
    rect = Rect(_MARGIN, 16, width - 2 * _MARGIN, HEADING_HEIGHT - 32)
    group = Group(Subject(lane="title", label=title), rect, "card", shapes)
    return replace(whole, width=width, height=height, title=title, groups=(group,))


def with_remark(scene: Scene, words: str) -> Scene:
    """The slide with a line at its foot."""
    width = scene.width - 2 * _MARGIN
    baseline = scene.height - 4
    text = _text(words, (_MARGIN, baseline), width, (SMALL_SIZE, 400), _soft_ink(scene))
    rect = Rect(_MARGIN, baseline - SMALL_SIZE, width, 26)
    group = Group(Subject(lane="remark", label=words), rect, "card", (text,))
    return replace(scene, groups=(*scene.groups, group), height=scene.height + 20)


def _text(
    words: str, place: tuple[float, float], width: float, type_of: tuple[float, int], colour: str
) -> Text:
    size, weight = type_of
    lines = measure.wrap(words, size, max(width, 100), 1, weight) or (" ",)
    return Text(lines, place[0], place[1], size * 1.3, size, colour, max(width, 100), weight)


def _people(whole: Scene, width: float) -> tuple[Group, ...]:
    """The personas, as far to the right as on the picture; none where the title needs the room."""
    personas = [group for group in whole.groups if group.subject.lane == "personas"]
    people = tuple(moved(group, 0, width - whole.width) for group in personas)
    return people if all(group.rect.x >= _LEAST_TITLE_PX for group in people) else ()


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


def _soft_ink(scene: Scene) -> str:
    """That of the line under it."""
    found = _title_texts(scene)
    return found[-1].fill if found else _ink(scene)


def _title_texts(scene: Scene) -> list[Text]:
    titles = [group for group in scene.groups if group.subject.lane == "title"] or scene.groups[:1]
    return [shape for group in titles for shape in group.shapes if isinstance(shape, Text)]
