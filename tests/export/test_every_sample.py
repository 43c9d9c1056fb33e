"""Every sample journey in every view, in every format, opened again by a reader that is not ours."""

from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import openpyxl
import pypdfium2
import pytest
from markdown_it import MarkdownIt
from PIL import Image
from playwright.sync_api import Browser, Page

from cjm_studio.export import Options, difference_rows, exported, scene_of
from cjm_studio.export.markdown_signs import plain
from cjm_studio.fileformat import open_journey, read_journey
from cjm_studio.insight import compare
from cjm_studio.layout import VIEWS, Rect, Scene, Text
from cjm_studio.model import Journey, without_hidden
from tests.export.compared import JOURNEYS, next_sample
from tests.export.slides.test_office import parted, texts_of, words

pytestmark = pytest.mark.long

# A browser measures a text a little wider than the font says.
SLACK_PX = 2.0

DRAWN_TEXTS = """() => [...document.querySelectorAll("g[data-record-id] text")].map((text) => {
  const box = text.getBBox();
  return [text.closest("g[data-record-id]").dataset.recordId, text.textContent,
    [box.x, box.x + box.width]];
})"""

Drawn = tuple[Journey, Options, Scene]


@pytest.fixture(params=JOURNEYS, ids=lambda file: file.name.partition(".journey")[0])
def journey(request: pytest.FixtureRequest) -> Journey:
    return open_journey(request.param)


@pytest.fixture(params=VIEWS)
def drawn(request: pytest.FixtureRequest, journey: Journey) -> Drawn:
    options = Options(language=journey.head.language, view=request.param, against=next_sample(journey))
    return journey, options, scene_of(journey, options)


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Any:
    opened = chromium.new_page()
    yield opened
    opened.close()


class Words(HTMLParser):
    """The texts of a web page."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def lines_of(scene: Scene) -> dict[tuple[str, str], list[Rect]]:
    """Where each line of a record's cards may stand."""
    found: dict[tuple[str, str], list[Rect]] = {}
    for group in scene.groups:
        texts = [shape for shape in group.shapes if isinstance(shape, Text) and group.layer == "card"]
        for line in (line for text in texts for line in text.lines):
            found.setdefault((group.subject.record_id, line), []).append(group.rect)
    return found


def missing_words(scene: Scene, written: str) -> list[str]:
    """Texts of cards of which a word is not in what was read."""
    seen = parted(written)
    return [text for text in texts_of(scene) if not all(word in seen for word in words(parted(text)))]


def test_a_browser_draws_every_text_within_its_card(drawn: Drawn, page: Page) -> None:
    journey, options, scene = drawn
    page.set_content(exported("svg", journey, options).decode())
    page.evaluate("document.fonts.ready")
    places = lines_of(scene)
    outside = [
        (record, text)
        for record, text, (left, right) in page.evaluate(DRAWN_TEXTS)
        if (record, text) in places
        and not any(
            rect.x - SLACK_PX <= left and right <= rect.x + rect.width + SLACK_PX
            for rect in places[record, text]
        )
    ]
    assert outside == []
    assert len(places) > 10


def test_the_pdf_is_one_page_that_is_drawn_and_searched(drawn: Drawn) -> None:
    journey, options, scene = drawn
    document = pypdfium2.PdfDocument(exported("pdf", journey, options))
    assert len(document) == 1
    assert missing_words(scene, document[0].get_textpage().get_text_bounded()) == []
    extremes = document[0].render(scale=0.1).to_pil().convert("L").getextrema()
    assert extremes[0] < extremes[1]


def test_the_png_has_the_size_of_the_picture(drawn: Drawn) -> None:
    journey, options, scene = drawn
    image = Image.open(BytesIO(exported("png", journey, options)))
    assert abs(image.width - scene.width * options.scale) <= 1
    assert len(set(image.convert("L").resize((64, 64)).get_flattened_data())) > 5


def test_the_web_page_says_every_word(drawn: Drawn) -> None:
    journey, options, scene = drawn
    reader = Words()
    reader.feed(exported("html", journey, options).decode())
    assert missing_words(scene, "".join(reader.said)) == []


def test_the_workbook_has_every_record(journey: Journey) -> None:
    options = Options(language=journey.head.language)
    book = openpyxl.load_workbook(BytesIO(exported("xlsx", journey, options)))
    cells = {
        str(value)
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if value is not None
    }
    titles = {record.title for record in without_hidden(journey).records.values() if record.title}
    assert titles <= cells


def test_markdown_and_the_journeys_own_file_are_read_again(journey: Journey) -> None:
    options = Options(language=journey.head.language)
    markdown = exported("md", journey, options).decode()
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    assert {"heading_open", "table_open"} <= {token.type for token in tokens}
    assert read_journey(exported("json", journey, options), "again.journey.json") == journey


def test_a_comparison_is_told_as_a_workbook_and_as_text(journey: Journey) -> None:
    options = Options(language=journey.head.language, view="compare", against=next_sample(journey))
    sides = options.sides(journey)
    told = difference_rows(*sides, compare(*sides), options.language)
    book = openpyxl.load_workbook(BytesIO(exported("xlsx", journey, options)))
    rows = list(book.worksheets[0].iter_rows(min_row=5, values_only=True))
    assert len(rows) == sum(len(row.fields) + (row.state in ("added", "removed")) for row in told)
    assert {row.name for row in told} == {row[3] for row in rows}
    markdown = exported("md", journey, options).decode()
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    assert {"heading_open", "table_open"} <= {token.type for token in tokens}
    assert [row.name for row in told if plain(row.name) not in markdown] == []
