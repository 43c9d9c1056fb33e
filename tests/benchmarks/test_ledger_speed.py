"""How long the audit and the ledger of expectations take.

Targets: the audit of a journey of 500 cards with 50 hypotheses 20 ms. From 500 to 5,000 cards the time should
grow as the cards do.
"""

from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.insight.audit import audit, health
from cjm_studio.insight.expectation_lines import expectation_lines, mend_first
from cjm_studio.insight.trace import stage_times
from cjm_studio.model import Journey
from tests.benchmarks.test_insight_speed import journey_with_money


def ordered(journey: Journey) -> int:
    return len(mend_first(expectation_lines(journey)))


@pytest.mark.parametrize("cards", [500, 5000])
@pytest.mark.benchmark(group="audit", timer=process_time, min_time=0.02)
def test_the_audit(benchmark: BenchmarkFixture, cards: int) -> None:
    assert health(benchmark(audit, journey_with_money(cards))).score < 100


@pytest.mark.parametrize("cards", [500, 5000])
@pytest.mark.benchmark(group="expectations", timer=process_time, min_time=0.02)
def test_expectations_in_order(benchmark: BenchmarkFixture, cards: int) -> None:
    assert benchmark(ordered, journey_with_money(cards)) == cards // 5


@pytest.mark.parametrize("cards", [500, 5000])
@pytest.mark.benchmark(group="stage times", timer=process_time, min_time=0.02)
def test_the_times_of_all_stages(benchmark: BenchmarkFixture, cards: int) -> None:
    assert len(benchmark(stage_times, journey_with_money(cards))) == 8
