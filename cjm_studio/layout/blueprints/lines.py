"""The three lines of a blueprint, across its whole width and named at their right end, and their zones."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cjm_studio.layout.blueprints.geometry import Geometry
from cjm_studio.layout.blueprints.lanes import BlueprintLane
from cjm_studio.layout.blueprints.roles import LINES, ROLES
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import MEDIUM, fit, line, paragraph, width_of
from cjm_studio.layout.measures import LINE_HEIGHT, MAP_LEFT, MARGIN
from cjm_studio.layout.scene import Box, Group, Path, Rect, Shape, Stroke, Subject
from cjm_studio.layout.tones import mixed

PLATE_HEIGHT, PLATE_PADDING, PLATE_AIR = 28, 10, 8
TITLE_BAR, TITLE_INDENT, TITLE_LINES = 5, 12, 4
NAME_WIDTH = MAP_LEFT - MARGIN - 6
ZONE_SHARE = 0.3
CURVE_HEIGHT = 168.0
# Solid, dashed, dotted: each line has a look of its own.
DASHES: dict[int, tuple[float, ...]] = {0: (), 1: (14, 9), 2: (0.1, 8)}


def line_gaps(lanes: Sequence[BlueprintLane], row_lanes: Sequence[int]) -> dict[int, int]:
    """Gap number to the level whose line runs there: where a level ends and a later one begins."""
    found: dict[int, int] = {}
    for row in range(1, len(row_lanes)):
        above, below = lanes[row_lanes[row - 1]].level, lanes[row_lanes[row]].level
        if above < below and above in LINES and below <= 3:
            found[row] = above
    return found


def draw_lines(frame: Frame, geometry: Geometry, uprights: Sequence[Rect]) -> Iterator[Group]:
    """Each line with its plate, which stands as far right as nothing else does.

    `uprights` are the arrows that run up or down, and other signs that may lie on a line.
    """
    right = frame.columns.page_right
    for level, y in geometry.line_ys.items():
        colour = frame.theme.ink
        stroke = Stroke(colour, 4 if level == 2 else 2.25, DASHES[level], round_cap=level == 2)
        drawn = Path((("M", MARGIN, y), ("L", right, y)), None, stroke)
        rect = Rect(MARGIN, y - 2, right - MARGIN, 4)
        yield Group(Subject(lane="lines"), rect, "ground", (drawn,))
        yield _plate(frame, level, y, uprights)


def _plate(frame: Frame, level: int, y: float, uprights: Sequence[Rect]) -> Group:
    name = frame.label(frame.say(LINES[level]))
    place = _free_place(_name_width(frame, level), y, frame.columns.page_right, uprights)
    corner = place.x + PLATE_PADDING, place.y + (PLATE_HEIGHT - LINE_HEIGHT) / 2
    shapes: tuple[Shape, ...] = (
        Box(place, 6, frame.theme.chevron),
        line(name, MEDIUM, corner, frame.theme.on_chevron),
    )
    return Group(Subject(lane="lines", label=name), place, "mark", shapes)


def room_for_names(frame: Frame, geometry: Geometry, uprights: Sequence[Rect]) -> float:
    """How far the page has to reach beyond the last arrow, so that every line's name finds a free place."""
    right = frame.columns.page_right
    crowded = [
        _name_width(frame, level)
        for level, y in geometry.line_ys.items()
        if _free_place(_name_width(frame, level), y, right, uprights).x < MAP_LEFT
    ]
    return max(crowded, default=0) + PLATE_AIR if crowded else 0


def _name_width(frame: Frame, level: int) -> float:
    return width_of(frame.label(frame.say(LINES[level])), MEDIUM) + 2 * PLATE_PADDING


def _free_place(width: float, y: float, right: float, uprights: Sequence[Rect]) -> Rect:
    """From the right end leftwards."""
    place = Rect(right - width, y - PLATE_HEIGHT / 2, width, PLATE_HEIGHT)
    for upright in sorted(uprights, key=lambda rect: -rect.right):
        with_air = Rect(upright.x - PLATE_AIR, upright.y, upright.width + 2 * PLATE_AIR, upright.height)
        if place.overlaps(with_air):
            place = Rect(with_air.x - width, place.y, width, PLATE_HEIGHT)
    return place


def draw_zones(
    frame: Frame, geometry: Geometry, lanes: Sequence[BlueprintLane], top: float
) -> Iterator[Group]:
    """A pale ground from line to line, in the colour of what happens there; none without lanes."""
    if not lanes:
        return
    levels = list(dict.fromkeys(lane.level for lane in lanes))
    edges = [top, *geometry.line_ys.values(), geometry.bottom]
    for place, (start, end) in enumerate(pairwise(edges)):
        level = list(geometry.line_ys)[place] if place < len(geometry.line_ys) else levels[-1]
        tone = next(
            (ROLES[lane.role].tone for lane in reversed(lanes) if lane.level == min(level, 3)), "system"
        )
        fill = mixed(frame.theme.tone(tone).fill, frame.theme.surface, ZONE_SHARE)
        rect = Rect(MARGIN, start, frame.columns.page_right - MARGIN, end - start)
        yield Group(Subject(lane="zones"), rect, "ground", (Box(rect, 0, fill),))


def least_heights(lanes: Sequence[BlueprintLane], row_lanes: Sequence[int]) -> dict[int, float]:
    """The first row of each lane is at least as high as the lane's name, or its curve, needs."""
    found: dict[int, float] = {}
    for row, number in enumerate(row_lanes):
        if row == 0 or row_lanes[row - 1] != number:
            lane = lanes[number]
            least = CURVE_HEIGHT if lane.role == "employee_emotion" else 0.0
            found[row] = max(least, len(_name_lines(lane.title)) * LINE_HEIGHT)
    return found


class LaneName(NamedTuple):
    """What stands at the left of a lane: its title behind a bar in `colour`, and what it says of itself."""

    title: str
    colour: str
    subject: Subject

    @property
    def least_height(self) -> float:
        """How high a lane has to be for the whole of its name."""
        return len(_name_lines(self.title)) * LINE_HEIGHT


def _name_lines(title: str) -> tuple[str, ...]:
    return fit(title, MEDIUM, NAME_WIDTH - TITLE_INDENT, TITLE_LINES)


def draw_lane_name(frame: Frame, lane: BlueprintLane, top: float, bottom: float) -> Group:
    """The lane's name behind a bar in its colour, as high as its rows."""
    colour = frame.theme.tone(ROLES[lane.role].tone).border
    name = LaneName(lane.title, colour, Subject(lane.lane_id, "lane", "", lane.role, lane.title))
    return draw_name(frame, name, top, bottom)


def draw_name(frame: Frame, name: LaneName, top: float, bottom: float) -> Group:
    """A name midway between the upper and the lower border of its lane."""
    lines = _name_lines(name.title)
    height = bottom - top
    rect = Rect(MARGIN, top, NAME_WIDTH, height)
    shapes: list[Shape] = [Box(Rect(MARGIN, top, TITLE_BAR, height), 0, name.colour)]
    if lines:
        y = top + (height - len(lines) * LINE_HEIGHT) / 2
        shapes.append(
            paragraph(lines, MEDIUM, (MARGIN + TITLE_INDENT, y), NAME_WIDTH - TITLE_INDENT, frame.theme.ink)
        )
    return Group(name.subject, rect, "card", tuple(shapes))
