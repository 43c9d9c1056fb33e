"""How records are called, how texts are kept from being markup, and where a journey may be named."""

import re
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.app.finding import looks_like_a_file
from cjm_studio.app.naming import LONGEST, called
from cjm_studio.app.session import JOINER, plain
from tests.small_journeys import adding, after, empty_journey, small_journey

PUNCTUATION = set(string.punctuation)
# Signs that mean nothing to Markdown, nor to what Streamlit adds to it.
UNMARKED = set("\"%',/;=?@^")


def test_a_record_is_called_by_its_words() -> None:
    journey = small_journey()
    assert called(journey, journey.records["desk"], "en") == "Касса"


def test_a_record_without_words_is_called_by_its_kind() -> None:
    journey = after(empty_journey(), adding("stage", "dumb"))
    assert called(journey, journey.records["dumb"], "en") == "(Stage)"
    assert called(journey, journey.records["dumb"], "ru") == "(Этап)"


def test_a_long_text_is_cut_where_it_still_tells() -> None:
    journey = after(empty_journey(), adding("stage", "long", name="слово " * 50))
    name = called(journey, journey.records["long"], "en")
    assert len(name) <= LONGEST
    assert name.endswith("слово…")


def test_a_name_of_several_lines_is_told_in_one() -> None:
    journey = after(empty_journey(), adding("pain_point", "lines", text="раз\n\tдва"))
    assert called(journey, journey.records["lines"], "en") == "раз два"


def test_a_score_is_called_by_value_and_persona() -> None:
    journey = small_journey()
    assert called(journey, journey.records["feels"], "en").split()[-2:] == ["−1", "Марина"]


@given(st.text(st.characters(codec="ascii"), max_size=40))
def test_a_plain_text_is_the_text_in_one_line_with_a_backslash_before_every_sign(text: str) -> None:
    """A backslash before punctuation makes it a letter: that is Markdown's own rule."""
    one_line = " ".join(text.split())
    signs = [sign for sign in one_line if sign in PUNCTUATION - UNMARKED]
    written = plain(text).replace(JOINER, "")
    assert re.sub(r"\\(.)", r"\1", written) == one_line
    assert len(written) == len(one_line) + len(signs)


@pytest.mark.parametrize(
    "text",
    [":material/delete:", ":smile:", "https://a.example", "www.a.example", "a@b.example", "a -> b", "a -- b"],
)
def test_what_is_found_after_markdown_is_parted(text: str) -> None:
    assert JOINER in plain(text)


def test_usual_texts_are_not_parted() -> None:
    assert JOINER not in plain("10:30, «Пётр и Ко»; 5-7 дней: ждём! e-mail, п. 3.1 (да/нет) = 50%")


@pytest.mark.parametrize("named", ["trip.journey.json", "./trip", "folder/trip", "/etc/passwd", "trip."])
def test_a_path_is_not_taken_for_an_id(named: str) -> None:
    assert looks_like_a_file(named)


@pytest.mark.parametrize("named", ["trip", "pre-approved-loan-ru", "x" * 5_000, "a\x00b"])
def test_an_id_is_not_taken_for_a_path(named: str) -> None:
    assert not looks_like_a_file(named)


def test_a_file_without_an_ending_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "trip").write_text("{}")
    monkeypatch.chdir(tmp_path)
    assert looks_like_a_file("trip")
