"""Figures of both journeys side by side: the metric of each stage as bars, the time of a promise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cjm_studio.insight import PromiseCheck
from cjm_studio.language import signed
from cjm_studio.layout.amounts import quantity
from cjm_studio.layout.blueprints.time_panel import parts_of
from cjm_studio.layout.columns import Span
from cjm_studio.layout.comparisons.difference_cards import quiet
from cjm_studio.layout.comparisons.merging import Merged
from cjm_studio.layout.drawing import hatch
from cjm_studio.layout.durations import bare, duration, unit_for
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lanes.metrics import chip_metric
from cjm_studio.layout.lettering import BODY, BOLD, fit_line, line, width_of
from cjm_studio.layout.measures import LANE_PADDING, LINE_HEIGHT, MAP_LEFT
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Box, Group, Path, Rect, Shape, Stroke, Subject
from cjm_studio.layout.theme import Theme
from cjm_studio.model import Metric, Stage

BAR, BAR_GAP = 18, 10
FIGURE_WIDTH = 96
TIME_BAR, TIME_GAP, TOTAL_WIDTH = 42, 12, 260


@dataclass(frozen=True, slots=True)
class StageFigure:
    """A metric of a stage in both journeys; None where it has no figure."""

    column: int
    metric: Metric
    before: float | None
    after: float | None


def stage_figures(merged: Merged, before: Frame, after: Frame) -> tuple[StageFigure, ...]:
    """The header metric of each pair of stages, where both mean the same thing."""
    found = []
    for column, (one, other) in enumerate(merged.slots):
        first, second = _metric(before, one), _metric(after, other)
        shown = second or first
        if shown is None or (first and second and _meaning(first) != _meaning(second)):
            continue
        found.append(
            StageFigure(column, shown, first.baseline if first else None, second.baseline if second else None)
        )
    return tuple(each for each in found if each.before is not None or each.after is not None)


def _metric(frame: Frame, stage_id: str) -> Metric | None:
    stage = frame.journey.records.get(stage_id)
    return chip_metric(frame, stage) if isinstance(stage, Stage) else None


def _meaning(metric: Metric) -> tuple[str, str]:
    return metric.metric_kind, metric.unit.strip()


def draw_stage_figures(frame: Frame, figures: Sequence[StageFigure], top: float) -> Drawn:
    """Two bars for each stage to one scale, and the difference in words."""
    groups = tuple(_bars(frame, figure, figures, top + LANE_PADDING) for figure in figures)
    return Drawn(groups, top + 2 * LANE_PADDING + 3 * LINE_HEIGHT + 6)


def _bars(frame: Frame, figure: StageFigure, figures: Sequence[StageFigure], top: float) -> Group:
    span = Span(figure.column, figure.column)
    left, width = frame.columns.left_of(span), frame.columns.width_of(span)
    theme = frame.theme
    unit = figure.metric.unit.strip()
    room = width - FIGURE_WIDTH - 16  # 4 before the bar, 8 behind it, 4 behind its figure
    alike = [
        value or 0
        for each in figures
        if each.metric.unit.strip() == unit
        for value in (each.before, each.after)
    ]
    most = 100.0 if unit == "%" else max(map(abs, alike))
    shapes: list[Shape] = []
    rows = ((figure.before, theme.ink_3, BODY), (figure.after, theme.tone("metric").border, BOLD))
    for place, (value, colour, style) in enumerate(rows):
        y = top + place * (LINE_HEIGHT + 2)
        bar = Rect(left + 4, y + (LINE_HEIGHT - BAR) / 2, room, BAR)
        shapes.append(Box(bar, 4, quiet(theme)))
        if value is not None:
            share = min(max(abs(value) / most if most else 0, 0), 1)
            if share * room > 1:
                shapes.append(Box(Rect(bar.x, bar.y, room * share, BAR), 4, colour))
        said = "–" if value is None else quantity(value, frame.words(unit), frame.language)
        words = fit_line(said, style, FIGURE_WIDTH)
        shapes.append(line(words, style, (bar.right + 8, y), theme.ink)) if words else None
    said, ink = _difference(frame, figure)
    words = fit_line(said, BOLD, width - 8)
    if words:
        shapes.append(line(words, BOLD, (left + 4, top + 2 * LINE_HEIGHT + 6), ink))
    rect = Rect(left, top, width, 3 * LINE_HEIGHT + 6)
    return Group(frame.subject_of(figure.metric, "metrics"), rect, "card", tuple(shapes))


def _difference(frame: Frame, figure: StageFigure) -> tuple[str, str]:
    theme = frame.theme
    if figure.before is None or figure.after is None:
        return "", theme.ink_2
    change = round(figure.after - figure.before, 2)
    if not change:
        return frame.label(frame.say("no change")), theme.ink_2
    is_better = (change > 0) == (figure.metric.direction == "higher_is_better")
    said = signed(change, frame.language)
    unit = frame.say("pp") if figure.metric.unit.strip() == "%" else frame.words(figure.metric.unit)
    return f"{said}\u00a0{unit}".strip(), theme.ok_deep if is_better else theme.bad_deep


def draw_times(frame: Frame, pair: tuple[tuple[Frame, PromiseCheck], ...], top: float) -> Drawn:
    """The slowest way to a promise in both journeys, to one scale, and what was promised."""
    theme = frame.theme
    longest = max(max(check.path_s or 0, check.promised_s or 0) for _, check in pair)
    width = frame.columns.right - MAP_LEFT - TOTAL_WIDTH
    scale = width / longest if longest else 0
    groups: list[Group] = []
    y = top + LANE_PADDING
    looks = (
        ("evidence", theme.ink_3, theme.ink),
        _later_look(theme, *(check.path_s or 0 for _, check in pair)),
    )
    for (own, check), look in zip(pair, looks, strict=True):
        shapes = list(_time_bar(frame, (own, check), Rect(MAP_LEFT, y, scale, TIME_BAR), look))
        rect = Rect(MAP_LEFT, y - 6, frame.columns.right - MAP_LEFT, TIME_BAR + 12)
        groups.append(Group(Subject(lane="times", label=_total(frame, check)), rect, "card", tuple(shapes)))
        y += TIME_BAR + TIME_GAP
    return Drawn(tuple(groups), y + LANE_PADDING)


def _later_look(theme: Theme, before_s: float, after_s: float) -> tuple[str, str, str]:
    """Kind that gives the ground, border and ink: green for a shorter way, red for a longer one."""
    if after_s == before_s:
        return "evidence", theme.ink_3, theme.ink
    kind = "gain" if after_s < before_s else "pain_point"
    return kind, theme.tone(kind).border, theme.ok_deep if after_s < before_s else theme.bad_deep


def _total(frame: Frame, check: PromiseCheck) -> str:
    return duration(check.path_s or 0, frame.language)


def _time_bar(
    frame: Frame, own: tuple[Frame, PromiseCheck], place: Rect, look: tuple[str, str, str]
) -> Iterator[Shape]:
    """`place.width` is the width of a second."""
    theme, scale = frame.theme, place.width
    check = own[1]
    unit = unit_for(check.path_s or 0)
    kind, edge, ink = look
    fill = theme.tone(kind).fill
    x = place.x
    for part in parts_of(own[0], check):
        width = part.seconds * scale
        rect = Rect(x + 1, place.y, max(width - 2, 1), place.height)
        yield Box(rect, min(5, rect.width / 2), theme.surface if part.waits else fill, None)
        if part.waits and rect.width > 14:
            yield from hatch(rect, 5, theme.hatch if theme.is_patterned else fill, 14, 6)
        yield Box(rect, min(5, rect.width / 2), None, Stroke(edge, 1.5))
        figure = bare(part.seconds, unit, frame.language)
        if width_of(figure, BODY) + 8 <= rect.width:
            yield line(figure, BODY, (rect.x + rect.width / 2, place.y + 8), theme.ink, "middle")
        x += width
    x += 12
    words = fit_line(_total(frame, check), BOLD, frame.columns.right - x)
    if words:
        yield line(words, BOLD, (x, place.y + 8), ink)
        x += width_of(words, BOLD) + 12
    yield from _promised(frame, check, (x, place.y + 8))
    yield from _promise_ticks(frame, check, place)


def _promised(frame: Frame, check: PromiseCheck, corner: tuple[float, float]) -> Iterator[Shape]:
    """What the dashes over and under the bar mean; nothing where there is no room for it."""
    if check.promised_s:
        said = duration(check.promised_s, frame.language)
        words = frame.label(frame.say("promised: {duration}", duration=said))
        if corner[0] + width_of(words, BODY) <= frame.columns.right:
            yield line(words, BODY, corner, frame.theme.tone("promise").deep)


def _promise_ticks(frame: Frame, check: PromiseCheck, place: Rect) -> Iterator[Shape]:
    """Where the promised time ends, over and under the bar."""
    if check.promised_s:
        x = place.x + check.promised_s * place.width
        stroke = Stroke(frame.theme.tone("promise").border, 2.5, (5, 4))
        yield Path((("M", x, place.y - 6), ("L", x, place.y - 1)), None, stroke)
        yield Path((("M", x, place.bottom + 1), ("L", x, place.bottom + 6)), None, stroke)
