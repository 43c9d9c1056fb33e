"""The facilitator shares a map from the board, and a guest comes in by the code."""

import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from cjm_studio.store import Store
from tests.browser.board import BoardVisit
from tests.browser.visit import WAIT_MS, Visit

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def board(visit: Visit, trip: str) -> Iterator[BoardVisit]:
    yield BoardVisit(visit, trip)
    # Sharing belongs to the process, so the next test would find it open.
    if visit.page.locator(".st-key-share-stop").count():
        visit.page.locator(".st-key-share-stop button").click()
        expect(visit.page.locator(".st-key-share-open")).to_be_visible()


def open_dialog(page: Page) -> None:
    page.locator(".st-key-share-button button").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def share(page: Page, port: int = 0) -> str:
    """Open the map to the network; the address of the first link."""
    open_dialog(page)
    page.get_by_role("dialog").get_by_text("Port and name").click()
    field = page.get_by_role("dialog").get_by_label("Port (0 takes a free one)")
    field.fill(str(port))
    field.press("Tab")
    page.locator(".st-key-share-open button").click()
    return address(page)


def address(page: Page) -> str:
    code = page.get_by_role("dialog").locator("code").first
    expect(code).to_contain_text("/join/")
    return code.inner_text()


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    context.set_default_timeout(WAIT_MS)
    yield context.new_page()
    context.close()


def come(phone: Page, link: str) -> None:
    phone.goto(link)
    phone.locator("#name").fill("Анна")
    phone.keyboard.press("Enter")
    expect(phone.locator(".page[data-revision]")).to_be_visible()


def test_a_guest_scans_the_code_and_his_note_stands_on_the_board(
    board: BoardVisit, phone: Page, kept: Store, trip: str
) -> None:
    link = share(board.page)
    expect(board.page.get_by_role("dialog").locator("img")).to_be_visible()
    expect(board.page.get_by_text("The map is open at")).to_be_visible()
    come(phone, link)
    phone.locator(".composer .thought").fill("С телефона")
    phone.locator(".place-select").select_option("queue")
    phone.locator(".composer .is-strong").click()
    expect(board.cards("stickies", "queue")).to_contain_text(["С телефона"])
    assert [found.role for found in kept.join_links.of(trip)] == ["participant"]


def test_sharing_outlives_a_reload_and_ends_with_a_good_bye(
    board: BoardVisit, visit: Visit, phone: Page
) -> None:
    link = share(board.page)
    come(phone, link)
    board.page.reload()
    visit.settle()
    expect(board.page.locator(".st-key-share-button")).to_contain_text("Shared")
    open_dialog(board.page)
    assert address(board.page) == link
    board.page.locator(".st-key-share-stop button").click()
    expect(phone.get_by_role("heading", name="You are no longer in the room")).to_be_visible()
    expect(board.page.locator(".st-key-share-open")).to_be_visible()


def test_a_second_link_is_for_viewers_and_the_first_is_revoked(
    board: BoardVisit, phone: Page, kept: Store, trip: str
) -> None:
    come(phone, share(board.page))
    dialog = board.page.get_by_role("dialog")
    dialog.get_by_role("radio", name="Viewer").or_(dialog.get_by_text("Viewer", exact=True)).first.click()
    dialog.get_by_role("button", name="New join link").click()
    expect(dialog.get_by_role("button", name="Revoke")).to_have_count(2)
    expect(dialog.get_by_text("1 person came")).to_be_visible()
    dialog.get_by_role("button", name="Revoke").nth(1).click()
    expect(phone.get_by_role("heading", name="You are no longer in the room")).to_be_visible()
    expect(dialog.get_by_role("button", name="Revoke")).to_have_count(1)
    viewer, participant = kept.join_links.of(trip)
    assert (viewer.role, viewer.revoked_ms) == ("viewer", None)
    assert participant.revoked_ms is not None


def test_a_taken_port_is_told_in_the_dialog(board: BoardVisit) -> None:
    with socket.create_server(("0.0.0.0", 0)) as taken:
        open_dialog(board.page)
        board.page.get_by_role("dialog").get_by_text("Port and name").click()
        field = board.page.get_by_role("dialog").get_by_label("Port (0 takes a free one)")
        field.fill(str(taken.getsockname()[1]))
        field.press("Tab")
        board.page.locator(".st-key-share-open button").click()
        expect(board.page.get_by_text("Choose another port or another network")).to_be_visible()
