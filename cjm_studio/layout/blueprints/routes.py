"""The ways of arrows, before anything has a size: along rows, columns and the channels between them.

A row or a column is used only where its cells are empty, so no way leads through a card. Channels are always
free: a gap lies above each row and under the last, a gutter left of each column and right of the last. On
the common scale a row or column `n` lies at 2n + 1, a gap or gutter `n` at 2n.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from cjm_studio.layout.blueprints.grid import Cell, Grid

Kind = Literal["row", "column", "gap", "gutter"]
# What a bend costs, in cells of length.
BEND = 3.0


class Way(NamedTuple):
    """What a straight piece runs along."""

    kind: Kind
    number: int

    @property
    def place(self) -> int:
        return 2 * self.number + (1 if self.kind in ("row", "column") else 0)

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right."""
        return self.kind in ("row", "gap")


@dataclass(frozen=True, slots=True)
class Route:
    """From one cell to another along `lanes`, which are by turns level and upright."""

    start: Cell
    end: Cell
    lanes: tuple[Way, ...]

    def stretch(self, piece: int) -> tuple[float, float]:
        """From where to where the piece runs on the common scale, in the direction of the arrow."""
        level = self.lanes[piece].is_level
        begin: float = _place(self.start, level)
        end: float = _place(self.end, level)
        if piece:
            begin = self.lanes[piece - 1].place
        if piece < len(self.lanes) - 1:
            end = self.lanes[piece + 1].place
        return begin, end


def _place(cell: Cell, level: bool) -> int:
    return 2 * (cell.column if level else cell.row) + 1


class Crowd:
    """Which cells are taken, and how many cards stand before each place of a row or column."""

    def __init__(self, grid: Grid) -> None:
        self._rows = _counts(grid.rows, grid.columns, {(cell.row, cell.column) for cell in grid.taken()})
        self._columns = _counts(grid.columns, grid.rows, {(cell.column, cell.row) for cell in grid.taken()})

    def row_is_free(self, row: int, first: int, last: int) -> bool:
        """Whether no card stands in the row from column `first` to `last`, both included."""
        return first > last or self._rows[row][last + 1] == self._rows[row][first]

    def column_is_free(self, column: int, first: int, last: int) -> bool:
        """Whether no card stands in the column from row `first` to `last`, both included."""
        return first > last or self._columns[column][last + 1] == self._columns[column][first]


def _counts(lines: int, length: int, taken: set[tuple[int, int]]) -> list[list[int]]:
    found = []
    for line in range(lines):
        sums = [0]
        for place in range(length):
            sums.append(sums[-1] + ((line, place) in taken))
        found.append(sums)
    return found


def find_route(start: Cell, end: Cell, crowd: Crowd) -> Route:
    """The way with the fewest bends and the least length; there always is one, through the channels."""
    ways = (Route(start, end, tuple(lanes)) for lanes in _ways(start, end, crowd))
    return min(ways, key=_cost)


def _cost(route: Route) -> float:
    length = sum(abs(end - begin) for begin, end in map(route.stretch, range(len(route.lanes)))) / 2
    return BEND * (len(route.lanes) - 1) + length


def _ways(start: Cell, end: Cell, crowd: Crowd) -> Iterator[list[Way]]:
    yield from _straight(start, end, crowd)
    yield from _with_one_bend(start, end, crowd)
    yield from _through_a_gutter(start, end, crowd)
    yield from _through_gaps(start, end, crowd)


def _between(one: int, other: int) -> tuple[int, int]:
    """The places strictly between two."""
    return min(one, other) + 1, max(one, other) - 1


def _straight(start: Cell, end: Cell, crowd: Crowd) -> Iterator[list[Way]]:
    if start.row == end.row and crowd.row_is_free(start.row, *_between(start.column, end.column)):
        yield [Way("row", start.row)]
    if start.column == end.column and crowd.column_is_free(start.column, *_between(start.row, end.row)):
        yield [Way("column", start.column)]


def _with_one_bend(start: Cell, end: Cell, crowd: Crowd) -> Iterator[list[Way]]:
    """Along the row of one card and the column of the other; the corner is an empty cell."""
    if start.row == end.row or start.column == end.column:
        return
    for one, other in ((start, end), (end, start)):
        row, column = one.row, other.column
        sideways, upright = _between(one.column, column), _between(row, other.row)
        corner_is_free = crowd.row_is_free(row, column, column)
        if corner_is_free and crowd.row_is_free(row, *sideways) and crowd.column_is_free(column, *upright):
            lanes = [Way("row", row), Way("column", column)]
            yield lanes if one is start else lanes[::-1]


def _through_a_gutter(start: Cell, end: Cell, crowd: Crowd) -> Iterator[list[Way]]:
    """Out at one side, along a gutter, in at the other side."""
    if start.row == end.row or start.column == end.column:
        return
    low, high = sorted((start.column, end.column))
    for gutter in dict.fromkeys((high, low + 1)):
        left, right = (start, end) if start.column < end.column else (end, start)
        if crowd.row_is_free(left.row, left.column + 1, gutter - 1) and crowd.row_is_free(
            right.row, gutter, right.column - 1
        ):
            yield [Way("row", start.row), Way("gutter", gutter), Way("row", end.row)]


def _through_gaps(start: Cell, end: Cell, crowd: Crowd) -> Iterator[list[Way]]:
    """Out at the top or bottom, along a gap; where cards stand in the way, along a gutter to another gap."""
    near, far = _gaps(start.row, end.row)
    first, last = Way("column", start.column), Way("column", end.column)
    if near == far or start.row == end.row:
        if start.column != end.column:
            yield [first, Way("gap", near), last]
            return
    elif start.column != end.column:
        rows = _between(start.row, end.row)
        if crowd.column_is_free(end.column, *rows):
            yield [first, Way("gap", near), last]
        if crowd.column_is_free(start.column, *rows):
            yield [first, Way("gap", far), last]
    for gutter in _gutters(start.column, end.column):
        yield [first, Way("gap", near), Way("gutter", gutter), Way("gap", far), last]


def _gaps(start_row: int, end_row: int) -> tuple[int, int]:
    """The gap at which a way leaves the first card and the one at which it reaches the other."""
    if start_row == end_row:
        return start_row + 1, start_row + 1
    return (start_row + 1, end_row) if start_row < end_row else (start_row, end_row + 1)


def _gutters(start_column: int, end_column: int) -> Sequence[int]:
    if start_column < end_column:
        return (end_column, start_column + 1)
    if start_column > end_column:
        return (end_column + 1, start_column)
    return (start_column + 1, start_column)


def corners(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points without those that lie on the straight line between their neighbours."""
    kept = [*points[:1], *(here for before, here in pairwise(points) if before != here)]
    inner = [
        here
        for before, here, after in zip(kept, kept[1:], kept[2:], strict=False)
        if not (before[0] == here[0] == after[0] or before[1] == here[1] == after[1])
    ]
    return [*kept[:1], *inner, *kept[1:][-1:]]
