"""Lines of a paragraph: no lonely last word, and nothing broken for the sake of even lines."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.layout.lettering import BODY, LONELY, fit, fit_evenly, fit_well, widest, width_of

ROOM = 160.0


def test_no_short_word_stands_alone_in_the_last_line() -> None:
    assert fit("Отложить на\u00a0три дня", BODY, ROOM)[-1] == "дня"
    lines = fit_well("Отложить на\u00a0три дня", BODY, ROOM, 3)
    assert lines == ("Отложить", "на\u00a0три дня")
    assert width_of(lines[-1], BODY) >= ROOM * LONELY


def test_no_word_is_broken_for_the_sake_of_even_lines() -> None:
    words = "Достопримечательность 1"
    room = width_of("Достопримечательность", BODY) + 2
    assert fit_evenly(words, BODY, room, 3) == ("Достопримечательность", "1")


@given(st.text(st.sampled_from("абв  \u00a0-123"), max_size=120), st.floats(30, 400), st.integers(1, 6))
def test_lines_that_are_set_well_say_the_same_and_fit(words: str, room: float, most_lines: int) -> None:
    plain, well = fit(words, BODY, room, most_lines), fit_well(words, BODY, room, most_lines)
    assert " ".join(plain) == " ".join(well)
    assert len(plain) == len(well)
    assert widest(well, BODY) <= room
