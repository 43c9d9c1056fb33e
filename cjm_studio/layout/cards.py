"""A card of text: icon, words, a row of small print; its edge says the kind, its border the evidence."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from cjm_studio.layout.cast import Look
from cjm_studio.layout.drawing import border, fail_point, moment_of_truth, promise_broken, promise_kept
from cjm_studio.layout.edges import edge_shapes
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.illustrations import illustrated
from cjm_studio.layout.lettering import BODY, fit_line, fit_well, line, paragraph
from cjm_studio.layout.measures import (
    CARD_ICON,
    CARD_PADDING,
    CARD_RADIUS,
    EDGE_WIDTH,
    LINE_HEIGHT,
    MARK_RISE,
    MARK_SIZE,
)
from cjm_studio.layout.pieces import Piece
from cjm_studio.layout.scene import Box, Dot, Group, Icon, Rect, Shape, Stroke, Subject, Text
from cjm_studio.layout.theme import Theme, Tone
from cjm_studio.model import Record

MOST_LINES = 5
ICON_GAP = 8
# The personas of a card stand as dots at the end of its small print.
DOT_STEP, MOST_DOTS = 22, 4

# The edges that also stand on a coloured card; the others are for prints.
COLOURED_EDGES = frozenset({"solid", "hatch"})
MARKS = {
    "moment_of_truth": moment_of_truth,
    "fail_point": fail_point,
    "promise_kept": promise_kept,
    "promise_broken": promise_broken,
}


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows; `small_print` and `looks` share its last row, `marks` sit on its upper corner.

    `signs` are what else on it wants an explanation in the legend.
    """

    record: Record
    lane: str
    words: str
    tone: Tone
    icon: str
    small_print: str = ""
    looks: tuple[Look, ...] = ()
    marks: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()

    @property
    def has_small_print(self) -> bool:
        return bool(self.small_print or self.looks)

    def left_padding(self, theme: Theme) -> float:
        """How far its icon stands from the left side."""
        return CARD_PADDING + 2 + (EDGE_WIDTH if has_edge(self.tone, theme) else 0)


def has_edge(tone: Tone, theme: Theme) -> bool:
    """Whether the card's left edge has a pattern: some on every picture, all where fills say nothing."""
    return tone.edge in COLOURED_EDGES or (theme.is_patterned and tone.edge != "none")


def card_piece(frame: Frame, card: Card) -> Piece:
    """The card, measured: as high as its words need, five lines at most."""
    span = frame.span_of(card.record)
    indent = card.left_padding(frame.theme) + CARD_ICON + ICON_GAP
    width = frame.columns.width_of(span) - indent - CARD_PADDING
    lines = fit_well(frame.words(card.words), BODY, width, MOST_LINES)
    rows = max(len(lines), 1) + card.has_small_print
    piece = Piece(
        span,
        rows * LINE_HEIGHT + 2 * CARD_PADDING,
        partial(_draw, frame, card, lines),
        MARK_RISE if card.marks else 0,
        _legend(card),
    )
    return illustrated(frame, card.record, piece)


def _legend(card: Card) -> tuple[str, ...]:
    return (card.record.evidence_level, *card.marks, *card.signs)


def _draw(frame: Frame, card: Card, lines: tuple[str, ...], rect: Rect) -> Iterator[Group]:
    subject = frame.subject_of(card.record, card.lane)
    theme, tone = frame.theme, card.tone
    icon_corner = rect.x + card.left_padding(theme), rect.y + CARD_PADDING + 2
    shapes: list[Shape] = [
        Box(rect, CARD_RADIUS, tone.fill, border(theme, tone.border, card.record.evidence_level)),
        *(edge_shapes(tone.edge, rect, tone.border) if has_edge(tone, theme) else ()),
        Icon(card.icon, *icon_corner, CARD_ICON, tone.deep),
    ]
    if lines:
        shapes.append(_words(frame, card, lines, rect))
    if card.has_small_print:
        shapes.extend(_small_print(frame, card, rect))
    yield Group(subject, rect, "card", tuple(shapes))
    yield from _marks(frame, card, subject, rect)


def _words(frame: Frame, card: Card, lines: tuple[str, ...], rect: Rect) -> Text:
    indent = card.left_padding(frame.theme) + CARD_ICON + ICON_GAP
    corner = rect.x + indent, rect.y + CARD_PADDING
    return paragraph(lines, BODY, corner, rect.width - indent - CARD_PADDING, frame.theme.ink)


def _small_print(frame: Frame, card: Card, rect: Rect) -> Iterator[Shape]:
    left, right = rect.x + card.left_padding(frame.theme), rect.right - CARD_PADDING
    top = rect.bottom - CARD_PADDING - LINE_HEIGHT
    looks = card.looks[:MOST_DOTS]
    for place, look in enumerate(reversed(looks)):
        x = right - DOT_STEP / 2 - place * DOT_STEP
        yield Dot(x, top + LINE_HEIGHT / 2, 7, look.shape, look.colour, Stroke(card.tone.fill, 1))
    room = right - left - len(looks) * DOT_STEP
    words = fit_line(frame.words(card.small_print), BODY, room) if room > 0 else ""
    if words:
        yield line(words, BODY, (left, top), card.tone.deep)


def _marks(frame: Frame, card: Card, subject: Subject, rect: Rect) -> Iterator[Group]:
    """From the upper right corner to the left, so that they stand on the border and leave the words alone."""
    half = MARK_SIZE / 2
    for place, mark in enumerate(card.marks):
        centre = rect.right - half + 2 - place * (MARK_SIZE + 4), rect.y - MARK_RISE + half
        where = Rect(centre[0] - half, centre[1] - half, MARK_SIZE, MARK_SIZE)
        yield Group(subject, where, "mark", MARKS[mark](centre, frame.theme))
