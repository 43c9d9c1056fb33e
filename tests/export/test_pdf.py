import re

import pypdfium2
import pytest

from cjm_studio.export import pdf
from tests.scenes import small_scene

LINES = ("Подать заявку", "<b> $x$ #set", "👩\u200d💻 ⚠\ufe0f 🇷🇺 👍🏽 → Қазақ")


@pytest.fixture(scope="module")
def content() -> bytes:
    return pdf(small_scene(*LINES, title='Карта "$x$" #1'))


def words_of(content: bytes) -> str:
    return str(pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range())


def test_a_pdf_is_one_page_of_the_size_of_the_scene(content: bytes) -> None:
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((225, 180), abs=0.01)


def test_the_text_of_a_pdf_can_be_searched(content: bytes) -> None:
    words = words_of(content)
    assert [
        line for line in ("Подать заявку", "<b> $x$ #set", "Қазақ", "17 %", "Эмоция") if line not in words
    ] == []


def test_a_pdf_has_the_title_of_the_map_and_its_language(content: bytes) -> None:
    assert pypdfium2.PdfDocument(content).get_metadata_dict()["Title"] == 'Карта "$x$" #1'
    assert b"/Lang(ru)" in content


def test_a_pdf_carries_the_fonts_cut_down_to_its_letters(content: bytes) -> None:
    names = set(re.findall(rb"/FontName/([A-Z]{6}\+[\w-]+)", content))
    assert {name.split(b"+")[1] for name in names} == {
        b"Roboto-Regular",
        b"Roboto-Bold",
        b"Roboto-Italic",
        b"CJMEmoji",
        b"CJMSymbols",
    }
    assert len(content) < 60_000


def test_the_same_scene_gives_the_same_bytes(content: bytes) -> None:
    assert pdf(small_scene(*LINES, title='Карта "$x$" #1')) == content


def test_a_map_longer_than_any_page_is_drawn_smaller() -> None:
    width, height = pypdfium2.PdfDocument(pdf(small_scene(width=38_400)))[0].get_size()
    assert (width, height) == pytest.approx((14_400, 90), abs=0.01)


@pytest.mark.parametrize("language", ["", "en-GB", "zz-", "Русский", "x" * 50])
def test_any_language_of_a_journey_makes_a_pdf(language: str) -> None:
    assert "Подать" in words_of(pdf(small_scene("Подать", language=language)))
