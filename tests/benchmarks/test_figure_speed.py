"""How long the figure of a finished Scene takes. Goal, with layout: 15 ms for 100 cards, 60 for 500."""

import json

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.figures import outlines, scene_figure, targets
from tests.figures.figure_page import html
from tests.figures.scenes import wall

_KEPT = (
    outlines._side,
    outlines._diameter,
    outlines._spelt_across,
    outlines._spelt_down,
    outlines._columns,
    targets.hover_text,
)


def forget() -> None:
    """As in a process that has drawn nothing yet."""
    for kept in _KEPT:
        kept.cache_clear()


@pytest.mark.parametrize("cards", [50, 100, 500, 2000])
def test_figure_drawn_again(benchmark: BenchmarkFixture, cards: int) -> None:
    scene = wall(cards)
    figure = benchmark(scene_figure, scene)
    assert len(figure["data"][0]["x"]) == cards


@pytest.mark.parametrize("cards", [100, 500])
def test_figure_drawn_for_the_first_time(benchmark: BenchmarkFixture, cards: int) -> None:
    scene = wall(cards)
    figure = benchmark.pedantic(scene_figure, (scene,), setup=forget, rounds=30)
    assert len(figure["data"][0]["x"]) == cards


@pytest.mark.parametrize("cards", [100, 500])
def test_figure_as_json(benchmark: BenchmarkFixture, cards: int) -> None:
    figure = scene_figure(wall(cards))
    assert benchmark(json.dumps, figure)


def test_page_of_100_cards(benchmark: BenchmarkFixture) -> None:
    scene = wall(100)
    assert benchmark(html, scene).startswith(b"<!DOCTYPE html>")
