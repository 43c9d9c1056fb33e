"""What a file will be like, said before it is made: how large its words are and how many pages it has."""

from dataclasses import dataclass
from functools import partial

from cjm_studio.export.drawings import scene_of
from cjm_studio.export.legibility import LEAST_POINTS, WIDE_SLIDE_PT, legibility, smallest_text_px
from cjm_studio.export.options import Options, paper_size_pt
from cjm_studio.export.slides.sets import Slides, slides_of
from cjm_studio.language import Say, number, translator
from cjm_studio.model import Journey

PICTURES = frozenset({"png", "svg", "html"})


@dataclass(frozen=True, slots=True)
class Outlook:
    """The smallest words of a file: `points` high on its pages; those of a picture when it fills a slide.

    `pixels` is how high they are in a picture, 0 for pages. `pages` is how many the file has,
    `readable_pages` how many keep every word at ten points.
    """

    points: float
    pixels: float
    pages: int
    readable_pages: int

    @property
    def is_readable(self) -> bool:
        return self.points >= LEAST_POINTS - 0.05


def outlook(name: str, journey: Journey, options: Options) -> Outlook | None:
    """How readable the file will be; None for formats that have no size."""
    if name in PICTURES:
        return _of_picture(name, journey, options)
    if name == "pptx":
        return _of_pages(journey, options, WIDE_SLIDE_PT)
    if name == "pdf":
        size = paper_size_pt(options.paper)
        if size is not None:
            return _of_pages(journey, options, size)
        whole = legibility(scene_of(journey, options))
        return Outlook(whole.points, 0, 1, 1)
    return None


def outlook_in_words(seen: Outlook, language: str) -> str:
    """One or two sentences for a person."""
    say = translator(language)
    points = number(seen.points, language, 1)
    if seen.pixels:
        said = say(
            "The smallest text is {pixels} pixels high, and {points} pt when the picture fills a slide.",
            pixels=number(seen.pixels, language, 0),
            points=points,
        )
    else:
        pages = say.many("{count} page", "{count} pages", seen.pages)
        said = say("{pages} of the picture; the smallest text has {points} pt.", pages=pages, points=points)
    return said if seen.is_readable else f"{said} {_advice(seen, say)}"


def _advice(seen: Outlook, say: Say) -> str:
    pages = say.many("{count} page", "{count} pages", seen.readable_pages)
    return say(
        "From 10 pt on it can be read from the back row: the set of slides “auto” makes {pages} of it.",
        pages=pages,
    )


def _of_picture(name: str, journey: Journey, options: Options) -> Outlook:
    scene = scene_of(journey, options)
    on_slide = legibility(scene, WIDE_SLIDE_PT)
    scale = 1.0
    if name == "png":
        scale = options.width_px / scene.width if options.width_px else options.scale
    pages = 1 if on_slide.is_readable else _count(journey, options, WIDE_SLIDE_PT)
    return Outlook(on_slide.points, smallest_text_px(scene) * scale, 1, pages)


def _of_pages(journey: Journey, options: Options, size_pt: tuple[float, float]) -> Outlook:
    slides = _slides(journey, options, size_pt)
    points = min(smallest_text_px(page.scene) * page.points_per_px for page in slides.pages)
    pages = len(slides.pages)
    readable = pages if options.slides == "auto" else _count(journey, options, size_pt)
    return Outlook(points, 0, pages, readable)


def _count(journey: Journey, options: Options, size_pt: tuple[float, float]) -> int:
    draw = partial(scene_of, journey, options)
    return len(slides_of(draw, "auto", translator(options.language), size_pt).pages)


def _slides(journey: Journey, options: Options, size_pt: tuple[float, float]) -> Slides:
    return slides_of(
        partial(scene_of, journey, options), options.slides, translator(options.language), size_pt
    )
