"""What belongs into an empty lane: one grey sentence, beside the arrows that run through the lane."""

from collections.abc import Sequence

from cjm_studio.layout.blueprints.lanes import BlueprintLane
from cjm_studio.layout.blueprints.roles import ROLES
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BODY, fit, paragraph
from cjm_studio.layout.measures import LINE_HEIGHT, MAP_LEFT
from cjm_studio.layout.scene import Group, Rect, Subject

AIR = 12
NARROWEST, WIDEST = 260, 1100
MOST_LINES = 2


def draw_empty_lane(
    frame: Frame, lane: BlueprintLane, place: Rect, uprights: Sequence[Rect]
) -> tuple[Group, ...]:
    """The lesson in the widest free stretch of the lane; none where arrows leave no room for it."""
    lesson = ROLES[lane.role].lesson
    if lane.records or not lesson or not frame.options.teach:
        return ()
    left, right = _widest_stretch(frame.columns.page_right, place, uprights)
    room = min(right - left, WIDEST)
    if room < NARROWEST:
        return ()
    words = frame.label(frame.say(lesson))
    lines = fit(words, BODY, room, MOST_LINES)
    height = len(lines) * LINE_HEIGHT
    rect = Rect(left, place.y + (place.height - height) / 2, room, height)
    text = paragraph(lines, BODY, (rect.x, rect.y), room, frame.theme.ink_3)
    return (Group(Subject(lane=lane.role, label=words), rect, "card", (text,)),)


def _widest_stretch(page_right: float, place: Rect, uprights: Sequence[Rect]) -> tuple[float, float]:
    """The first of the widest stretches between two arrows that run up or down through the lane."""
    crossing = sorted(
        (upright.x - AIR, upright.right + AIR)
        for upright in uprights
        if upright.y < place.bottom and place.y < upright.bottom
    )
    stretches: list[tuple[float, float]] = []
    left = float(MAP_LEFT)
    for begin, end in crossing:
        stretches.append((left, begin))
        left = max(left, end)
    stretches.append((left, page_right))
    return max(stretches, key=lambda ends: ends[1] - ends[0])
