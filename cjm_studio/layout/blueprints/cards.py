"""The cards of a blueprint: a strip with the icon, the words, the owner; time and marks on the upper edge."""

from collections.abc import Iterator

from cjm_studio.layout.blueprints.contents import PADDING, PILL_PADDING, STRIP, Content
from cjm_studio.layout.cards import MARKS
from cjm_studio.layout.drawing import border, hatch
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BODY, MEDIUM, line, paragraph
from cjm_studio.layout.measures import CARD_ICON, CARD_RADIUS, LINE_HEIGHT, MARK_SIZE
from cjm_studio.layout.moving import moved_shape
from cjm_studio.layout.scene import Box, Group, Icon, Path, Rect, Shape, Stroke, Subject

PILL_HEIGHT = 28
# How far a pill stands out above its card; it covers the edge, not the words.
PILL_RISE = 21
ALARM = 3
MARK_GAP = 4


def draw_card(frame: Frame, content: Content, rect: Rect) -> Iterator[Group]:
    """The card, then what lies on its upper edge."""
    subject = frame.subject_of(content.record, content.role)
    yield Group(subject, rect, "card", tuple(_shapes(frame, content, rect)))
    if content.time:
        yield _pill(frame, content, subject, rect)
    for place, mark in enumerate(content.marks):
        half = MARK_SIZE / 2
        # Over the strip and its neighbours: arrows in the gutter and the words under the edge stay free.
        centre = rect.x + half + place * (MARK_SIZE + MARK_GAP), rect.y + PADDING - half
        where = Rect(centre[0] - half, centre[1] - half, MARK_SIZE, MARK_SIZE)
        yield Group(subject, where, "mark", MARKS[mark](centre, frame.theme))


def _shapes(frame: Frame, content: Content, rect: Rect) -> Iterator[Shape]:
    tone, theme = content.tone, frame.theme
    fails = "fail_point" in content.marks
    stroke = Stroke(theme.bad, ALARM) if fails else border(theme, tone.border, content.record.evidence_level)
    yield Box(rect, CARD_RADIUS, tone.fill, stroke)
    if content.image:
        yield moved_shape(content.image, rect.y, rect.x)
        rect = Rect(rect.x, rect.y + content.words_top, rect.width, rect.height - content.words_top)
    strip = rect.x + STRIP
    yield Path((("M", strip, rect.y + 1), ("L", strip, rect.bottom - 1)), None, Stroke(tone.border, 0.75))
    middle = rect.y + rect.height / 2
    yield Icon(content.icon, rect.x + (STRIP - CARD_ICON) / 2, middle - CARD_ICON / 2, CARD_ICON, tone.deep)
    yield from _words(frame, content, rect)


def _words(frame: Frame, content: Content, rect: Rect) -> Iterator[Shape]:
    """Lines one under the other, as a block midway in the card."""
    x, room = rect.x + STRIP + PADDING, rect.width - STRIP - 2 * PADDING
    y = rect.y + (rect.height - content.rows * LINE_HEIGHT) / 2
    if content.lines:
        yield paragraph(content.lines, BODY, (x, y), room, frame.theme.ink)
    y += max(len(content.lines), 1) * LINE_HEIGHT
    if content.owner:
        yield paragraph(content.owner, BODY, (x, y), room, content.tone.deep)
        y += len(content.owner) * LINE_HEIGHT
    if content.overload:
        yield paragraph(content.overload, MEDIUM, (x, y), room, frame.theme.bad_deep)


def _pill(frame: Frame, content: Content, subject: Subject, rect: Rect) -> Group:
    """How long it takes, on the right of the upper edge; hatched where it is waiting."""
    width = content.pill_width
    place = Rect(rect.right - PADDING - width, rect.y - PILL_RISE, width, PILL_HEIGHT)
    pain = frame.theme.tone("pain_point")
    tone = pain if content.waits else content.tone
    shapes: list[Shape] = [Box(place, PILL_HEIGHT / 2, frame.theme.surface, Stroke(tone.border, 1.5))]
    corner = place.x + PILL_PADDING, place.y + (PILL_HEIGHT - LINE_HEIGHT) / 2
    if content.waits:
        shapes += hatch(place, PILL_HEIGHT / 2, frame.theme.hatch)
        shapes.append(Box(place, PILL_HEIGHT / 2, None, Stroke(tone.border, 1.5)))
    shapes.append(line(content.time, MEDIUM, corner, tone.deep))
    return Group(subject, place, "mark", tuple(shapes))
