"""While the server is away the facilitator's pages stay: the board can be written on, the others say so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from cjm_studio.model import Sticky
from cjm_studio.store import open_store
from tests.app.studio import Studio, serving
from tests.browser.board import BoardVisit, named
from tests.browser.crash import is_of_the_crash, killed
from tests.browser.visit import Visit, visiting
from tests.small_journeys import small_journey

pytestmark = [pytest.mark.browser, pytest.mark.long]

# Streamlit's own dialog would come after fewer.
TRIES = 8


@pytest.fixture
def own_studio(tmp_path: Path) -> Iterator[Studio]:
    """A studio that may be killed."""
    with serving(tmp_path) as studio:
        store = open_store(studio.store)
        store.create(small_journey(), "somebody")
        store.close()
        yield studio


@pytest.fixture
def facilitator(chromium: Browser, own_studio: Studio) -> Iterator[Visit]:
    with visiting(chromium, own_studio) as visit:
        yield visit
        visit.oddities = [each for each in visit.oddities if not is_of_the_crash(each)]


def begin_note(board: BoardVisit, text: str) -> None:
    board.cell("stickies", "queue").locator(".cell-add").focus()
    board.press("Enter")
    expect(board.page.locator("textarea.card-field")).to_be_focused()
    board.page.keyboard.insert_text(text)


def wait_for_failures(page: Page, count: int) -> None:
    """Until Streamlit has asked for its server in vain so many times."""
    for _ in range(count):
        with page.expect_event("requestfailed"):
            pass


def test_the_board_is_written_on_while_the_server_is_away(facilitator: Visit, own_studio: Studio) -> None:
    board = named(facilitator, "trip", "Анна")
    page = board.page
    page.evaluate("() => { window.isTheSamePage = true; }")
    begin_note(board, "Половина ")
    with killed(own_studio):
        expect(page.locator(".away")).to_contain_text("Go on: what you do is kept in this tab")
        wait_for_failures(page, TRIES)
        expect(page.get_by_role("dialog", name="Connection error")).to_have_count(0)
        page.keyboard.insert_text("слова")
        board.press("Enter")
        expect(page.get_by_text("offline, 1 not sent yet")).to_be_visible()
        page.keyboard.insert_text("Недописанное")
    board.expect_saved()
    expect(page.locator(".away")).to_be_hidden()
    expect(page.get_by_role("button", name="Share")).to_be_enabled()
    expect(page.locator("textarea.card-field")).to_be_focused()
    expect(page.locator("textarea.card-field")).to_have_value("Недописанное")
    assert page.evaluate("() => window.isTheSamePage")
    store = open_store(own_studio.store)
    assert [note.text for note in store.journey("trip").journey.all_of(Sticky)] == ["Половина слова"]
    store.close()


def test_another_page_says_that_the_server_is_away_until_it_is_back(
    facilitator: Visit, own_studio: Studio
) -> None:
    facilitator.open("/")
    page = facilitator.page
    with killed(own_studio):
        expect(page.locator(".away > span")).to_have_text(
            "The studio does not answer. Wait with changes until it is back."
        )
        expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".away")).to_be_hidden()
    expect(page.get_by_role("button", name="New journey")).to_be_enabled()
