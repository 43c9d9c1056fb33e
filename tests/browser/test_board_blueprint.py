"""What partners do and how those feel who serve, on the board."""

import pytest
from playwright.sync_api import Locator, expect

from cjm_studio.model import Actor, Link
from cjm_studio.store import Store
from tests.browser.board import BoardVisit

pytestmark = [pytest.mark.browser, pytest.mark.long]


def add_lane(board: BoardVisit, name: str) -> None:
    board.page.get_by_role("button", name="Add a lane").click()
    board.page.get_by_role("menuitem", name=name, exact=True).click()


def owners(kept: Store, trip: str, record: str) -> list[Link]:
    return list(kept.journey(trip).journey.out(record, "owned_by"))


def test_a_system_goes_to_the_partners_and_back(board: BoardVisit, kept: Store, trip: str) -> None:
    add_lane(board, "Partners")
    board.drag(board.card("till"), board.cell("partners", "queue"))
    expect(board.cards("partners", "queue")).to_have_count(1)
    expect(board.cards("systems", "queue")).to_have_count(0)
    expect(board.cards("partners", "queue").locator(".card-facts")).to_have_text("Partner")
    (partner,) = kept.journey(trip).journey.all_of(Actor)
    assert [link.target for link in owners(kept, trip, "till")] == [partner.id]
    board.write_into("partners", "compare", "Курьер везёт")
    assert len(kept.journey(trip).journey.into(partner.id, "owned_by")) == 2
    board.choose("till")
    board.press("Alt+ArrowUp")
    expect(board.cards("systems", "queue")).to_have_count(1)
    board.expect_saved()
    assert owners(kept, trip, "till") == []
    board.press("Control+z")
    expect(board.cards("partners", "queue")).to_have_count(1)


def point(board: BoardVisit) -> Locator:
    return board.page.get_by_role("slider", name="Employees’ emotion, Касса 1С")


def test_an_employees_point_is_set_dragged_and_nudged(board: BoardVisit, kept: Store, trip: str) -> None:
    add_lane(board, "Employees’ emotion")
    drawing = board.page.locator('.curve[data-curve="employees"] .curve-drawing')
    drawing.scroll_into_view_if_needed()
    box = drawing.bounding_box()
    assert box is not None
    drawing.dblclick(position={"x": box["width"] - 60, "y": box["height"] / 2})
    expect(point(board)).to_have_attribute("aria-valuenow", "0")
    board.drag(point(board), board.page.locator('.curve[data-curve="employees"] .curve-far').last)
    expect(point(board)).to_have_attribute("aria-valuenow", "-2")
    board.press("Shift+ArrowUp")
    expect(point(board)).to_have_attribute("aria-valuenow", "-1.5")
    board.expect_saved()
    assert kept.journey(trip).journey.records["till"].as_written()["employee_emotion"] == -1.5
    board.press("Delete")
    expect(point(board)).to_have_count(0)
    expect(board.card("till")).to_be_visible()
    board.press("Control+z")
    expect(point(board)).to_have_attribute("aria-valuenow", "-1.5")


def test_a_point_cannot_be_set_where_nobody_serves(board: BoardVisit) -> None:
    add_lane(board, "Employees’ emotion")
    board.page.locator('.curve[data-curve="employees"] .curve-drawing').dblclick(position={"x": 60, "y": 40})
    expect(board.page.get_by_role("status").filter(has_text="nothing in this column")).to_be_visible()
