"""How large a Scene is drawn on a slide: its smallest word has ten points."""

from cjm_studio.export.legibility import LEAST_POINTS, smallest_text_px
from cjm_studio.export.slides.headings import SMALL_SIZE
from cjm_studio.export.slides.pages import Page
from cjm_studio.layout import Scene


def slide_scale(scene: Scene) -> float:
    """Points to a pixel at which the smallest word has ten points, also of the heading it may get."""
    return LEAST_POINTS / min(smallest_text_px(scene) or SMALL_SIZE, SMALL_SIZE)


def sized_page(scene: Scene, room: tuple[float, float], larger: float = 1.0) -> Page:
    """At the scale of all slides; smaller only where a single thing is larger than a slide.

    `room` is a slide's width and height in pixels of the Scene, `larger` a factor above the scale of all.
    """
    smaller = min(1.0, room[0] / max(scene.width, 1), room[1] / max(scene.height, 1))
    return Page(scene, slide_scale(scene) * smaller * larger)
