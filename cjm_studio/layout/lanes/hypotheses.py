"""Hypotheses: the change, the metric it should move, the forecast with its range, how far it has come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import get_args

from cjm_studio.language import option_label
from cjm_studio.layout.amounts import gained, low_to_high
from cjm_studio.layout.drawing import border
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.illustrations import illustrated
from cjm_studio.layout.lanes.metric_figures import MetricFigures, draw_figures, metric_figures
from cjm_studio.layout.lettering import (
    BODY,
    FIGURE,
    MEDIUM,
    fit,
    fit_line,
    fit_well,
    line,
    paragraph,
    width_of,
)
from cjm_studio.layout.measures import CARD_ICON, CARD_RADIUS, LINE_HEIGHT
from cjm_studio.layout.pieces import Piece
from cjm_studio.layout.scene import Box, Dot, Group, Icon, Rect, Shape, Stroke
from cjm_studio.model import Hypothesis, Metric

PADDING_X, PADDING_Y = 10, 10
ICON_GAP = 8
# In one narrow column a change may take five lines; across several three are enough.
NARROW = 400
STATUSES: tuple[str, ...] = get_args(Hypothesis.model_fields["status"].annotation)
# The conveyor from idea to support; the two ways out of it have no dot.
CONVEYOR = STATUSES[: STATUSES.index("rejected")]
DOT_STEP = 10
CONVEYOR_WIDTH = DOT_STEP * len(CONVEYOR) + 4


@dataclass(frozen=True, slots=True)
class Content:
    """What stands on the card, cut to its width; empty parts are left out."""

    change: tuple[str, ...]
    figures: MetricFigures | None
    effect: str
    forecast: tuple[str, ...]
    status: str
    # Whether metric and effect, and status and forecast, share a row.
    effect_beside: bool
    forecast_beside: bool

    @property
    def rows(self) -> int:
        """How many lines of text the card is high."""
        metric = self.figures.rows if self.figures else 0
        effect = bool(self.effect) and not (metric and self.effect_beside)
        forecast = 0 if self.forecast_beside else len(self.forecast)
        return max(len(self.change), 1) + metric + effect + forecast + 1


def hypothesis_pieces(frame: Frame, hypotheses: Iterable[Hypothesis], lane: str) -> Iterator[Piece]:
    """A card for each hypothesis, as wide as what it is about."""
    for hypothesis in hypotheses:
        span = frame.span_of(hypothesis)
        content = _content(frame, hypothesis, frame.columns.width_of(span) - 2 * PADDING_X)
        piece = Piece(
            span,
            content.rows * LINE_HEIGHT + 6 + 2 * PADDING_Y,
            partial(_draw, frame, hypothesis, lane, content),
            legend=(hypothesis.evidence_level,),
        )
        yield illustrated(frame, hypothesis, piece)


def _content(frame: Frame, hypothesis: Hypothesis, room: float) -> Content:
    most_lines = 5 if room < NARROW else 3
    change = fit_well(frame.words(hypothesis.change), MEDIUM, room - CARD_ICON - ICON_GAP, most_lines)
    metric = _moved_metric(frame, hypothesis)
    figures = metric_figures(frame, metric, room, "in short") if metric else None
    effect = fit_line(_effect(frame, hypothesis), FIGURE, room)
    forecast = _forecast(frame, hypothesis)
    status = fit_line(_status(frame, hypothesis), BODY, room - CONVEYOR_WIDTH)
    figures_width = figures.width if figures else 0
    beside = CONVEYOR_WIDTH + width_of(status, BODY) + 24 + width_of(forecast, BODY) <= room
    return Content(
        change,
        figures,
        effect,
        (forecast,) if beside and forecast else fit(forecast, BODY, room, 2),
        status,
        figures_width + 16 + width_of(effect, FIGURE) <= room and (figures is None or figures.rows == 1),
        beside,
    )


def _moved_metric(frame: Frame, hypothesis: Hypothesis) -> Metric | None:
    """The first metric that it moves and for which something is known to show."""
    for link in frame.journey.out(hypothesis.id, "moves"):
        metric = frame.journey.records[link.target]
        if isinstance(metric, Metric) and (metric.baseline is not None or metric.target is not None):
            return metric
    return None


def _effect(frame: Frame, hypothesis: Hypothesis) -> str:
    """The likely effect, or where there is none the range."""
    unit = frame.words(hypothesis.effect_unit)
    if hypothesis.effect_likely is not None:
        return gained(hypothesis.effect_likely, unit, frame.language)
    low, high = hypothesis.effect_low, hypothesis.effect_high
    if low is not None and high is not None:
        return low_to_high(low, high, unit, frame.language)
    one = low if high is None else high
    return "" if one is None else gained(one, unit, frame.language)


def _forecast(frame: Frame, hypothesis: Hypothesis) -> str:
    """Every figure above is a forecast and says so, with its range where that is not the figure itself."""
    low, high = hypothesis.effect_low, hypothesis.effect_high
    if hypothesis.effect_likely is None:
        return "" if low is None and high is None else frame.label(frame.say("forecast"))
    if low is None or high is None:
        return frame.label(frame.say("forecast, no range"))
    said = low_to_high(low, high, frame.words(hypothesis.effect_unit), frame.language)
    return frame.label(frame.say("forecast {range}", range=said))


def _status(frame: Frame, hypothesis: Hypothesis) -> str:
    return frame.label(option_label(hypothesis.status, frame.language))


def _draw(frame: Frame, hypothesis: Hypothesis, lane: str, content: Content, rect: Rect) -> Iterator[Group]:
    tone = frame.theme.tone("hypothesis")
    shapes: list[Shape] = [
        Box(rect, CARD_RADIUS, tone.fill, border(frame.theme, tone.border, hypothesis.evidence_level)),
        Icon(tone.icon, rect.x + PADDING_X, rect.y + PADDING_Y + 2, CARD_ICON, tone.deep),
    ]
    if content.change:
        indent = PADDING_X + CARD_ICON + ICON_GAP
        corner = rect.x + indent, rect.y + PADDING_Y
        shapes.append(
            paragraph(content.change, MEDIUM, corner, rect.width - indent - PADDING_X, frame.theme.ink)
        )
    shapes.extend(_figures(frame, content, rect))
    shapes.extend(_progress(frame, hypothesis, content, rect))
    yield Group(frame.subject_of(hypothesis, lane), rect, "card", tuple(shapes))


def _figures(frame: Frame, content: Content, rect: Rect) -> Iterator[Shape]:
    """Metric at the left; the effect at the right of it, or under it; under both the forecast's range."""
    left, right = rect.x + PADDING_X, rect.right - PADDING_X
    y = rect.y + PADDING_Y + max(len(content.change), 1) * LINE_HEIGHT + 3
    beside = content.figures is not None and content.effect_beside
    if content.figures:
        deep = frame.theme.tone("metric").deep
        yield from draw_figures(content.figures, (left, y), deep, deep)
        y += 0 if beside else content.figures.rows * LINE_HEIGHT
    if content.effect:
        corner = right - width_of(content.effect, FIGURE) if beside else left, y - 3
        yield line(content.effect, FIGURE, corner, frame.theme.tone("hypothesis").deep)
    if content.forecast and not content.forecast_beside:
        y += LINE_HEIGHT if content.effect or beside else 0
        yield paragraph(content.forecast, BODY, (left, y), rect.width - 2 * PADDING_X, frame.theme.ink_2)


def _progress(frame: Frame, hypothesis: Hypothesis, content: Content, rect: Rect) -> Iterator[Shape]:
    """At the bottom: the conveyor with the status in words, and the forecast's range where it has room."""
    left, right = rect.x + PADDING_X, rect.right - PADDING_X
    top = rect.bottom - PADDING_Y - LINE_HEIGHT
    ink = frame.theme.ink_2
    if content.forecast and content.forecast_beside:
        yield line(content.forecast[0], BODY, (right, top), ink, "end")
    if hypothesis.status in CONVEYOR:
        yield from _conveyor(frame, hypothesis, (left, top + LINE_HEIGHT / 2))
        left += CONVEYOR_WIDTH
    else:
        yield Icon("close", left, top + 3, 20, ink)
        left += 26
    if content.status:
        yield line(content.status, BODY, (left, top), ink)


def _conveyor(frame: Frame, hypothesis: Hypothesis, start: tuple[float, float]) -> Iterator[Shape]:
    """A dot for every status, filled up to where the hypothesis is; its own dot is larger."""
    x, middle = start
    here = CONVEYOR.index(hypothesis.status)
    colour = frame.theme.tone("hypothesis").border
    for place in range(len(CONVEYOR)):
        fill = colour if place <= here else frame.theme.surface
        radius = 4.5 if place == here else 3
        yield Dot(x + 4.5 + place * DOT_STEP, middle, radius, "circle", fill, Stroke(colour, 1.25))
