"""A journey as a presentation: its picture on slides that can be read and edited, and where it leads."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from cjm_studio.export.deck_plan import LOGO_PX_PER_PT, plan_deck
from cjm_studio.export.differences import headings
from cjm_studio.export.logo import Logo
from cjm_studio.export.options import CLOSING_FIGURES, LEADING_FIGURES, Options
from cjm_studio.export.slides.company import (
    chart_theme,
    is_ground_fit,
    safe_typeface,
)
from cjm_studio.export.slides.deck import add_page, put_away, title_layout, written
from cjm_studio.export.slides.decoration import leaves_room
from cjm_studio.export.slides.headings import headed_scene
from cjm_studio.export.slides.notes import notes_of
from cjm_studio.export.slides.pages import Page
from cjm_studio.export.slides.sets import Slides
from cjm_studio.export.slides.stock import open_stock
from cjm_studio.export.slides.summaries import Source, summaries
from cjm_studio.insight.effects import Ground
from cjm_studio.language import translator
from cjm_studio.layout import Scene
from cjm_studio.model import Journey


def presentation(journey: Journey, options: Options) -> bytes:
    """The PPTX, byte for byte the same for the same journey and options.

    Raises ExportError for a template or logo that cannot be used.
    """
    plan = plan_deck(journey, options)
    options, logo, template, slides = plan.options, plan.logo, plan.template, plan.slides
    if options.slides == "auto" and options.view == "map" and options.figures:
        dressed = replace(options, theme=chart_theme(template, options.theme))
        slides = _with_figures(slides, journey, dressed)
    deck = template or open_stock(plan.size_pt)
    if template and options.slides == "poster":
        _resize(deck, plan.size_pt)
    layout, typeface = title_layout(deck), safe_typeface(template) if template else ""
    own_ground = template is None or not is_ground_fit(template, layout, options.theme.ink)
    is_bare = template is not None and not leaves_room(template, layout)
    finished: dict[str, bytes] = {}
    for page in slides.pages:
        page = replace(_with_notes(page, journey, options), typeface=typeface)
        slide = add_page(deck, page, layout, own_ground=own_ground, is_bare=is_bare)
        if logo:
            _add_logo(slide, logo, plan.size_pt)
        finished.update([put_away(slide)])
    return written(deck, slides.pages, finished)


def _with_notes(page: Page, journey: Journey, options: Options) -> Page:
    say = translator(options.language)
    if page.notes or not options.is_comparison:
        return replace(page, notes=page.notes or notes_of(page.scene, journey, options.language, say))
    sides = options.sides(journey)
    named = zip(headings(*sides, options.language), sides, strict=True)
    told = [(name, notes_of(page.scene, each, options.language, say)) for name, each in named]
    return replace(page, notes="\n\n".join(f"{name}\n\n{notes}" for name, notes in told if notes))


def _with_figures(slides: Slides, journey: Journey, options: Options) -> Slides:
    """The slides of a map with those of its figures: some after the overview, others at the end."""
    say = translator(options.language)
    source = Source(Ground.of(journey), options.language, say, options.theme, slides.size_pt)
    whole = slides.pages[0].scene
    leading, closing = (
        tuple(_figure_pages(source, [name for name in names if name in options.figures], whole))
        for names in (LEADING_FIGURES, CLOSING_FIGURES)
    )
    # Where the picture has no overview, figures are not what a deck begins with.
    first = 1 if slides.has_overview else len(slides.pages)
    parts = (
        (say("Overview"), slides.pages[:first]),
        (say("Figures"), leading),
        (say("The map in detail"), slides.pages[first:]),
        (say("Lists"), closing),
    )
    pages = tuple(replace(page, section=name) for name, part in parts for page in part)
    return replace(slides, pages=pages)


def _figure_pages(source: Source, names: Sequence[str], whole: Scene) -> Iterator[Page]:
    for summary in summaries(source, tuple(names)):
        scene = headed_scene(whole, summary.title, source.journey.head.name, source.room_pt)
        yield Page(scene, 0.5, summary.notes, summary.tables, summary.charts, source.room_pt)


def _resize(deck: Any, size: tuple[float, float]) -> None:
    from pptx.util import Pt

    deck.slide_width, deck.slide_height = Pt(size[0]), Pt(size[1])


def _add_logo(slide: Any, logo: Logo, size: tuple[float, float]) -> None:
    from io import BytesIO

    from pptx.util import Pt

    place = logo.place(size[0] * LOGO_PX_PER_PT, size[1] * LOGO_PX_PER_PT)
    sides = (place.x, place.y, place.width, place.height)
    left, top, width, height = (Pt(side / LOGO_PX_PER_PT) for side in sides)
    picture = slide.shapes.add_picture(BytesIO(logo.png), left, top, width, height)
    picture.name = "Logo"
    picture._element.nvPicPr.cNvPr.set("descr", "Logo")
