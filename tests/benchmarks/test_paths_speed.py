"""How long `cjm-studio paths` takes as a whole process, in CPU seconds, and how much memory it holds.

Targets: 5 million events 4 CPU s and 700 MB, 30,000 events 0.6 s, and twice the events no more than twice the
time and a little. The log of 59 million events is `make paths-large`.
"""

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.paths import simulate_retailer, write_log
from tests.paths.large import measured

ROUNDS = 3


def retailer(folder: Path, customers: int) -> Path:
    path = folder / f"{customers}.parquet"
    write_log(simulate_retailer(customers, 7), path)
    return path


def best(benchmark: BenchmarkFixture, log: Path, name: str, *more: str) -> tuple[float, float]:
    """The least CPU seconds of several runs and their megabytes, kept beside the benchmark's own clock."""
    runs: list[tuple[float, float, str]] = []
    benchmark.pedantic(lambda: runs.append(measured(log, *more)), rounds=ROUNDS)
    cpu_s, peak_mb = min(run[0] for run in runs), max(run[1] for run in runs)
    benchmark.extra_info[name] = {"cpu_s": round(cpu_s, 2), "peak_mb": round(peak_mb)}
    return cpu_s, peak_mb


@pytest.mark.benchmark(group="paths of a log")
def test_five_million_events(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    cpu_s, peak_mb = best(benchmark, retailer(tmp_path, 500_000), "5 million")
    assert cpu_s <= 4
    assert peak_mb <= 700


@pytest.mark.benchmark(group="paths of a log")
def test_five_million_events_in_little_memory(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    _, peak_mb = best(benchmark, retailer(tmp_path, 500_000), "in 150 MB", "--memory", "150MB")
    assert peak_mb <= 350


@pytest.mark.benchmark(group="paths of a log")
def test_thirty_thousand_events(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    table = simulate_retailer(5_000, 7).slice(0, 30_000)
    write_log(table, tmp_path / "small.csv")
    cpu_s, _ = best(benchmark, tmp_path / "small.csv", "30,000")
    assert cpu_s <= 0.6


@pytest.mark.benchmark(group="paths of a log")
def test_it_grows_with_the_events_and_no_faster(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    def grow() -> dict[str, float]:
        logs = {count: retailer(tmp_path, count) for count in (50_000, 100_000, 200_000, 500_000)}
        return {
            f"{count // 100_000 or 0.5} million": min(measured(log)[0] for _ in range(2))
            for count, log in logs.items()
        }

    spent = benchmark.pedantic(grow, rounds=1)
    benchmark.extra_info["cpu_s"] = spent
    least, *_, most = spent.values()
    assert most <= 10 * least * 1.3
