import pytest

from cjm_studio.layout.amounts import feeling, gained, low_to_high, quantity


@pytest.mark.parametrize(
    ("value", "unit", "language", "said"),
    [
        (40, "мин", "ru", "40 мин"),
        (19.9, "%", "ru", "19,9 %"),
        (500_000, "₽", "ru", "500 000 ₽"),
        (10_800_000, "₽", "ru", "10,8 млн ₽"),
        (10_800_000, "₽", "en", "10.8M ₽"),
        (-18, "", "en", "−18"),
    ],
)
def test_a_figure_stands_with_its_unit(value: float, unit: str, language: str, said: str) -> None:
    assert quantity(value, unit, language) == said.replace(" ", "\u00a0")


def test_a_gain_has_its_sign() -> None:
    assert gained(2.5, "pp", "en") == "+2.5\u00a0pp"
    assert gained(-1, "pp", "en") == "−1\u00a0pp"


def test_a_range_names_its_unit_once() -> None:
    assert low_to_high(2, 6, "pp", "en") == "2–6\u00a0pp"
    assert low_to_high(-2, 3, "", "ru") == "−2\u00a0…\u00a03"


def test_a_feeling_has_its_sign() -> None:
    assert [feeling(value, "ru") for value in (1.5, 0, -2)] == ["+1,5", "0", "−2"]
