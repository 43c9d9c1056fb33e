"""A guest at the join page, in a browser of his own, on plain HTTP under a name of the network."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Locator, Page, WebSocketRoute, expect

from tests.browser.visit import WAIT_MS
from tests.join.shared import Shared

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
LAPTOP = {"viewport": {"width": 1280, "height": 860}}


_NOTHING_WAITS = """() => Object.entries(sessionStorage)
    .every(([key, kept]) => !key.startsWith("cjm-outbox") || kept === "[]")"""


class Guest:
    """One person at the page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.oddities: list[str] = []
        self.is_cut = False
        self._lines: list[WebSocketRoute] = []
        page.on("pageerror", lambda error: self.oddities.append(f"error {error}"))
        page.on("console", self._hear)
        page.on("dialog", self._dismiss)
        page.on("request", lambda request: self._follow(request.url))

    def come(self, address: str, name: str = "Анна") -> "Guest":
        """Open a link and give a name."""
        self.page.goto(address)
        self.page.locator("#name").fill(name)
        self.page.keyboard.press("Enter")
        expect(self.page.locator(".page[data-revision]")).to_be_visible()
        return self

    def watch_line(self) -> None:
        """Have the line to the room in hand, so that it can be cut."""
        self.page.route_web_socket("**/ws/*", self._route)

    def cut(self) -> None:
        """The network is gone."""
        self.is_cut = True
        for line in self._lines:
            line.close()
        self._lines.clear()

    def write(self, text: str) -> None:
        """Add a note."""
        self.page.locator(".composer .thought").fill(text)
        self.page.keyboard.press("Enter")

    def expect_sent(self) -> None:
        """Everything done here is durable."""
        self.page.wait_for_function(_NOTHING_WAITS)

    def own(self, text: str) -> Locator:
        """One's own note."""
        return self.page.locator(".own-notes .note", has_text=text)

    def others(self) -> Locator:
        """Notes of the others."""
        return self.page.locator(".other-notes .note")

    def row(self, text: str) -> Locator:
        """What can be voted for."""
        return self.page.locator(".ballot-row", has_text=text)

    def button(self, name: str, within: str = "body") -> Locator:
        """A button by its words."""
        return self.page.locator(within).get_by_role("button", name=name)

    def _route(self, line: WebSocketRoute) -> None:
        if self.is_cut:
            line.close()
            return
        line.connect_to_server()
        self._lines.append(line)

    def _hear(self, message: ConsoleMessage) -> None:
        is_the_cut = "WebSocket connection" in message.text
        if message.type in {"error", "warning"} and not is_the_cut:
            self.oddities.append(f"console {message.text}")

    def _dismiss(self, dialog: Dialog) -> None:
        self.oddities.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _follow(self, address: str) -> None:
        if not address.startswith(("http://studio.test:", "data:", "blob:")):
            self.oddities.append(f"stranger {address[:100]}")


Arrive = Callable[..., Guest]


@contextmanager
def arriving(browser: Browser, shared: Shared) -> Iterator[Arrive]:
    """Let people arrive, each with a browser of his own; nothing odd may have happened to any of them."""
    guests: list[Guest] = []

    def arrive(
        role: str = "participant", *, named: str = "Анна", journey_id: str = "trip", **how: Any
    ) -> Guest:
        context = browser.new_context(**{"locale": "en-GB", **PHONE, **how})
        context.set_default_timeout(WAIT_MS)
        guest = Guest(context.new_page())
        guests.append(guest)
        guest.watch_line()
        return guest.come(shared.address(shared.link(role, journey_id=journey_id)), named)

    try:
        yield arrive
    finally:
        for guest in guests:
            guest.page.context.close()
    assert [oddity for guest in guests for oddity in guest.oddities] == []
