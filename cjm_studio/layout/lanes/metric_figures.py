"""A metric in a line: its name, what it is now, what it should become, and whether that is up or down.

Numbers are never cut: where they do not fit a line, they take two, and only their unit gives way.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from cjm_studio.language import option_label
from cjm_studio.layout.amounts import figure, quantity, with_unit
from cjm_studio.layout.drawing import arrow_right, arrow_vertical
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.glyphs import SHORT_NAMES
from cjm_studio.layout.lettering import BOLD, MEDIUM, fit_line, line, width_of
from cjm_studio.layout.measures import LINE_HEIGHT
from cjm_studio.layout.scene import Shape
from cjm_studio.model import Metric

GAP = 6
ARROW, SMALL_ARROW = 19, 14
NARROWEST_UNIT = 24

Called = Literal["in short", "in full", "not at all"]


@dataclass(frozen=True, slots=True)
class MetricFigures:
    """The parts of the line, each cut to its room; an empty one is not drawn.

    `below` is the first part that stands on a second row, if there is one.
    """

    name: str
    now: str
    target: str
    rises: bool | None
    below: Literal["", "now", "target"] = ""

    @property
    def rows(self) -> int:
        return 2 if self.below else 1

    @property
    def width(self) -> float:
        parts = [width_of(self.name, MEDIUM), width_of(self.now, BOLD)]
        parts += [ARROW if self.target else 0, width_of(self.target, BOLD)]
        parts += [SMALL_ARROW if self.rises is not None else 0]
        first = {"": len(parts), "now": 1, "target": 2}[self.below]
        return max(_together(parts[:first]), _together(parts[first:]))


def metric_figures(frame: Frame, metric: Metric, room: float, called: Called) -> MetricFigures:
    """The line for a metric, at most `room` pixels wide; the name gives way first."""
    now, target = _now(frame, metric), _target(frame, metric)
    rises = None
    if metric.baseline is not None and metric.target is not None and metric.baseline != metric.target:
        rises = metric.target > metric.baseline
    bare = MetricFigures("", now, target, rises)
    if bare.width > room:
        bare = _in_two_rows(frame, metric, bare, room)
    return bare if called == "not at all" else _named(frame, metric, bare, room, called)


def _in_two_rows(frame: Frame, metric: Metric, bare: MetricFigures, room: float) -> MetricFigures:
    """What it is above what it should become; a unit that is wider than the rest of its row is cut."""
    now, target = bare.now, bare.target
    if metric.baseline is not None and width_of(now, BOLD) > room:
        now = _with_short_unit(frame, metric, metric.baseline, room)
    used = _together([ARROW, 1, SMALL_ARROW if bare.rises is not None else 0]) - 1
    if metric.target is not None and width_of(target, BOLD) > room - used:
        target = _with_short_unit(frame, metric, metric.target, room - used)
    return MetricFigures("", now, target, bare.rises, "target" if now and target else "")


def _with_short_unit(frame: Frame, metric: Metric, value: float, room: float) -> str:
    said = figure(value, frame.language)
    left = room - width_of(with_unit(said, "x"), BOLD) + width_of("x", BOLD)
    unit = fit_line(frame.words(metric.unit), BOLD, left) if left > NARROWEST_UNIT else ""
    return with_unit(said, unit)


def _together(widths: list[float]) -> float:
    """How wide parts are side by side; what has no width is not there."""
    return sum(widths) + GAP * max(sum(width > 0 for width in widths) - 1, 0)


def _named(frame: Frame, metric: Metric, bare: MetricFigures, room: float, called: Called) -> MetricFigures:
    used = width_of(bare.now, BOLD) if bare.below else bare.width
    left = room - used - GAP if bare.now or bare.target else room
    full = frame.words(metric.name) or option_label(metric.metric_kind, frame.language)
    short = SHORT_NAMES.get(metric.metric_kind)
    if short and (called == "in short" or width_of(full, MEDIUM) > left):
        full = short
    if width_of(full, MEDIUM) <= left or not (bare.now or bare.target):
        return replace(bare, name=fit_line(full, MEDIUM, left))
    if bare.below:
        return bare
    return replace(bare, name=fit_line(full, MEDIUM, room), below="now" if bare.now else "target")


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
    under = corner[0], corner[1] + LINE_HEIGHT
    if figures.name:
        yield line(figures.name, MEDIUM, (x, top), name_colour)
        x += width_of(figures.name, MEDIUM) + GAP
    if figures.below == "now":
        x, top = under
    if figures.now:
        yield line(figures.now, BOLD, (x, top), figure_colour)
        x += width_of(figures.now, BOLD) + GAP
    if figures.below == "target":
        x, top = under
    middle = top + LINE_HEIGHT / 2 + 1
    if figures.target:
        yield arrow_right(x, middle, name_colour)
        x += ARROW + GAP
        yield line(figures.target, BOLD, (x, top), figure_colour)
        x += width_of(figures.target, BOLD) + GAP
    if figures.rises is not None:
        yield arrow_vertical(x + SMALL_ARROW / 2, middle, figures.rises, name_colour)
