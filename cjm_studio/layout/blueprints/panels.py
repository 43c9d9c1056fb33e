"""Under a blueprint: how long the customer waits for what was promised, the seams, the promises."""

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_studio.insight import PromiseCheck
from cjm_studio.layout.blueprints.promise_panel import promise_panel
from cjm_studio.layout.blueprints.seam_panel import seam_panel
from cjm_studio.layout.blueprints.seams import Seam
from cjm_studio.layout.blueprints.time_panel import time_panel
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.measures import MARGIN
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Group

PANEL_GAP = 18
# Panels stand side by side from this width on; the promises then take so much of it.
WIDE = 1500
PROMISES_SHARE, PROMISES_MOST = 0.36, 900.0


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
    left = Told(told.checks, told.seams)
    beside = _left(frame, left, (MARGIN, whole - right - PANEL_GAP), top)
    promises = promise_panel(frame, told.checks, (frame.columns.page_right - right, right), top)
    groups = (*beside.groups, *promises.groups)
    return Drawn(groups, max(beside.bottom, promises.bottom), (*beside.legend, *promises.legend))


def _stacked(frame: Frame, told: Told, place: tuple[float, float], top: float) -> Drawn:
    left = _left(frame, told, place, top)
    gap = PANEL_GAP if left.groups else 0
    promises = promise_panel(frame, told.checks, place, left.bottom + gap)
    groups: Sequence[Group] = (*left.groups, *promises.groups)
    bottom = promises.bottom if promises.groups else left.bottom
    return Drawn(tuple(groups), bottom, (*left.legend, *promises.legend))


def _left(frame: Frame, told: Told, place: tuple[float, float], top: float) -> Drawn:
    time = time_panel(frame, told.checks, place, top)
    gap = PANEL_GAP if time.groups else 0
    seams = seam_panel(frame, told.seams, place, time.bottom + gap)
    bottom = seams.bottom if seams.groups else time.bottom
    return Drawn((*time.groups, *seams.groups), bottom, (*time.legend, *seams.legend))
