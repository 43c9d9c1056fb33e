"""The board as a person uses it in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from tests.app.studio import Studio
from tests.browser.visit import Visit, visiting

# Deepest inside the shadows, where the focus really is.
_FOCUS = """() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node?.dataset?.focus ?? node?.className ?? "";
}"""


class BoardVisit:
    """One person at the board of a journey."""

    def __init__(self, visit: Visit, journey: str) -> None:
        self.page = visit.page
        visit.open("/board", j=journey)
        expect(self.page.locator(".board[data-revision]")).to_be_visible()
        self.expect_saved()

    @classmethod
    def joined(cls, page: Page) -> "BoardVisit":
        """The board that is open on a page already."""
        board = cls.__new__(cls)
        board.page = page
        return board

    def cell(self, lane: str, step: str) -> Locator:
        """A cell by its lane and step."""
        return self.page.locator(f'[data-cell][data-lane="{lane}"][data-step-id="{step}"]')

    def cards(self, lane: str, step: str) -> Locator:
        """The cards of a cell."""
        return self.cell(lane, step).locator(".card:not(.is-draft)")

    def card(self, record_id: str) -> Locator:
        """What shows a record: a card, a head, a point of a curve."""
        return self.page.locator(f'[data-record-id="{record_id}"]').first

    def head_names(self) -> list[str]:
        """The stages from left to right."""
        return self.page.locator(".stage-name").all_inner_texts()

    def write_into(self, lane: str, step: str, *texts: str) -> None:
        """Add cards to a cell, one after another, as the keyboard does it."""
        self.cell(lane, step).locator(".cell-add").focus()
        self.page.keyboard.press("Enter")
        for text in texts:
            expect(self.page.locator("textarea.card-field")).to_be_focused()
            self.page.keyboard.insert_text(text)
            self.page.keyboard.press("Enter")
        expect(self.page.locator("textarea.card-field")).to_be_focused()
        self.page.keyboard.press("Escape")
        self.expect_saved()

    def choose(self, record_id: str) -> None:
        """Click what shows a record."""
        self.card(record_id).focus()
        expect(self.card(record_id)).to_be_focused()

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def drag(self, source: Locator, target: Locator, *, right_half: bool = False) -> None:
        """Drag with the mouse, in small steps as a hand does."""
        target.scroll_into_view_if_needed()
        source.scroll_into_view_if_needed()
        start, end = _middle(source), _middle(target)
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(start[0] + 12, start[1] + 6, steps=2)
        self.page.mouse.move(end[0] + (30 if right_half else 0), end[1], steps=6)
        self.page.mouse.up()
        self.expect_saved()

    def expect_saved(self) -> None:
        """Everything done here is durable."""
        expect(self.page.locator('.saved[data-state="saved"]')).to_be_visible()

    def focus(self) -> str:
        """What has the focus: the record or cell."""
        return str(self.page.evaluate(_FOCUS))


def named(visit: Visit, journey: str, name: str) -> BoardVisit:
    """Somebody who is known by name, so that the board does not ask for it."""
    visit.page.add_init_script(f"localStorage.setItem('cjm-name', '{name}')")
    return BoardVisit(visit, journey)


def _middle(node: Locator) -> tuple[float, float]:
    box = node.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + min(box["height"] / 2, 30)


@contextmanager
def at_the_board(browser: Browser, studio: Studio, journey: str, **how: Any) -> Iterator[BoardVisit]:
    """A person of their own at the board."""
    with visiting(browser, studio, **how) as visit:
        yield BoardVisit(visit, journey)
