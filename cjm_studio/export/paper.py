"""A journey on sheets of paper: one sheet, or as many as it takes to read every word."""

from functools import partial

from cjm_studio.export.drawings import scene_of
from cjm_studio.export.legibility import fitting_scale
from cjm_studio.export.logo import STRIP_PX, Logo
from cjm_studio.export.options import Options, SlideSet
from cjm_studio.export.pdf import POINTS_PER_PIXEL, Leaf
from cjm_studio.export.slides.sets import slides_of
from cjm_studio.language import translator
from cjm_studio.model import Journey


def sheets_of(
    journey: Journey, options: Options, size_pt: tuple[float, float], logo: Logo | None
) -> tuple[Leaf, ...]:
    """The pages of a PDF on paper of this size; with a logo its strip is left free."""
    strip = STRIP_PX * POINTS_PER_PIXEL if logo else 0
    room = (size_pt[0], size_pt[1] - strip)
    which: SlideSet = "auto" if options.slides == "auto" else "overview"
    slides = slides_of(partial(scene_of, journey, options), which, translator(options.language), room)
    return tuple(
        Leaf(page.scene, min(page.points_per_px, fitting_scale(page.scene, room))) for page in slides.pages
    )
