"""The small true map of a library card: its stages, its cards as bars, the leading persona's curve."""

from collections.abc import Iterator

from cjm_studio.language import translator
from cjm_studio.layout import curve
from cjm_studio.layout.cast import cast_of
from cjm_studio.layout.columns import Columns, lay_columns
from cjm_studio.layout.emphasis import emphasised_stage
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lane_contents import lane_contents
from cjm_studio.layout.lanes.chevrons import chevron_style
from cjm_studio.layout.lanes.curve_points import persona_curves
from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.scene import Box, Dot, Gradient, Group, Path, Rect, Scene, Shape, Stroke, Subject
from cjm_studio.layout.text import drawable
from cjm_studio.layout.theme import LIGHT, Theme
from cjm_studio.model import Journey, Record

WIDTH, HEIGHT = 380, 168
MARGIN = 14
CHEVRON_TOP, CHEVRON_HEIGHT, POINT = 12, 16, 5
BAR_HEIGHT, BAR_STEP = 17, 21
# Lanes of cards and where they begin; the curve runs between the first and the second.
TOUCHPOINTS_TOP, PAINS_TOP, HYPOTHESES_TOP = 36, 110, 132
ZERO, UNIT = 81, 11


def thumbnail(journey: Journey, theme: Theme = LIGHT) -> Scene:
    """The whole journey on 380 x 168 px, without a word, to be told apart from others at a glance."""
    options = MapOptions(teach=False)
    columns = lay_columns(journey, options)
    frame = Frame(journey, theme, "en", translator("en"), options, columns, cast_of(journey, theme, options))
    shapes = tuple(_shapes(frame)) if columns.stages else ()
    title = drawable(journey.head.name)
    whole = Group(Subject(label=title), Rect(0, 0, WIDTH, HEIGHT), "ground", shapes)
    return Scene(WIDTH, HEIGHT, title, "", journey.head.language, theme.surface, (whole,))


def _shapes(frame: Frame) -> Iterator[Shape]:
    yield from _emphasis(frame)
    yield from _chevrons(frame)
    yield from _bars(frame, "touchpoints", TOUCHPOINTS_TOP)
    yield from _bars(frame, "pains", PAINS_TOP)
    yield from _bars(frame, "hypotheses", HYPOTHESES_TOP)
    yield from _curve(frame)


def _step(columns: Columns) -> float:
    return (WIDTH - 2 * MARGIN) / len(columns.stages)


def _emphasis(frame: Frame) -> Iterator[Shape]:
    stage_id = emphasised_stage(frame)
    if stage_id:
        step = _step(frame.columns)
        x = MARGIN + frame.columns.spans[stage_id].first * step
        yield Box(Rect(x, CHEVRON_TOP + CHEVRON_HEIGHT + 4, step, 124), 4, frame.theme.bad_soft)


def _chevrons(frame: Frame) -> Iterator[Shape]:
    step = _step(frame.columns)
    point = min(POINT, step / 4)
    for place, stage in enumerate(frame.columns.stages):
        style = chevron_style(frame.theme, stage.stage_kind)
        left, top, bottom = MARGIN + place * step, CHEVRON_TOP, CHEVRON_TOP + CHEVRON_HEIGHT
        is_last = place == len(frame.columns.stages) - 1
        tip = left + step - 1.5 + (0 if is_last else point - 1)
        notch, middle = left + (point if place else 0), (top + bottom) / 2
        outline = (
            ("M", left, top), ("L", tip - point, top), ("L", tip, middle), ("L", tip - point, bottom),
            ("L", left, bottom), ("L", notch, middle), ("Z",),
        )  # fmt: skip
        yield Path(outline, style.fill, style.stroke and _thin(style.stroke))


def _thin(stroke: Stroke) -> Stroke:
    return Stroke(stroke.colour, 0.8, tuple(length / 3 for length in stroke.dash))


def _bars(frame: Frame, lane: str, top: float) -> Iterator[Shape]:
    """One bar for each stage in which the lane has cards, in the look of the first of them."""
    first: dict[int, Record] = {}
    for record in lane_contents(frame, lane, gains_apart=False):
        first.setdefault(frame.span_of(record).first, record)
    step = _step(frame.columns)
    for column, record in first.items():
        yield from _bar(frame, record, Rect(MARGIN + column * step + 2, top, max(step - 5, 2), BAR_HEIGHT))


def _bar(frame: Frame, record: Record, rect: Rect) -> Iterator[Shape]:
    tone = frame.theme.tone(record.kind)
    yield Box(rect, 2.5, tone.fill, Stroke(tone.border, 1))
    room = rect.width - 8
    # The second line is as long as the record's words are: the same card always looks the same.
    for row, share in enumerate((0.95, 0.3 + len(record.title) % 6 / 10)):
        y = rect.y + 6 + 5 * row
        if room > 0:
            words = (("M", rect.x + 4, y), ("L", rect.x + 4 + room * share, y))
            yield Path(words, None, Stroke(tone.border, 1.4))


def _curve(frame: Frame) -> Iterator[Shape]:
    """The leading persona's emotion over a zero line."""
    theme = frame.theme
    yield Path((("M", MARGIN, ZERO), ("L", WIDTH - MARGIN, ZERO)), None, Stroke(theme.line_strong, 1))
    for persona in persona_curves(frame, "emotion"):
        if persona.look.persona_id != frame.cast.leading:
            continue
        scale = (WIDTH - 2 * MARGIN) / (frame.columns.right - frame.columns.left_of(frame.columns.whole))
        left = frame.columns.left_of(frame.columns.whole)
        points = [(MARGIN + (p.x - left) * scale, ZERO - p.score.value * UNIT) for p in persona.points]
        colour = persona.look.colour
        soft = Gradient(ZERO - 2 * UNIT, ZERO + 2 * UNIT, ((0, colour, 0.14), (1, colour, 0.14)))
        if len(points) > 1:
            yield Path(curve.area(points, ZERO), soft)
        yield from (Path(steps, None, Stroke(colour, 2.6)) for steps in curve.segments(points))
        yield from (Dot(x, y, 3.6, "circle", colour, Stroke(theme.surface, 1.2)) for x, y in points)
