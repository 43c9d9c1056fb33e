"""Figures of charts in words, in both languages."""

import pytest

from cjm_studio.figures.charts import exact_money, gained, money, people, share

SPACE = "\u00a0"


@pytest.mark.parametrize(
    ("value", "english", "russian"),
    [
        (24_659_598.0, "24.7M ₽", "24,7 млн ₽"),
        (386_500.0, "386K ₽", "386 тыс. ₽"),
        (27_385.0, "27,385 ₽", "27 385 ₽"),
        (12.5, "12.5 ₽", "12,5 ₽"),
        (-1_979_268.0, "−2M ₽", "−2 млн ₽"),
        (0.0, "0 ₽", "0 ₽"),
    ],
)
def test_money_is_said_as_people_shorten_it(value: float, english: str, russian: str) -> None:
    assert money(value, "RUB", "en").replace(SPACE, " ") == english
    assert money(value, "RUB", "ru").replace(SPACE, " ") == russian


def test_money_of_no_currency_and_of_others() -> None:
    assert money(5.0, "", "en") == "5"
    assert money(5.0, "USD", "ru") == f"5{SPACE}$"
    assert exact_money(114_000.0, "RUB", "en") == f"114,000{SPACE}₽"
    assert gained(5.0, "", "en") == "+5"
    assert gained(-5.0, "", "en") == "−5"


def test_small_shares_keep_more_decimals() -> None:
    assert [share(value, "en").replace(SPACE, " ") for value in (0.0395, 0.62, 1.0)] == [
        "3.95 %",
        "62 %",
        "100 %",
    ]
    assert people(473.6, "ru") == "474"
