"""Words of people between quotation marks."""

import pytest

from cjm_studio.layout.subjects import quoted


@pytest.mark.parametrize(
    ("words", "language", "written"),
    [
        ("Меня ждали", "ru", "«Меня ждали»"),
        ("I was expected", "en", "“I was expected”"),
        ("«Меня ждали»", "ru", "«Меня ждали»"),
        ("в 29 есть слово «обещали»", "ru", "«в 29 есть слово „обещали“»"),
        ("«Он сказал „да“»", "ru", "«Он сказал „да“»"),
        ("«Да» и «нет»", "ru", "«„Да“ и „нет“»"),
        ("they said “soon”", "en", "“they said ‘soon’”"),
        ("", "ru", "«»"),
    ],
)
def test_marks_inside_a_quotation_are_of_the_second_rank(words: str, language: str, written: str) -> None:
    assert quoted(words, language) == written
