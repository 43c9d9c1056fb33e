"""What a file will look like, page by page, before it is made: drawn by the same pen from the same Scenes."""

from dataclasses import replace
from functools import partial

from cjm_studio.export.drawings import scene_of
from cjm_studio.export.legibility import WIDE_SLIDE_PT
from cjm_studio.export.logo import read_logo, with_strip
from cjm_studio.export.options import Options, paper_size_pt
from cjm_studio.export.slides.sets import slides_of
from cjm_studio.export.svg import svg
from cjm_studio.language import translator
from cjm_studio.model import Journey

# More are not looked at before a file is made.
MOST_PAGES = 30


def previews(name: str, journey: Journey, options: Options) -> tuple[str, ...]:
    """The pages of a file as SVG: all of a presentation or of sheets of paper, else the one picture.

    Raises what the export raises.
    """
    size = {"pptx": WIDE_SLIDE_PT, "pdf": paper_size_pt(options.paper)}.get(name)
    logo = read_logo(options.logo) if options.logo else None
    if size is None or (name == "pptx" and options.slides == "poster"):
        scene = scene_of(journey, options)
        return (svg(with_strip(scene) if logo else scene, logo=logo),)
    draw = partial(scene_of, journey, options)
    slides = slides_of(draw, options.slides, translator(options.language), size)
    drawn = []
    for page in slides.pages[:MOST_PAGES]:
        width, height = (side / page.points_per_px for side in size)
        drawn.append(svg(replace(page.scene, width=width, height=height), logo=logo))
    return tuple(drawn)
