from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm_studio.layout import fonts, text

SIZE = 14

words = st.text("абвгдежзиклмнопрстуьъыАБВabcdefghXYZ0123456789-/.,«»„“\u00a0", max_size=41)
emoji = st.sampled_from(["👩‍💻", "🇷🇺", "🇽🇽", "👍🏽", "🏽", "⚠️", "1️⃣", "❤️‍🔥", "👩\u200d🦆", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"])
marked = st.sampled_from(
    ["и\u0306", "e\u0301\u0323", "a\u200d\u0301", "\u202eсправа", "\u0301", "a\ufe0f\u0306"]
)
strange = st.sampled_from(["→✓★", "﷽", "漢字", "\ud800", "\x07", "\u200b", "\u00ad", "ﬓ", "⟿", "⸻"])
spaces = st.sampled_from(["\n", "\r\n", "\t", "  ", "\u2009", "\u3000", ""])
parts = st.one_of(words, emoji, marked, strange, spaces)
texts = st.one_of(
    st.lists(parts, max_size=12).map(" ".join),
    st.lists(parts, max_size=12).map("".join),
    st.text(max_size=60),
)
faces = st.sampled_from(sorted(fonts.FACES))


@given(texts, faces)
@example("e\x00\u0301 \u0301", (400, False))
@example("👩\x00\u200d💻", (400, False))
@example("🇷\x00🇺🇽🇽🇽", (400, False))
def test_drawable_text_has_only_what_the_shipped_fonts_draw(raw: str, face: tuple[int, bool]) -> None:
    drawable = text.drawable(raw)
    assert text.drawable(drawable) == drawable
    coverage = {
        fonts.ROBOTO: fonts.roboto_advances(*face).keys(),
        fonts.SYMBOLS: fonts.symbol_advances().keys(),
        fonts.EMOJI: fonts.emoji_glyphs().characters | set("".join(fonts.emoji_glyphs().sequences)),
    }
    for family, run in text.runs(raw, *face):
        assert run
        assert coverage[family] >= set(run)


@given(texts, faces)
def test_a_text_is_as_wide_as_its_runs(raw: str, face: tuple[int, bool]) -> None:
    runs = text.runs(raw, *face)
    total = sum(text.advance(family, run, SIZE, *face) for family, run in runs)
    assert text.width(raw, SIZE, *face) == pytest.approx(total)


@given(texts)
def test_neighbouring_runs_differ_in_their_font(raw: str) -> None:
    families = [family for family, _ in text.runs(raw)]
    assert all(one != other for one, other in pairwise(families))


@pytest.mark.parametrize(
    ("raw", "runs"),
    [
        ("Заявка", (("Roboto", "Заявка"),)),
        ("62 → 66", (("Roboto", "62 "), ("CJM Symbols", "→"), ("Roboto", " 66"))),
        ("👩‍💻", (("CJM Emoji", "👩‍💻"),)),
        ("👍🏽", (("CJM Emoji", "👍"),)),
        ("⚠️", (("CJM Emoji", "⚠"),)),
        ("⚠", (("CJM Symbols", "⚠"),)),
        ("❤️‍🔥", (("CJM Emoji", "❤\u200d🔥"),)),
        ("1️⃣", (("CJM Emoji", "1\u20e3"),)),
        ("🇷🇺", (("CJM Emoji", "🇷🇺"),)),
        ("", ()),
    ],
)
def test_each_run_goes_to_the_font_that_draws_it_whole(raw: str, runs: tuple[tuple[str, str], ...]) -> None:
    assert text.runs(raw) == runs


def test_emoji_joined_in_a_way_the_font_does_not_know_stand_side_by_side() -> None:
    assert text.runs("👩\u200d🦆") == (("CJM Emoji", "👩🦆"),)


def test_a_flag_without_a_picture_is_its_letters() -> None:
    assert text.runs("🇽🇽") == (("Roboto", "XX"),)


def test_a_letter_and_its_mark_become_one_letter() -> None:
    assert text.drawable("и\u0306") == "й"


def test_invisible_characters_are_dropped_and_unknown_ones_shown_as_such() -> None:
    assert text.drawable("a\u202eb\x07c\u200b\u00ad") == "abc"
    assert text.drawable("漢\ud800") == "\ufffd\ufffd"


def test_every_kind_of_line_end_is_a_line_feed() -> None:
    assert text.drawable("а\r\nб\rв\u2028г\x85д") == "а\nб\nв\nг\nд"


def test_a_letter_under_a_thousand_marks_is_cut_down() -> None:
    assert len(text.drawable("a" + "\u0301" * 1000)) < 40


def test_width_grows_with_size_and_weight() -> None:
    assert text.width("Очередь", 28) == pytest.approx(2 * text.width("Очередь", 14))
    assert text.width("Очередь", 14, 700) > text.width("Очередь", 14)


@pytest.mark.parametrize("count", [1, 2])
def test_every_emoji_of_the_font_is_drawn_whole_even_beside_its_like(count: int) -> None:
    for sequence in fonts.emoji_glyphs().sequences:
        assert text.runs(sequence * count) == ((fonts.EMOJI, sequence * count),)
        assert text.width(sequence * count, SIZE) == pytest.approx(count * text.width("👍", SIZE))
