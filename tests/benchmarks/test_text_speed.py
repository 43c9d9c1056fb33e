"""How long it takes to measure and wrap the texts of a map."""

from random import Random

from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.layout.text import bind, wrap

WORDS = [
    "анкета", "заново,", "справка", "о", "доходе", "клиент", "ждёт", "в", "очереди", "90", "минут", "и",
    "подтверждает", "данные,", "которые", "уже", "есть", "системе", "→", "достопримечательностями",
]  # fmt: skip


def cards(count: int) -> list[str]:
    choose = Random(7)
    return [" ".join(choose.choices(WORDS, k=choose.randint(3, 9))) for _ in range(count)]


def test_500_cards_wrapped_for_the_first_time(benchmark: BenchmarkFixture) -> None:
    texts = [bind(card, "ru") for card in cards(500)]
    assert all(benchmark(lambda: [wrap.__wrapped__(text, 14, 134, 3) for text in texts]))


def test_500_cards_wrapped_again(benchmark: BenchmarkFixture) -> None:
    texts = [bind(card, "ru") for card in cards(500)]
    assert all(benchmark(lambda: [wrap(text, 14, 134, 3) for text in texts]))


def test_500_texts_bound_for_the_first_time(benchmark: BenchmarkFixture) -> None:
    texts = cards(500)
    assert all(benchmark(lambda: [bind.__wrapped__(text, "ru") for text in texts]))
