"""Links between cards on the board: drawn by keys, by search, with the mouse; changed in the details."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from cjm_studio.model import Journey, Link
from cjm_studio.store import Store
from tests.browser.board import BoardVisit
from tests.small_journeys import adding, after, linking, small_journey

pytestmark = [pytest.mark.browser, pytest.mark.long]


def journey() -> Journey:
    return after(
        small_journey(),
        adding("hypothesis", "idea", "visit", change="Больше касс"),
        adding("metric", "cr", name="Дошли до кассы", baseline=40.0, target=60.0),
        linking("measured_by", "visit", "cr"),
    )


@pytest.fixture
def trip(keep: Callable[[Journey], str]) -> str:
    return keep(journey())


def links(kept: Store, trip: str, kind: str) -> list[Link]:
    return [link for link in kept.journey(trip).journey.links.values() if link.kind == kind]


def panel(board: BoardVisit) -> Locator:
    return board.page.get_by_role("dialog", name="Link with something")


def test_l_and_enter_on_another_card_draw_the_only_link_that_fits(
    board: BoardVisit, kept: Store, trip: str
) -> None:
    board.choose("idea")
    board.press("l")
    expect(board.card("waits")).to_have_class("card is-linkable")
    board.choose("waits")
    board.press("Enter")
    expect(panel(board)).to_be_hidden()
    assert board.focus() == "idea"
    board.expect_saved()
    assert [(link.source, link.target) for link in links(kept, trip, "answers")] == [("idea", "waits")]
    board.press("Control+z")
    board.expect_saved()
    expect(board.page.locator(".link-dot")).to_have_count(1)
    assert links(kept, trip, "answers") == []


def test_where_several_links_fit_it_is_asked_how(board: BoardVisit, kept: Store, trip: str) -> None:
    board.choose("till")
    board.press("l")
    board.choose("till")
    board.press("Escape")
    expect(panel(board)).to_be_hidden()
    board.choose("site")
    board.press("l")
    board.card("desk").click()
    expect(panel(board).get_by_role("button", name="Next")).to_be_focused()
    board.press("ArrowDown")
    expect(panel(board).get_by_role("button", name="Comes after")).to_be_focused()
    board.press("Enter")
    board.expect_saved()
    assert [(link.source, link.target) for link in links(kept, trip, "next")] == [("desk", "site")]


def test_what_has_no_card_is_found_by_its_words(board: BoardVisit, kept: Store, trip: str) -> None:
    board.choose("idea")
    board.press("l", "/")
    board.page.keyboard.insert_text("дошли")
    expect(panel(board).get_by_role("option")).to_have_text("Дошли до кассыMetric")
    board.press("Enter")
    board.expect_saved()
    assert [link.target for link in links(kept, trip, "moves")] == ["cr"]


def test_the_handle_is_dragged_to_the_other_card(board: BoardVisit, kept: Store, trip: str) -> None:
    board.choose("idea")
    board.drag(board.page.locator(".link-handle"), board.card("waits"))
    expect(panel(board)).to_be_hidden()
    board.expect_saved()
    assert [link.target for link in links(kept, trip, "answers")] == ["waits"]


def test_two_that_nothing_joins_are_told_so(board: BoardVisit) -> None:
    board.choose("waits")
    board.press("l")
    board.card("till").click()
    said = board.page.get_by_role("status").filter(has_text="No link joins these two")
    expect(said).to_be_visible()


def test_the_details_tell_the_links_and_lead_to_the_other_end(board: BoardVisit) -> None:
    board.choose("desk")
    board.press("i")
    board.page.get_by_role("tab", name="Links").click()
    rows = board.page.locator(".link-row")
    expect(rows).to_have_text(["Happens inМагазин", "Delivered byКасса 1С", "PainДолго ждать"])
    board.page.get_by_role("button", name="Pain: Pain, Долго ждать", exact=True).click()
    expect(board.card("waits")).to_have_class("card is-selected")
    expect(board.page.locator(".details-kind")).to_contain_text("Pain")
    expect(rows.first).to_contain_text("Касса")


def test_a_link_has_fields_and_is_removed(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    board.choose("site")
    board.press("l")
    board.card("desk").click()
    board.press("Enter")
    board.page.locator(".link-dot").first.click()
    trigger = board.page.get_by_label("Trigger")
    trigger.fill("Захотел потрогать")
    trigger.press("Tab")
    board.expect_saved()
    (link,) = links(kept, trip, "next")
    assert link.as_written()["trigger"] == "Захотел потрогать"
    board.page.get_by_role("button", name="Remove this link: Next, Касса").click()
    board.expect_saved()
    assert links(kept, trip, "next") == []


def test_lines_are_drawn_for_the_chosen_card_and_for_all_by_a_toggle(board: BoardVisit) -> None:
    board.choose("site")
    expect(board.page.locator("path.link-line")).to_have_count(0)
    board.choose("desk")
    expect(board.page.locator("path.link-line")).to_have_count(2)
    board.choose("site")
    board.page.get_by_role("button", name="Show all links").click()
    expect(board.page.locator("path.link-line")).to_have_count(2)  # of the desk, and of the stage's metric
