"""How much memory the server takes. Target: 250 MB with one session."""

from collections.abc import Iterator

import psutil
import pytest
from playwright.sync_api import Browser
from pytest_benchmark.fixture import BenchmarkFixture

from tests.app.studio import Studio, serving
from tests.browser.visit import SAMPLE_EN, SAMPLE_RU, Visit

MB = 1_000_000


@pytest.fixture
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    with serving(tmp_path_factory.mktemp("studio")) as running:
        yield running


def resident_mb(studio: Studio) -> float:
    """Memory of the server and of all its children, in megabytes."""
    server = psutil.Process(studio.process.pid)
    return sum(part.memory_info().rss for part in (server, *server.children(recursive=True))) / MB


@pytest.mark.benchmark(group="memory of the server")
def test_memory_with_one_session(benchmark: BenchmarkFixture, chromium: Browser, studio: Studio) -> None:
    """A session that has seen the library, a map, a form, the table and an export."""
    benchmark.extra_info["idle_mb"] = round(resident_mb(studio), 1)
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    visit = Visit(page, studio)

    def use() -> None:
        visit.library()
        visit.map(SAMPLE_RU).choose("touchpoint-ticket")
        page.get_by_role("radio", name="Table").click()
        visit.settle()
        visit.open("/export", j=SAMPLE_RU)
        visit.button("Make the file").click()
        visit.button("Save ").wait_for()

    benchmark.pedantic(use, rounds=1)
    used_mb = benchmark.extra_info["one_session_mb"] = round(resident_mb(studio), 1)
    page.close()
    assert used_mb <= 250


@pytest.mark.benchmark(group="memory of the server")
def test_memory_after_many_visits(benchmark: BenchmarkFixture, chromium: Browser, studio: Studio) -> None:
    """Thirty visits one after the other leave little behind."""

    def visit() -> None:
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        Visit(page, studio).map(SAMPLE_EN)
        page.close()

    for _ in range(3):
        visit()
    before_mb = resident_mb(studio)
    benchmark.pedantic(visit, rounds=30)
    grown_mb = benchmark.extra_info["grown_mb"] = round(resident_mb(studio) - before_mb, 1)
    assert grown_mb <= 60
