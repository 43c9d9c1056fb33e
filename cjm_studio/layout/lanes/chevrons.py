"""The outline of a stage: an arrow that fits into the next one, its corners rounded."""

from collections.abc import Sequence
from math import hypot
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
        return ChevronStyle(theme.chevron_pale, Stroke(theme.outline, 1.75), theme.ink_2, theme.ink)
    if stage_kind in TRAIL:
        return ChevronStyle(theme.surface, Stroke(theme.ink_2, 1.75, (7, 5)), theme.ink_2, theme.ink)
    return ChevronStyle(theme.chevron, None, theme.on_chevron, theme.on_chevron)


def chevron_outline(rect: Rect, *, is_first: bool, is_last: bool) -> tuple[PathStep, ...]:
    """A notch at the left except in the first stage; the point reaches over the gap into the next notch."""
    left, top, bottom, middle = rect.x, rect.y, rect.bottom, rect.y + rect.height / 2
    tip = rect.right + (0 if is_last else POINT + GAP - 10)
    shoulder = tip - POINT
    corners = [(left, top), (shoulder, top), (tip, middle), (shoulder, bottom), (left, bottom)]
    notch = [] if is_first else [(left + POINT - 1, middle)]
    return rounded([*corners, *notch], CORNER)


def rounded(corners: Sequence[tuple[float, float]], radius: float) -> tuple[PathStep, ...]:
    """A closed shape whose corners are cut by curves that begin and end `radius` away from them."""
    steps: list[PathStep] = []
    for place, corner in enumerate(corners):
        before, after = corners[place - 1], corners[(place + 1) % len(corners)]
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        steps.append(("L" if steps else "M", *start))
        steps.append(("C", *_towards_share(start, corner), *_towards_share(end, corner), *end))
    return (*steps, ("Z",))


def _towards(here: tuple[float, float], there: tuple[float, float], distance: float) -> tuple[float, float]:
    length = hypot(there[0] - here[0], there[1] - here[1])
    return _towards_share(here, there, distance / length if length else 0)


def _towards_share(
    here: tuple[float, float], there: tuple[float, float], share: float = 2 / 3
) -> tuple[float, float]:
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share
