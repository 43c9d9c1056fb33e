"""What a file will be like, said before it is made: how large its words are and how many pages it has."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cjm_studio.export.deck_plan import plan_deck
from cjm_studio.export.drawings import scene_of
from cjm_studio.export.legibility import (
    LEAST_POINTS,
    POINTS_PER_PX,
    WIDE_SLIDE_PT,
    legibility,
    smallest_text_px,
)
from cjm_studio.export.logo import read_logo, with_strip
from cjm_studio.export.options import Options, paper_size_pt
from cjm_studio.export.paper import sheets_of
from cjm_studio.export.pdf import Leaf
from cjm_studio.export.png import check_scale, check_width, widest_px
from cjm_studio.export.slides.pages import Page
from cjm_studio.language import Say, number, translator
from cjm_studio.layout import Scene
from cjm_studio.model import Journey

PICTURES = frozenset({"png", "svg", "html"})
_CM_PER_PT = 2.54 / 72


@dataclass(frozen=True, slots=True)
class Outlook:
    """The smallest words of a file: `points` high on its pages; those of a picture when it fills a slide.

    `pixels` is how high they are in a picture, 0 for pages. `pages` is how many the file has,
    `readable_pages` how many keep every word at ten points. `page_cm` is the width and height of a page that
    is as large as its picture.
    """

    points: float
    pixels: float
    pages: int
    readable_pages: int
    page_cm: tuple[float, float] | None = None

    @property
    def is_readable(self) -> bool:
        return self.points >= LEAST_POINTS - 0.05


def outlook(name: str, journey: Journey, options: Options) -> Outlook | None:
    """How readable the file will be; None for formats that have no size.

    Raises what the export raises, also for a bitmap that would be too large.
    """
    if name in PICTURES:
        return _of_picture(name, journey, options)
    if name == "pptx":
        return _of_deck(journey, options)
    if name == "pdf":
        size = paper_size_pt(options.paper)
        if size is not None:
            return _of_sheets(journey, options, size)
        scene = _picture(journey, options)
        page_cm = (scene.width * POINTS_PER_PX * _CM_PER_PT, scene.height * POINTS_PER_PX * _CM_PER_PT)
        return Outlook(legibility(scene).points, 0, 1, 1, page_cm)
    return None


def widest_bitmap_px(journey: Journey, options: Options) -> int:
    """How many pixels wide a PNG can be at most."""
    return widest_px(_picture(journey, options))


def outlook_in_words(seen: Outlook, language: str) -> str:
    """One or two sentences for a person: how large the words are and, when they are too small, what helps."""
    said = size_in_words(seen, language)
    return said if seen.is_readable else f"{said} {_advice(seen, translator(language))}"


def size_in_words(seen: Outlook, language: str) -> str:
    """How large the words are, in a sentence."""
    say = translator(language)
    points = number(seen.points, language, 1)
    if seen.pixels:
        return say(
            "The smallest text is {pixels} pixels high, and {points} pt when the picture fills a slide.",
            pixels=number(seen.pixels, language, 0),
            points=points,
        )
    pages = say.many("{count} page", "{count} pages", seen.pages)
    said = say("{pages} of the picture; the smallest text has {points} pt.", pages=pages, points=points)
    if seen.page_cm is None:
        return said
    width, height = (number(side, language, 0) for side in seen.page_cm)
    return f"{said} {say('The page is {width} × {height} cm.', width=width, height=height)}"


def _advice(seen: Outlook, say: Say) -> str:
    pages = say.many("{count} page", "{count} pages", seen.readable_pages)
    return say(
        "From 10 pt on it can be read from the back row: the set of slides “auto” makes {pages} of it.",
        pages=pages,
    )


def _picture(journey: Journey, options: Options) -> Scene:
    scene = scene_of(journey, options)
    if not options.logo:
        return scene
    read_logo(options.logo)  # one that cannot be taken is refused before, too
    return with_strip(scene)


def _of_picture(name: str, journey: Journey, options: Options) -> Outlook:
    scene = _picture(journey, options)
    scale = _bitmap_scale(scene, options) if name == "png" else 1.0
    on_slide = legibility(scene, WIDE_SLIDE_PT)
    pages = 1 if on_slide.is_readable else _readable_slides(journey, options)
    return Outlook(on_slide.points, smallest_text_px(scene) * scale, 1, pages)


def _bitmap_scale(scene: Scene, options: Options) -> float:
    if options.width_px:
        check_width(scene, options.width_px)
        return options.width_px / scene.width
    check_scale(scene, options.scale)
    return options.scale


def _of_deck(journey: Journey, options: Options) -> Outlook:
    plan = plan_deck(journey, options)
    pages = plan.slides.pages
    readable = len(pages) if options.slides == "auto" else _readable_slides(journey, options)
    width, height = plan.size_pt
    page_cm = (width * _CM_PER_PT, height * _CM_PER_PT) if options.slides == "poster" else None
    return Outlook(_least_points(pages), 0, len(pages), readable, page_cm)


def _of_sheets(journey: Journey, options: Options, size_pt: tuple[float, float]) -> Outlook:
    logo = read_logo(options.logo) if options.logo else None
    sheets = sheets_of(journey, options, size_pt, logo)
    all_readable = replace(options, slides="auto")
    readable = sheets if options.slides == "auto" else sheets_of(journey, all_readable, size_pt, logo)
    return Outlook(_least_points(sheets), 0, len(sheets), len(readable))


def _readable_slides(journey: Journey, options: Options) -> int:
    return len(plan_deck(journey, replace(options, slides="auto")).slides.pages)


def _least_points(pages: Sequence[Page | Leaf]) -> float:
    return min(smallest_text_px(page.scene) * page.points_per_px for page in pages)
