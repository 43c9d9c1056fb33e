"""How often each stage contacts a customer, and what that makes for each persona against the policies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cjm_studio.insight import ContactLoad
from cjm_studio.language import number, per_period
from cjm_studio.layout.amounts import NO_BREAK_SPACE
from cjm_studio.layout.columns import Span
from cjm_studio.layout.drawing import hatch, verdict_mark
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BOLD, MEDIUM, fit_line, line, width_of
from cjm_studio.layout.measures import LANE_PADDING, LINE_HEIGHT, MAP_LEFT
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Box, Group, Path, Rect, Shape, Stroke, Subject
from cjm_studio.model import Communication

BAR_HEIGHT, ROW_HEIGHT, MARK = 26, 46, 24
FIGURE_WIDTH = 340
# Names have as much room as the longest needs, within these bounds.
NAME_INDENT, NAME_GAP = 32, 24
LEAST_NAME_WIDTH, NAME_SHARE = 300, 0.45


@dataclass(frozen=True, slots=True)
class StageTotal:
    """Outgoing and incoming contacts per customer and period in one column."""

    out: float
    into: float


def stage_totals(frame: Frame) -> list[StageTotal]:
    """A total for each column; what reaches several columns counts in the first."""
    totals = [[0.0, 0.0] for _ in frame.columns.stage_ids]
    for each in frame.journey.all_of(Communication):
        if each.frequency is not None and totals:
            totals[frame.span_of(each).first][each.direction == "in"] += each.frequency
    return [StageTotal(out, into) for out, into in totals]


def draw_stage_totals(frame: Frame, top: float) -> Drawn:
    """A figure under each stage: contacts to the customer in the journey's period."""
    groups: list[Group] = []
    period = per_period(frame.journey.head.period, frame.language)
    for column, total in enumerate(stage_totals(frame)):
        span = Span(column, column)
        left, width = frame.columns.left_of(span), frame.columns.width_of(span)
        said = f"{number(total.out, frame.language)} {period}"
        words = fit_line(frame.label(said), BOLD, width - 16)
        if words:
            rect = Rect(left, top + LANE_PADDING, width, LINE_HEIGHT)
            ink = frame.theme.ink if total.out else frame.theme.ink_3
            text = line(words, BOLD, (left + 8, rect.y), ink)
            groups.append(Group(Subject(lane="totals", label=words), rect, "card", (text,)))
    return Drawn(tuple(groups), top + LINE_HEIGHT + 2 * LANE_PADDING)


def draw_loads(frame: Frame, loads: Sequence[ContactLoad], top: float) -> Drawn:
    """A bar for each persona: what comes, and where the limit is; the part over it is hatched."""
    groups: list[Group] = []
    y = top + LANE_PADDING
    bars = _bars_room(frame, loads)
    for load in loads:
        groups.append(_draw_load(frame, load, bars, y))
        y += ROW_HEIGHT
    return Drawn(tuple(groups), y + (LANE_PADDING if loads else -LANE_PADDING))


def _bars_room(frame: Frame, loads: Sequence[ContactLoad]) -> tuple[float, float]:
    """Where the bars begin, behind the longest name, and the width of one contact."""
    page = frame.columns.page_right - MAP_LEFT
    longest = max((width_of(_load_name(frame, load), MEDIUM) for load in loads), default=0)
    names = min(max(NAME_INDENT + longest + NAME_GAP, LEAST_NAME_WIDTH), page * NAME_SHARE)
    most = max((max(each.total, each.limit) for each in loads), default=1) or 1
    return MAP_LEFT + names, max(page - names - FIGURE_WIDTH, 1) / most


def _draw_load(frame: Frame, load: ContactLoad, bars: tuple[float, float], top: float) -> Group:
    right = frame.columns.page_right
    bar_left, scale = bars
    shapes: list[Shape] = []
    name = fit_line(_load_name(frame, load), MEDIUM, bar_left - MAP_LEFT - NAME_INDENT - 8)
    middle = top + ROW_HEIGHT / 2
    text_top = middle - LINE_HEIGHT / 2
    shapes += verdict_mark((MAP_LEFT + MARK / 2, middle), MARK, not load.over, frame.theme)
    if name:
        shapes.append(line(name, MEDIUM, (MAP_LEFT + NAME_INDENT, text_top), frame.theme.ink))
    shapes += _bar(frame, load, Rect(bar_left, middle - BAR_HEIGHT / 2, scale, BAR_HEIGHT))
    figure = fit_line(_figure(frame, load), BOLD, FIGURE_WIDTH - 16)
    if figure:
        ink = frame.theme.bad_deep if load.over else frame.theme.ink
        shapes.append(line(figure, BOLD, (right, text_top), ink, "end"))
    rect = Rect(MAP_LEFT, top, right - MAP_LEFT, ROW_HEIGHT)
    policy = frame.journey.records[load.policy_id]
    return Group(frame.subject_of(policy, "totals"), rect, "card", tuple(shapes))


def _bar(frame: Frame, load: ContactLoad, place: Rect) -> Iterator[Shape]:
    """`place.width` is the width of one contact."""
    theme, tone = frame.theme, frame.theme.tone("communication")
    scale = place.width
    within = min(load.total, load.limit) * scale
    if within > 0:
        yield Box(Rect(place.x, place.y, within, place.height), 4, tone.fill, Stroke(tone.border, 1.5))
    limit = place.x + load.limit * scale
    if load.over:
        over = Rect(limit, place.y, load.over * scale, place.height)
        yield Box(over, 4, theme.surface)
        yield from hatch(over, 4, theme.hatch)
        yield Box(over, 4, None, Stroke(theme.bad, 2))
    stroke = Stroke(theme.ink, 3)
    yield Path((("M", limit, place.y - 7), ("L", limit, place.bottom + 7)), None, stroke)


def _load_name(frame: Frame, load: ContactLoad) -> str:
    look = frame.cast.looks.get(load.persona_id)
    policy = frame.words(frame.journey.records[load.policy_id].title)
    return look.name if look and look.name else policy or frame.say("Every customer")


def _figure(frame: Frame, load: ContactLoad) -> str:
    """What comes, what is agreed, and by how much it is too much: "4.03 of 3 per month: 1.03 too many"."""
    total, limit, over = (number(value, frame.language) for value in (load.total, load.limit, load.over))
    period = per_period(load.period, frame.language)
    words = frame.say("{total} of {limit} {period}", total=total, limit=limit, period=period)
    if load.over:
        words = frame.say("{words}: {over} too many", words=words, over=over)
    return words.replace(" ", NO_BREAK_SPACE)
