"""Cards of a lane in rows: side by side in different columns, stacked in the same one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from cjm_studio.layout.columns import Columns, Span
from cjm_studio.layout.measures import GAP, LANE_PADDING
from cjm_studio.layout.scene import Group, Rect

Draw = Callable[[Rect], Iterable[Group]]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something of known height for known columns that can be drawn once its place is known.

    `rise` is how far its marks stand out above it; `legend` names the signs on it that want an explanation.
    """

    span: Span
    height: float
    draw: Draw
    rise: float = 0
    legend: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn lane: its groups, where it ends, and the signs on it that want an explanation."""

    groups: tuple[Group, ...]
    bottom: float
    legend: tuple[str, ...] = ()


@dataclass(slots=True)
class Row:
    """Pieces that stand side by side; the row is as high as the highest."""

    pieces: list[Piece] = field(default_factory=list)
    height: float = 0
    rise: float = 0

    def take(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.height = max(self.height, piece.height)
        self.rise = max(self.rise, piece.rise)


def stack(pieces: Iterable[Piece], columns: Columns, top: float, *, even: bool = True) -> Drawn:
    """Draw the pieces from `top` on, each in the first row in which its columns are still free.

    Those of a row are all as high as the highest, unless they need not be `even`.
    """
    groups: list[Group] = []
    legend: dict[str, None] = {}
    bottom, gap = top, LANE_PADDING
    for row in _rows(pieces, len(columns.stage_ids)):
        y = bottom + max(gap, row.rise + 2)
        for piece in row.pieces:
            height = row.height if even else piece.height
            place = Rect(columns.left_of(piece.span), y, columns.width_of(piece.span), height)
            groups.extend(piece.draw(place))
            legend.update(dict.fromkeys(piece.legend))
        bottom, gap = y + row.height, GAP
    return Drawn(tuple(groups), bottom + LANE_PADDING, tuple(legend))


def _rows(pieces: Iterable[Piece], count: int) -> list[Row]:
    rows: list[Row] = []
    # How many rows are taken in each column; a piece goes below everything in its columns, so order is kept.
    depth = [0] * max(count, 1)
    for piece in pieces:
        own = range(piece.span.first, piece.span.last + 1)
        number = max(depth[column] for column in own)
        if number == len(rows):
            rows.append(Row())
        rows[number].take(piece)
        for column in own:
            depth[column] = number + 1
    return rows
