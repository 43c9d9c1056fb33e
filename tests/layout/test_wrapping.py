import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm_studio.layout.clusters import clusters
from cjm_studio.layout.text import bind, drawable, width, wrap
from tests.layout.test_text import faces, texts

SIZE = 14

widths = st.floats(min_value=1.2 * SIZE, max_value=400)


@given(texts, widths, st.one_of(st.none(), st.integers(1, 4)), faces)
@example("﷽" * 5 + "⸻⟿", 1.2 * SIZE, 2, (700, False))
@example("👩‍💻" * 9, 1.2 * SIZE, None, (400, False))
@example("щ" * 41, 60.0, 3, (400, True))
@example("а\u00a0" * 30, 40.0, None, (400, False))
def test_every_line_fits_whatever_the_text(
    raw: str, room: float, max_lines: int | None, face: tuple[int, bool]
) -> None:
    lines = wrap(raw, SIZE, room, max_lines, *face)
    assert all(width(line, SIZE, *face) <= room for line in lines)
    assert max_lines is None or len(lines) <= max_lines


def visible(shown: str, room: float) -> list[str]:
    """The characters that can stand in `room`, without spaces and what wrapping itself puts in."""
    fitting = [cluster for cluster in clusters(shown) if width(cluster, SIZE) <= room]
    return [cluster for cluster in fitting if cluster.strip() and cluster not in "…-"]


@given(texts, widths)
def test_no_visible_character_is_lost_or_torn(raw: str, room: float) -> None:
    lines = wrap(raw, SIZE, room)
    assert visible("".join(lines), room) == visible(drawable(raw), room)


@given(texts, widths, st.integers(1, 3))
def test_a_cut_text_says_so(raw: str, room: float, max_lines: int) -> None:
    whole, kept = wrap(raw, SIZE, room), wrap(raw, SIZE, room, max_lines)
    if len(whole) > max_lines:
        assert kept[:-1] == whole[: max_lines - 1]
        assert kept[-1].endswith("…")
    else:
        assert kept == whole


@pytest.mark.parametrize("blank", ["", "   ", "\n \n", "\u00a0", "\x00", "\u0301"])
def test_blank_text_has_no_lines(blank: str) -> None:
    assert wrap(blank, SIZE, 100) == ()


def test_lines_break_between_words() -> None:
    assert wrap("Анкета заново, справка о доходе", SIZE, 110) == ("Анкета заново,", "справка о", "доходе")


def test_line_ends_of_the_text_are_kept() -> None:
    assert wrap("раз\n\nдва", SIZE, 100) == ("раз", "", "два")


def test_a_word_wider_than_the_line_is_hyphenated_where_a_syllable_ends() -> None:
    assert wrap("Достопримечательность", SIZE, 100) == ("Достоприме-", "чательность")
    assert wrap("Telecommunications", SIZE, 80) == ("Telecommu-", "nications")


def test_an_address_breaks_after_its_signs_without_a_hyphen() -> None:
    lines = wrap("https://example.com/very/long/path", SIZE, 100)
    assert lines == ("https://", "example.com/", "very/long/path")


def test_bound_words_stay_together_while_they_fit() -> None:
    assert wrap(bind("Нужно 90 минут", "ru"), SIZE, 80) == ("Нужно", "90\u00a0минут")
    assert wrap(bind("Нужно 90 минут", "ru"), SIZE, 50) == ("Нужно", "90", "минут")


def test_cut_text_ends_in_an_ellipsis_after_a_letter() -> None:
    assert wrap("Анкета заново, справка", SIZE, 110, 1) == ("Анкета заново…",)


def test_a_million_letters_are_wrapped_only_as_far_as_shown() -> None:
    assert len(wrap("слово " * 20_000 + "я" * 100_000, SIZE, 100, 2)) == 2
