"""Quiet words on a map: no card of their own, a thin rule at their left that shows the evidence."""

from collections.abc import Iterator
from functools import partial

from cjm_studio.layout.drawing import BORDER_DASHES
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BODY, fit_well, paragraph
from cjm_studio.layout.pieces import Piece
from cjm_studio.layout.scene import Group, Path, Rect, Shape, Stroke
from cjm_studio.model import Record

MOST_LINES = 5
INDENT = 14


def remark_piece(frame: Frame, record: Record, words: str, lane: str) -> Piece:
    """Some words of a record where its own card stands elsewhere."""
    span = frame.span_of(record)
    lines = fit_well(frame.words(words), BODY, frame.columns.width_of(span) - INDENT - 4, MOST_LINES)
    return Piece(
        span,
        max(len(lines), 1) * BODY.leading,
        partial(_draw, frame, record, lane, lines),
        legend=(record.evidence_level,),
    )


def _draw(frame: Frame, record: Record, lane: str, lines: tuple[str, ...], rect: Rect) -> Iterator[Group]:
    height = max(len(lines), 1) * BODY.leading
    rule = (("M", rect.x + 3, rect.y + 3), ("L", rect.x + 3, rect.y + height - 3))
    stroke = Stroke(frame.theme.line_strong, 3, BORDER_DASHES[record.evidence_level])
    shapes: list[Shape] = [Path(rule, None, stroke)]
    if lines:
        shapes.append(
            paragraph(lines, BODY, (rect.x + INDENT, rect.y), rect.width - INDENT - 4, frame.theme.ink)
        )
    yield Group(frame.subject_of(record, lane), rect, "card", tuple(shapes))
