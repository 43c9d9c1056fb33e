"""A Scene cut into slides on which every word can be read: lanes under lanes, headers on every slide.

A slide is cut between lanes where that leaves it full enough, else between two rows of cards.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cjm_studio.export.slides.bands import seen_with_bands
from cjm_studio.export.slides.windows import (
    TALL_PX,
    Lane,
    Window,
    holds_together,
    lane_title,
    reach_of,
)
from cjm_studio.layout import Group, Rect, Scene, moved

HEAD_LANES = frozenset({"title", "scenario", "personas"})
SOURCES = "sources"
_MARGIN = 24.0
_GAP = 10.0
# A slide is cut early, between two lanes or rows, if it is at least so full.
_FULL_BETWEEN_LANES, _FULL_BETWEEN_ROWS = 0.5, 0.35


@dataclass(frozen=True, slots=True)
class Parts:
    """A Scene by what its parts are for: `head` names the picture, `header` the stages and steps."""

    head: tuple[Group, ...]
    header: tuple[Group, ...]
    body: tuple[Group, ...]
    lanes: tuple[Lane, ...]
    header_bottom: float


def parts_of(scene: Scene) -> Parts:
    """Sort the groups of a Scene."""
    head = tuple(group for group in scene.groups if group.subject.lane in HEAD_LANES)
    header = tuple(group for group in scene.groups if _is_header(group))
    titles = tuple(group for group in scene.groups if group.subject.kind == "lane")
    apart = {id(group) for group in (*head, *header, *titles)}
    body = tuple(group for group in scene.groups if id(group) not in apart)
    bottom = max((group.rect.bottom for group in (header or head)), default=0.0)
    return Parts(head, header, body, tuple(_lanes(titles, body, scene.height)), bottom)


def windows_of(parts: Parts, room: float) -> list[Window]:
    """Windows of at most `room` pixels that together show the whole body."""
    shown = [group for group in parts.body if holds_together(group)]
    rects = sorted(map(reach_of, shown), key=lambda rect: rect.y)
    sources = {reach_of(group) for group in shown if group.subject.lane == SOURCES}
    windows: list[Window] = []
    while rects:
        top = rects[0].y
        end = _end(rects, parts.lanes, top, room)
        windows.append(Window(top, end))
        rects = [rect for rect in rects if rect.bottom > end + 0.5]
        if windows and set(rects) <= sources:
            # A slide with nothing but the sources says little; the notes have them on every slide.
            break
    return windows


def slide_scene(scene: Scene, parts: Parts, windows: Sequence[Window], top: float) -> Scene:
    """The header at `top`, and under it what the windows show, one under the other."""
    header_top = min((group.rect.y for group in parts.header), default=top)
    groups = [moved(group, top - header_top) for group in parts.header]
    y = top + max(parts.header_bottom - header_top, 0) + _GAP if parts.header else top
    for window in windows:
        here = replace(window, shift=y - window.top)
        groups += seen_with_bands(parts.body, parts.lanes, here)
        groups += [group for lane in parts.lanes if (group := lane_title(lane, here))]
        y += window.height + _GAP
    layers = ("ground", "card", "mark")
    ordered = sorted(groups, key=lambda group: layers.index(group.layer))
    return replace(scene, groups=tuple(ordered), height=y + _MARGIN)


def room_for_body(parts: Parts, slide_height: float, top: float) -> float:
    """How high a window may be on a slide whose header begins at `top`."""
    header_top = min((group.rect.y for group in parts.header), default=parts.header_bottom)
    return slide_height - top - (parts.header_bottom - header_top) - 2 * _GAP - _MARGIN


def lane_windows(parts: Parts) -> list[tuple[str, Window]]:
    """Each lane by its role, as high as what stands in it."""
    found = []
    for lane in parts.lanes:
        rects = [reach_of(group) for group in parts.body if holds_together(group) and _within(group, lane)]
        bottom = max([lane.title.rect.bottom, *(rect.bottom for rect in rects)])
        top = min([lane.top, *(rect.y for rect in rects)])
        found.append((lane.title.subject.lane, Window(top, bottom)))
    return found


def _is_header(group: Group) -> bool:
    subject = group.subject
    is_step = subject.kind == "step" and group.layer == "card" and subject.lane != "pictures"
    return subject.lane in {"stages", "steps"} or is_step


def _within(group: Group, lane: Lane) -> bool:
    reach = reach_of(group)
    return lane.top <= reach.y + reach.height / 2 < lane.bottom


def _lanes(titles: Sequence[Group], body: Sequence[Group], scene_bottom: float) -> Iterator[Lane]:
    ordered = sorted(titles, key=lambda group: group.rect.y)
    ends = [group.rect.y for group in body if group.subject.lane in {"legend", "sources"}]
    last = min(ends, default=scene_bottom)
    for place, title in enumerate(ordered):
        below = ordered[place + 1].rect.y if place + 1 < len(ordered) else last
        # A tall name is as high as its lane; a short one stands at the lane's top.
        bottom = title.rect.bottom if title.rect.height >= TALL_PX else max(below, title.rect.bottom)
        yield Lane(title, title.rect.y, bottom)


def _end(rects: Sequence[Rect], lanes: Sequence[Lane], top: float, room: float) -> float:
    """Where a slide ends that begins at `top`; `rects` are in the order in which they begin."""
    limit = top + room
    # What begins under the slide has no say in where it ends.
    reach = bisect_right(rects, limit, key=lambda rect: rect.y)
    rects, is_last = rects[:reach], reach == len(rects)
    if is_last and max(rect.bottom for rect in rects) <= limit:
        return max(rect.bottom for rect in rects)
    between_lanes = [lane.top - 1 for lane in lanes if top + room * _FULL_BETWEEN_LANES < lane.top <= limit]
    if free := [y for y in between_lanes if not _crosses(rects, y)]:
        return max(free)
    between_rows = [r.bottom for r in rects if top + room * _FULL_BETWEEN_ROWS < r.bottom <= limit]
    if free := [y for y in between_rows if not _crosses(rects, y)]:
        return max(free)
    # One thing reaches through all of the slide: then it is drawn smaller.
    whole = [rect.bottom for rect in rects if rect.bottom <= limit]
    return max(whole) if whole else min(rect.bottom for rect in rects)


def _crosses(rects: Sequence[Rect], y: float) -> bool:
    return any(rect.y + 0.5 < y < rect.bottom - 0.5 for rect in rects)
