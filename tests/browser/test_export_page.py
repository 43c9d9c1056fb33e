"""The Export page: what it shows before, and the file that is saved."""

from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Browser, expect
from pptx import Presentation

from cjm_studio.fileformat import write_journey
from cjm_studio.layout import MapOptions, journey_map
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.visit import SAMPLE_RU, Visit, visiting
from tests.small_journeys import small_journey

pytestmark = pytest.mark.browser

LATER = pytest.mark.long
SVG, PDF, HTML, JSON = "SVG", "PDF", "HTML", "Journey file"
POWERPOINT, EXCEL, MARKDOWN, SEVERAL = "PowerPoint", "Excel", "Markdown", "Several at once"


def save(visit: Visit, folder: Path) -> Path:
    """Make the file and save it, as it would land in the folder of downloads."""
    visit.button("Make the file").click()
    button = visit.button("Save ")
    expect(button).to_be_visible()
    visit.settle()
    with visit.page.expect_download() as download:
        button.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def choose(visit: Visit, name: str) -> None:
    visit.page.get_by_role("radiogroup", name="Format").get_by_text(name).click()
    visit.settle()


def test_the_picture_for_a_slide_is_sharp_whole_and_not_blank(
    visit: Visit, kept: Store, tmp_path: Path
) -> None:
    visit.open("/export", j=SAMPLE_RU)
    path = save(visit, tmp_path)
    assert path.name == f"{SAMPLE_RU}.png"
    journey = kept.journey(SAMPLE_RU).journey
    scene = journey_map(journey, language="ru", options=MapOptions(teach=False))
    with Image.open(path) as picture:
        assert picture.size == (round(scene.width * 2), round(scene.height * 2))
        colours = picture.convert("RGB").getcolors(1 << 24) or []
        background = max(colours)[0] / (picture.width * picture.height)
        ink = picture.convert("L").point(lambda light: 255 if light < 200 else 0).getbbox()
    assert len(colours) > 500
    assert background < 0.95
    assert ink is not None
    left, top, right, bottom = ink
    assert min(left, top, picture.width - right, picture.height - bottom) > 10


@LATER
def test_the_largest_sharpness_makes_four_pixels_of_one(visit: Visit, tmp_path: Path, trip: str) -> None:
    visit.open("/export", j=trip)
    small = save(visit, tmp_path)
    with Image.open(small) as picture:
        size_at_2 = picture.size
    slider = visit.page.get_by_role("slider")
    slider.focus()
    slider.press("End")
    expect(visit.button("Make the file")).to_be_visible()
    visit.settle()
    with Image.open(save(visit, tmp_path)) as picture:
        assert picture.size == (size_at_2[0] * 2, size_at_2[1] * 2)


@LATER
def test_a_changed_journey_asks_for_a_new_file(visit: Visit, tmp_path: Path, trip: str) -> None:
    visit.open("/export", j=trip)
    save(visit, tmp_path)
    choose(visit, PDF)
    expect(visit.button("Make the file")).to_be_visible()
    expect(visit.button("Save ")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        (SVG, "svg"),
        *(
            pytest.param(*pair, marks=LATER)
            for pair in (
                (PDF, "pdf"),
                (HTML, "html"),
                (JSON, "journey.json"),
                (POWERPOINT, "pptx"),
                (EXCEL, "xlsx"),
                (MARKDOWN, "md"),
            )
        ),
    ],
)
def test_every_format_is_saved_under_the_journeys_name(
    visit: Visit, tmp_path: Path, trip: str, name: str, ending: str
) -> None:
    visit.open("/export", j=trip)
    choose(visit, name)
    path = save(visit, tmp_path)
    assert path.name == f"{trip}.{ending}"
    assert path.stat().st_size > 300


def test_the_saved_file_is_the_journey_to_the_byte(
    visit: Visit, kept: Store, tmp_path: Path, trip: str
) -> None:
    visit.open("/export", j=trip)
    choose(visit, JSON)
    assert save(visit, tmp_path).read_bytes() == write_journey(kept.journey(trip).journey)


@LATER
def test_the_pdf_is_one_page_with_its_words(visit: Visit, tmp_path: Path, trip: str) -> None:
    visit.open("/export", j=trip)
    choose(visit, PDF)
    document = pypdfium2.PdfDocument(save(visit, tmp_path))
    assert len(document) == 1
    assert "Касса" in document[0].get_textpage().get_text_bounded()
    document.close()


@LATER
def test_the_page_to_click_through_works_without_the_studio(
    visit: Visit, chromium: Browser, tmp_path: Path, trip: str
) -> None:
    visit.open("/export", j=trip)
    choose(visit, HTML)
    path = save(visit, tmp_path)
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url[:60]))
    page.goto(path.as_uri())
    expect(page.locator("#sheet[data-ready=yes]")).to_be_visible()
    expect(page.locator("#sheet")).to_contain_text("Касса")
    assert asked == [path.as_uri()[:60]]
    page.close()


@LATER
def test_the_preview_is_what_the_file_will_hold(visit: Visit, trip: str) -> None:
    visit.open("/export", j=trip)
    picture = visit.page.locator(".st-key-preview img").first
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.complete && image.naturalWidth > 500")


def test_slides_are_shown_one_by_one_and_saved_as_shown(visit: Visit, tmp_path: Path) -> None:
    visit.open("/export", j=SAMPLE_RU)
    choose(visit, POWERPOINT)
    shown = visit.page.locator(".st-key-preview img")
    expect(shown.nth(3)).to_be_visible()
    made = Presentation(str(save(visit, tmp_path)))
    pictures = [slide for slide in made.slides if not any(s.has_table or s.has_chart for s in slide.shapes)]
    assert shown.count() == len(pictures)


@LATER
def test_the_page_says_how_readable_the_file_will_be(visit: Visit) -> None:
    visit.open("/export", j=SAMPLE_RU)
    choose(visit, POWERPOINT)
    expect(visit.page.get_by_text("the smallest text has 10 pt")).to_be_visible()
    visit.page.get_by_role("radiogroup", name="Pages").get_by_text("One overview").click()
    expect(visit.page.get_by_text("From 10 pt on it can be read from the back row")).to_be_visible()
    visit.settle()


def test_several_formats_come_as_one_zip(visit: Visit, tmp_path: Path, trip: str) -> None:
    visit.open("/export", j=trip)
    choose(visit, SEVERAL)
    with ZipFile(save(visit, tmp_path)) as archive:
        assert archive.namelist() == [f"{trip}.png", f"{trip}.pptx", f"{trip}.pdf"]


@LATER
def test_a_logo_that_is_none_is_refused_in_words(visit: Visit, tmp_path: Path, trip: str) -> None:
    visit.open("/export", j=trip)
    visit.page.get_by_text("Parts, words, logo, template").click()
    bad = tmp_path / "logo.png"
    bad.write_text("<svg/>")
    visit.page.locator(".st-key-logo input[type=file]").set_input_files(bad)
    expect(visit.page.get_by_text("The image is an SVG").first).to_be_visible()
    visit.settle()


def test_one_click_puts_the_picture_into_the_clipboard(chromium: Browser, studio: Studio, trip: str) -> None:
    with visiting(chromium, studio, permissions=["clipboard-read", "clipboard-write"]) as visit:
        visit.open("/export", j=trip)
        visit.button("Copy the picture").click()
        expect(visit.page.get_by_text("The picture is in the clipboard.")).to_be_visible()
        width = visit.page.evaluate(
            """async () => {
                const [item] = await navigator.clipboard.read();
                return (await createImageBitmap(await item.getType("image/png"))).width;
            }"""
        )
        scene = journey_map(small_journey(), language="ru", options=MapOptions(teach=False))
        assert width == round(scene.width * 2)


def test_where_there_is_no_clipboard_the_picture_is_saved(visit: Visit, tmp_path: Path, trip: str) -> None:
    visit.page.add_init_script("delete Navigator.prototype.clipboard")
    visit.open("/export", j=trip)
    with visit.page.expect_download() as download:
        visit.button("Copy the picture").click()
    assert download.value.suggested_filename == f"{trip}.png"
    expect(visit.page.get_by_text("saved as a file")).to_be_visible()


@LATER
def test_labels_are_in_the_language_asked_for(visit: Visit, tmp_path: Path, trip: str) -> None:
    visit.open("/export", j=trip)
    choose(visit, SVG)
    visit.page.get_by_role("radiogroup", name="Language of the labels").get_by_text("English").click()
    visit.settle()
    drawing = save(visit, tmp_path).read_text("utf-8")
    assert "Emotion" in drawing
    assert "Эмоция" not in drawing


def test_without_an_open_journey_the_page_leads_to_the_library(chromium: Browser, studio: Studio) -> None:
    with visiting(chromium, studio) as visit:
        visit.open("/export").button("To the library").click()
        expect(visit.button("New journey")).to_be_visible()


@LATER
def test_a_picture_too_small_for_a_slide_is_split_with_one_click(visit: Visit, tmp_path: Path) -> None:
    visit.open("/export", j=SAMPLE_RU)
    visit.button("Split into ").click()
    expect(visit.page.get_by_text("the smallest text has 10")).to_be_visible()
    expect(visit.page.locator(".st-key-preview img").nth(3)).to_be_visible()
    expect(visit.button("Split into ")).to_have_count(0)
    assert save(visit, tmp_path).suffix == ".pptx"


@LATER
def test_everything_is_done_with_the_keyboard_alone(visit: Visit, tmp_path: Path, trip: str) -> None:
    visit.open("/export", j=trip)
    page = visit.page
    page.get_by_role("radiogroup", name="Format").get_by_role("radio").first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    expect(page.locator(".st-key-format input:checked")).to_have_value("3")
    expect(page.get_by_text("Sharpness")).to_have_count(0)
    visit.settle()
    visit.button("Make the file").focus()
    page.keyboard.press("Enter")
    expect(visit.button("Save ")).to_be_visible()
    visit.settle()
    visit.button("Save ").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == f"{trip}.svg"


@LATER
def test_a_file_of_a_wrong_kind_is_refused_in_the_language_of_the_page(
    chromium: Browser, studio: Studio, tmp_path: Path, trip: str
) -> None:
    bad = tmp_path / "договор.docx"
    bad.write_bytes(b"PK, but no archive")
    with visiting(chromium, studio, locale="ru-RU") as visit:
        visit.open("/export", j=trip)
        visit.page.locator(".st-key-export-more summary").click()
        expect(visit.page.locator(".st-key-logo button p")).to_be_hidden()  # Streamlit's English word
        visit.page.locator(".st-key-logo input[type=file]").set_input_files(bad)
        expect(visit.page.locator(".st-key-export-more").get_by_text("Это не изображение")).to_be_visible()
        expect(visit.page.locator(".st-key-make-file button")).to_be_disabled()
        visit.page.locator(".st-key-logo button").first.click()
        expect(visit.page.get_by_text("Это не изображение")).to_have_count(0)
        expect(visit.page.locator(".st-key-make-file button")).to_be_enabled()
