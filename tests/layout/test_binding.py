import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.layout.text import bind


@pytest.mark.parametrize(
    ("raw", "bound"),
    [
        ("справка о доходе", "справка о_доходе"),
        ("и в доме", "и_в_доме"),
        ("«В отделении", "«В_отделении"),
        ("тот же банк", "тот_же банк"),
        ("90 минут в очереди", "90_минут в_очереди"),
        ("28,5 млн ₽ в месяц", "28,5_млн_₽ в_месяц"),
        ("500 000 ₽", "500_000_₽"),
        ("74 % заявок", "74_% заявок"),
        ("банк — это", "банк_— это"),
        ("№ 5", "№_5"),
        ("кое-в чём", "кое-в чём"),
        ("СМС из ЦБ банка", "СМС из_ЦБ банка"),
    ],
)
def test_russian_words_that_belong_together(raw: str, bound: str) -> None:
    assert bind(raw, "ru") == bound.replace("_", "\u00a0")


@pytest.mark.parametrize(
    ("raw", "bound"),
    [
        ("a form at the bank", "a_form at_the_bank"),
        ("90 minutes in line", "90_minutes in_line"),
        ("we don't", "we_don't"),
        ("IT team", "IT team"),
    ],
)
def test_english_words_that_belong_together(raw: str, bound: str) -> None:
    assert bind(raw, "en") == bound.replace("_", "\u00a0")


def test_a_language_without_rules_still_binds_numbers() -> None:
    assert bind("90 minutes in line", "de") == "90\u00a0minutes in line"


@given(st.text("в тот же90%₽—abc №\n", max_size=40), st.sampled_from(["ru", "en"]))
def test_binding_only_turns_spaces_into_no_break_spaces(raw: str, language: str) -> None:
    assert bind(raw, language).replace("\u00a0", " ") == raw
    assert bind(bind(raw, language), language) == bind(raw, language)
