"""The lanes of curves: emotion, thick and with room for quotes; reason, thin and apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm_studio.language import option_label, signed
from cjm_studio.layout import curve
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lanes.curve_points import CurveName, CurvePoint, PersonaCurve
from cjm_studio.layout.lettering import BODY, line, width_of
from cjm_studio.layout.measures import MAP_LEFT
from cjm_studio.layout.scene import Dot, Gradient, Group, Path, Rect, Shape, Stroke, Subject
from cjm_studio.layout.theme import curve_stroke
from cjm_studio.layout.tones import mixed

SCALE_GAP = 8
# How much of its colour is left of a curve that steps back behind the leading one.
PALENESS = 0.45


@dataclass(frozen=True, slots=True)
class CurveStyle:
    """Measures of a lane in pixels; `unit` is a point of the scale, `strong` the leading curve."""

    name: CurveName
    unit: float
    strong_line: float
    other_line: float
    strong_dot: float
    other_dot: float
    shown_values: tuple[int, ...]
    has_area: bool

    def line(self, strong: bool) -> float:
        return self.strong_line if strong else self.other_line

    def dot(self, strong: bool) -> float:
        return self.strong_dot if strong else self.other_dot


EMOTION = CurveStyle("emotion", 33, 6, 4, 8.5, 8, (2, 0, -2), has_area=True)
REASON = CurveStyle("reason", 17, 2.25, 2.25, 6, 6, (0,), has_area=False)


@dataclass(frozen=True, slots=True)
class Plot:
    """A lane's curves at their height: `zero` is the y of the value 0."""

    frame: Frame
    style: CurveStyle
    zero: float
    lane: str

    def y(self, value: float) -> float:
        return self.zero - value * self.style.unit

    def place(self, point: CurvePoint) -> tuple[float, float]:
        return point.x, self.y(point.score.value)

    def places(self, persona: PersonaCurve) -> list[tuple[float, float]]:
        return [self.place(point) for point in persona.points]

    def is_strong(self, persona: PersonaCurve) -> bool:
        return persona.look.persona_id == self.frame.cast.leading


def draw_scale(plot: Plot) -> Group:
    """The zero line, dotted lines at both ends, and their values at the left."""
    theme, columns = plot.frame.theme, plot.frame.columns
    shapes: list[Shape] = []
    for value in plot.style.shown_values:
        y = plot.y(value)
        stroke = Stroke(theme.line_strong, 1.25) if value == 0 else Stroke(theme.line, 1.25, (2, 5))
        shapes.append(Path((("M", MAP_LEFT, y), ("L", columns.right, y)), None, stroke))
        said = signed(value, plot.frame.language)
        shapes.append(line(said, BODY, (MAP_LEFT - SCALE_GAP, y - BODY.leading / 2), theme.ink_3, "end"))
    widest = max(width_of(signed(value, plot.frame.language), BODY) for value in plot.style.shown_values)
    left, reach = MAP_LEFT - SCALE_GAP - widest, max(plot.style.shown_values) * plot.style.unit
    top = plot.zero - reach - BODY.leading / 2
    rect = Rect(left, top, columns.right - left, 2 * reach + BODY.leading)
    return Group(Subject(lane=plot.lane), rect, "ground", tuple(shapes))


def draw_curves(plot: Plot, curves: tuple[PersonaCurve, ...]) -> Iterator[Group]:
    """All lines first, so that no line crosses another's dot; then the dots, each a record of its own."""
    for persona in curves:
        yield _line(plot, persona)
    for persona in curves:
        for point in persona.points:
            yield _dot(plot, persona, point)


def _line(plot: Plot, persona: PersonaCurve) -> Group:
    strong = plot.is_strong(persona)
    places = plot.places(persona)
    shapes: list[Shape] = []
    if strong and plot.style.has_area and len(places) > 1:
        shapes.append(Path(curve.area(places, plot.zero), _soft_fill(plot)))
    colour = _colour(plot, persona)
    shapes += [
        Path(steps, None, curve_stroke(colour, plot.style.line(strong), level))
        for steps, level in zip(curve.segments(places), persona.levels, strict=True)
    ]
    said = option_label(plot.style.name, plot.frame.language)
    label = f"{said}: {persona.look.name}" if persona.look.name else said
    return Group(Subject(lane=plot.lane, label=label), _bounds(plot, places), "mark", tuple(shapes))


def _colour(plot: Plot, persona: PersonaCurve) -> str:
    """A persona who steps back keeps her own colour, much paler."""
    look, ground = persona.look, plot.frame.theme.surface
    return mixed(look.colour, ground, PALENESS) if look.pale else look.colour


def _bounds(plot: Plot, places: list[tuple[float, float]]) -> Rect:
    heights = [y for _, y in places] + [plot.zero]
    left, right = places[0][0], places[-1][0]
    return Rect(left, min(heights), right - left, max(heights) - min(heights))


def _soft_fill(plot: Plot) -> Gradient:
    """Green above zero, red below it, stronger towards the ends of the scale."""
    good, bad = plot.frame.theme.tone("gain").border, plot.frame.theme.tone("pain_point").border
    stops = ((0.0, good, 0.2), (0.5, good, 0.03), (0.5, bad, 0.03), (1.0, bad, 0.24))
    return Gradient(plot.y(2), plot.y(-2), stops)


def _dot(plot: Plot, persona: PersonaCurve, point: CurvePoint) -> Group:
    """A filled dot; a hollow one where the score is only assumed."""
    radius = plot.style.dot(plot.is_strong(persona))
    colour, ground = _colour(plot, persona), plot.frame.theme.surface
    x, y = plot.place(point)
    if point.score.evidence_level == "assumed":
        dot = Dot(x, y, radius, persona.look.shape, ground, Stroke(colour, 2.5))
    else:
        dot = Dot(x, y, radius, persona.look.shape, colour, Stroke(ground, 2))
    rect = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
    return Group(plot.frame.subject_of_score(point.score, persona.look, plot.lane), rect, "mark", (dot,))
