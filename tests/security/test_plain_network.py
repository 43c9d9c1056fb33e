"""On a network: plain HTTP under a machine's name, where browsers withhold what they keep for HTTPS."""

import re
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from tests.app.studio import Studio, serving
from tests.browser.visit import SAMPLE_RU, Visit, browser_knowing, visiting

pytestmark = pytest.mark.browser

NAME = socket.gethostname().lower()


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """A studio that listens on every address of the machine, called by the machine's name."""
    with serving(tmp_path_factory.mktemp("network"), "--host", "0.0.0.0") as running:
        yield replace(running, address=f"http://{NAME}:{running.port}")


@pytest.fixture(scope="module")
def distant() -> Iterator[Browser]:
    """A browser for which the machine's name leads to the machine."""
    with browser_knowing(NAME) as browser:
        yield browser


@pytest.fixture
def visit(distant: Browser, studio: Studio) -> Iterator[Visit]:
    with visiting(distant, studio) as visitor:
        yield visitor


@pytest.fixture
def key(studio: Studio) -> str:
    """The key that the studio printed with its address."""
    found = re.search(r"\?key=(\S+)", studio.log)
    assert found, studio.log
    return found[1]


def test_library_map_and_export_work_without_a_secure_context(visit: Visit, key: str, tmp_path: Path) -> None:
    visit.library(key=key)
    assert visit.page.evaluate("() => window.isSecureContext") is False
    visit.page.locator(f".st-key-open-{SAMPLE_RU}").get_by_role("button").click()
    visit.wait_for_map()
    panel = visit.choose("touchpoint-ticket")
    panel.get_by_label("Name").fill("Талон по записи")
    panel.get_by_label("Name").press("Tab")
    visit.expect_revision(1)
    assert "Талон по записи" in visit.words_on_map()
    visit.open("/export", j=SAMPLE_RU)
    visit.button("Make the file").click()
    with visit.page.expect_download() as download:
        visit.button("Save ").click()
    with Image.open(download.value.path()) as picture:
        assert picture.width > 1_000


def test_the_key_opens_once_and_then_stays_with_the_browser(visit: Visit, key: str) -> None:
    visit.library(key=key)
    visit.library()
    expect(visit.button("New journey")).to_be_visible()


@pytest.mark.parametrize("query", ["", "?key=", "?key=wrong", "?key=%00"])
def test_nobody_comes_in_without_the_key(studio: Studio, query: str) -> None:
    with pytest.raises(HTTPError, match="403"):
        urlopen(f"http://127.0.0.1:{studio.port}/{query}", timeout=20)


def test_the_library_opens_no_door_before_the_key(distant: Browser, studio: Studio) -> None:
    page = distant.new_page()
    answer = page.goto(studio.address)
    assert answer is not None
    assert answer.status == 403
    assert "it printed" in page.locator("body").inner_text()
    assert page.context.cookies() == []
    page.close()
