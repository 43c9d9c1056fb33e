"""What is written beside the curves: the quotes of the best and the worst moment, and who leaves where."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cjm_studio.insight.transitions import losing_stages
from cjm_studio.layout import curve
from cjm_studio.layout.emphasis import emphasised_sides, emphasised_stage
from cjm_studio.layout.lanes.curve_points import CurvePoint, PersonaCurve
from cjm_studio.layout.lanes.curves import Plot
from cjm_studio.layout.lanes.free_places import NEAR, Label, Side, free_place
from cjm_studio.layout.lettering import MEDIUM, QUOTE, fit_evenly, fit_line, line, paragraph, widest, width_of
from cjm_studio.layout.scene import Box, Dot, Group, Icon, PathStep, Rect, Shape, Stroke
from cjm_studio.layout.subjects import is_spoken, quoted
from cjm_studio.model import Evidence

QUOTE_WIDTH, QUOTE_LINES, NARROW_QUOTE_LINES = 400, 3, 5
FLAG_HEIGHT, FLAG_ICON, FLAG_WIDTH = 30, 20, 320
RING = 8
# The least distance from one note to the next on the same height.
APART = 16
# How far a quote stays off the lines round the emphasised stage.
OFF_LINE = 8
# A curve's segment is covered by so many rectangles while a free place is looked for.
SAMPLES = 5


@dataclass(frozen=True, slots=True)
class Note:
    """A quote, or the flag of a persona who goes no further (then `lines` is what the flag says)."""

    persona: PersonaCurve
    point: CurvePoint
    lines: tuple[str, ...]
    side: Side
    is_flag: bool = False

    @property
    def width(self) -> float:
        if self.is_flag:
            return width_of(self.lines[0], MEDIUM) + FLAG_ICON + 24
        return widest(self.lines, QUOTE)

    @property
    def height(self) -> float:
        return FLAG_HEIGHT if self.is_flag else len(self.lines) * QUOTE.leading


def notes_of(plot: Plot, curves: tuple[PersonaCurve, ...]) -> tuple[Note, ...]:
    """Quotes at the highest and the lowest point of the leading persona; a flag for each who leaves early."""
    return (*_quotes(plot, curves), *_flags(plot, curves))


def _quotes(plot: Plot, curves: tuple[PersonaCurve, ...]) -> Iterator[Note]:
    for persona in curves:
        if not plot.is_strong(persona):
            continue
        values = [point.score.value for point in persona.points]
        extremes: list[tuple[float, Side]] = [(max(values), "above"), (min(values), "below")]
        for value, side in extremes[: len(set(values))]:
            at_it = [point for point in persona.points if point.score.value == value]
            note = next((_quote(plot, persona, point, side) for point in at_it if _said(plot, point)), None)
            if note:
                yield note


def _quote(plot: Plot, persona: PersonaCurve, point: CurvePoint, side: Side) -> Note:
    said = quoted(_said(plot, point), plot.frame.journey.head.language)
    width, most_lines = _quote_room(plot, point)
    return Note(persona, point, fit_evenly(plot.frame.words(said), QUOTE, width, most_lines), side)


def _quote_room(plot: Plot, point: CurvePoint) -> tuple[float, int]:
    """Width and lines of a quote: inside the emphasised stage it is narrower and may be higher."""
    stage_id = emphasised_stage(plot.frame)
    if not stage_id or plot.frame.columns.stage_ids[point.column] != stage_id:
        return QUOTE_WIDTH, QUOTE_LINES
    left, right = emphasised_sides(plot.frame, stage_id)
    return min(QUOTE_WIDTH, right - left - 2 * OFF_LINE - 1), NARROW_QUOTE_LINES


def _said(plot: Plot, point: CurvePoint) -> str:
    """The words that stand behind a score, if somebody's words do: a log cannot be quoted."""
    journey = plot.frame.journey
    linked = [journey.records[link.target] for link in journey.out(point.score.id, "evidenced_by")]
    words = (each.text for each in linked if isinstance(each, Evidence) and is_spoken(each))
    return next(filter(str.strip, words), "")


def _flags(plot: Plot, curves: tuple[PersonaCurve, ...]) -> Iterator[Note]:
    """Who leaves early: others are met in a later stage, and where he was met last customers are lost.

    A persona whom nobody has asked since has not left for that.
    """
    stage_ids = plot.frame.columns.stage_ids
    ends = [stage_ids.index(stage_ids[persona.points[-1].column]) for persona in curves]
    if len(set(ends)) < 2:
        return
    losing = losing_stages(plot.frame.whole)
    for persona, end in zip(curves, ends, strict=True):
        is_last = end == max(ends) or stage_ids[end] not in losing
        if not is_last and persona.look.name and not persona.look.pale:
            said = plot.frame.label(plot.frame.say("{name} leaves here", name=_short(persona.look.name)))
            words = fit_line(said, MEDIUM, FLAG_WIDTH)
            yield Note(persona, persona.points[-1], (words,), "below", is_flag=True)


def _short(name: str) -> str:
    """The name without what follows it: "Marina" of "Marina, 34"."""
    return name.partition(",")[0]


def draw_notes(
    plot: Plot, curves: tuple[PersonaCurve, ...], notes: tuple[Note, ...], area: Rect
) -> Iterator[Group]:
    """Each note at a free place near its point."""
    taken = [*_covered(plot, curves), *(_ring(plot, note) for note in notes if note.is_flag)] if notes else []
    for note in notes:
        place = _place(plot, note, _areas(plot, note, area), taken)
        taken.append(Rect(place.x - APART, place.y, place.width + 2 * APART, place.height))
        yield from (_draw_flag if note.is_flag else _draw_quote)(plot, note, place)


def _place(plot: Plot, note: Note, areas: list[Rect], covered: list[Rect]) -> Rect:
    """Off curves, dots and other notes, in the first area that has room; a flag needs only the last."""
    x, y = plot.place(note.point)
    distance = plot.style.other_dot + RING + 6 if note.is_flag else NEAR
    label = Label(x, y, note.width, note.height, note.side, distance)
    for area in () if note.is_flag else areas[:-1]:
        place = free_place(label, area, covered)
        if area.contains(place):
            return place
    return free_place(label, areas[-1], covered)


def _areas(plot: Plot, note: Note, area: Rect) -> list[Rect]:
    """What lies on the note's side of the lines round the emphasised stage, then the whole lane."""
    stage_id = emphasised_stage(plot.frame)
    if not stage_id:
        return [area]
    lines = emphasised_sides(plot.frame, stage_id)
    sides = [area.x, *lines, area.right]
    left, right = next((ends for ends in pairwise(sides) if note.point.x <= ends[1]), (area.x, area.right))
    left, right = (x + OFF_LINE * sign if x in lines else x for x, sign in ((left, 1), (right, -1)))
    return [Rect(left, area.y, right - left, area.height), area]


def _covered(plot: Plot, curves: tuple[PersonaCurve, ...]) -> Iterator[Rect]:
    """Rectangles over all lines and dots, and over the soft area, on which words would be pale."""
    for persona in curves:
        places = plot.places(persona)
        for x, y in places:
            yield Rect(x - RING - 3, y - RING - 3, 2 * RING + 6, 2 * RING + 6)
        for start, steps in zip(places, curve.segments(places), strict=False):
            is_filled = plot.style.has_area and plot.is_strong(persona)
            yield from _sampled(start, steps[-1], plot.zero if is_filled else None)


def _sampled(start: tuple[float, float], cubic: PathStep, ground: float | None) -> Iterator[Rect]:
    """A segment in short pieces, each reaching down or up to the ground where there is one."""
    x0, y0 = start
    _, y1, _, y2, x3, y3 = cubic[1:]
    before = start
    for step in range(1, SAMPLES + 1):
        t = step / SAMPLES
        s = 1 - t
        # Handles stand at thirds of the way, so x grows evenly.
        here = x0 + (x3 - x0) * t, s**3 * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t**3 * y3
        heights = (before[1], here[1]) if ground is None else (before[1], here[1], ground)
        low, high = min(heights), max(heights)
        yield Rect(before[0], low - 4, here[0] - before[0], high - low + 8)
        before = here


def _draw_quote(plot: Plot, note: Note, place: Rect) -> Iterator[Group]:
    words = paragraph(note.lines, QUOTE, (place.x, place.y), place.width + 0.01, note.persona.look.colour)
    subject = plot.frame.subject_of_score(note.point.score, note.persona.look, plot.lane)
    yield Group(subject, place, "mark", (words,))


def _ring(plot: Plot, note: Note) -> Rect:
    """The room of the ring round a last point."""
    x, y = plot.place(note.point)
    radius = plot.style.other_dot + RING
    return Rect(x - radius, y - radius, 2 * radius, 2 * radius)


def _draw_flag(plot: Plot, note: Note, place: Rect) -> Iterator[Group]:
    """A pill in the persona's colour, and a ring round the last point."""
    look, theme = note.persona.look, plot.frame.theme
    subject = plot.frame.subject_of_score(note.point.score, look, plot.lane)
    ring = _ring(plot, note)
    x, y, radius = ring.x + ring.width / 2, ring.y + ring.height / 2, ring.width / 2
    hollow = note.point.score.evidence_level == "assumed"
    point: tuple[Shape, ...] = (
        Dot(x, y, radius, look.shape, theme.surface, Stroke(look.colour, 2.5)),
        Dot(
            x,
            y,
            plot.style.other_dot,
            look.shape,
            theme.surface if hollow else look.colour,
            Stroke(look.colour, 2),
        ),
    )
    yield Group(subject, ring, "mark", point)
    middle = place.y + FLAG_HEIGHT / 2
    flag: tuple[Shape, ...] = (
        Box(place, FLAG_HEIGHT / 2, look.colour),
        Icon("logout", place.x + 8, middle - FLAG_ICON / 2, FLAG_ICON, theme.on_accent),
        line(note.lines[0], MEDIUM, (place.x + 12 + FLAG_ICON, middle - MEDIUM.leading / 2), theme.on_accent),
    )
    yield Group(subject, place, "mark", flag)
