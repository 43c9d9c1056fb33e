"""What a file will look like, page by page, before it is made: drawn by the same pen from the same Scenes."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from cjm_studio.export.deck_plan import LOGO_PX_PER_PT, DeckPlan, plan_deck
from cjm_studio.export.drawings import scene_of
from cjm_studio.export.logo import read_logo, with_strip
from cjm_studio.export.options import Options, paper_size_pt
from cjm_studio.export.paper import sheets_of
from cjm_studio.export.svg import svg
from cjm_studio.language import translator
from cjm_studio.layout import scaled
from cjm_studio.model import Journey

# More are not looked at before a file is made.
MOST_PAGES = 30


def previews(name: str, journey: Journey, options: Options) -> tuple[str, ...]:
    """The pages of a file as SVG, `MOST_PAGES` at most: of slides or sheets of paper, else the one picture.

    Raises what the export raises.
    """
    if name == "pptx":
        pages = _slides(plan_deck(journey, options))
    elif name == "pdf" and options.paper != "fit":
        pages = _sheets(journey, options)
    else:
        pages = _whole(journey, options)
    return tuple(islice(pages, MOST_PAGES))


def figure_titles(journey: Journey, options: Options) -> tuple[str, ...]:
    """What the slides of figures will be called that a presentation has beside its picture."""
    if options.slides != "auto" or options.view != "map" or not options.figures:
        return ()
    from cjm_studio.export.slides.summaries import Source, summaries  # only a deck needs them
    from cjm_studio.insight.effects import Ground

    source = Source(Ground.of(journey), options.language, translator(options.language), options.theme)
    return tuple(summary.title for summary in summaries(source, options.figures))


def _slides(plan: DeckPlan) -> Iterator[str]:
    """In pixels of which a slide has as many to a point as a logo takes: so it stands as it will there."""
    width, height = (side * LOGO_PX_PER_PT for side in plan.size_pt)
    for page in plan.slides.pages:
        scene = scaled(page.scene, page.points_per_px * LOGO_PX_PER_PT)
        yield svg(replace(scene, width=width, height=height), logo=plan.logo)


def _sheets(journey: Journey, options: Options) -> Iterator[str]:
    size = paper_size_pt(options.paper) or (0.0, 0.0)
    logo = read_logo(options.logo) if options.logo else None
    for leaf in sheets_of(journey, options, size, logo):
        width, height = (side / leaf.points_per_px for side in size)
        yield svg(replace(leaf.scene, width=width, height=height), logo=logo)


def _whole(journey: Journey, options: Options) -> Iterator[str]:
    scene, logo = scene_of(journey, options), read_logo(options.logo) if options.logo else None
    yield svg(with_strip(scene) if logo else scene, logo=logo)
