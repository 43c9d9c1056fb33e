"""The parking lot, and presenting the map stage by stage."""

import pytest
from playwright.sync_api import Browser, expect

from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.board import BoardVisit, at_the_board
from tests.browser.visit import Visit
from tests.browser.workshop import Keep, three_notes
from tests.small_journeys import adding, after, small_journey

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def trip(keep: Keep) -> str:
    return keep(after(small_journey(), *three_notes(), adding("sticky", "later", text="Потом")))


@pytest.fixture
def board(visit: Visit, trip: str) -> BoardVisit:
    return BoardVisit(visit, trip)


def is_placed(kept: Store, trip: str, note: str) -> bool:
    return bool(kept.journey(trip).journey.out(note, "part_of"))


def stage_shown(board: BoardVisit) -> str:
    """The one stage that fills the screen."""
    expect(board.page.locator(".stage-name")).to_have_count(1)
    return board.page.locator(".stage-name").inner_text()


def present(board: BoardVisit) -> None:
    board.page.get_by_role("button", name="Present stage by stage").click()
    expect(board.page.locator(".board.is-presenting")).to_be_visible()


def test_a_note_without_a_place_is_in_the_parking_lot(board: BoardVisit) -> None:
    tool = board.page.locator("[data-tool=parking]")
    expect(tool).to_have_attribute("aria-label", "Parking lot, 1 note")
    tool.click()
    expect(board.page.locator(".parked .card")).to_have_text(["Потом"], use_inner_text=True)
    expect(board.page.get_by_text("Without a place")).to_have_count(0)


def test_notes_are_dragged_into_the_lot_and_out_of_it(board: BoardVisit, kept: Store, trip: str) -> None:
    board.page.locator("[data-tool=parking]").click()
    board.drag(board.card("cold"), board.page.locator(".parking"))
    expect(board.page.locator(".parked .card")).to_have_count(2)
    board.expect_saved()
    assert not is_placed(kept, trip, "cold")
    parked = board.page.locator('.parked [data-record-id="later"]')
    board.drag(parked, board.cell("stickies", "compare"))
    expect(board.cards("stickies", "compare")).to_contain_text(["Потом"])
    board.expect_saved()
    assert is_placed(kept, trip, "later")


def test_the_keyboard_parks_and_brings_back(board: BoardVisit, kept: Store, trip: str) -> None:
    board.choose("dark")
    board.press("p")
    board.expect_saved()
    assert not is_placed(kept, trip, "dark")
    board.page.locator("[data-tool=parking]").click()
    board.page.locator('.parked [data-record-id="dark"]').focus()
    board.press("Enter")
    expect(board.cell("stickies", "queue").locator('[data-record-id="dark"]')).to_be_visible()
    board.expect_saved()
    assert is_placed(kept, trip, "dark")
    board.press("Control+z", "Control+z")
    expect(board.page.locator("[data-tool=parking]")).to_have_attribute("aria-label", "Parking lot, 1 note")


@pytest.mark.parametrize(
    ("on", "back"), [("PageDown", "PageUp"), ("ArrowRight", "ArrowLeft"), (" ", "Backspace")]
)
def test_keys_and_a_clicker_lead_from_stage_to_stage(board: BoardVisit, on: str, back: str) -> None:
    present(board)
    assert stage_shown(board) == "Поиск"
    for _ in range(4):  # a stage that is higher than the screen is read in pieces
        board.press(on)
    expect(board.page.locator(".show-place")).to_have_text("Stage 2 of 2: Визит")
    assert stage_shown(board) == "Визит"
    for _ in range(4):
        board.press(back)
    assert stage_shown(board) == "Поиск"


def test_home_end_and_escape(board: BoardVisit) -> None:
    zoom = board.page.locator(".zoom-value").inner_text()
    present(board)
    board.press("End")
    assert stage_shown(board) == "Визит"
    expect(board.page.locator(".stage-number")).to_have_text("2")
    board.press("Home")
    assert stage_shown(board) == "Поиск"
    board.press("Escape")
    expect(board.page.locator(".board.is-presenting")).to_have_count(0)
    assert board.head_names() == ["Поиск", "Визит"]
    assert board.page.locator(".zoom-value").inner_text() == zoom


def test_links_of_a_chosen_card_do_not_make_the_stage_smaller(board: BoardVisit) -> None:
    board.choose("desk")
    expect(board.page.locator("path.link-line")).to_have_count(2)
    present(board)
    sheet = board.page.locator(".sheet")
    assert sheet.evaluate("(sheet) => Number(sheet.style.zoom)") == 2
    assert sheet.evaluate("(sheet) => sheet.scrollWidth === sheet.clientWidth")


def test_presenting_fills_the_window_where_there_is_no_full_screen(
    chromium: Browser, studio: Studio, trip: str
) -> None:
    with at_the_board(chromium, studio, trip) as board:
        board.page.evaluate("Element.prototype.requestFullscreen = undefined")
        present(board)
        box = board.page.locator(".board").bounding_box()
        assert box is not None
        assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 1280, 900)
        expect(board.page.locator(".top-bar, .tools").first).to_be_hidden()
        board.press("b")
        expect(board.page.locator(".is-dark-screen")).to_have_count(1)
        board.press("b", "Escape")
        expect(board.page.locator(".top-bar")).to_be_visible()
