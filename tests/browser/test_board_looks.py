"""Light and dark: the board and the page of guests follow at once when it changes under them."""

import pytest
from playwright.sync_api import Page, expect

from cjm_studio.layout import DARK, LIGHT
from tests.browser.board import BoardVisit

pytestmark = [pytest.mark.browser, pytest.mark.long]


def colour(page: Page, name: str) -> str:
    return str(
        page.locator(".board").evaluate("(node, name) => node.style.getPropertyValue(`--${name}`)", name)
    )


def test_the_board_follows_a_change_from_light_to_dark_and_back(board: BoardVisit) -> None:
    board.page.emulate_media(color_scheme="dark")
    expect(board.page.locator('.board[data-theme="dark"]')).to_be_visible()
    assert colour(board.page, "pain_point-fill") == DARK.tone("pain_point").fill
    height = colour(board.page, "board-height")
    board.write_into("pains", "queue", "Темно")
    expect(board.page.locator('.board[data-theme="dark"]')).to_be_visible()
    board.page.emulate_media(color_scheme="light")
    expect(board.page.locator('.board[data-theme="light"]')).to_be_visible()
    assert colour(board.page, "pain_point-fill") == LIGHT.tone("pain_point").fill
    assert colour(board.page, "board-height") == height != ""
