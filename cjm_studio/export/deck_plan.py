"""The slides of a journey's picture: one plan for the file, for its preview and for what is said of it."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from cjm_studio.export.drawings import WHOLE, Part, scene_of
from cjm_studio.export.legibility import WIDE_SLIDE_PT
from cjm_studio.export.logo import Logo, read_logo, with_strip
from cjm_studio.export.options import Options
from cjm_studio.export.slides.company import company_theme
from cjm_studio.export.slides.sets import Slides, slides_of
from cjm_studio.export.slides.templates import open_template, template_size_pt
from cjm_studio.language import translator
from cjm_studio.layout import Scene
from cjm_studio.model import Journey

# The strip at the foot of a slide that is kept free for a logo.
LOGO_STRIP_PT = 38.0
# A logo is placed on a slide as on a picture that has so many pixels to a point.
LOGO_PX_PER_PT = 2.0


@dataclass(frozen=True, slots=True)
class DeckPlan:
    """What a deck is made of before its figures join.

    `size_pt` is that of every slide, with the strip for the `logo` that the `slides` leave free. `options`
    have the colours of the `template`, which is emptied of its own slides; it is None where there is none.
    """

    slides: Slides
    size_pt: tuple[float, float]
    options: Options
    logo: Logo | None
    template: Any


def plan_deck(journey: Journey, options: Options) -> DeckPlan:
    """The slides that the options ask for; raises ExportError for a template or logo that cannot be used."""
    logo = read_logo(options.logo) if options.logo else None
    template = open_template(options.template) if options.template else None
    if template:
        options = replace(options, theme=company_theme(template, options.theme))
    say = translator(options.language)
    if options.slides == "poster":
        draw = partial(_with_room_for_logo, journey, options) if logo else partial(scene_of, journey, options)
        slides = slides_of(draw, "poster", say)
        return DeckPlan(slides, slides.size_pt, options, logo, template)
    size = template_size_pt(template) if template else WIDE_SLIDE_PT
    room = (size[0], size[1] - (LOGO_STRIP_PT if logo else 0))
    slides = slides_of(partial(scene_of, journey, options), options.slides, say, room)
    return DeckPlan(slides, size, options, logo, template)


def _with_room_for_logo(journey: Journey, options: Options, part: Part = WHOLE) -> Scene:
    """A poster is as large as its drawing: only a strip under it is free."""
    return with_strip(scene_of(journey, options, part))
