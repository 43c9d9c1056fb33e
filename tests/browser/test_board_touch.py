"""The board under a finger, and the files that it is made of."""

from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.app.studio import Studio
from tests.browser.board import BoardVisit, at_the_board

pytestmark = pytest.mark.browser

# Longer than the hold after which a card is lifted.
HOLD_MS = 600


def hold_and_drag(board: BoardVisit, source: Locator, target: Locator) -> None:
    """Lay a finger on a card, wait until it is lifted, and draw it to another place."""
    start, end = source.bounding_box(), target.bounding_box()
    assert start is not None
    assert end is not None
    x, y = start["x"] + 40, start["y"] + 20
    by_x, by_y = end["x"] + 60 - x, end["y"] + 20 - y
    finger = board.page.context.new_cdp_session(board.page)

    def touch(kind: str, share: float = 0.0) -> None:
        points = [] if kind == "touchEnd" else [{"x": x + by_x * share, "y": y + by_y * share}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart")
    board.page.wait_for_timeout(HOLD_MS)
    for step in range(1, 9):
        touch("touchMove", step / 8)
    touch("touchEnd")
    board.expect_saved()


def test_a_card_is_dragged_with_a_finger(chromium: Browser, studio: Studio, trip: str) -> None:
    with at_the_board(chromium, studio, trip, has_touch=True) as board:
        hold_and_drag(board, board.card("waits"), board.cell("pains", "compare"))
        expect(board.cards("pains", "compare")).to_have_text(["Долго ждать"])


def test_a_phone_shows_the_board_without_scrolling_the_page(
    chromium: Browser, studio: Studio, trip: str
) -> None:
    with at_the_board(chromium, studio, trip, viewport={"width": 390, "height": 844}) as board:
        expect(board.card("site")).to_be_in_viewport()
        expect(board.page.get_by_role("button", name="Add a note")).to_be_in_viewport()
        wide = board.page.evaluate("() => document.documentElement.scrollWidth")
        assert wide <= 390


def test_only_the_boards_own_files_are_served(studio: Studio) -> None:
    with urlopen(f"{studio.address}/board/board.js", timeout=10) as answer:
        assert answer.headers["content-type"].startswith("text/javascript")
    for name in ("board.py", "nothing.js", "..%2Fboard.py"):
        with pytest.raises(HTTPError, match="40[04]"):
            urlopen(f"{studio.address}/board/{name}", timeout=10)
