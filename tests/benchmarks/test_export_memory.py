"""What a whole export takes: its time, and the peak of its memory. Target: 400 MB for 100 cards, PNG at 2."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.fileformat import write_journey
from tests.builders import journey_of_cards

# The peak of the process and that of its largest worker, which is at work at the same time: kilobytes.
SCRIPT = """
import atexit, sys
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from cjm_studio.app.cli import main
atexit.register(lambda: print(sum(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN))))
main(["export", *sys.argv[1:]])
"""
FORMATS = ("svg", "png", "pdf", "pptx", "xlsx", "html")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("cards", [100, 500])
@pytest.mark.benchmark(group="whole process of an export")
def test_an_export(benchmark: BenchmarkFixture, cards: int, name: str, tmp_path: Path) -> None:
    peak_mb = exported_mb(benchmark, cards, name, tmp_path)
    assert cards > 100 or peak_mb <= 400


@pytest.mark.benchmark(group="whole process of an export")
def test_a_deck_of_five_thousand_cards(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    assert exported_mb(benchmark, 5_000, "pptx", tmp_path) <= 600


def exported_mb(benchmark: BenchmarkFixture, cards: int, name: str, folder: Path) -> float:
    """The peak in megabytes, which is noted beside the time."""
    journey = folder / "cards.journey.json"
    journey.write_bytes(write_journey(journey_of_cards(cards)))
    command = [sys.executable, "-c", SCRIPT, str(journey), str(folder / f"cards.{name}")]
    run = benchmark.pedantic(
        lambda: subprocess.run(command, check=True, capture_output=True, text=True), rounds=1
    )
    peak_mb = benchmark.extra_info["peak_mb"] = round(int(run.stdout.split()[-1]) / 1000)
    return peak_mb
