"""Metrics: the chip in a stage's header, and a lane of those that no header shows."""

from collections.abc import Iterable, Iterator
from functools import partial

from cjm_studio.layout.drawing import border
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lanes.metric_figures import MetricFigures, draw_figures, metric_figures
from cjm_studio.layout.lettering import BODY, MEDIUM, fit, fit_line, line, paragraph
from cjm_studio.layout.measures import CARD_ICON, CARD_PADDING, CARD_RADIUS, LINE_HEIGHT
from cjm_studio.layout.pieces import Piece
from cjm_studio.layout.scene import Box, Group, Icon, Rect, Shape
from cjm_studio.model import Metric, Stage

CHIP_HEIGHT = 34
CHIP_PADDING = 12
NAME_LINES = 2
INDENT = CARD_PADDING + 2 + CARD_ICON + 8


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
    rect = Rect(*corner, figures.width + 2 * CHIP_PADDING, CHIP_HEIGHT)
    inner = rect.x + CHIP_PADDING, rect.y + (CHIP_HEIGHT - LINE_HEIGHT) / 2
    shapes: tuple[Shape, ...] = (
        Box(rect, CHIP_HEIGHT / 2, tone.fill, border(tone.border, metric.evidence_level)),
        *draw_figures(figures, inner, tone.deep, frame.theme.ink),
    )
    return Group(frame.subject_of(metric, "voice"), rect, "card", shapes)


def metric_pieces(frame: Frame, metrics: Iterable[Metric], lane: str) -> Iterator[Piece]:
    """A card for each metric: name, figures, and what its base counts."""
    for metric in metrics:
        span = frame.span_of(metric)
        room = frame.columns.width_of(span) - INDENT - CARD_PADDING
        name = fit(frame.words(metric.name), MEDIUM, room, NAME_LINES)
        figures = metric_figures(frame, metric.model_copy(update={"name": ""}), room, "in short")
        rows = max(len(name), 1) + bool(figures.now or figures.target) + bool(metric.base)
        yield Piece(
            span,
            rows * LINE_HEIGHT + 2 * CARD_PADDING,
            partial(_draw, frame, (metric, lane), name, figures),
            legend=(metric.evidence_level,),
        )


def _draw(
    frame: Frame, what: tuple[Metric, str], name: tuple[str, ...], figures: MetricFigures, rect: Rect
) -> Iterator[Group]:
    metric, lane = what
    tone = frame.theme.tone("metric")
    x, y = rect.x + INDENT, rect.y + CARD_PADDING
    room = rect.right - CARD_PADDING - x
    shapes: list[Shape] = [
        Box(rect, CARD_RADIUS, tone.fill, border(tone.border, metric.evidence_level)),
        Icon(tone.icon, rect.x + CARD_PADDING + 2, y + 2, CARD_ICON, tone.deep),
    ]
    if name:
        shapes.append(paragraph(name, MEDIUM, (x, y), room, frame.theme.ink))
    y += max(len(name), 1) * LINE_HEIGHT
    if figures.now or figures.target:
        shapes.extend(draw_figures(figures, (x, y), tone.deep, frame.theme.ink))
        y += LINE_HEIGHT
    base = fit_line(frame.say("base: {base}", base=frame.words(metric.base)), BODY, room)
    if metric.base and base:
        shapes.append(line(base, BODY, (x, y), tone.deep))
    yield Group(frame.subject_of(metric, lane), rect, "card", tuple(shapes))
