"""A metric in one line: its name, what it is now, what it should become, and whether that is up or down."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cjm_studio.language import option_label
from cjm_studio.layout.amounts import figure, quantity
from cjm_studio.layout.drawing import arrow_right, arrow_vertical
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.glyphs import SHORT_NAMES
from cjm_studio.layout.lettering import BOLD, MEDIUM, fit_line, line, width_of
from cjm_studio.layout.measures import LINE_HEIGHT
from cjm_studio.layout.scene import Shape
from cjm_studio.model import Metric

GAP = 6
ARROW, SMALL_ARROW = 19, 14
NARROWEST_NAME = 48

Called = Literal["in short", "in full", "not at all"]


@dataclass(frozen=True, slots=True)
class MetricFigures:
    """The parts of the line, each cut to its room; an empty one is not drawn."""

    name: str
    now: str
    target: str
    rises: bool | None

    @property
    def width(self) -> float:
        parts = [width_of(self.name, MEDIUM), width_of(self.now, BOLD), width_of(self.target, BOLD)]
        parts += [ARROW if self.target else 0, SMALL_ARROW if self.rises is not None else 0]
        return sum(parts) + GAP * max(sum(part > 0 for part in parts) - 1, 0)


def metric_figures(frame: Frame, metric: Metric, room: float, called: Called) -> MetricFigures:
    """The line for a metric, at most `room` pixels wide; the name gives way first."""
    now, target = _now(frame, metric), _target(frame, metric)
    rises = None
    if metric.baseline is not None and metric.target is not None and metric.baseline != metric.target:
        rises = metric.target > metric.baseline
    bare = MetricFigures("", now, target, rises)
    if bare.width > room:
        figures_room = room - (bare.width - width_of(now, BOLD) - width_of(target, BOLD))
        now = fit_line(now, BOLD, figures_room * 0.45)
        target = fit_line(target, BOLD, max(figures_room - width_of(now, BOLD), 1))
    bare = MetricFigures("", now, target, rises)
    return bare if called == "not at all" else _named(frame, metric, bare, room, called)


def _named(frame: Frame, metric: Metric, bare: MetricFigures, room: float, called: Called) -> MetricFigures:
    left = room - bare.width - GAP if bare.now or bare.target else room
    full = frame.words(metric.name) or option_label(metric.metric_kind, frame.language)
    short = SHORT_NAMES.get(metric.metric_kind)
    if short and (called == "in short" or width_of(full, MEDIUM) > left):
        full = short
    if left < NARROWEST_NAME and width_of(full, MEDIUM) > left:
        return bare
    name = fit_line(full, MEDIUM, left)
    return MetricFigures(name, bare.now, bare.target, bare.rises)


def _now(frame: Frame, metric: Metric) -> str:
    if metric.baseline is None:
        return ""
    if metric.target is None:
        return quantity(metric.baseline, frame.words(metric.unit), frame.language)
    return figure(metric.baseline, frame.language)


def _target(frame: Frame, metric: Metric) -> str:
    return "" if metric.target is None else quantity(metric.target, frame.words(metric.unit), frame.language)


def draw_figures(
    figures: MetricFigures, corner: tuple[float, float], name_colour: str, figure_colour: str
) -> Iterator[Shape]:
    """The line with its top left corner at `corner`."""
    x, top = corner
    middle = top + LINE_HEIGHT / 2 + 1
    if figures.name:
        yield line(figures.name, MEDIUM, (x, top), name_colour)
        x += width_of(figures.name, MEDIUM) + GAP
    if figures.now:
        yield line(figures.now, BOLD, (x, top), figure_colour)
        x += width_of(figures.now, BOLD) + GAP
    if figures.target:
        yield arrow_right(x, middle, name_colour)
        x += ARROW + GAP
        yield line(figures.target, BOLD, (x, top), figure_colour)
        x += width_of(figures.target, BOLD) + GAP
    if figures.rises is not None:
        yield arrow_vertical(x + SMALL_ARROW / 2, middle, figures.rises, name_colour)
