"""A portrait and the image of a card are found again in every file that leaves the studio."""

from base64 import b64decode
from functools import partial
from io import BytesIO
from re import findall
from zipfile import ZipFile

import openpyxl
import pypdfium2
import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_AUTO_SHAPE_TYPE, MSO_SHAPE_TYPE

from cjm_studio.export import Options, exported, scene_of
from cjm_studio.export.slides.cutting import parts_of
from cjm_studio.export.slides.parting import columns_of
from cjm_studio.export.slides.sets import slides_of
from cjm_studio.fileformat import read_journey
from cjm_studio.language import translator
from cjm_studio.layout import Group, MapOptions, blueprint, journey_map
from tests.export.pictured import IMAGE, PORTRAIT, pictured_journey
from tests.images_on_cards import illustrated
from tests.small_journeys import adding, after, small_journey

JOURNEY = pictured_journey()
RED, GREEN = (224, 32, 32), (32, 160, 64)


def file(name: str) -> bytes:
    return exported(name, JOURNEY, Options(language="ru"))


@pytest.mark.parametrize("name", ["svg", "pdf", "pptx", "xlsx", "html", "md"])
def test_the_same_journey_gives_the_same_file(name: str) -> None:
    assert file(name) == file(name)


def test_an_svg_holds_the_pictures_whole_and_says_what_is_to_be_seen() -> None:
    svg = file("svg").decode()
    found = [b64decode(data) for data in findall(r"data:image/jpeg;base64,([^\"]+)", svg)]
    assert sorted(found) == sorted([PORTRAIT.content, IMAGE.content])
    assert 'aria-label="Марина в очках"' in svg
    assert svg.count("<clipPath") == 2


def test_a_png_shows_the_fields_of_the_image() -> None:
    drawn = Image.open(BytesIO(file("png"))).convert("RGB")
    colours = {colour for _, colour in drawn.getcolors(1 << 24) or () if isinstance(colour, tuple)}
    for wanted in (RED, GREEN):
        assert any(all(abs(a - b) < 8 for a, b in zip(each, wanted, strict=True)) for each in colours)


def test_a_pdf_keeps_the_jpegs_as_they_are() -> None:
    content = file("pdf")
    page = pypdfium2.PdfDocument(content)[0]
    images = [each for each in page.get_objects(max_depth=5) if isinstance(each, pypdfium2.PdfImage)]
    assert sorted(each.get_px_size() for each in images) == sorted([PORTRAIT.size_px, IMAGE.size_px])
    assert content.count(b"/DCTDecode") == 2
    assert IMAGE.content in content


def test_slides_hold_true_pictures_cut_and_told() -> None:
    deck = Presentation(BytesIO(file("pptx")))
    shapes = [each for shape in deck.slides[0].shapes for each in getattr(shape, "shapes", [shape])]
    shown = {each.name: each for each in shapes if each.shape_type == MSO_SHAPE_TYPE.PICTURE}
    portrait, image = shown["Марина в очках"], shown["Вход в магазин"]
    assert (portrait.image.blob, image.image.blob) == (PORTRAIT.content, IMAGE.content)
    assert portrait.auto_shape_type == MSO_AUTO_SHAPE_TYPE.OVAL
    assert portrait.crop_top == portrait.crop_bottom == pytest.approx(0.125, abs=0.001)
    assert image._element.nvPicPr.cNvPr.get("descr") == "Вход в магазин"


def test_an_image_on_several_slides_is_in_the_file_once() -> None:
    with ZipFile(BytesIO(exported("pptx", JOURNEY, Options(language="ru", slides="auto")))) as archive:
        assert len([name for name in archive.namelist() if name.startswith("ppt/media/")]) == 2


def test_a_workbook_shows_the_image_on_the_map_and_beside_the_records() -> None:
    book = openpyxl.load_workbook(BytesIO(file("xlsx")))
    images = {sheet.title: [each._data() for each in sheet._images] for sheet in book.worksheets}
    assert images["Карта"] == [IMAGE.content]
    assert images["Персоны"] == [PORTRAIT.content]
    assert IMAGE.data not in {cell.value for sheet in book.worksheets for row in sheet for cell in row}


def test_a_web_page_holds_them_and_may_show_them() -> None:
    page = file("html").decode()
    found = [b64decode(data) for data in findall(r"data:image/jpeg;base64,([^\"]+)", page)]
    assert sorted(found) == sorted([PORTRAIT.content, IMAGE.content])
    assert "img-src data:" in page


def test_markdown_says_what_is_to_be_seen_and_holds_no_bytes() -> None:
    text = file("md").decode()
    assert "Марина в очках" in text
    assert "base64" not in text


def test_a_journey_file_brings_them_back() -> None:
    assert read_journey(file("json"), "x").records[IMAGE.id] == IMAGE


def test_the_picture_of_a_step_is_no_head_that_every_slide_repeats() -> None:
    scene = journey_map(illustrated(small_journey()), options=MapOptions(columns="steps"))
    shown = [group.subject.lane for group in parts_of(scene).header]
    assert "steps" in shown
    assert "pictures" not in shown


@pytest.mark.parametrize("kind", ["stage", "step"])
def test_a_column_is_as_wide_as_what_its_picture_shows(kind: str) -> None:
    plain = after(small_journey(), *(adding("touchpoint", f"more-{n}", "queue") for n in range(3)))
    shown = illustrated(plain, width_px=40, height_px=160)
    columns = [columns_of(blueprint(journey), kind) for journey in (plain, shown)]
    widths = [[(group.rect.x, group.rect.width) for group in each] for each in columns]
    assert widths[0] == widths[1]
    assert len(widths[0]) == 2


def test_pictures_of_a_blueprint_stand_once_in_a_deck_and_are_in_every_format_that_draws() -> None:
    journey = illustrated(small_journey())
    options = Options(view="blueprint", slides="auto")
    pages = slides_of(partial(scene_of, journey, options), "auto", translator("en")).pages
    lanes = [group.subject.record_id for page in pages for group in page.scene.groups if is_picture(group)]
    assert sorted(lanes) == sorted({"search", "visit", "compare", "queue"})
    for name in ("svg", "html"):
        assert exported(name, journey, options).count(b"data:image/") >= 4


def is_picture(group: Group) -> bool:
    return group.subject.lane == "pictures" and group.subject.kind in ("stage", "step")
