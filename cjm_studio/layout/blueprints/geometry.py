"""From rows, slots and tracks to pixels: every channel is as wide as the arrows in it need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cjm_studio.layout.blueprints.contents import CARD_WIDTH, PADDING, Content
from cjm_studio.layout.blueprints.grid import Cell, Grid
from cjm_studio.layout.blueprints.routes import Route, Way
from cjm_studio.layout.blueprints.tracks import Tracks
from cjm_studio.layout.measures import LINE_HEIGHT, MAP_LEFT
from cjm_studio.layout.scene import Rect

TRACK = 12
# An arrow that turns towards a card has room for its rounded corner and its head.
TURN = 24
GUTTER, GUTTER_PADDING = 34, 34
GAP, LANE_GAP, GAP_PADDING = 20, 26, TURN + 4
# A row of its own for one of the three lines, and what stands out above cards.
LINE_BAND = 40
RISE = 24
LEAST_CARD_HEIGHT = 64.0
# Arrows touch a card's upper and lower edge between its marks at the left and its time at the right.
PORT_LEFT, PORT_FIRST, PORT_STEP, PORT_MARGIN = 30, 62, 16, 12
ROW_STEP = 14

Point = tuple[float, float]


@dataclass(frozen=True)
class Geometry:
    """Where everything sits: `lefts` of columns, `tops` and `heights` of rows, `line_ys` under levels."""

    lefts: tuple[float, ...]
    tops: tuple[float, ...]
    heights: tuple[float, ...]
    gutter_starts: tuple[float, ...]
    gap_starts: tuple[float, ...]
    ports: Mapping[int, tuple[float, ...]]
    line_ys: Mapping[int, float]
    right: float
    bottom: float

    def card(self, cell: Cell) -> Rect:
        """The place of the card in a cell."""
        return Rect(self.lefts[cell.column], self.tops[cell.row], CARD_WIDTH, self.heights[cell.row])

    def along(self, lane: Way, track: int) -> float:
        """The x of an upright piece, the y of a level one."""
        if lane.kind == "column":
            return self.lefts[lane.number] + self.ports[lane.number][track]
        if lane.kind == "gutter":
            return self.gutter_starts[lane.number] + GUTTER_PADDING / 2 + TRACK * (track + 0.5)
        if lane.kind == "gap":
            return self.gap_starts[lane.number] + TURN + TRACK * track
        middle = self.tops[lane.number] + self.heights[lane.number] / 2
        return middle + _row_offset(track, self.heights[lane.number])

    def points(self, route: Route, tracks: tuple[int, ...]) -> list[Point]:
        """The corners of a way, from the edge of its first card to the edge of its last."""
        lanes = route.lanes
        at = [self.along(lane, track) for lane, track in zip(lanes, tracks, strict=True)]
        begin, end = route.stretch(0)
        found = [self._touched(route.start, lanes[0], at[0], forward=end > begin)]
        for piece in range(1, len(at)):
            is_level = lanes[piece].is_level
            found.append((at[piece - 1], at[piece]) if is_level else (at[piece], at[piece - 1]))
        begin, end = route.stretch(len(lanes) - 1)
        found.append(self._touched(route.end, lanes[-1], at[-1], forward=begin > end))
        return found

    def _touched(self, cell: Cell, lane: Way, at: float, *, forward: bool) -> Point:
        """Where a piece touches a card: at its right or lower edge if it lies forward of the card."""
        card = self.card(cell)
        if lane.is_level:
            return (card.right if forward else card.x), at
        return at, (card.bottom if forward else card.y)


def _row_offset(track: int, height: float) -> float:
    """Tracks of a row lie about its middle: 0, +14, −14, +28 and so on, within the card."""
    reach = max(height / 2 - 12, 1)
    offset = (track + 1) // 2 * ROW_STEP * (1 if track % 2 else -1)
    return max(-reach, min(reach, offset))


def lay_geometry(
    grid: Grid, contents: Mapping[str, Content], tracks: Tracks, lines: Mapping[int, int], top: float
) -> Geometry:
    """Sizes of everything; `lines` says under which gap number the line of which level runs."""
    by_cell = {cell: contents[key] for key, cell in grid.cells.items()}
    gutters = [_gutter_width(number, tracks) for number in range(grid.columns + 1)]
    gutter_starts, lefts = _in_turn(MAP_LEFT - gutters[0], gutters, [float(CARD_WIDTH)] * grid.columns)
    rows = _rows_of(by_cell, grid.rows)
    heights = [max(_row_height(row), grid.least_heights.get(number, 0)) for number, row in enumerate(rows)]
    gaps = [_gap_height(number, grid, tracks, lines, rows) for number in range(grid.rows + 1)]
    gap_starts, tops = _in_turn(top, gaps, heights)
    line_ys = {
        level: gap_starts[gap] + _tracks_height(tracks.count(Way("gap", gap))) + LINE_BAND / 2
        for gap, level in lines.items()
    }
    pills = _widest_pills(by_cell, grid.columns)
    ports = {column: _ports(tracks.count(Way("column", column)), width) for column, width in enumerate(pills)}
    right = max(gutter_starts[-1] + (gutters[-1] if tracks.count(Way("gutter", grid.columns)) else 0), 0)
    return Geometry(
        lefts,
        tops,
        tuple(heights),
        gutter_starts,
        gap_starts,
        ports,
        line_ys,
        right,
        gap_starts[-1] + gaps[-1],
    )


def _in_turn(
    start: float, channels: Sequence[float], cells: Sequence[float]
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Where channels and the cells between them begin, one after the other."""
    channel_starts, cell_starts = [start], []
    for channel, cell in zip(channels, cells, strict=False):
        cell_starts.append(channel_starts[-1] + channel)
        channel_starts.append(cell_starts[-1] + cell)
    return tuple(channel_starts), tuple(cell_starts)


def _rows_of(by_cell: Mapping[Cell, Content], count: int) -> list[list[Content]]:
    rows: list[list[Content]] = [[] for _ in range(count)]
    for cell, content in by_cell.items():
        rows[cell.row].append(content)
    return rows


def _row_height(row: Sequence[Content]) -> float:
    heights = (content.words_top + content.rows * LINE_HEIGHT + 2 * PADDING for content in row)
    return max((LEAST_CARD_HEIGHT, *heights))


def _widest_pills(by_cell: Mapping[Cell, Content], columns: int) -> list[float]:
    widest = [0.0] * columns
    for cell, content in by_cell.items():
        widest[cell.column] = max(widest[cell.column], content.pill_width)
    return widest


def _gutter_width(number: int, tracks: Tracks) -> float:
    count = tracks.count(Way("gutter", number))
    least = GUTTER if number else 0
    return max(least, GUTTER_PADDING + TRACK * count) if count else least


def _tracks_height(count: int) -> float:
    return GAP_PADDING + TRACK * count if count else 8.0


def _gap_height(
    number: int, grid: Grid, tracks: Tracks, lines: Mapping[int, int], rows: Sequence[Sequence[Content]]
) -> float:
    lanes = grid.row_lanes
    is_border = number in (0, grid.rows) or lanes[number - 1] != lanes[number]
    count = tracks.count(Way("gap", number))
    height = max(LANE_GAP if is_border else GAP, _tracks_height(count) + (6 if count else 0))
    if number in lines:
        height = _tracks_height(count) + LINE_BAND
    rises = number < grid.rows and any(content.stands_out for content in rows[number])
    return height + (RISE if rises else 0)


def _ports(count: int, pill_width: float) -> tuple[float, ...]:
    """As many places on a card's edge, the first near its middle; many are laid closer together."""
    right = CARD_WIDTH - PADDING - pill_width - PORT_MARGIN
    wished = [PORT_FIRST + (n + 1) // 2 * PORT_STEP * (1 if n % 2 else -1) for n in range(count)]
    if all(PORT_LEFT <= port <= right for port in wished):
        return tuple(map(float, wished))
    if count == 1:
        return (min(max(PORT_FIRST, PORT_LEFT), right),)
    return tuple(PORT_LEFT + (right - PORT_LEFT) * n / (count - 1) for n in range(count))
