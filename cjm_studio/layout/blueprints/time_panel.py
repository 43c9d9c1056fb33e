"""The time bar: the slowest way to what was promised, to one scale, waiting hatched, the promise under it."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm_studio.insight import PromiseCheck
from cjm_studio.language import number
from cjm_studio.layout.blueprints.panel_box import HEAD_HEIGHT, PADDING, Heading, panel_shapes
from cjm_studio.layout.drawing import hatch
from cjm_studio.layout.durations import TimeUnit, bare, duration, unit_for
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BODY, BOLD, MEDIUM, fit_line, line, width_of
from cjm_studio.layout.measures import LINE_HEIGHT
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Box, Group, Path, Rect, Shape, Stroke
from cjm_studio.layout.subjects import quoted
from cjm_studio.model import Record

BAR_HEIGHT, PROMISE_HEIGHT, BAR_GAP = 46, 32, 10
# From this width on a part of the bar has room for its name.
NAMED_FROM = 96
# A promise much longer or shorter than the way still is seen.
LEAST_WIDTH = 3.0


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the way: the work or the waiting of a record."""

    record: Record
    seconds: float
    waits: bool


def time_panel(
    frame: Frame, checks: tuple[PromiseCheck, ...], place: tuple[float, float], top: float, least: float = 0
) -> Drawn:
    """The panel for the promise that is broken by most; nothing where no promise names a time.

    `place` is its left side and its width, `least` where its bottom is at least.
    """
    check = worst_check(checks)
    if check is None or check.path_s is None or check.promised_s is None:
        return Drawn((), top)
    left, width = place
    height = HEAD_HEIGHT + BAR_HEIGHT + BAR_GAP + PROMISE_HEIGHT + PADDING
    rect = Rect(left, top, width, max(height, least - top))
    theme = frame.theme
    shapes = panel_shapes(frame, rect, _heading(frame, check), (theme.surface, theme.line))
    inner = width - 2 * PADDING
    scale = inner / max(check.path_s, check.promised_s)
    bar = Rect(left + PADDING, top + HEAD_HEIGHT, inner, BAR_HEIGHT)
    shapes += _bar(frame, check, bar, scale)
    shapes += _promised(frame, check, Rect(bar.x, bar.bottom + BAR_GAP, inner, PROMISE_HEIGHT), scale)
    promise = frame.journey.records[check.promise_id]
    group = Group(frame.subject_of(promise, "promises"), rect, "card", tuple(shapes))
    return Drawn((group,), rect.bottom, ("waiting",) if check.waiting_s else ())


def worst_check(checks: tuple[PromiseCheck, ...]) -> PromiseCheck | None:
    """Of those with a promised and a known time a late one with the most records; of equals the latest."""
    timed = [check for check in checks if check.path_s and check.promised_s]
    return max(timed, key=lambda check: (check.is_late, len(check.path), _factor(check)), default=None)


def _factor(check: PromiseCheck) -> float:
    return (check.path_s or 0) / check.promised_s if check.promised_s else 0


def _heading(frame: Frame, check: PromiseCheck) -> Heading:
    promise = frame.journey.records[check.promise_id]
    words = frame.words(quoted(promise.title, frame.journey.head.language)) if promise.title.strip() else ""
    said = frame.label(frame.say("The customer’s time"))
    took = duration(check.path_s or 0, frame.language)
    if check.waiting_s:
        waits = duration(check.waiting_s, frame.language)
        took = (
            frame.say("{took}, nearly all of it waiting", took=took)
            if waits == took
            else frame.say("{took}, of which {waits} waiting", took=took, waits=waits)
        )
    theme = frame.theme
    colour = theme.bad_deep if check.is_late else theme.ok_deep
    return Heading(f"{said}: {words}" if words else said, "timer", theme.ink, frame.label(took), colour)


def parts_of(frame: Frame, check: PromiseCheck) -> Iterator[Part]:
    """The stretches of the slowest way in order: of each record its waiting, then its work."""
    for record in map(frame.whole.record, check.path):
        for name, waits in (("waiting_time_s", True), ("working_time_s", False)):
            seconds = getattr(record, name, None)
            if seconds:
                yield Part(record, seconds, waits)


def _bar(frame: Frame, check: PromiseCheck, bar: Rect, scale: float) -> Iterator[Shape]:
    unit = unit_for(check.path_s or 0)
    x = bar.x
    for part in parts_of(frame, check):
        width = part.seconds * scale
        yield from _part(frame, part, Rect(x + 1, bar.y, max(width - 2, 1), bar.height), unit)
        x += width


def _part(frame: Frame, part: Part, rect: Rect, unit: TimeUnit) -> Iterator[Shape]:
    theme = frame.theme
    tone = theme.tone("pain_point" if part.waits else "touchpoint")
    radius = min(5, rect.width / 2)
    yield Box(rect, radius, theme.surface if part.waits else tone.fill, None)
    if part.waits and rect.width > 12:
        yield from hatch(rect, radius, theme.hatch, 12, 6)
    yield Box(rect, radius, None, Stroke(tone.border, 1.5))
    words = _part_words(frame, part, rect.width - 12, unit)
    if words:
        top = rect.y + (rect.height - LINE_HEIGHT) / 2
        yield line(words, MEDIUM, (rect.x + rect.width / 2, top), theme.ink, "middle")


def _part_words(frame: Frame, part: Part, room: float, unit: TimeUnit) -> str:
    """The name and the figure where they fit, else the figure, else nothing."""
    figure = bare(part.seconds, unit, frame.language)
    figure_width = width_of(f" {figure}", MEDIUM)
    if room >= NAMED_FROM and part.record.title.strip():
        name = fit_line(frame.words(part.record.title), MEDIUM, room - figure_width)
        return f"{name} {figure}" if name else figure
    return figure if figure_width <= room else ""


def _promised(frame: Frame, check: PromiseCheck, rect: Rect, scale: float) -> Iterator[Shape]:
    """The promised time to the same scale, with a dashed line through the bar above."""
    tone = frame.theme.tone("promise")
    width = max((check.promised_s or 0) * scale, LEAST_WIDTH)
    box = Rect(rect.x, rect.y, width, rect.height)
    yield Box(box, min(5, width / 2), tone.fill, Stroke(tone.border, 2))
    edge = rect.x + width
    if check.is_late:
        stroke = Stroke(tone.border, 2.5, (5, 4))
        yield Path((("M", edge, rect.y - BAR_GAP + 2), ("L", edge, rect.bottom + 4)), None, stroke)
    time = duration(check.promised_s or 0, frame.language)
    top = rect.y + (rect.height - LINE_HEIGHT) / 2
    inside = width_of(time, BOLD) + 16 <= width
    if inside:
        yield line(time, BOLD, (rect.x + width / 2, top), tone.deep, "middle")
    said = frame.label(_compared(frame, check, "" if inside else time))
    room = rect.right - edge - 12
    words = fit_line(said, BODY, room) if room > 0 else ""
    if words:
        yield line(words, BODY, (edge + 12, top), frame.theme.ink_2)


def _compared(frame: Frame, check: PromiseCheck, time: str) -> str:
    lead = frame.say("promised {time}", time=time) if time else frame.say("promised")
    factor = _factor(check)
    if factor < 1.05:
        return lead
    times = number(factor, frame.language, 0 if factor >= 10 else 1)
    return frame.say("{lead}: the way takes {times} times as long", lead=lead, times=times)
