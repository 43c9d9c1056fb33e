"""The workbook opened again by another library."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from cjm_studio.export import Options, exported
from cjm_studio.fileformat import open_journey
from cjm_studio.model import Journey, stages
from tests.small_journeys import adding, after, empty_journey, small_journey

JOURNEYS = Path(__file__).parents[3] / "journeys"
FORMULAS = (
    "=1+1",
    "+7 900",
    "-5",
    "@SUM(A1)",
    "\t=1",
    '=HYPERLINK("http://x")',
    "http://example.com",
    "0012",
)


def opened(journey: Journey, language: str = "en") -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(exported("xlsx", journey, Options(language=language))))


def cells(book: openpyxl.Workbook) -> list[object]:
    return [cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_record_of_a_sample_is_in_its_workbook(language: str) -> None:
    journey = open_journey(JOURNEYS / f"pre-approved-loan.{language}.journey.json")
    written = set(map(str, cells(opened(journey, language))))
    assert [record.id for record in journey.records.values() if record.id not in written] == []


def test_stages_are_merged_over_their_steps_and_cards_stand_under_them() -> None:
    sheet = opened(open_journey(JOURNEYS / "pre-approved-loan.ru.journey.json")).worksheets[0]
    journey = open_journey(JOURNEYS / "pre-approved-loan.ru.journey.json")
    heads = [cell.value for cell in sheet[1][1:] if cell.value]
    assert heads == [stage.name for stage in stages(journey)]
    assert any(merged.min_row == 1 for merged in sheet.merged_cells.ranges)


def test_a_card_has_the_colour_of_its_kind() -> None:
    sheet = opened(small_journey()).worksheets[0]
    [card] = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Касса"]
    assert card.fill.fgColor.rgb == "FFE8F0FE"


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_a_link_or_a_number(text: str) -> None:
    journey = after(empty_journey(), adding("stage", "s", name=text))
    book = opened(journey)
    found = [
        cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.strip() == text.strip()
    ]
    assert found
    assert {cell.data_type for cell in found} == {"s"}
    assert all(cell.hyperlink is None for cell in found)
    assert all(cell.quotePrefix for cell in found)


def test_there_is_no_formula_in_the_file_at_all() -> None:
    content = exported("xlsx", small_journey(), Options())
    with ZipFile(BytesIO(content)) as book:
        sheets = [book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<hyperlink" in sheet]


def test_an_empty_journey_is_a_workbook_and_a_long_text_is_kept_to_what_a_cell_holds() -> None:
    assert opened(empty_journey()).sheetnames
    journey = after(small_journey(), adding("pain_point", "long", "desk", text="щ" * 20_000))
    assert "щ" * 20_000 in cells(opened(journey))


def test_the_same_journey_gives_the_same_bytes() -> None:
    assert exported("xlsx", small_journey(), Options()) == exported("xlsx", small_journey(), Options())
