"""Which slides a journey becomes: an overview and as many details as it takes to read every word."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cjm_studio.export.legibility import LEAST_POINTS, WIDE_SLIDE_PT, fitting_scale, smallest_text_px
from cjm_studio.export.options import SlideSet
from cjm_studio.export.slides.cutting import (
    Parts,
    lane_windows,
    parts_of,
    room_for_body,
    slide_scene,
    windows_of,
)
from cjm_studio.export.slides.headings import HEADING_HEIGHT, with_heading, with_remark
from cjm_studio.export.slides.pages import Page
from cjm_studio.export.slides.windows import Window, moved
from cjm_studio.language import Say
from cjm_studio.layout import Group, Scene

# No slide may be longer (56 inches).
LONGEST_SIDE_PT = 4032.0
POSTER_POINTS_PER_PX = 0.75
# What a director wants to see first; other lanes follow as far as there is room.
FIRST_LANES = ("voice", "emotion", "hypotheses", "touchpoints", "pains", "expectations", "customer_actions")
# Room for the line that says what the overview leaves out.
_REMARK_PX = 44.0

# A drawing of some stages by their ids; of all when none is named.
Drawing = Callable[[tuple[str, ...]], Scene]


@dataclass(frozen=True, slots=True)
class Slides:
    """Pages and the size of all of them in points."""

    pages: tuple[Page, ...]
    size_pt: tuple[float, float] = WIDE_SLIDE_PT


def slides_of(
    draw: Drawing, which: SlideSet, say: Say, size_pt: tuple[float, float] = WIDE_SLIDE_PT
) -> Slides:
    """The slides of a set: `auto`, one `overview`, or a `poster` as large as the drawing.

    `size_pt` is that of a slide, or of a sheet of paper; a poster has its own.
    """
    scene = draw(())
    if which == "poster":
        return _poster(scene)
    if which == "overview":
        return Slides((_fitted(scene, size_pt),), size_pt)
    return Slides(tuple(_readable(scene, draw, say, size_pt)), size_pt)


def slide_scale(scene: Scene) -> float:
    """Points to a pixel at which the smallest word has ten points."""
    return LEAST_POINTS / (smallest_text_px(scene) or 20.0)


def _poster(scene: Scene) -> Slides:
    scale = min(POSTER_POINTS_PER_PX, LONGEST_SIDE_PT / max(scene.width, scene.height, 1))
    # No slide may be shorter than an inch.
    size = (max(scene.width * scale, 72.0), max(scene.height * scale, 72.0))
    return Slides((Page(scene, scale),), size)


def _fitted(scene: Scene, size_pt: tuple[float, float]) -> Page:
    """The whole drawing in the middle of one slide, however small its words become."""
    scale = fitting_scale(scene, size_pt)
    spare = size_pt[0] / scale - scene.width
    return Page(_shifted(scene, spare / 2), scale)


def _shifted(scene: Scene, right: float) -> Scene:
    return (
        replace(scene, groups=tuple(moved(group, 0, right) for group in scene.groups)) if right > 1 else scene
    )


def _readable(scene: Scene, draw: Drawing, say: Say, size_pt: tuple[float, float]) -> Iterator[Page]:
    scale = slide_scale(scene)
    width, height = (side / scale for side in size_pt)
    if scene.width <= width + 0.5 and scene.height <= height + 0.5:
        # A small drawing is drawn larger: nobody is helped by an empty slide.
        yield _fitted(scene, size_pt)
        return
    pages = _pages(scene, draw, (width, height), say)
    # What does not fill its sheet is drawn larger, all of it alike.
    larger = max(
        1.0,
        min(min(width / max(page.scene.width, 1), height / max(page.scene.height, 1)) for page in pages),
    )
    yield from (replace(page, points_per_px=page.points_per_px * larger) for page in pages)


def _pages(scene: Scene, draw: Drawing, room: tuple[float, float], say: Say) -> list[Page]:
    chunks = _chunks(parts_of(scene), scene.width, room[0])
    overview = list(_overview(scene, room, say)) if len(chunks) == 1 else []
    details = [page for stages in chunks for page in _details(draw(stages), room)]
    for number, detail in enumerate(details, 1):
        count = say("{number} of {count}", number=number, count=len(details))
        overview.append(replace(detail, scene=with_heading(detail.scene, scene, count)))
    return overview


def _chunks(parts: Parts, scene_width: float, width: float) -> list[tuple[str, ...]]:
    """Stages that fit beside each other on a slide; one empty chunk when all of them do."""
    stages = [group for group in parts.header if group.subject.kind == "stage"]
    if scene_width <= width + 0.5 or not stages:
        return [()]
    left = min(group.rect.x for group in stages)
    room = width - left - (scene_width - max(group.rect.right for group in stages))
    count = max(-(-round(sum(group.rect.width for group in stages)) // max(round(room), 1)), 1)
    while True:
        chunks = _even(stages, count)
        if count >= len(stages) or all(c[-1].rect.right - c[0].rect.x <= room + 0.5 for c in chunks):
            return [tuple(group.subject.record_id for group in chunk) for chunk in chunks]
        count += 1


def _even(items: Sequence[Group], count: int) -> list[Sequence[Group]]:
    """The items in so many parts of nearly the same length."""
    edges = [round(place * len(items) / count) for place in range(count + 1)]
    return [items[start:end] for start, end in pairwise(edges) if end > start]


def _overview(scene: Scene, room: tuple[float, float], say: Say) -> Iterator[Page]:
    """The lanes that matter most on one slide, and a line that names the others."""
    parts = parts_of(scene)
    top = min((group.rect.y for group in parts.header), default=0.0)
    left = room_for_body(parts, room[1], top) - _REMARK_PX
    lanes = dict(lane_windows(parts))
    chosen: dict[str, Window] = {}
    for name in (*FIRST_LANES, *lanes):
        if name in lanes and name not in chosen and lanes[name].height + 10 <= left:
            chosen[name] = lanes[name]
            left -= lanes[name].height + 10
    if not chosen:
        return
    windows = sorted(chosen.values(), key=lambda window: window.top)
    shown = slide_scene(scene, parts, windows, top)
    others = [lane.title.subject.label for lane in parts.lanes if lane.title.subject.lane not in chosen]
    whole = replace(shown, groups=(*parts.head, *shown.groups))
    remark = say("On the next pages: {lanes}", lanes=", ".join(filter(None, others)))
    yield _page(with_remark(whole, remark) if others else whole, room)


def _details(scene: Scene, room: tuple[float, float]) -> Iterator[Page]:
    parts = parts_of(scene)
    for window in windows_of(parts, room_for_body(parts, room[1], HEADING_HEIGHT)):
        yield _page(slide_scene(scene, parts, [window], HEADING_HEIGHT), room)


def _page(scene: Scene, room: tuple[float, float]) -> Page:
    """At the scale of all slides; smaller only where a single thing is larger than a slide."""
    scale = LEAST_POINTS / (smallest_text_px(scene) or 20.0)
    return Page(scene, scale * min(1.0, room[0] / max(scene.width, 1), room[1] / max(scene.height, 1)))
