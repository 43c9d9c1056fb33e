"""How long whole processes take. Targets: --help 0.4 s, export to PNG 2 s, start to first paint 4 s.

All are times of the wall clock, of a machine that may do other things meanwhile: the minimum tells most.
"""

from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pytest_benchmark.fixture import BenchmarkFixture

from cjm_studio.app.keeping import samples_folder
from tests.app.studio import run, serving
from tests.browser.visit import SAMPLE_RU, Visit

SAMPLE = str(samples_folder() / "pre-approved-loan.ru.journey.json")


@pytest.mark.parametrize("arguments", [["--help"], ["check", SAMPLE], ["schema"]], ids=lambda words: words[0])
@pytest.mark.benchmark(group="command line")
def test_command(benchmark: BenchmarkFixture, arguments: list[str]) -> None:
    done = benchmark.pedantic(run, arguments, rounds=7, warmup_rounds=1)
    assert done.returncode == 0


@pytest.mark.parametrize("ending", ["png", "svg", "pdf", "html"])
@pytest.mark.benchmark(group="command line")
def test_export(benchmark: BenchmarkFixture, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"map.{ending}"
    benchmark.pedantic(run, ["export", SAMPLE, str(out)], rounds=5, warmup_rounds=1)
    assert out.stat().st_size > 10_000


@pytest.mark.parametrize("new_store", [True, False], ids=["first start ever", "later start"])
@pytest.mark.benchmark(group="start to first paint")
def test_start_to_library(
    benchmark: BenchmarkFixture, chromium: Browser, tmp_path: Path, new_store: bool
) -> None:
    """From the command to the cards of the library with their pictures."""
    numbers = count()
    with serving(tmp_path):  # makes the store
        pass

    def start() -> None:
        folder = tmp_path / str(next(numbers)) if new_store else tmp_path
        folder.mkdir(exist_ok=True)
        with serving(folder) as studio:
            page = chromium.new_page()
            page.goto(studio.address)
            expect(page.locator(".st-key-cards img").last).to_be_visible()
            page.evaluate(
                "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
            )
            page.close()

    benchmark.pedantic(start, rounds=3)


@pytest.mark.benchmark(group="pages of a running studio")
def test_open_a_map(benchmark: BenchmarkFixture, chromium: Browser, tmp_path: Path) -> None:
    """From the address to the map on the screen, in a new window each time."""
    with serving(tmp_path) as studio:

        def open_map() -> None:
            page = chromium.new_page(viewport={"width": 1280, "height": 900})
            Visit(page, studio).map(SAMPLE_RU)
            page.close()

        benchmark.pedantic(open_map, rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="pages of a running studio")
def test_change_a_card(benchmark: BenchmarkFixture, chromium: Browser, tmp_path: Path) -> None:
    """From leaving a field to the changed map on the screen."""
    numbers = count(1)
    with serving(tmp_path) as studio:
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        visit = Visit(page, studio).map(SAMPLE_RU)
        name = visit.choose("touchpoint-ticket").get_by_label("Name")

        def write() -> None:
            visit.settle()
            page.wait_for_timeout(500)
            name.fill(f"Талон{next(numbers)}")

        def leave() -> None:
            text = name.input_value()
            name.press("Enter")
            expect(visit.drawing.get_by_text(text).first).to_be_attached()

        benchmark.pedantic(leave, setup=write, rounds=7, warmup_rounds=1)
        page.close()
