"""Which slides a journey becomes: an overview and as many details as it takes to read every word."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cjm_studio.export.drawings import WHOLE
from cjm_studio.export.legibility import WIDE_SLIDE_PT, fitting_scale
from cjm_studio.export.options import SlideSet
from cjm_studio.export.slides.cutting import Parts, parts_of, room_for_body, slide_scene, windows_of
from cjm_studio.export.slides.headings import HEADING_HEIGHT, with_heading
from cjm_studio.export.slides.overviews import OVERVIEWS, NumberedPart, lanes_overview, parts_overview
from cjm_studio.export.slides.pages import Page
from cjm_studio.export.slides.parting import Drawing, narrow_scenes, part_in_words
from cjm_studio.export.slides.sizing import sized_page, slide_scale
from cjm_studio.export.slides.windows import Window
from cjm_studio.language import Say
from cjm_studio.layout import Scene, moved

# No slide may be longer (56 inches).
LONGEST_SIDE_PT = 4032.0
POSTER_POINTS_PER_PX = 0.75
# Among more slides nobody sees which is fuller.
MOST_BALANCED = 12


@dataclass(frozen=True, slots=True)
class Slides:
    """Pages and the size of all of them in points; whether the first shows the whole and others its parts."""

    pages: tuple[Page, ...]
    size_pt: tuple[float, float] = WIDE_SLIDE_PT

    @property
    def has_overview(self) -> bool:
        first = {group.subject.lane for group in self.pages[0].scene.groups}
        return len(self.pages) == 1 or not first.isdisjoint(OVERVIEWS)


def slides_of(
    draw: Drawing, which: SlideSet, say: Say, size_pt: tuple[float, float] = WIDE_SLIDE_PT
) -> Slides:
    """The slides of a set: `auto`, one `overview`, or a `poster` as large as the drawing.

    `size_pt` is that of a slide, or of a sheet of paper; a poster has its own.
    """
    scene = draw(WHOLE)
    if which == "poster":
        return _poster(scene)
    if which == "overview":
        return Slides((_fitted(scene, size_pt),), size_pt)
    return Slides(tuple(_readable(scene, draw, say, size_pt)), size_pt)


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
    for pages in _sheets(scene, draw, (width, height), say):
        # What does not fill its slides is drawn larger, all slides of one part alike.
        larger = max(1.0, min(fitting_scale(page.scene, size_pt) / page.points_per_px for page in pages))
        yield from (replace(page, points_per_px=page.points_per_px * larger) for page in pages)


def _sheets(scene: Scene, draw: Drawing, room: tuple[float, float], say: Say) -> Iterator[list[Page]]:
    """An overview, and every part on as many slides as it takes."""
    parts = [(part, list(_details(part, room))) for part in narrow_scenes(draw, room[0])]
    total = sum(len(pages) for _, pages in parts)
    sheets: list[list[Page]] = []
    numbered: list[NumberedPart] = []
    for part, pages in parts:
        first = numbered[-1].last + 1 if numbered else 1
        words = part_in_words(part, scene, say)
        numbered.append(NumberedPart(part, words, first, first + len(pages) - 1))
        counts = (say("{number} of {count}", number=n, count=total) for n in range(first, first + len(pages)))
        sheets.append(
            [
                replace(page, scene=with_heading(page.scene, scene, count, words))
                for page, count in zip(pages, counts, strict=True)
            ]
        )
    if len(parts) > 1:
        yield [parts_overview(scene, numbered, room, say)]
    elif overview := lanes_overview(scene, room, say):
        yield [overview]
    yield from sheets


def _details(scene: Scene, room: tuple[float, float]) -> Iterator[Page]:
    """As few slides as there can be; a narrow part is drawn larger where that makes no more of them."""
    parts = parts_of(scene)
    top = HEADING_HEIGHT
    fewest = len(windows_of(parts, room_for_body(parts, room[1], top)))
    wide = room[0] / max(scene.width, 1)
    for larger in (min(wide, 1.4), min(wide, 1.2), 1.0):
        smaller_room = (room[0] / max(larger, 1), room[1] / max(larger, 1))
        windows = _balanced(parts, room_for_body(parts, smaller_room[1], top))
        if len(windows) <= fewest:
            break
    # Stages with nothing under them are a slide, too.
    for shown in [[window] for window in windows] or [[]]:
        yield sized_page(slide_scene(scene, parts, shown, top), smaller_room, max(larger, 1))


def _balanced(parts: Parts, room: float) -> list[Window]:
    """As few windows as `room` allows, and a few of them as even as that leaves them."""
    fewest = windows_of(parts, room)
    if len(fewest) > MOST_BALANCED:
        return fewest
    tried = (windows_of(parts, room * share) for share in (0.6, 0.7, 0.8, 0.9))
    return next((windows for windows in tried if len(windows) == len(fewest)), fewest)
