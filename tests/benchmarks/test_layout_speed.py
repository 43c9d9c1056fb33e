"""How long a map takes, from journey to Scene and on to the figure.

Targets with the figure: 15 ms for 100 cards, 60 ms for 500; the layout alone should take half of that.
From 50 to 2,000 cards the time should grow as the cards do.
"""

from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.figures import scene_figure
from cjm_studio.layout import blueprint, comparison, journey_map, thumbnail
from tests.builders import journey_of_cards
from tests.layout.blueprint_journeys import blueprint_of_cards


@pytest.mark.parametrize("cards", [50, 100, 500, 2000])
@pytest.mark.benchmark(group="journey to scene", timer=process_time, min_time=0.02)
def test_layout(benchmark: BenchmarkFixture, cards: int) -> None:
    journey = journey_of_cards(cards)
    assert benchmark(journey_map, journey).groups


@pytest.mark.parametrize("cards", [100, 500])
@pytest.mark.benchmark(group="journey to figure", timer=process_time, min_time=0.02)
def test_layout_and_figure(benchmark: BenchmarkFixture, cards: int) -> None:
    journey = journey_of_cards(cards)
    assert benchmark(lambda: scene_figure(journey_map(journey)))["data"]


@pytest.mark.benchmark(group="journey to scene", timer=process_time, min_time=0.02)
def test_thumbnail(benchmark: BenchmarkFixture) -> None:
    assert benchmark(thumbnail, journey_of_cards(100)).groups


@pytest.mark.parametrize("cards", [100, 500])
@pytest.mark.benchmark(group="journey to scene", timer=process_time, min_time=0.02)
def test_blueprint(benchmark: BenchmarkFixture, cards: int) -> None:
    """With all its arrows; 25 ms for 100 cards and 150 ms for 500 are the most."""
    assert benchmark(blueprint, blueprint_of_cards(cards)).groups


@pytest.mark.benchmark(group="journey to scene", timer=process_time, min_time=0.02)
def test_comparison(benchmark: BenchmarkFixture) -> None:
    journey = journey_of_cards(100)
    assert benchmark(comparison, journey, journey).groups
