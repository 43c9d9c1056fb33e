"""Metrics: the chip in a stage's header, and a lane of those that no header shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from cjm_studio.layout.drawing import border
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lanes.metric_figures import MetricFigures, draw_figures, metric_figures
from cjm_studio.layout.lettering import BODY, MEDIUM, fit_well, paragraph, widest
from cjm_studio.layout.measures import CARD_ICON, CARD_PADDING, CARD_RADIUS, LINE_HEIGHT
from cjm_studio.layout.pieces import Piece
from cjm_studio.layout.scene import Box, Group, Icon, Rect, Shape
from cjm_studio.model import Metric, Stage

CHIP_HEIGHT = 34
CHIP_PADDING = 12
NAME_LINES, BASE_LINES = 4, 5
PART_GAP = 24
PADDING = CARD_PADDING + 2
# The name stands beside the icon, figures and base under both.
INDENT = PADDING + CARD_ICON + 8


def chip_metric(frame: Frame, stage: Stage) -> Metric | None:
    """The metric that stands in the stage's header: its conversion rate if it has one, else its first."""
    linked = [frame.journey.records[link.target] for link in frame.journey.out(stage.id, "measured_by")]
    metrics = [metric for metric in linked if isinstance(metric, Metric)]
    return min(metrics, key=lambda metric: metric.metric_kind != "cr", default=None)


def lane_metrics(frame: Frame) -> tuple[Metric, ...]:
    """The metrics that are in no stage's header."""
    in_headers = {metric.id for stage in frame.columns.stages if (metric := chip_metric(frame, stage))}
    return tuple(metric for metric in frame.journey.all_of(Metric) if metric.id not in in_headers)


def draw_chip(frame: Frame, metric: Metric, corner: tuple[float, float], room: float) -> Group:
    """The metric as a pill, at most `room` pixels wide."""
    tone = frame.theme.tone("metric")
    figures = metric_figures(frame, metric, room - 2 * CHIP_PADDING, "in short")
    height = CHIP_HEIGHT + (figures.rows - 1) * LINE_HEIGHT
    rect = Rect(*corner, figures.width + 2 * CHIP_PADDING, height)
    inner = rect.x + CHIP_PADDING, rect.y + (CHIP_HEIGHT - LINE_HEIGHT) / 2
    shapes: tuple[Shape, ...] = (
        Box(rect, CHIP_HEIGHT / 2, tone.fill, border(frame.theme, tone.border, metric.evidence_level)),
        *draw_figures(figures, inner, tone.deep, frame.theme.ink),
    )
    return Group(frame.subject_of(metric, "voice"), rect, "card", shapes)


@dataclass(frozen=True, slots=True)
class Content:
    """What stands on a metric's card, cut to its width; in one row where all of it fits there."""

    name: tuple[str, ...]
    figures: MetricFigures
    base: tuple[str, ...]
    in_one_row: bool

    @property
    def rows(self) -> int:
        figures = self.figures.rows if self.figures.now or self.figures.target else 0
        return 1 if self.in_one_row else max(len(self.name), 1) + figures + len(self.base)


def metric_pieces(frame: Frame, metrics: Iterable[Metric], lane: str) -> Iterator[Piece]:
    """A card for each metric: name, figures, and what its base counts."""
    for metric in metrics:
        span = frame.span_of(metric)
        content = _content(frame, metric, frame.columns.width_of(span))
        height = content.rows * LINE_HEIGHT + 2 * CARD_PADDING
        draw = partial(_draw, frame, metric, lane, content)
        yield Piece(span, height, draw, legend=(metric.evidence_level,))


def _content(frame: Frame, metric: Metric, width: float) -> Content:
    beside_icon, room = width - INDENT - CARD_PADDING, width - PADDING - CARD_PADDING
    name = fit_well(frame.words(metric.name), MEDIUM, beside_icon, NAME_LINES)
    figures = metric_figures(frame, metric, room, "not at all")
    counted = frame.words(metric.base)
    base = fit_well(frame.say("base: {base}", base=counted), BODY, room, BASE_LINES) if counted else ()
    together = widest(name, MEDIUM) + figures.width + widest(base, BODY) + 2 * PART_GAP
    short = len(name) == 1 and len(base) < 2 and figures.rows == 1
    return Content(name, figures, base, short and together <= beside_icon)


def _draw(frame: Frame, metric: Metric, lane: str, content: Content, rect: Rect) -> Iterator[Group]:
    tone = frame.theme.tone("metric")
    shapes = (
        Box(rect, CARD_RADIUS, tone.fill, border(frame.theme, tone.border, metric.evidence_level)),
        Icon(tone.icon, rect.x + PADDING, rect.y + CARD_PADDING + 2, CARD_ICON, tone.deep),
        *_words(frame, content, rect),
    )
    yield Group(frame.subject_of(metric, lane), rect, "card", shapes)


def _words(frame: Frame, content: Content, rect: Rect) -> Iterator[Shape]:
    """Name, figures and base, under each other or side by side."""
    tone = frame.theme.tone("metric")
    x, y = rect.x + INDENT, rect.y + CARD_PADDING
    if content.name:
        yield paragraph(content.name, MEDIUM, (x, y), rect.right - CARD_PADDING - x, frame.theme.ink)
    if content.in_one_row:
        x += widest(content.name, MEDIUM) + PART_GAP
    else:
        x, y = rect.x + PADDING, y + max(len(content.name), 1) * LINE_HEIGHT
    if content.figures.now or content.figures.target:
        yield from draw_figures(content.figures, (x, y), tone.deep, frame.theme.ink)
        if content.in_one_row:
            x += content.figures.width + PART_GAP
        else:
            y += content.figures.rows * LINE_HEIGHT
    if content.base:
        yield paragraph(content.base, BODY, (x, y), rect.right - CARD_PADDING - x, tone.deep)
