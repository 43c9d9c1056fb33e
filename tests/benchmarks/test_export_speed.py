"""How long pictures take. Targets: SVG of 100 cards 10 ms, at most 0.7 s the first time; PNG of it 0.6 s;
PPTX of it 0.2 s, of 500 cards 0.7 s.

PNG and PDF are whole runs of the worker process, so their time is that of the wall clock.
"""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.export import Options, exported, font_subset, pdf, png, svg
from cjm_studio.export.slides.deck import deck
from cjm_studio.export.slides.pages import Page
from cjm_studio.fileformat import open_journey
from tests.scenes import scene_of_cards, small_scene

JOURNEYS = Path(__file__).parents[2] / "journeys"


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

    document = benchmark.pedantic(svg, (small_scene(line),), setup=forget, rounds=5)
    assert "@font-face" in document


@pytest.mark.parametrize("draw", [pdf, png], ids=["pdf", "png at 2"])
@pytest.mark.parametrize("cards", [100, 500])
@pytest.mark.benchmark(group="typst worker")
def test_typst(benchmark: BenchmarkFixture, draw: Callable[..., bytes], cards: int) -> None:
    assert benchmark.pedantic(draw, (scene_of_cards(cards),), rounds=5)


@pytest.mark.parametrize("cards", [100, 500])
@pytest.mark.benchmark(group="pptx", timer=process_time)
def test_pptx(benchmark: BenchmarkFixture, cards: int) -> None:
    pages = [Page(scene_of_cards(cards), 0.5, "notes")]
    assert benchmark.pedantic(deck, (pages,), rounds=7, warmup_rounds=1)


@pytest.mark.parametrize("name", ["pptx", "xlsx", "md"])
@pytest.mark.benchmark(group="a sample journey", timer=process_time)
def test_a_sample_journey(benchmark: BenchmarkFixture, name: str) -> None:
    journey = open_journey(JOURNEYS / "pre-approved-loan.ru.journey.json")
    assert benchmark.pedantic(exported, (name, journey, Options()), rounds=5, warmup_rounds=1)
