"""The keyboard alone: where the cursor goes, what the keys do, and when they keep out."""

import pytest
from playwright.sync_api import Locator, expect

from cjm_studio.store import Store
from tests.browser.visit import SAMPLE_EN, Visit

pytestmark = pytest.mark.browser

# Everything that can be pressed, with the name that a screen reader says.
_PRESSABLE = """() => [...document.querySelectorAll(
    "button, a[href], [role=button], [role=radio], [role=tab], [role=switch], input, textarea, [role=slider]"
)].filter((part) => part.checkVisibility() && !part.closest("[aria-hidden=true]")).map((part) => [
    part.outerHTML.slice(0, 200),
    (part.getAttribute("aria-label") || "") + (part.getAttribute("title") || "") + (part.textContent || "")
    + [...(part.labels || [])].map((label) => label.textContent).join("")
    + (part.getAttribute("aria-labelledby") || "").split(" ")
        .map((id) => (document.getElementById(id) || {}).textContent || "").join(""),
])"""


def nameless(visit: Visit) -> list[str]:
    return [html for html, name in visit.page.evaluate(_PRESSABLE) if not name.strip()]


def typed(field: Locator, text: str) -> None:
    field.click()
    field.press("End")
    field.press_sequentially(text)


def test_everything_that_can_be_pressed_has_a_name(visit: Visit, trip: str) -> None:
    visit.library()
    assert nameless(visit) == []
    visit.map(trip).choose("desk")
    assert nameless(visit) == []
    visit.details.get_by_role("tab", name="Links").click()
    visit.settle()
    assert nameless(visit) == []
    visit.open("/export", j=trip)
    assert nameless(visit) == []


def test_the_map_says_what_it_shows(visit: Visit) -> None:
    visit.map(SAMPLE_EN)
    expect(visit.page.get_by_role("figure", name="journey map")).to_be_visible()


def test_tab_goes_from_field_to_field_and_stays_after_saving(visit: Visit, kept: Store, trip: str) -> None:
    panel = visit.map(trip).choose("desk")
    name = panel.get_by_label("Name")
    typed(name, " новая")
    name.press("Tab")
    visit.expect_revision(1)
    expect(panel.get_by_label("Customer's action")).to_be_focused()
    visit.page.keyboard.type("Ждёт")
    visit.page.keyboard.press("Tab")
    visit.expect_revision(2)
    desk = kept.journey(trip).journey.records["desk"].as_written()
    assert (desk["name"], desk["customer_action"]) == ("Касса новая", "Ждёт")


def test_a_new_record_waits_for_its_name(visit: Visit, kept: Store, trip: str) -> None:
    visit.map(trip).choose("visit")
    visit.button("Add").click()
    visit.page.get_by_role("menuitem", name="Step →").or_(
        visit.page.get_by_role("option", name="Step →")
    ).click()
    visit.expect_revision(1)
    expect(visit.details.get_by_label("Name")).to_be_focused()
    visit.page.keyboard.type("Оплатить")
    visit.page.keyboard.press("Enter")
    visit.expect_revision(2)
    assert "Оплатить" in {record.title for record in kept.journey(trip).journey.records.values()}


def test_delete_in_a_field_deletes_a_letter_only(visit: Visit, kept: Store, trip: str) -> None:
    name = visit.map(trip).choose("desk").get_by_label("Name")
    name.click()
    name.press("Home")
    name.press("Delete")
    name.press("Tab")
    visit.expect_revision(1)
    assert kept.journey(trip).journey.records["desk"].title == "асса"


def test_delete_beside_the_fields_removes_the_chosen_record(visit: Visit, kept: Store, trip: str) -> None:
    visit.map(trip).choose("waits")
    visit.page.keyboard.press("Delete")
    visit.expect_revision(1)
    assert "waits" not in kept.journey(trip).journey.records


def test_taking_back_in_a_field_takes_back_letters_only(visit: Visit, kept: Store, trip: str) -> None:
    panel = visit.map(trip).choose("desk")
    action = panel.get_by_label("Customer's action")
    typed(action, "Ждёт")
    action.press("Tab")
    visit.expect_revision(1)
    typed(action, " и ждёт")
    action.press("Control+z")
    visit.page.wait_for_timeout(1_000)
    assert kept.journey(trip).revision == 1
    expect(action).to_be_focused()
    assert action.input_value().startswith("Ждёт")


def test_escape_in_a_field_keeps_what_was_typed(visit: Visit, kept: Store, trip: str) -> None:
    name = visit.map(trip).choose("desk").get_by_label("Name")
    typed(name, " новая")
    name.press("Escape")
    visit.page.wait_for_timeout(500)
    name.press("Tab")
    visit.expect_revision(1)
    assert kept.journey(trip).journey.records["desk"].title == "Касса новая"


def test_escape_closes_the_panel(visit: Visit, trip: str) -> None:
    visit.map(trip).choose("desk")
    visit.page.keyboard.press("Escape")
    expect(visit.details).to_have_count(0)


@pytest.mark.long
def test_escape_closes_an_open_menu_and_leaves_the_panel(visit: Visit, trip: str) -> None:
    visit.map(trip).choose("desk")
    visit.button("Add").click()
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_timeout(500)
    expect(visit.details).to_be_visible()


def test_a_card_moves_with_the_arrows(visit: Visit, kept: Store, trip: str) -> None:
    visit.map(trip).choose("search")
    visit.page.keyboard.press("Alt+ArrowRight")
    visit.expect_revision(1)
    visit.page.keyboard.press("Alt+ArrowLeft")
    visit.expect_revision(2)
    records = kept.journey(trip).journey.records
    assert records["search"].as_written()["order"] < records["visit"].as_written()["order"]


@pytest.mark.long
def test_delete_in_a_table_empties_a_cell_and_removes_nothing(visit: Visit, kept: Store, trip: str) -> None:
    visit.map(trip).choose("desk")
    visit.page.get_by_role("radio", name="Table").click()
    visit.settle()
    grid = visit.page.locator(".dvn-scroller").first
    expect(visit.page.locator("canvas td").first).to_be_attached()
    visit.page.wait_for_timeout(500)
    grid.click(position={"x": 66, "y": 47})
    visit.page.keyboard.press("Delete")
    visit.expect_revision(1)
    records = kept.journey(trip).journey.records
    assert records["search"].title == ""
    assert "desk" in records
