"""Text for Plotly is nothing but text."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.figures.plain import fold, literal


@pytest.mark.parametrize(
    "text",
    ["<b>bold</b>", "a & b", "&lt;br&gt;", "$x^2$", r"$\href{javascript:alert(1)}{x}$", "&#36;", "1 < 2 > 0"],
)
def test_what_plotly_would_read_as_markup_comes_out_as_it_was_written(text: str) -> None:
    assert not re.search(r"[<>$]", literal(text))
    assert html.unescape(literal(text)) == text


@given(st.text())
def test_no_text_keeps_a_character_that_means_something_to_plotly(text: str) -> None:
    shown = literal(text)
    assert not re.search("[<>$\x00-\x1f\x7f-\x9f\u202e\ud800-\udfff]", shown)
    assert re.sub(r"&(amp|lt|gt|#36);", "", shown).count("&") == 0


def test_line_ends_become_spaces_and_control_characters_vanish() -> None:
    assert literal("one\ntwo\tthree\x07\u202e\x00") == "one two three"


def test_half_a_surrogate_pair_becomes_a_replacement_character() -> None:
    assert literal("a\ud83d") == "a\ufffd"


def test_plain_text_stays_the_same_object() -> None:
    text = "Анкета заново, справка о доходе 👍"
    assert literal(text) is text


@given(st.text(alphabet="абв xyz\n", max_size=300), st.integers(1, 60))
def test_folded_lines_are_short_and_lose_no_letter(text: str, length: int) -> None:
    lines = fold(text, length)
    assert all(len(line) <= length for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_text_is_folded_at_spaces() -> None:
    assert fold("one two three four", 9) == ["one two", "three", "four"]
    assert fold("one two three", 7) == ["one two", "three"]


def test_a_word_without_spaces_is_cut() -> None:
    assert fold("а" * 25, 10) == ["а" * 10, "а" * 10, "а" * 5]
