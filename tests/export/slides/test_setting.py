import pytest

from cjm_studio.export.slides.setting import CLOSEST, set_anew
from cjm_studio.export.slides.widths import arial_width
from cjm_studio.layout import Text
from cjm_studio.layout import text as measure


def text(words: str, width: float, weight: int = 400) -> Text:
    lines = measure.wrap(words, 20, width, None, weight)
    return Text(lines, 0, 20, 26, 20, "#171C26", width, weight)


@pytest.mark.parametrize("words", ["Подать заявку на сайте за 10 минут", "Fill in the form and wait"])
def test_a_text_flows_where_that_makes_as_many_lines(words: str) -> None:
    assert set_anew(text(words, 190), 190).lines == (words,)


def test_a_word_that_was_broken_keeps_its_lines() -> None:
    broken = text("Превысокомногорассмотрительствующий", 120)
    assert set_anew(broken, 120).lines == broken.lines
    assert len(broken.lines) > 1


def test_lines_that_somebody_made_stay() -> None:
    assert set_anew(text("раз\nдва", 300), 300).lines == ("раз", "два")


@pytest.mark.parametrize("words", ["Одно длинное слово жирным", "Wholesale WWW MMM"])
def test_bold_letters_move_together_until_the_line_fits(words: str) -> None:
    bold = text(words, measure.width(words, 20, 700) + 0.5, 700)
    found = set_anew(bold, bold.width)
    wide = arial_width(words, 20, bold=True) - found.closer_px * len(words)
    assert found.closer_px <= CLOSEST * 20
    assert wide <= bold.width or found.closer_px == CLOSEST * 20


def test_arial_is_measured_as_arial() -> None:
    assert arial_width("Hello", 2048) == 1479 + 1139 + 455 + 455 + 1139
