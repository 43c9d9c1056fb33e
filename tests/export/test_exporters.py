from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from cjm_studio.errors import ExportError, UnknownFormatError
from cjm_studio.export import EXPORTERS, MEDIA_TYPES, Options, export_to, exported, write_new
from cjm_studio.fileformat import open_journey, read_journey
from cjm_studio.layout import DARK, MapOptions, journey_map
from cjm_studio.model import Journey, stages
from tests.export.drawing import bitmap
from tests.small_journeys import adding, after, small_journey

JOURNEYS = Path(__file__).parents[2] / "journeys"


@pytest.fixture(scope="module", params=["ru", "en"])
def journey(request: pytest.FixtureRequest) -> Journey:
    return open_journey(JOURNEYS / f"pre-approved-loan.{request.param}.journey.json")


def test_every_format_has_a_media_type() -> None:
    known = {"svg", "png", "pdf", "pptx", "xlsx", "html", "md", "json"}
    assert set(EXPORTERS) == set(MEDIA_TYPES) == known


def test_the_own_file_opens_as_the_same_journey(journey: Journey) -> None:
    assert read_journey(EXPORTERS["json"](journey, Options()), "again.journey.json") == journey


def test_a_png_of_a_journey_has_the_size_of_its_map(journey: Journey) -> None:
    scene = journey_map(journey, options=MapOptions(teach=False))
    picture = Image.open(BytesIO(EXPORTERS["png"](journey, Options(scale=1))))
    assert picture.size == (round(scene.width), round(scene.height))
    assert len(set(picture.convert("RGB").get_flattened_data())) > 100


def test_the_names_of_all_stages_are_in_the_pdf(journey: Journey) -> None:
    page = pypdfium2.PdfDocument(EXPORTERS["pdf"](journey, Options()))[0]
    words = set(page.get_textpage().get_text_range().replace("\u00ad", "").split())
    missing = [stage.name for stage in stages(journey) if not set(stage.name.split()) <= words]
    assert missing == []


def test_the_svg_of_a_journey_can_be_drawn_elsewhere(journey: Journey) -> None:
    document = EXPORTERS["svg"](journey, Options()).decode()
    assert len(set(bitmap(document).get_flattened_data())) > 100


def test_language_and_theme_change_the_picture_and_not_the_cards(journey: Journey) -> None:
    english, russian, dark = (
        EXPORTERS["svg"](journey, options).decode()
        for options in (Options(), Options(language="ru"), Options(theme=DARK))
    )
    assert ' lang="en"' in english
    assert ' lang="ru"' in russian
    assert f'height="100%" fill="{DARK.surface}"' in dark
    assert english.count("data-record-id") == russian.count("data-record-id") == dark.count("data-record-id")


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(
        UnknownFormatError,
        match="no export to 'docx'. Choose one of: html, json, md, pdf, png, pptx, svg, xlsx",
    ):
        exported("docx", small_journey(), Options())


def test_formats_are_found_in_capitals_too(tmp_path: Path) -> None:
    export_to(tmp_path / "MAP.SVG", small_journey(), Options())
    assert (tmp_path / "MAP.SVG").read_bytes() == exported("svg", small_journey(), Options())


def test_a_file_with_an_unknown_ending_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError, match="no export to ''"):
        export_to(tmp_path / "map", small_journey(), Options())
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_never_replaces_another_one(tmp_path: Path) -> None:
    write_new(tmp_path / "a.json", b"first")
    with pytest.raises(ExportError, match="exists already"):
        write_new(tmp_path / "a.json", b"second")
    assert (tmp_path / "a.json").read_bytes() == b"first"


def test_a_hidden_note_is_in_the_own_file_and_in_nothing_that_is_shown_around() -> None:
    note = adding("sticky", "secret", "queue", text="Kanarienvogel", hidden=True)
    journey = after(small_journey(), note)
    plain, hidden = small_journey(), {}
    for name in ("svg", "html", "md", "json"):
        hidden[name] = "Kanarienvogel" in exported(name, journey, Options()).decode()
    assert hidden == {"svg": False, "html": False, "md": False, "json": True}
    for name in ("png", "pdf", "pptx", "xlsx"):
        assert exported(name, journey, Options()) == exported(name, plain, Options())
