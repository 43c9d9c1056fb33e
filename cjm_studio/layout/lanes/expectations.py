"""Expectations: a bar from worst to best with what was expected and what came; without numbers, a card."""

from collections.abc import Iterable, Iterator
from functools import partial

from cjm_studio.layout.amounts import feeling, figure, quantity
from cjm_studio.layout.cards import Card, card_piece
from cjm_studio.layout.drawing import border
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.glyphs import SOURCE_ICONS
from cjm_studio.layout.illustrations import illustrated
from cjm_studio.layout.lanes.expectation_scale import Bar, has_bar, share_of
from cjm_studio.layout.lettering import BODY, BOLD, fit_line, fit_well, line, paragraph, width_of
from cjm_studio.layout.measures import CARD_ICON, LINE_HEIGHT
from cjm_studio.layout.pieces import Piece
from cjm_studio.layout.scene import Box, Dot, Group, Icon, Path, Rect, Shape, Stroke
from cjm_studio.model import Expectation

BAR_HEIGHT = 14
BAR_MIDDLE = 41
LABELS_TOP = 55
HEIGHT = LABELS_TOP + LINE_HEIGHT
# The bar lies in the right part of its column: what is worse than the worst wants room at the left.
BAR_START, BAR_END = 0.34, 0.9
DOT = 8.5
INSET = 6
ICON_GAP, CAME_GAP = 6, 10
MOST_NAME_LINES = 3


def expectation_pieces(frame: Frame, expectations: Iterable[Expectation], lane: str) -> Iterator[Piece]:
    """A piece for each expectation."""
    for expectation in expectations:
        if has_bar(expectation):
            yield _bar_piece(frame, expectation, lane)
        else:
            yield card_piece(frame, _card(frame, expectation, lane))


def _card(frame: Frame, expectation: Expectation, lane: str) -> Card:
    came = expectation.perceived_text or _amount(frame, expectation, expectation.perceived)
    expected = expectation.expected_text or _amount(frame, expectation, expectation.expected)
    return Card(
        expectation,
        lane,
        "\n".join(filter(None, (expectation.name, expected))),
        frame.theme.tone("expectation"),
        SOURCE_ICONS.get(expectation.source or "", "straighten"),
        signs=_source_sign(expectation),
        small_print=frame.say("came: {what}", what=came) if came else "",
        looks=frame.shown_looks(expectation),
    )


def _amount(frame: Frame, expectation: Expectation, value: float | None, *, with_unit: bool = True) -> str:
    if value is None:
        return ""
    if expectation.scale == "score":
        return feeling(value, frame.language)
    if not with_unit:
        return figure(value, frame.language)
    unit = frame.words(expectation.unit).replace("\n", " ")
    return quantity(value, unit, frame.language)


def _bar_piece(frame: Frame, expectation: Expectation, lane: str) -> Piece:
    span = frame.span_of(expectation)
    above = _name_above(frame, expectation, frame.columns.width_of(span))
    piece = Piece(
        span,
        HEIGHT + len(above) * LINE_HEIGHT,
        partial(_draw, frame, expectation, lane, above),
        legend=("expectation", expectation.evidence_level, *_source_sign(expectation)),
    )
    return illustrated(frame, expectation, piece)


def _source_sign(expectation: Expectation) -> tuple[str, ...]:
    return (f"source:{expectation.source}",) if expectation.source else ()


def _name_above(frame: Frame, expectation: Expectation, width: float) -> tuple[str, ...]:
    """The name in lines of its own, where it has no room beside what came; the last stands beside it."""
    name, came = frame.words(expectation.name), _amount(frame, expectation, expectation.perceived)
    room = width - 8 - _name_indent(expectation)
    beside = room - (width_of(came, BOLD) + CAME_GAP if came else 0)
    if width_of(name, BODY) <= beside:
        return ()
    return fit_well(name, BODY, room, MOST_NAME_LINES)


def _name_indent(expectation: Expectation) -> float:
    return CARD_ICON + ICON_GAP if expectation.source in SOURCE_ICONS else 0


def _draw(
    frame: Frame, expectation: Expectation, lane: str, above: tuple[str, ...], rect: Rect
) -> Iterator[Group]:
    bar = Bar(
        rect.x + INSET + DOT,
        rect.x + rect.width * BAR_START,
        rect.x + rect.width * BAR_END,
        rect.right - DOT,
    )
    # Bars of a row stand at one height, names over them.
    low = Rect(rect.x, rect.bottom - HEIGHT, rect.width, HEIGHT)
    shapes = (
        *_heading(frame, expectation, above, low),
        *_bar(frame, expectation, bar, low),
        *_ends(frame, expectation, bar, low),
    )
    yield Group(frame.subject_of(expectation, lane), rect, "card", shapes)


def _heading(frame: Frame, expectation: Expectation, above: tuple[str, ...], rect: Rect) -> Iterator[Shape]:
    """Source and name, beside it or under it what came."""
    left, right, top = rect.x + 4, rect.right - 4, rect.y
    came = fit_line(_amount(frame, expectation, expectation.perceived), BOLD, right - left)
    if came:
        yield line(came, BOLD, (right, top), _verdict(frame, expectation), "end")
    top -= len(above) * LINE_HEIGHT
    icon = SOURCE_ICONS.get(expectation.source or "")
    if icon:
        yield Icon(icon, left, top + 2, CARD_ICON, frame.theme.tone("expectation").deep)
        left += CARD_ICON + ICON_GAP
    name = above or tuple(filter(None, (frame.words(expectation.name).strip(),)))
    if name:
        yield paragraph(name, BODY, (left, top), right - left, frame.theme.ink)


def _verdict(frame: Frame, expectation: Expectation) -> str:
    """Red beyond tolerable, green beyond the best, and plain for all between."""
    share = share_of(expectation, expectation.perceived)
    if share is None or 0 <= share <= 1:
        return frame.theme.ink
    return frame.theme.bad if share < 0 else frame.theme.ok


def _bar(frame: Frame, expectation: Expectation, bar: Bar, rect: Rect) -> Iterator[Shape]:
    theme, tone = frame.theme, frame.theme.tone("expectation")
    middle = rect.y + BAR_MIDDLE
    axis = (("M", rect.x + INSET, middle), ("L", rect.right - INSET, middle))
    yield Path(axis, None, Stroke(theme.line_strong, 2))
    pill = Rect(bar.start, middle - BAR_HEIGHT / 2, bar.end - bar.start, BAR_HEIGHT)
    yield Box(pill, BAR_HEIGHT / 2, tone.fill, border(frame.theme, tone.border, expectation.evidence_level))
    expected = share_of(expectation, expectation.expected)
    if expected is not None:
        x = bar.place(expected)
        yield Path((("M", x, middle - 12), ("L", x, middle + 12)), None, Stroke(tone.deep, 3, round_cap=True))
    perceived = share_of(expectation, expectation.perceived)
    if perceived is not None:
        yield from _came(frame, expectation, (bar.place(perceived), middle), bar)


def _came(frame: Frame, expectation: Expectation, place: tuple[float, float], bar: Bar) -> Iterator[Shape]:
    """A dot in the shape of the persona; from outside, a line leads back to the bar."""
    x, middle = place
    colour = _verdict(frame, expectation)
    nearest = min(max(x, bar.start), bar.end)
    if nearest != x:
        yield Path((("M", x, middle), ("L", nearest, middle)), None, Stroke(colour, 3))
    looks = frame.cast.felt_by(expectation, frame.journey)
    shape = looks[0].shape if len(looks) == 1 else "circle"
    yield Dot(x, middle, DOT, shape, colour, Stroke(frame.theme.surface, 2.5))


def _ends(frame: Frame, expectation: Expectation, bar: Bar, rect: Rect) -> Iterator[Shape]:
    """Worst at the left end, best at the right one, the unit once and only where it has room."""
    top = rect.y + LABELS_TOP
    room = bar.end - bar.start
    worst = _amount(frame, expectation, expectation.worst, with_unit=False)
    best = _amount(frame, expectation, expectation.best)
    if width_of(worst, BODY) + width_of(best, BODY) + 16 > room:
        best = _amount(frame, expectation, expectation.best, with_unit=False)
    if width_of(worst, BODY) + width_of(best, BODY) + 16 <= rect.right - 4 - bar.start:
        yield line(worst, BODY, (bar.start - 2, top), frame.theme.ink_2)
        yield line(best, BODY, (rect.right - 8, top), frame.theme.ink_2, "end")
