"""How long it takes from a journey to its money.

Targets: all results of a journey of 500 cards with 50 hypotheses 50 ms, 10,000 draws of all of them together
50 ms, a funnel with another conversion 16 ms. From 500 to 5,000 cards the time should grow as the cards do.
"""

from functools import cache
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.insight.business_case import business_case
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.funnel import funnel
from cjm_studio.insight.hypotheses import hypotheses, untested_share
from cjm_studio.insight.lifetime import persona_values
from cjm_studio.insight.portfolio import portfolio
from cjm_studio.insight.stakes import stakes
from cjm_studio.insight.two_languages import two_languages
from cjm_studio.model import Hypothesis, Journey, Link, Metric, Record, read_link, stages
from tests.builders import journey_of_cards

HYPOTHESES = 50


@cache
def journey_with_money(cards: int) -> Journey:
    """A journey of so many cards whose stages have conversions, with 50 hypotheses that move them."""
    journey = journey_of_cards(cards)
    head = journey.head.model_copy(update={"entering_customers": 12_000.0, "value": 52_000.0})
    items: list[Record | Link] = [head]
    for stage in stages(journey):
        values = {"id": f"cr-{stage.id}", "name": "CR", "base": "клиенты", "baseline": 60.0, "target": 70.0}
        items.append(Metric.model_validate(values))
        items.append(_link("measured_by", stage.id, f"cr-{stage.id}"))
    for number in range(HYPOTHESES):
        items += _hypothesis(number, stages(journey)[number % 8].id)
    records = {item.id: item for item in items if isinstance(item, Record)}
    links = {item.id: item for item in items if isinstance(item, Link)}
    return journey.replaced(records, links)


def _hypothesis(number: int, stage: str) -> list[Record | Link]:
    values = {
        "id": f"bet-{number}",
        "effect_low": -1.0,
        "effect_likely": 1.0 + number / 50,
        "effect_high": 4.0,
        "effort": 10.0 + number,
        "confidence": 0.5,
        "cost_once": 1_000.0 * number,
    }
    bet = Hypothesis.model_validate(values)
    return [bet, _link("at", bet.id, stage), _link("moves", bet.id, f"cr-{stage}")]


def _link(kind: str, source: str, target: str) -> Link:
    return read_link({"id": f"{kind}-{source}", "kind": kind, "source": source, "target": target})


def everything(journey: Journey) -> tuple[object, ...]:
    """All that the pages from map to money show, but for the simulation of the portfolio."""
    ground = Ground.of(journey)
    return (
        stakes(ground),
        hypotheses(ground),
        two_languages(journey),
        persona_values(journey),
        untested_share(journey),
    )


@pytest.mark.parametrize("cards", [500, 1000, 2000, 5000])
@pytest.mark.benchmark(group="journey to money", timer=process_time, min_time=0.02)
def test_all_results(benchmark: BenchmarkFixture, cards: int) -> None:
    assert benchmark(everything, journey_with_money(cards))[1]


@pytest.mark.benchmark(group="hypotheses together", timer=process_time, min_time=0.02)
def test_draws_of_all_hypotheses_together(benchmark: BenchmarkFixture) -> None:
    ground = Ground.of(journey_with_money(500))
    found = benchmark(portfolio, ground, [f"bet-{number}" for number in range(HYPOTHESES)])
    assert len(found.counted) == HYPOTHESES


@pytest.mark.benchmark(group="what if", timer=process_time, min_time=0.02)
def test_a_slider_let_go(benchmark: BenchmarkFixture) -> None:
    assert benchmark(funnel, journey_with_money(500), {"stage-3": 0.7}).money


@pytest.mark.benchmark(group="journey to money", timer=process_time, min_time=0.02)
def test_a_business_case(benchmark: BenchmarkFixture) -> None:
    ground = Ground.of(journey_with_money(500))
    record = ground.journey.records["bet-7"]
    assert isinstance(record, Hypothesis)
    assert benchmark(business_case, ground, record).loss_share is not None
