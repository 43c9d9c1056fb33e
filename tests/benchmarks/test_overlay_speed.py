"""What it costs to lay 100,000 distinct paths over a map of 18 touchpoints, and to propose a map for them.

Targets in CPU seconds: 2 for each.
"""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.model import Journey
from cjm_studio.paths import Columns, PathCount, all_paths, opened, recognise, simulate_retailer, write_log
from cjm_studio.paths.discovery import Source, propose
from cjm_studio.paths.overlay import conformance, lay_over
from cjm_studio.paths.retailer import EVENTS
from tests.paths.maps import row_map
from tests.small_journeys import adding, after

STAGES, TOUCHPOINTS = 6, 18


def shop() -> Journey:
    """A map of six stages with three of the retailer's events each."""
    cards = (
        adding("touchpoint", f"t{number}", f"step{number * STAGES // TOUCHPOINTS}", name=name)
        for number, name in enumerate(EVENTS[:TOUCHPOINTS])
    )
    return after(row_map([""] * STAGES), *cards)


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> tuple[PathCount, ...]:
    """The retailer's 100,000 paths."""
    log: Path = tmp_path_factory.mktemp("logs") / "retailer.parquet"
    write_log(simulate_retailer(500_000, 7), log)
    with opened(recognise(log, Columns("customer", "event", "time")), outcome="sale") as found:
        return all_paths(found)


def least_cpu_s(benchmark: BenchmarkFixture, work: Callable[[], object]) -> float:
    """The CPU seconds of the best of several runs, kept beside the benchmark's own clock."""
    spent: list[float] = []

    def run() -> None:
        begun = process_time()
        work()
        spent.append(process_time() - begun)

    benchmark.pedantic(run, rounds=3)
    benchmark.extra_info["cpu_s"] = round(min(spent), 2)
    return min(spent)


@pytest.mark.benchmark(group="a log over a map")
def test_conformance_of_100_000_paths(benchmark: BenchmarkFixture, paths: tuple[PathCount, ...]) -> None:
    assert least_cpu_s(benchmark, lambda: conformance(lay_over(shop(), paths, outcome="sale"))) <= 2


@pytest.mark.benchmark(group="a log over a map")
def test_discovery_from_100_000_paths(benchmark: BenchmarkFixture, paths: tuple[PathCount, ...]) -> None:
    assert least_cpu_s(benchmark, lambda: propose(paths, Source("shop", "sale"), "found")) <= 4
