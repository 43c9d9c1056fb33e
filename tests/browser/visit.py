"""A person at the studio: what he does on its pages, and everything odd that happens meanwhile."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Locator,
    Page,
    Request,
    WebSocket,
    expect,
    sync_playwright,
)

from tests.app.studio import Studio
from tests.conftest import CHROMIUM_NAMES, QUIET

WAIT_MS = 40_000  # of a machine that may be busy
expect.set_options(timeout=WAIT_MS)

SAMPLE_RU, SAMPLE_EN = "pre-approved-loan-ru", "pre-approved-loan-en"
# On a page below the root Streamlit asks for these beside the page first, and at the root next.
ASKED_IN_VAIN = ("/_stcore/health", "/_stcore/host-config")

# Scrolls a target of a record into the middle of the map's frame; where its middle then is in the window.
_PLACE_OF = """([record, n]) => {
    const frame = document.querySelector(".st-key-map-frame"), plot = frame.querySelector(".js-plotly-plot");
    const [bars, points] = plot.data;
    const places = [
        ...bars.customdata.map(([id], i) => [id, bars.x[i], bars.base[i] + bars.y[i] / 2]),
        ...points.customdata.map(([id], i) => [id, points.x[i], points.y[i]]),
    ].filter(([id]) => id === record);
    const [, x, y] = places[n];
    const before = plot.getBoundingClientRect(), around = frame.getBoundingClientRect();
    frame.scrollTop += before.y + y - (around.y + around.height / 2);
    frame.scrollLeft += before.x + x - (around.x + around.width / 2);
    const after = plot.getBoundingClientRect();
    return [after.x + x, after.y + y];
}"""


class Visit:
    """A page of the studio in a browser."""

    def __init__(self, page: Page, studio: Studio) -> None:
        self.page = page
        self.studio = studio
        self.oddities: list[str] = []
        page.on("dialog", self._dismiss)
        page.on("pageerror", lambda error: self.oddities.append(f"error {error}"))
        page.on("console", self._hear)
        page.on("request", self._follow)
        page.on("websocket", self._follow)

    def library(self, **query: str) -> "Visit":
        """Open the library."""
        return self.open("/", **query)

    def map(self, journey: str, **query: str) -> "Visit":
        """Open the map of a journey."""
        self.open("/map", j=journey, **query)
        self.wait_for_map()
        return self

    def open(self, path: str, **query: str) -> "Visit":
        """Open a page and wait until it is drawn."""
        self.page.goto(f"{self.studio.address}{path}?{urlencode(query)}")
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until the studio has nothing more to draw."""
        expect(self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
        expect(self.page.locator("[data-testid=stSkeleton], [data-stale=true]")).to_have_count(0)

    def wait_for_map(self) -> None:
        """Wait until the map is on the screen."""
        expect(self.drawing.locator(".textpoint, .textpoint text").first).to_be_attached()
        self.settle()

    @property
    def drawing(self) -> Locator:
        """The map as Plotly drew it."""
        return self.page.locator(".st-key-map-frame .js-plotly-plot")

    @property
    def details(self) -> Locator:
        """The panel of the chosen record."""
        return self.page.locator("[class*=st-key-details-]")

    def button(self, name: str) -> Locator:
        """A button by its words: what it is called begins with them (a shortcut may follow)."""
        return self.page.get_by_role("button", name=name)

    def place_of(self, record_id: str, target: int = 0) -> tuple[float, float]:
        """Where on the screen a record is, after scrolling it into view."""
        x, y = self.drawing.evaluate(f"(plot, wanted) => ({_PLACE_OF})(wanted)", [record_id, target])
        return x, y

    def choose(self, record_id: str) -> Locator:
        """Click a card on the map; its panel."""
        self.page.mouse.click(*self.place_of(record_id))
        panel = self.page.locator(f".st-key-details-{record_id}")
        expect(panel).to_be_visible()
        self.settle()
        return panel

    def point_at(self, record_id: str) -> str:
        """Point at a card; what the map says of it."""
        self.page.mouse.move(1, 1)
        self.page.mouse.move(*self.place_of(record_id))
        label = self.drawing.locator(".hovertext").first
        expect(label).to_be_visible()
        return label.text_content() or ""

    def words_on_map(self) -> str:
        """All that is written on the map, as one text with single spaces."""
        return " ".join(" ".join(self.drawing.locator("svg text").all_text_contents()).split())

    def expect_revision(self, number: int) -> None:
        """The page says that this version is saved."""
        expect(self.page.get_by_text(f"Version {number}", exact=False)).to_be_visible()
        self.settle()

    def _dismiss(self, dialog: Dialog) -> None:
        self.oddities.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _hear(self, message: ConsoleMessage) -> None:
        in_vain = str(message.location.get("url", "")).endswith(ASKED_IN_VAIN)
        if message.type == "error" and not in_vain:
            self.oddities.append(f"console {message.text} {message.location}")

    def _follow(self, request: Request | WebSocket) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and parts.netloc != urlsplit(self.studio.address).netloc:
            self.oddities.append(f"stranger {request.url[:100]}")


@contextmanager
def browser_knowing(name: str, address: str = "127.0.0.1") -> Iterator[Browser]:
    """A Chromium for which a name of the network leads to this machine."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    rules = f"--host-resolver-rules=MAP {name} {address}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*QUIET, rules])
        yield browser
        browser.close()


@contextmanager
def browsing(browser: Browser, **how: Any) -> Iterator[BrowserContext]:
    """A browser as it stands on somebody's desk: English, 1280 x 900, or as said in `how`."""
    context = browser.new_context(
        **{"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", "accept_downloads": True, **how}
    )
    context.set_default_timeout(WAIT_MS)
    yield context
    context.close()


@contextmanager
def at_a_page(window: BrowserContext, studio: Studio) -> Iterator[Visit]:
    """A new page; afterwards nothing odd may have happened: errors, dialogs, requests to other hosts."""
    visit = Visit(window.new_page(), studio)
    try:
        yield visit
    finally:
        visit.page.close()
    assert visit.oddities == [], visit.oddities


@contextmanager
def visiting(browser: Browser, studio: Studio, **how: Any) -> Iterator[Visit]:
    """Somebody else, with a browser of his own."""
    with browsing(browser, **how) as window, at_a_page(window, studio) as visit:
        yield visit
