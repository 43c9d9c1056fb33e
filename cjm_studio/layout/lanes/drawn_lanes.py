"""A lane on the map: its title at the left, its cards or curves, or what belongs there while it is empty."""

from collections.abc import Callable

from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lane_rows import LaneRow
from cjm_studio.layout.lanes.curve_lanes import emotion_lane, reason_lane
from cjm_studio.layout.lanes.expectations import expectation_pieces
from cjm_studio.layout.lanes.hypotheses import hypothesis_pieces
from cjm_studio.layout.lanes.metrics import metric_pieces
from cjm_studio.layout.lanes.text_cards import card_pieces
from cjm_studio.layout.lettering import BODY, Type, fit, fit_evenly, paragraph
from cjm_studio.layout.measures import LANE_ICON, LANE_PADDING, LANE_TITLE_WIDTH, MAP_LEFT, MARGIN
from cjm_studio.layout.pieces import Drawn, stack
from cjm_studio.layout.scene import Group, Icon, Path, Rect, Shape, Stroke, Subject
from cjm_studio.model import Expectation, Hypothesis, Metric

TITLE_LINES = 4
LESSON_WIDTH = 1100
TITLE_TYPE = Type(20, 500, line_height=24)
CURVES: dict[str, Callable[[Frame, str, float], Drawn]] = {"emotion": emotion_lane, "reason": reason_lane}


def draw_lane(frame: Frame, row: LaneRow, top: float) -> Drawn:
    """The whole lane from its upper border on."""
    if not row.records:
        body = draw_lesson(frame, row.role, row.lesson, top)
    elif row.role in CURVES:
        body = CURVES[row.role](frame, row.role, top)
    else:
        body = _draw_cards(frame, row, top)
    title = draw_lane_title(frame, row, top, narrow=row.role in CURVES)
    bottom = max(body.bottom, title.rect.bottom + LANE_PADDING)
    return Drawn((draw_border(frame, top), title, *body.groups), bottom, body.legend)


def _draw_cards(frame: Frame, row: LaneRow, top: float) -> Drawn:
    lane, records = row.role, row.records
    if lane == "expectations":
        bars = (record for record in records if isinstance(record, Expectation))
        return stack(expectation_pieces(frame, bars, lane), frame.columns, top)
    if lane == "hypotheses":
        changes = (record for record in records if isinstance(record, Hypothesis))
        return stack(hypothesis_pieces(frame, changes, lane), frame.columns, top)
    if lane == "metrics":
        metrics = (record for record in records if isinstance(record, Metric))
        return stack(metric_pieces(frame, metrics, lane), frame.columns, top)
    return stack(card_pieces(frame, records, lane), frame.columns, top)


def draw_lane_title(frame: Frame, row: LaneRow, top: float, *, narrow: bool = False) -> Group:
    """Icon and name of the lane; a lane of curves leaves room for its scale."""
    room = LANE_TITLE_WIDTH - LANE_ICON - 8 - (28 if narrow else 0)
    lines = fit(row.title, TITLE_TYPE, room, TITLE_LINES)
    shapes: list[Shape] = [Icon(row.icon, MARGIN, top + LANE_PADDING, LANE_ICON, frame.theme.ink_2)]
    if lines:
        corner = MARGIN + LANE_ICON + 8, top + LANE_PADDING
        shapes.append(paragraph(lines, TITLE_TYPE, corner, room, frame.theme.ink_2))
    height = max(len(lines), 1) * TITLE_TYPE.leading
    subject = Subject(row.lane_id, "lane", "", row.role, row.title)
    return Group(subject, Rect(MARGIN, top + LANE_PADDING, LANE_TITLE_WIDTH, height), "card", tuple(shapes))


def draw_border(frame: Frame, top: float) -> Group:
    """The thin line over a lane."""
    stroke = Stroke(frame.theme.line, 1)
    line = Path((("M", MARGIN, top), ("L", frame.columns.page_right, top)), None, stroke)
    return Group(Subject(), Rect(MARGIN, top, frame.columns.page_right - MARGIN, 0), "ground", (line,))


def draw_lesson(frame: Frame, lane: str, lesson: str, top: float) -> Drawn:
    """One grey sentence that says what belongs into an empty lane."""
    room = min(frame.columns.page_right - MAP_LEFT, LESSON_WIDTH)
    lines = fit_evenly(lesson, BODY, room, 3)
    rect = Rect(MAP_LEFT, top + LANE_PADDING, room, len(lines) * BODY.leading)
    words = paragraph(lines, BODY, (rect.x, rect.y), room, frame.theme.ink_3)
    group = Group(Subject(lane=lane, label=lesson), rect, "card", (words,))
    return Drawn((group,), rect.bottom + LANE_PADDING)
