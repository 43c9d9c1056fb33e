"""The bands of a lane, one for each of two compared journeys: whose cards they are is said on every slide."""

from collections.abc import Iterator, Sequence

from cjm_studio.export.slides.windows import Lane, Window, lane_title, seen
from cjm_studio.layout import Group, moved

BAND_NAMES = "names"
_GAP_PX = 4.0


def seen_with_bands(groups: Sequence[Group], lanes: Sequence[Lane], window: Window) -> Iterator[Group]:
    """What is seen in the window; the band in which it begins is named under the name of its lane."""
    again = [band for lane in lanes if (band := _current(groups, lane, window))]
    yield from seen((group for group in groups if group not in again), window)
    for lane in lanes:
        title = lane_title(lane, window)
        band = _current(groups, lane, window)
        if title is None or band is None:
            continue
        placed = moved(band, title.rect.bottom + _GAP_PX - band.rect.y)
        if placed.rect.bottom <= _end(groups, lane, window, band):
            yield placed


def _current(groups: Sequence[Group], lane: Lane, window: Window) -> Group | None:
    """The name of the band in which the window begins; None where the lane begins in the window, too."""
    if lane.top >= window.top - 0.5 or lane.bottom <= window.top:
        return None
    reach = window.top + lane.title.rect.height + _GAP_PX
    return next((name for name in reversed(_names(groups, lane)) if name.rect.y < reach), None)


def _end(groups: Sequence[Group], lane: Lane, window: Window, band: Group) -> float:
    """How far down, on the slide, the name may reach: to the next band, to the end of the lane."""
    below = [name.rect.y for name in _names(groups, lane) if name.rect.y > band.rect.y]
    return min([lane.bottom, *below]) + window.shift


def _names(groups: Sequence[Group], lane: Lane) -> list[Group]:
    found = (group for group in groups if group.subject.lane == BAND_NAMES)
    return sorted((g for g in found if lane.top <= g.rect.y < lane.bottom), key=lambda g: g.rect.y)
