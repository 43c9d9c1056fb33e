"""Arrows that share a row, column or channel are laid side by side: each piece gets a track of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_studio.layout.blueprints.routes import Route, Way

# Where a way begins or ends at a card, it does so at the card's edge, this far from its middle.
EDGE = 0.4


@dataclass(frozen=True)
class Tracks:
    """`numbers[route][piece]` is the track of a piece; `counts` how many tracks each lane has."""

    numbers: tuple[tuple[int, ...], ...]
    counts: dict[Way, int]

    def count(self, lane: Way) -> int:
        return self.counts.get(lane, 0)


@dataclass(frozen=True, slots=True)
class _Piece:
    low: float
    high: float
    route: int
    place: int


def assign_tracks(routes: Sequence[Route]) -> Tracks:
    """The lowest track on which nothing else runs beside the piece; the longest pieces choose first."""
    by_lane: dict[Way, list[_Piece]] = {}
    for number, route in enumerate(routes):
        for place, lane in enumerate(route.lanes):
            low, high = _extent(route, place)
            by_lane.setdefault(lane, []).append(_Piece(low, high, number, place))
    numbers = [[0] * len(route.lanes) for route in routes]
    counts: dict[Way, int] = {}
    for lane, pieces in by_lane.items():
        tracks: list[list[_Piece]] = []
        for piece in sorted(pieces, key=lambda piece: (piece.low - piece.high, piece.low, piece.route)):
            numbers[piece.route][piece.place] = _take_track(tracks, piece)
        counts[lane] = len(tracks)
    return Tracks(tuple(map(tuple, numbers)), counts)


def _extent(route: Route, place: int) -> tuple[float, float]:
    begin, end = route.stretch(place)
    toward = 1 if end > begin or (end == begin and place == 0) else -1
    if place == 0:
        begin += toward * EDGE
    if place == len(route.lanes) - 1:
        end -= toward * EDGE
    return min(begin, end), max(begin, end)


def _take_track(tracks: list[list[_Piece]], piece: _Piece) -> int:
    for number, others in enumerate(tracks):
        if all(piece.high < other.low or other.high < piece.low for other in others):
            others.append(piece)
            return number
    tracks.append([piece])
    return len(tracks) - 1
