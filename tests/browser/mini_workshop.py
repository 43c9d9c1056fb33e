"""A small workshop: a facilitator at the board, people who come in through Share, and what each of them sees.

Everything is real: the studio is a process, the guests come over plain HTTP under a name of the network.
"""

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page, WebSocket, expect

from cjm_studio.join import interfaces
from tests.browser.board import BoardVisit, named
from tests.browser.guest import LAPTOP, PHONE, Guest
from tests.browser.visit import WAIT_MS, Visit, browser_knowing
from tests.join.shared import NAME

FACILITATOR = "Ольга"
DESK = {**LAPTOP, "has_touch": False, "is_mobile": False}

# What stands on the cards of a board, or in the list of a phone, by record.
_WORDS_OF_BOARD = """(cards) => Object.fromEntries(cards.map((card) =>
    [card.dataset.recordId, card.querySelector(".card-text").textContent]))"""
_WORDS_OF_LIST = """(rows) => Object.fromEntries(rows.map((row) =>
    [row.dataset.recordId, row.querySelector(".map-card-words").lastChild.nodeValue ?? ""]))"""


class Wire:
    """What has come and gone on the lines of one page."""

    def __init__(self, page: Page) -> None:
        self.heard: list[str] = []
        self.said: list[str] = []
        page.on("websocket", self._listen)

    def has_heard(self, words: str) -> bool:
        """Whether these words have ever come to this page."""
        return any(words in frame for frame in self.heard)

    def _listen(self, line: WebSocket) -> None:
        if "/ws/" in line.url:
            line.on("framereceived", lambda frame: self.heard.append(_plain(frame)))
            line.on("framesent", lambda frame: self.said.append(_plain(frame)))


def _plain(frame: str | bytes) -> str:
    return json.dumps(json.loads(frame), ensure_ascii=False)


@dataclass
class Room:
    """Those who are there: the facilitator at the board, and the guests by name."""

    board: BoardVisit
    link: str
    browser: Browser
    guests: dict[str, Guest] = field(default_factory=dict)
    wires: dict[str, Wire] = field(default_factory=dict)
    _leaving: ExitStack = field(default_factory=ExitStack)

    def let_in(self, name: str, how: dict[str, Any]) -> Guest:
        """Somebody opens the link in a browser of his own and gives a name."""
        context = self.browser.new_context(**{"locale": "en-GB", **how})
        self._leaving.callback(context.close)
        context.set_default_timeout(WAIT_MS)
        guest = Guest(context.new_page())
        self.wires[name] = Wire(guest.page)
        self.guests[name] = guest.come(self.link, name)
        return guest

    def second_tab(self, name: str) -> Guest:
        """The same person opens the page once more, in the same browser."""
        guest = Guest(self.guests[name].page.context.new_page())
        self.guests[f"{name}, again"] = guest
        guest.page.goto(self.link)
        expect(guest.page.locator(".page[data-revision]")).to_be_visible()
        return guest

    def revoke(self) -> None:
        """The facilitator takes the link back in the dialog."""
        page = self.board.page
        page.locator(".st-key-share-button button").click()
        page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
        expect(page.get_by_role("dialog").get_by_role("button", name="Revoke")).to_have_count(0)
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)

    def board_of(self, name: str) -> BoardVisit:
        """The whole board on somebody's laptop."""
        guest = self.guests[name]
        if not guest.page.locator(".map-view").is_visible():
            guest.button("See the map").click()
        board = BoardVisit.joined(guest.page)
        board.expect_saved()
        return board

    def leave(self) -> None:
        """Everybody goes home; nothing odd may have happened to any of them."""
        self._leaving.close()
        assert [oddity for guest in self.guests.values() for oddity in guest.oddities] == []


def network_browser() -> AbstractContextManager[Browser]:
    """A Chromium that finds the studio under a name, at this machine's first address in the network."""
    return browser_knowing(NAME, interfaces()[0].address)


@contextmanager
def gathered(browser: Browser, visit: Visit, trip: str, people: dict[str, dict[str, Any]]) -> Iterator[Room]:
    """The board is shared by its dialog, and these people come by the link."""
    wire = Wire(visit.page)
    board = named(visit, trip, FACILITATOR)
    room = Room(board, share(board.page), browser, wires={FACILITATOR: wire})
    board.press("Escape")
    expect(board.page.get_by_role("dialog")).to_have_count(0)
    for name, how in people.items():
        room.let_in(name, how)
    yield room
    room.leave()
    stop_sharing(board.page)


def share(page: Page) -> str:
    """Open the map to the network under its name; the address of the first link."""
    page.locator(".st-key-share-button button").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("Port and name").click()
    for label, value in (
        ("Port (0 takes a free one)", "0"),
        ("Name of this computer in the network, instead of its address", NAME),
    ):
        dialog.get_by_label(label).fill(value)
        dialog.get_by_label(label).press("Tab")
        # A button that is just drawn anew swallows a click as quick as a robot's.
        expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
    page.locator(".st-key-share-open button").click()
    code = dialog.locator("code").first
    expect(code).to_contain_text(f"http://{NAME}:")
    return code.inner_text()


def stop_sharing(page: Page) -> None:
    """Close the address; sharing belongs to the process, and the next test would find it open."""
    page.locator(".st-key-share-button button").click()
    page.locator(".st-key-share-stop button").click()
    expect(page.locator(".st-key-share-open")).to_be_visible()


def words_on_board(board: BoardVisit) -> dict[str, str]:
    """What a board shows, by record."""
    found: dict[str, str] = board.page.locator(".board .card[data-record-id]").evaluate_all(_WORDS_OF_BOARD)
    return found


def words_on_phone(guest: Guest) -> dict[str, str]:
    """What the list of a phone shows, by record."""
    found: dict[str, str] = guest.page.locator(".map-cards > li").evaluate_all(_WORDS_OF_LIST)
    return found


def expect_revision(page: Page, revision: int) -> None:
    """The page is level with the store."""
    expect(page.locator(f'[data-revision="{revision}"]:visible').first).to_be_visible()


def put_down(guest: Guest, text: str, step: str) -> None:
    """Write a note for a step on the page."""
    guest.page.locator(".composer .thought").fill(text)
    guest.page.locator(".composer .place-select").select_option(step)
    guest.page.locator(".composer .thought").press("Enter")
    guest.expect_sent()


def lead(board: BoardVisit, name: str) -> None:
    """Press what leads: a button of the bar, or one of the panel, which is opened for it."""
    if not board.page.locator(f"[data-act={name}]:visible").count():
        side(board, "agenda")
    board.page.locator(f"[data-act={name}]:visible").first.click()
    board.expect_saved()


def side(board: BoardVisit, page: str) -> None:
    """Show a page of the panel at the right, which may be closed."""
    tab = board.page.locator(f".side-tab[data-page={page}]")
    if not tab.is_visible():
        board.page.locator(".phase-name").click()
    tab.click()


def turn(board: BoardVisit, words: str, kind: str) -> None:
    """Turn a winner of the vote into a card of a kind."""
    board.page.locator(".result", has_text=words).get_by_role("button", name="Turn into").click()
    board.page.locator(f".turning .turn-kind[data-kind={kind}]").click()
    board.page.get_by_role("button", name="Make the card").click()
    board.expect_saved()


PHONE_OF = {"Дина": dict(PHONE)}
LAPTOPS_OF = dict.fromkeys(("Анна", "Борис"), DESK)
OTHERS_OF = dict.fromkeys(("Вера", "Глеб"), DESK)
