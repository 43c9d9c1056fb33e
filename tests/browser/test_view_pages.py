"""The pages of blueprint and communications in a real browser: click, change, filter, take away."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from cjm_studio.commands import Set
from cjm_studio.model import Journey, System
from cjm_studio.store import Store
from tests.browser.visit import SAMPLE_RU, Visit
from tests.insight.test_audit import SPOILING, good
from tests.small_journeys import after, small_journey

pytestmark = [pytest.mark.browser, pytest.mark.long]

Keep = Callable[[Journey], str]


def test_a_card_of_the_blueprint_is_chosen_by_a_click_and_changed_beside_it(
    visit: Visit, kept: Store, keep: Keep
) -> None:
    trip = keep(small_journey())
    visit.open("/blueprint", j=trip)
    visit.wait_for_map()
    assert "Касса 1С" in visit.point_at("till")
    panel = visit.choose("till")
    words = panel.get_by_label("Text", exact=True)
    words.fill("Касса 2.0")
    words.press("Tab")
    visit.expect_revision(1)
    record = kept.journey(trip).journey.records["till"]
    assert isinstance(record, System)
    assert record.text == "Касса 2.0"
    visit.button("Undo").click()
    visit.expect_revision(2)
    expect(words).to_have_value("Касса 1С")


def test_the_filter_leaves_a_stage_and_goes_along_to_the_export(visit: Visit, keep: Keep) -> None:
    visit.open("/blueprint", j=keep(small_journey()))
    visit.wait_for_map()
    assert "Сравнить" in visit.words_on_map()
    visit.button("Filter").click()
    stages = visit.page.get_by_role("combobox", name="Stages")
    stages.click()
    visit.page.get_by_role("option", name="Визит").click()
    visit.settle()
    expect(visit.drawing.get_by_text("Сравнить")).to_have_count(0)
    visit.page.keyboard.press("Escape")
    visit.button("Export").click()
    visit.button("All formats").click()
    expect(visit.page.get_by_role("radio", name="Blueprint", exact=True)).to_be_checked()
    visit.settle()
    visit.page.get_by_text("Parts, words, logo, template").click()
    expect(visit.page.get_by_test_id("stMultiSelect").filter(has_text="Визит")).to_be_visible()


def test_marks_of_the_audit_lead_from_the_blueprint_to_the_audit_and_back(visit: Visit, keep: Keep) -> None:
    visit.open("/blueprint", j=keep(after(good(), *SPOILING["promise-too-short"])))
    visit.wait_for_map()
    marks = visit.drawing.locator(".scatterlayer .trace")
    drawn = marks.count()
    visit.page.get_by_text("Audit", exact=True).last.click()
    expect(marks).not_to_have_count(drawn)
    visit.settle()
    panel = visit.choose("check")
    expect(panel.get_by_text("promises 10 min, and the path that keeps it takes 12 min")).to_be_visible()
    panel.get_by_role("button", name="To the audit").click()
    expect(visit.page.get_by_text("Only about “Проверяет”")).to_be_visible()


def test_every_message_is_on_its_page_and_the_navigation_is_grouped(visit: Visit) -> None:
    visit.open("/communications", j=SAMPLE_RU)
    visit.wait_for_map()
    assert "contacts per month where 3 are agreed" in visit.words_on_map()
    visit.page.get_by_test_id("stHeader").get_by_text("Insight").click()
    visit.page.get_by_role("menuitem", name="Audit").click()
    expect(visit.page.get_by_text("Health of the map")).to_be_visible()


def test_marks_of_the_audit_stand_on_the_board_and_go_when_they_are_mended(
    visit: Visit, kept: Store, keep: Keep
) -> None:
    trip = keep(after(good(), *SPOILING["promise-too-short"]))
    visit.open("/board", j=trip)
    card = visit.page.locator('.card[data-record-id="fast"]').first
    expect(card).not_to_have_css("background-image", re.compile("gradient"))
    visit.page.locator(".st-key-board-marks label").click()
    expect(card).to_have_css("background-image", re.compile("gradient"))
    kept.commit(trip, Set(item="fast", values={"promised_duration_s": 6000.0}), author="boris")
    expect(card).not_to_have_css("background-image", re.compile("gradient"))
