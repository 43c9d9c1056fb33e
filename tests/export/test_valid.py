"""Decks and workbooks keep to the rules of their formats: no program has to mend them."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from cjm_studio.export import Options, SlideSet, exported
from cjm_studio.export.slides.workbooks import written_rows
from cjm_studio.fileformat import open_journey
from cjm_studio.layout import THEMES, VIEWS
from cjm_studio.model import Journey
from tests.builders import journey_of_cards, journey_of_everything
from tests.export.office_rules import broken_relations, findings, slide_faults
from tests.export.pictured import pictured_journey
from tests.images import image, written
from tests.small_journeys import empty_journey, small_journey

JOURNEYS = sorted((Path(__file__).parents[2] / "journeys").glob("*.journey.json"))
# What belongs to slides that a template had: a show of some of them, and a section.
LEFT_OVERS = (
    b'<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId7"/></p:sldLst></p:custShow>'
    b"</p:custShowLst>",
    b'<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst '
    b'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Old" '
    b'id="{6E1B3F2C-5A0D-4C6B-9A51-0D6F1A0B7C11}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst>'
    b"</p14:section></p14:sectionLst></p:ext></p:extLst>",
)


def used_template() -> bytes:
    """A slide that a show and a section speak of; and a part is missing that other programs leave out."""
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0])
    source, target = BytesIO(), BytesIO()
    presentation.save(source)
    with ZipFile(source) as archive, ZipFile(target, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "ppt/presentation.xml":
                shows, sections = LEFT_OVERS
                content = content.replace(b"<p:defaultTextStyle>", shows + b"<p:defaultTextStyle>")
                content = content.replace(b"</p:presentation>", sections + b"</p:presentation>")
            elif name == "ppt/_rels/presentation.xml.rels":
                content = re.sub(rb"<Relationship [^>]*viewProps[^>]*/>", b"", content)
            copy.writestr(name, content)
    return target.getvalue()


@cache
def rich_deck() -> bytes:
    """Every kind of record, charts of enormous figures, a company's template and its logo."""
    options = Options(template=used_template(), logo=written(image(400, 120)))
    return exported("pptx", journey_of_everything(), options)


def test_a_deck_with_everything_is_valid(tmp_path: Path) -> None:
    assert findings(rich_deck(), tmp_path / "deck.pptx") == []
    assert broken_relations(rich_deck()) == []


def test_every_shape_of_a_deck_can_be_named_read_and_told() -> None:
    assert slide_faults(rich_deck()) == []
    assert slide_faults(exported("pptx", pictured_journey(), Options())) == []


def test_nothing_is_left_of_the_slides_that_a_template_had() -> None:
    presentation = ZipFile(BytesIO(rich_deck())).read("ppt/presentation.xml")
    assert b"custShow" not in presentation
    assert b'name="Old"' not in presentation


def test_a_deck_says_what_it_is() -> None:
    opened = Presentation(BytesIO(exported("pptx", small_journey(), Options(language="ru"))))
    archive = ZipFile(BytesIO(exported("pptx", small_journey(), Options(language="ru"))))
    assert opened.core_properties.language == "ru-RU"
    assert f"<Slides>{len(opened.slides)}</Slides>" in archive.read("docProps/app.xml").decode()
    assert b"screen4x3" not in archive.read("ppt/presentation.xml")
    assert b"<p:notesMasterId " in archive.read("ppt/presentation.xml")


def test_a_long_deck_has_sections() -> None:
    journey = open_journey(JOURNEYS[0])
    archive = ZipFile(BytesIO(exported("pptx", journey, Options())))
    xml = archive.read("ppt/presentation.xml").decode()
    names = [f'<p14:section name="{name}"' for name in ("Overview", "Figures", "The map in detail", "Lists")]
    assert [xml.index(name) for name in names] == sorted(xml.index(name) for name in names)
    assert xml.count("<p14:sldId ") == xml.count("<p:sldId ")


def test_what_somebody_typed_is_no_formula_behind_a_chart() -> None:
    book = load_workbook(BytesIO(written_rows([("", "=1+1"), ("https://example.org", 2.5)], "0%")))
    cells = [cell for row in book.active for cell in row if cell.value]
    assert [cell.value for cell in cells] == ["=1+1", "https://example.org", 2.5]
    assert [cell.data_type for cell in cells] == ["s", "s", "n"]
    assert not any(cell.hyperlink for cell in cells)


def test_a_workbook_with_everything_is_valid(tmp_path: Path) -> None:
    assert findings(exported("xlsx", journey_of_everything(), Options()), tmp_path / "book.xlsx") == []
    assert findings(exported("xlsx", pictured_journey(), Options()), tmp_path / "pictured.xlsx") == []


@pytest.mark.long
@pytest.mark.parametrize("slides", ["auto", "overview", "poster"])
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("file", JOURNEYS, ids=lambda file: file.name.partition(".journey")[0])
def test_every_sample_is_a_valid_deck(file: Path, view: str, slides: SlideSet, tmp_path: Path) -> None:
    journey = open_journey(file)
    options = Options(language=journey.head.language, view=view, against=journey, slides=slides)
    check_deck(exported("pptx", journey, options), tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_is_a_valid_deck(theme: str, tmp_path: Path) -> None:
    check_deck(exported("pptx", open_journey(JOURNEYS[0]), Options(theme=THEMES[theme])), tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    "journey",
    [empty_journey(), journey_of_everything(), journey_of_cards(500)],
    ids=["empty", "every", "500"],
)
def test_empty_full_and_large_journeys_are_valid(journey: Journey, view: str, tmp_path: Path) -> None:
    options = Options(view=view, against=journey)
    check_deck(exported("pptx", journey, options), tmp_path)
    assert findings(exported("xlsx", journey, options), tmp_path / "book.xlsx") == []


@pytest.mark.long
@pytest.mark.parametrize("file", JOURNEYS, ids=lambda file: file.name.partition(".journey")[0])
def test_every_sample_is_a_valid_workbook(file: Path, tmp_path: Path) -> None:
    assert findings(exported("xlsx", open_journey(file), Options()), tmp_path / "book.xlsx") == []


def check_deck(content: bytes, folder: Path) -> None:
    assert findings(content, folder / "deck.pptx") == []
    assert broken_relations(content) == []
    assert slide_faults(content) == []
