"""What every test may use: a store of its own, golden texts, a real Chromium."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

GOLDEN = Path(__file__).with_name("golden")

# The names under which systems install Chromium; .ci/install-browser looks for the same.
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
# A browser that looks up its maker's hosts at every start is slow and noisy where there is no network.
QUIET = ("--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update")

# No deadline: the machine may be busy, and speed is measured in tests/benchmarks.
hypothesis.settings.register_profile("studio", deadline=None, print_blob=True)
hypothesis.settings.load_profile("studio")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files instead of comparing"
    )


@pytest.fixture(scope="session", autouse=True)
def own_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test touches the journeys of the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CJM_STORE", str(tmp_path_factory.mktemp("store") / "studio.db"))
        yield


@pytest.fixture(autouse=True)
def own_main_module() -> Iterator[None]:
    """Streamlit's AppTest leaves its script behind as `__main__`; processes of later tests would run it."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(name, text)` compares with tests/golden/<name>; `pytest --update-golden` writes it."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        assert path.exists(), f"{path} is missing; look at the result, then run pytest --update-golden"
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A headless Chromium: the system's where there is one, else Playwright's."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()
