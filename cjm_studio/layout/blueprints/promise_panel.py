"""The promises of a journey: which are kept, which are not, and by how much."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm_studio.insight import PromiseCheck
from cjm_studio.language import number
from cjm_studio.layout.blueprints.panel_box import HEAD_HEIGHT, PADDING, Heading, panel_shapes
from cjm_studio.layout.drawing import verdict_mark
from cjm_studio.layout.durations import duration
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BODY, MEDIUM, fit, paragraph
from cjm_studio.layout.measures import LINE_HEIGHT
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Group, Icon, Rect, Shape, Subject
from cjm_studio.layout.subjects import quoted

MARK, MARK_GAP, COLUMN_GAP, ROW_GAP = 26, 12, 20, 10
MOST_LINES = 3
WORDS_SHARE = 0.46


@dataclass(frozen=True, slots=True)
class _Row:
    check: PromiseCheck
    words: tuple[str, ...]
    result: tuple[str, ...]

    @property
    def height(self) -> float:
        return max(len(self.words), len(self.result), 1) * LINE_HEIGHT


def promise_panel(
    frame: Frame, checks: tuple[PromiseCheck, ...], place: tuple[float, float], top: float, least: float = 0
) -> Drawn:
    """A row for each promise; `place` is the left side and the width of the panel.

    `least` is where its bottom is at least.
    """
    if not checks:
        return Drawn((), top)
    left, width = place
    room = width - 2 * PADDING - MARK - MARK_GAP - COLUMN_GAP
    rows = [_row(frame, check, room) for check in checks]
    height = HEAD_HEIGHT + sum(row.height + ROW_GAP for row in rows) + PADDING - ROW_GAP
    rect = Rect(left, top, width, max(height, least - top))
    tone = frame.theme.tone("promise")
    kept = sum(check.verdict == "kept" for check in checks)
    said = frame.say("{kept} of {count} kept", kept=kept, count=len(checks))
    colour = frame.theme.ok_deep if kept == len(checks) else frame.theme.bad_deep
    is_part = frame.journey is not frame.whole
    words = frame.say("What was promised here") if is_part else frame.say("What was promised")
    heading = Heading(frame.label(words), "handshake", tone.deep, frame.label(said), colour)
    box = Group(
        Subject(lane="promises", label=heading.words),
        rect,
        "card",
        tuple(panel_shapes(frame, rect, heading, (tone.fill, tone.border))),
    )
    groups = tuple(_draw_rows(frame, rows, Rect(left + PADDING, top + HEAD_HEIGHT, room, 0)))
    return Drawn((box, *groups), rect.bottom)


def _row(frame: Frame, check: PromiseCheck, room: float) -> _Row:
    promise = frame.journey.records[check.promise_id]
    words = quoted(promise.title, frame.journey.head.language) if promise.title.strip() else ""
    result = frame.label("; ".join(_results(frame, check)))
    return _Row(
        check,
        fit(frame.words(words), MEDIUM, room * WORDS_SHARE, MOST_LINES),
        fit(result, BODY, room * (1 - WORDS_SHARE), MOST_LINES),
    )


def _results(frame: Frame, check: PromiseCheck) -> Iterator[str]:
    """What is so, in words: late, over capacity, or kept."""
    say = frame.say
    if check.verdict == "nobody":
        yield say("nobody keeps it")
    if check.verdict == "unknown":
        yield say("no time of the way is recorded")
    if check.path_s is not None and check.promised_s is not None:
        took, promised = (duration(time, frame.language) for time in (check.path_s, check.promised_s))
        yield say("takes {took}, promised {promised}", took=took, promised=promised)
    elif check.verdict == "kept":
        yield say("kept")
    for overload in check.overloads[:1]:
        demand, capacity = (
            number(value, frame.language) for value in (overload.demand_per_hour, overload.capacity_per_hour)
        )
        yield say("{demand} an hour come, {capacity} can be served", demand=demand, capacity=capacity)


def _draw_rows(frame: Frame, rows: list[_Row], place: Rect) -> Iterator[Group]:
    y = place.y
    for row in rows:
        yield _draw_row(frame, row, place.x, y, place.width)
        y += row.height + ROW_GAP


def _draw_row(frame: Frame, row: _Row, x: float, y: float, room: float) -> Group:
    left = x + MARK + MARK_GAP
    middle = x + MARK / 2, y + LINE_HEIGHT / 2
    shapes: list[Shape] = []
    if row.check.verdict == "unknown":
        shapes.append(Icon("help", x, middle[1] - MARK / 2, MARK, frame.theme.ink_2))
    else:
        shapes += verdict_mark(middle, MARK, row.check.verdict == "kept", frame.theme)
    if row.words:
        shapes.append(paragraph(row.words, MEDIUM, (left, y), room * WORDS_SHARE, frame.theme.ink))
    if row.result:
        corner = left + room * WORDS_SHARE + COLUMN_GAP, y
        width = room * (1 - WORDS_SHARE)
        shapes.append(paragraph(row.result, BODY, corner, width, frame.theme.tone("promise").deep))
    rect = Rect(x, y, left + room + COLUMN_GAP - x, row.height)
    promise = frame.journey.records[row.check.promise_id]
    return Group(frame.subject_of(promise, "promises"), rect, "mark", tuple(shapes))
