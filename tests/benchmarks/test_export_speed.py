"""How long pictures take. Targets: SVG of 100 cards 10 ms, at most 0.7 s the first time; PNG of it 0.6 s.

PNG and PDF are whole runs of the worker process, so their time is that of the wall clock.
"""

from collections.abc import Callable
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.export import font_subset, pdf, png, svg
from tests.scenes import scene_of_cards, small_scene


@pytest.mark.parametrize("cards", [50, 100, 500, 2000])
@pytest.mark.benchmark(group="svg, fonts at hand", timer=process_time, min_time=0.02)
def test_svg(benchmark: BenchmarkFixture, cards: int) -> None:
    scene = scene_of_cards(cards)
    assert benchmark(svg, scene).count("<g ") == cards


@pytest.mark.parametrize(
    "line",
    ["Путь клиента", "Łódź, Қазақстан", "→ 🔥 👩\u200d💻", "Ελληνικά"],
    ids=["russian", "european", "symbols and emoji", "greek"],
)
@pytest.mark.benchmark(group="svg, fonts for the first time", timer=process_time)
def test_svg_the_first_time(benchmark: BenchmarkFixture, line: str) -> None:
    def forget() -> None:
        font_subset._ready_rule.cache_clear()
        font_subset._cut_rule.cache_clear()

    document = benchmark.pedantic(svg, (small_scene(line),), setup=forget, rounds=5)  # type: ignore[no-untyped-call] # of pytest-benchmark
    assert "@font-face" in document


@pytest.mark.parametrize("draw", [pdf, png], ids=["pdf", "png at 2"])
@pytest.mark.parametrize("cards", [100, 500])
@pytest.mark.benchmark(group="typst worker")
def test_typst(benchmark: BenchmarkFixture, draw: Callable[..., bytes], cards: int) -> None:
    assert benchmark.pedantic(draw, (scene_of_cards(cards),), rounds=5)  # type: ignore[no-untyped-call] # of pytest-benchmark
