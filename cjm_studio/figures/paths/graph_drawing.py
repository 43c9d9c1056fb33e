"""What all parts of a transition graph's picture need: places, curves, colours and widths."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p, sqrt
from typing import TYPE_CHECKING

from cjm_studio.figures.paths.event_looks import between
from cjm_studio.figures.paths.placement import BEGIN, END, Move
from cjm_studio.figures.polylines import flatten
from cjm_studio.layout import Theme, Tone

if TYPE_CHECKING:
    from cjm_studio.paths.questions.transition_graph import TransitionGraph

BOX_WIDTH, BOX_HEIGHT, RADIUS = 128, 44, 6
DISC_PX = 15
THINNEST_PX, THICKEST_PX = 1.2, 9.0
Point = tuple[float, float]


@dataclass(frozen=True)
class Drawing:
    """A graph with the moves that are shown, where its events stand, and how they look."""

    graph: "TransitionGraph"
    moves: Mapping[Move, int]
    places: Mapping[str, Point]
    looks: Mapping[str, Tone]
    theme: Theme
    language: str

    @property
    def events(self) -> list[str]:
        """The events that are shown."""
        return [name for name in self.places if name not in (BEGIN, END)]

    def times_s(self) -> tuple[float, float]:
        """The shortest and the longest median time of the moves that are shown, in seconds."""
        times = [self.graph.edges[move]["median_s"] for move in self.moves if self.graph.has_edge(*move)]
        return (min(times), max(times)) if times else (0.0, 0.0)

    def colour(self, move: Move) -> str:
        """From quick to slow by the logarithm; beginnings and ends take no time and are grey."""
        if not self.graph.has_edge(*move):
            return self.theme.line_strong
        quick, slow = (log1p(each) for each in self.times_s())
        how = (log1p(self.graph.edges[move]["median_s"]) - quick) / ((slow - quick) or 1.0)
        return between(*time_colours(self.theme), how)

    def width(self, move: Move) -> float:
        """In pixels: the more frequent, the thicker."""
        most = max(self.moves.values(), default=1)
        return THINNEST_PX + (THICKEST_PX - THINNEST_PX) * sqrt(self.moves[move] / most)

    def is_back(self, move: Move) -> bool:
        """Whether it leads to an event further left."""
        return self.places[move[1]][0] < self.places[move[0]][0]

    def curve(self, move: Move) -> list[Point]:
        """Points of a move: ahead from side to side, within a layer round the right, back beneath."""
        (x0, y0), (x1, y1) = self.places[move[0]], self.places[move[1]]
        out, into = _half(move[0]), _half(move[1]) + 5
        if x1 > x0:
            reach = max(40.0, (x1 - x0) * 0.35)
            path = (x0 + out, y0, x0 + out + reach, y0, x1 - into - reach, y1, x1 - into, y1)
        elif x1 == x0:
            near = 10 if y1 > y0 else -10
            side = x0 + out + 34
            path = (x0 + out, y0 + near, side, y0 + near, side, y1 - near, x1 + into, y1 - near)
        else:
            low = BOX_HEIGHT / 2
            depth = 26 + (x0 - x1) * 0.07
            path = (x0 - 30, y0 + low, x0 - 70, y0 + low + depth,
                    x1 + 70, y1 + low + 5 + depth, x1 + 30, y1 + low + 5)  # fmt: skip
        return flatten((("M", *path[:2]), ("C", *path[2:])))[0]


def time_colours(theme: Theme) -> tuple[str, str]:
    """The colours of the quickest and of the slowest move."""
    return theme.tone("touchpoint").border, theme.tone("promise").border


def rounded(centre: Point) -> list[Point]:
    """The outline of an event's box, its corners rounded."""
    x, y = centre
    left, top, right, low = x - BOX_WIDTH / 2, y - BOX_HEIGHT / 2, x + BOX_WIDTH / 2, y + BOX_HEIGHT / 2
    r, k = RADIUS, RADIUS * 0.45
    return flatten(
        (
            ("M", left + r, top), ("L", right - r, top),
            ("C", right - k, top, right, top + k, right, top + r),
            ("L", right, low - r), ("C", right, low - k, right - k, low, right - r, low),
            ("L", left + r, low), ("C", left + k, low, left, low - k, left, low - r),
            ("L", left, top + r), ("C", left, top + k, left + k, top, left + r, top), ("Z",),
        )
    )[0]  # fmt: skip


def _half(name: str) -> float:
    return DISC_PX if name in (BEGIN, END) else BOX_WIDTH / 2
