"""The preview is the file: the same picture, the same pages, the logo at the same place."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops
from pptx import Presentation

from cjm_studio.errors import ExportError, PictureError
from cjm_studio.export import (
    Options,
    exported,
    figure_titles,
    outlook,
    previews,
    widest_bitmap_px,
)
from cjm_studio.export.options import SlideSet
from cjm_studio.fileformat import open_journey
from cjm_studio.layout import THEMES, MapOptions
from cjm_studio.model import Journey
from tests.builders import journey_of_cards
from tests.export.drawing import bitmap
from tests.images import image, written
from tests.small_journeys import small_journey

SAMPLE = Path(__file__).parents[2] / "journeys" / "pre-approved-loan.ru.journey.json"
LOGO = written(image(300, 100))
RED = (0xE0, 0x20, 0x20)


@pytest.fixture(scope="module")
def journey() -> Journey:
    return open_journey(SAMPLE)


def template() -> bytes:
    """PowerPoint's own template, 4:3."""
    buffer = BytesIO()
    Presentation().save(buffer)
    return buffer.getvalue()


def differing(first: Image.Image, second: Image.Image) -> float:
    """The share of pixels that are seen to differ; the edges of letters are drawn by two engines."""
    light = ImageChops.difference(first, second.resize(first.size)).convert("L")
    return sum(light.point(lambda value: 255 * (value > 96)).histogram()[255:]) / (first.width * first.height)


def pictures(made: Any) -> list[Any]:
    """The slides of a deck that show the picture, not tables or charts."""
    return [slide for slide in made.slides if not any(s.has_table or s.has_chart for s in slide.shapes)]


@pytest.mark.parametrize("view", ["map", "blueprint", "communications"])
def test_the_preview_of_a_drawing_is_the_drawing(view: str) -> None:
    options = Options(view=view, logo=LOGO, theme=THEMES["dark"])
    assert previews("svg", small_journey(), options) == (exported("svg", small_journey(), options).decode(),)


@pytest.mark.long
@pytest.mark.parametrize(
    "options",
    [
        Options(language="ru", scale=1),
        Options(language="en", scale=1, theme=THEMES["monochrome"], logo=LOGO),
        Options(scale=1, view="blueprint", map=MapOptions(teach=False, title="Own", legend=False)),
    ],
    ids=["plain", "logo", "blueprint"],
)
def test_the_preview_of_a_bitmap_is_the_bitmap(journey: Journey, options: Options) -> None:
    (shown,) = previews("png", journey, options)
    made = Image.open(BytesIO(exported("png", journey, options))).convert("RGB")
    drawn = bitmap(shown)
    assert made.size == drawn.size
    assert differing(drawn, made) < 0.02


@pytest.mark.long
@pytest.mark.parametrize(
    "options",
    [
        Options(language="ru", paper="A3", logo=LOGO),
        Options(language="ru", paper="A4-portrait", slides="overview"),
        Options(language="ru", paper="A4", slides="poster"),
    ],
    ids=["sheets with a logo", "one sheet", "a poster is one sheet"],
)
def test_the_preview_of_sheets_is_the_sheets(journey: Journey, options: Options) -> None:
    document = pypdfium2.PdfDocument(exported("pdf", journey, options))
    shown = previews("pdf", journey, options)
    assert len(shown) == len(document)
    drawn = bitmap(shown[0])
    made = document[0].render(scale=drawn.width / document[0].get_width()).to_pil().convert("RGB")
    document.close()
    assert differing(drawn, made) < 0.01


@pytest.mark.parametrize("slides", ["auto", "overview", "poster"])
@pytest.mark.parametrize("given", [b"", template()], ids=["ours", "a template"])
def test_slides_are_as_many_and_as_large_as_the_preview_and_the_outlook_say(
    slides: SlideSet, given: bytes
) -> None:
    options = Options(slides=slides, template=given, logo=LOGO)
    trip = journey_of_cards(30)
    made: Any = Presentation(BytesIO(exported("pptx", trip, options)))
    shown, seen = previews("pptx", trip, options), outlook("pptx", trip, options)
    assert seen is not None
    assert len(shown) == seen.pages == len(pictures(made))
    width, height = map(float, re.findall(r'(?:width|height)="([\d.]+)"', shown[0])[:2])
    assert width / height == pytest.approx(made.slide_width / made.slide_height, rel=0.001)


@pytest.mark.parametrize("slides", ["auto", "poster"])
def test_a_logo_stands_on_a_slide_where_the_preview_has_it(slides: SlideSet) -> None:
    options = Options(slides=slides, logo=LOGO)
    made: Any = Presentation(BytesIO(exported("pptx", small_journey(), options)))
    (logo,) = (shape for shape in made.slides[0].shapes if shape.name == "Logo")
    drawn = bitmap(previews("pptx", small_journey(), options)[0])
    across, down = drawn.width / made.slide_width, drawn.height / made.slide_height
    middle = logo.left + logo.width * 0.25, logo.top + logo.height * 0.25
    assert drawn.getpixel((round(middle[0] * across), round(middle[1] * down))) == RED
    beside = logo.left - logo.width * 0.05, logo.top + logo.height * 0.25
    assert drawn.getpixel((round(beside[0] * across), round(beside[1] * down))) != RED


@pytest.mark.long
def test_the_slides_of_figures_are_named_that_the_preview_has_not(journey: Journey) -> None:
    made = Presentation(BytesIO(exported("pptx", journey, Options(language="ru"))))
    titles = figure_titles(journey, Options(language="ru"))
    assert len(made.slides) == len(previews("pptx", journey, Options(language="ru"))) + len(titles)
    assert figure_titles(journey, Options(figures=())) == ()
    assert figure_titles(journey, Options(slides="overview")) == ()


@pytest.mark.parametrize("name", ["png", "svg", "pdf", "pptx"])
def test_what_the_export_refuses_the_preview_and_the_outlook_refuse(name: str) -> None:
    options = Options(logo=b"%PDF-1.7", paper="A4")
    for look in (previews, outlook, exported):
        with pytest.raises(PictureError, match="no image that the studio reads"):
            look(name, small_journey(), options)


@pytest.mark.long
def test_a_bitmap_that_would_be_too_large_is_said_before_with_the_widest_that_is_not() -> None:
    crowded = journey_of_cards(500)
    with pytest.raises(ExportError, match="The largest possible scale for this map is [12]"):
        outlook("png", crowded, Options(scale=4))
    with pytest.raises(ExportError, match="Choose a width from 200 to"):
        outlook("png", crowded, Options(width_px=30_000))
    widest = widest_bitmap_px(crowded, Options())
    seen = outlook("png", crowded, Options(width_px=widest))
    assert seen is not None
    with pytest.raises(ExportError, match=f"cannot be {widest + 1} pixels wide"):
        outlook("png", crowded, Options(width_px=widest + 1))
