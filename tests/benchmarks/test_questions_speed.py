"""How long the Paths page waits for an answer, in CPU seconds of this process.

Targets: every question about a log of 50,000 events 1 s under a filter, and of 5 million events 3 s.
"""

from collections.abc import Callable, Iterator
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.paths import Columns, OpenLog, opened, recognise, simulate_retailer, write_log
from cjm_studio.paths.questions import (
    Filter,
    cohorts,
    ends,
    event_counts,
    event_funnel,
    facts,
    first_steps,
    loops,
    pareto,
    path_counts,
    top_paths,
    transition_graph,
)

FUNNEL = ("home", "product", "basket", "sale")
KEPT = Filter(contains=("product",))
Question = Callable[[OpenLog, Filter], object]
QUESTIONS: dict[str, Question] = {
    "facts": lambda log, kept: facts(log, kept, "sale"),
    "events": event_counts,
    "ends": ends,
    "top paths": lambda log, kept: top_paths(log, kept, "sale", "outcome"),
    "pareto": lambda log, kept: pareto(log, kept, "sale"),
    "loops": loops,
    "graph": transition_graph,
    "first steps": first_steps,
    "funnel": lambda log, kept: event_funnel(log, FUNNEL, kept=kept),
    "cohorts": lambda log, kept: cohorts(log, "sale", "week", kept=kept),
    "all paths": lambda log, kept: path_counts(log, kept, "sale"),
}


@pytest.fixture(
    scope="module", params=[(5_000, 1.0), (500_000, 3.0)], ids=["50,000 events", "5 million events"]
)
def asked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[OpenLog, float]]:
    """A log of the retailer's shape, and the seconds that an answer may take."""
    customers, most_s = request.param
    path = tmp_path_factory.mktemp("log") / "log.parquet"
    write_log(simulate_retailer(customers, 7), path)
    with opened(recognise(path, Columns("customer", "event", "time"))) as log:
        yield log, most_s


@pytest.mark.benchmark(group="questions to a log")
def test_every_answer_comes_in_time(benchmark: BenchmarkFixture, asked: tuple[OpenLog, float]) -> None:
    log, most_s = asked

    def answer() -> dict[str, float]:
        taken = {}
        for name, question in QUESTIONS.items():
            begun = process_time()
            question(log, KEPT)
            taken[name] = round(process_time() - begun, 2)
        return taken

    taken = benchmark.pedantic(answer, rounds=1)
    benchmark.extra_info["cpu_s"] = taken
    assert max(taken.values()) <= most_s, taken
