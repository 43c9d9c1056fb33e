"""Under a blueprint: how long the customer waits for what was promised, the seams, the promises."""

from dataclasses import dataclass
from math import inf

from cjm_studio.insight import PromiseCheck
from cjm_studio.layout.blueprints.promise_panel import promise_panel
from cjm_studio.layout.blueprints.seam_panel import seam_panel
from cjm_studio.layout.blueprints.seams import Seam
from cjm_studio.layout.blueprints.time_panel import time_panel
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.measures import MARGIN
from cjm_studio.layout.pieces import Drawn

PANEL_GAP = 18
# Panels stand side by side from this width on; the promises then take so much of it.
WIDE = 1500
PROMISES_SHARE, PROMISES_MOST = 0.36, 900.0

# The left side and the width of a panel.
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Told:
    """What the panels tell."""

    checks: tuple[PromiseCheck, ...]
    seams: tuple[Seam, ...]


def draw_panels(frame: Frame, told: Told, top: float) -> Drawn:
    """The panels that have something to say; nothing at all without promises and seams."""
    whole = frame.columns.page_right - MARGIN
    has_left = bool(told.seams) or any(check.path_s and check.promised_s for check in told.checks)
    if whole < WIDE or not (has_left and told.checks):
        return _stacked(frame, told, (MARGIN, whole), top)
    right = min(whole * PROMISES_SHARE, PROMISES_MOST)
    sides = (MARGIN, whole - right - PANEL_GAP), (frame.columns.page_right - right, right)
    ways = (_seams_beside(frame, told, sides, top), _seams_below(frame, told, (*sides, (MARGIN, whole)), top))
    # The composition that leaves less of its ground empty; of equals the lower one.
    return min(ways, key=lambda way: (way[0], way[1].bottom))[1]


def _seams_beside(frame: Frame, told: Told, sides: tuple[Place, Place], top: float) -> tuple[float, Drawn]:
    """Time and seams at the left, the promises at the right as high as both; and what is empty there."""
    left = _left(frame, told, sides[0], top)
    promises = promise_panel(frame, told.checks, sides[1], top)
    empty = _empty((left, sides[0]), (promises, sides[1]))
    bottom = max(left.bottom, promises.bottom)
    return empty, _joined(left, promise_panel(frame, told.checks, sides[1], top, bottom))


def _seams_below(
    frame: Frame, told: Told, places: tuple[Place, Place, Place], top: float
) -> tuple[float, Drawn]:
    """Time and promises beside each other and alike in height, the seams under both of them."""
    time = time_panel(frame, told.checks, places[0], top)
    promises = promise_panel(frame, told.checks, places[1], top)
    if not time.groups or not told.seams:
        return inf, Drawn((), inf)
    empty = _empty((time, places[0]), (promises, places[1]))
    bottom = max(time.bottom, promises.bottom)
    time = time_panel(frame, told.checks, places[0], top, bottom)
    promises = promise_panel(frame, told.checks, places[1], top, bottom)
    seams = seam_panel(frame, told.seams, places[2], bottom + PANEL_GAP)
    return empty, _joined(time, promises, seams)


def _empty(one: tuple[Drawn, Place], other: tuple[Drawn, Place]) -> float:
    """The ground that the lower of two panels beside each other would leave empty, in square pixels."""
    bottom = max(one[0].bottom, other[0].bottom)
    return sum((bottom - drawn.bottom) * width for drawn, (_, width) in (one, other))


def _joined(*drawn: Drawn) -> Drawn:
    groups = tuple(group for each in drawn for group in each.groups)
    legend = tuple(sign for each in drawn for sign in each.legend)
    return Drawn(groups, max(each.bottom for each in drawn), legend)


def _stacked(frame: Frame, told: Told, place: Place, top: float) -> Drawn:
    left = _left(frame, told, place, top)
    promises = promise_panel(frame, told.checks, place, left.bottom + (PANEL_GAP if left.groups else 0))
    return _joined(left, promises) if promises.groups else left


def _left(frame: Frame, told: Told, place: Place, top: float) -> Drawn:
    time = time_panel(frame, told.checks, place, top)
    seams = seam_panel(frame, told.seams, place, time.bottom + (PANEL_GAP if time.groups else 0))
    return _joined(time, seams) if seams.groups else time
