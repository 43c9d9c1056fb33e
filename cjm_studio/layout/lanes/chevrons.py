"""The outline of a stage: an arrow that fits into the next one, its corners rounded."""

from typing import NamedTuple

from cjm_studio.layout.measures import GAP
from cjm_studio.layout.scene import PathStep, Rect, Stroke
from cjm_studio.layout.theme import Theme

CHEVRON_HEIGHT = 58
# How far the arrow's point reaches.
POINT = 15
CORNER = 5

BEFORE_CONTACT = frozenset({"stimulus", "zmot"})
TRAIL = frozenset({"legacy_trail", "after"})


class ChevronStyle(NamedTuple):
    """Colours of a stage: outline and fill, its number and its name."""

    fill: str
    stroke: Stroke | None
    number: str
    words: str


def chevron_style(theme: Theme, stage_kind: str) -> ChevronStyle:
    """Pale before the first contact, solid in it, an outline of dashes for what trails before or after."""
    if stage_kind in BEFORE_CONTACT:
        return ChevronStyle(theme.chevron_pale, Stroke(theme.chevron, 1.75), theme.ink_2, theme.ink)
    if stage_kind in TRAIL:
        return ChevronStyle(theme.surface, Stroke(theme.ink_2, 1.75, (7, 5)), theme.ink_2, theme.ink)
    return ChevronStyle(theme.chevron, None, theme.on_chevron, theme.on_chevron)


def chevron_outline(rect: Rect, *, is_first: bool, is_last: bool) -> tuple[PathStep, ...]:
    """A notch at the left except in the first stage; the point reaches over the gap into the next notch."""
    left, top, bottom, middle = rect.x, rect.y, rect.bottom, rect.y + rect.height / 2
    tip = rect.right + (0 if is_last else POINT + GAP - 10)
    shoulder = tip - POINT
    notch = left if is_first else left + POINT - 1
    side = left if is_first else left + 2
    # How far along the slope a corner begins to turn.
    down = CORNER * rect.height / 2 / POINT / 2
    return (
        ("M", left + CORNER, top),
        ("L", shoulder - CORNER, top),
        ("C", shoulder - 1, top, shoulder, top + 1, shoulder + CORNER / 2, top + down),
        ("L", tip - CORNER / 2, middle - down),
        ("C", tip + 0.5, middle - 2, tip + 0.5, middle + 2, tip - CORNER / 2, middle + down),
        ("L", shoulder + CORNER / 2, bottom - down),
        ("C", shoulder, bottom - 1, shoulder - 1, bottom, shoulder - CORNER, bottom),
        ("L", left + CORNER, bottom),
        ("C", left + 1, bottom, left - 0.5, bottom - 2, side, bottom - CORNER),
        ("L", notch, middle),
        ("L", side, top + CORNER),
        ("C", left - 0.5, top + 2, left + 1, top, left + CORNER, top),
        ("Z",),
    )
