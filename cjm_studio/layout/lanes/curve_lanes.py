"""A lane of curves as a whole: as high as its scale and what is written beside it need."""

from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lanes.curve_labels import Note, draw_notes, notes_of
from cjm_studio.layout.lanes.curve_points import persona_curves
from cjm_studio.layout.lanes.curves import EMOTION, REASON, CurveStyle, Plot, draw_curves, draw_scale
from cjm_studio.layout.measures import MAP_LEFT
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Rect

# Free room above and below the scale.
PADDING, EMOTION_PADDING = 10, 32
NOTE_GAP = 14


def emotion_lane(frame: Frame, lane: str, top: float) -> Drawn:
    """What the personas felt, with the words of the best and the worst moment."""
    return _lane(frame, EMOTION, lane, top)


def reason_lane(frame: Frame, lane: str, top: float) -> Drawn:
    """What the personas thought of it."""
    return _lane(frame, REASON, lane, top)


def _lane(frame: Frame, style: CurveStyle, lane: str, top: float) -> Drawn:
    curves = persona_curves(frame, style.name)
    measured = Plot(frame, style, 0, lane)
    notes = notes_of(measured, curves) if style is EMOTION else ()
    least = EMOTION_PADDING if style is EMOTION else PADDING
    above, below = (_room(notes, side, least) for side in ("above", "below"))
    plot = Plot(frame, style, top + above + 2 * style.unit, lane)
    height = above + 4 * style.unit + below
    area = Rect(MAP_LEFT, top + 4, frame.columns.right - MAP_LEFT, height - 8)
    written = tuple(draw_notes(plot, curves, notes, area))
    bottom = max([top + height, *(group.rect.bottom + 8 for group in written)])
    groups = (draw_scale(plot), *draw_curves(plot, curves), *written)
    legend = [level for curve in curves for level in (p.score.evidence_level for p in curve.points)]
    return Drawn(groups, bottom, tuple(dict.fromkeys(legend)))


def _room(notes: tuple[Note, ...], side: str, least: float) -> float:
    """So much that the highest note fits between the scale and the lane's border."""
    return max([least, *(note.height + NOTE_GAP + 4 for note in notes if note.side == side)])
