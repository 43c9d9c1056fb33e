"""Hypotheses in a browser: dragged along the conveyor, asked about before delivery, argued for an owner."""

import pytest
from playwright.sync_api import Locator, expect

from cjm_studio.commands import Set
from cjm_studio.model import Hypothesis
from cjm_studio.store import Store
from tests.browser.money import Keep, record, two_stages
from tests.browser.visit import Visit
from tests.insight.journeys import path
from tests.small_journeys import adding, after, linking

pytestmark = [pytest.mark.browser, pytest.mark.long]


def card(visit: Visit) -> Locator:
    return visit.page.locator("article.card[data-id=h]")


def column(visit: Visit, name: str) -> Locator:
    return visit.page.locator(f"section.column[data-status={name}]")


def status(kept: Store, journey: str) -> str:
    return record(kept, journey, "h", Hypothesis).status


def test_a_card_is_dragged_along_the_conveyor(visit: Visit, kept: Store, keep: Keep) -> None:
    trip = keep(two_stages())
    visit.open("/hypotheses", j=trip)
    box, target = card(visit).bounding_box(), column(visit, "testing").bounding_box()
    assert box is not None
    assert target is not None
    visit.page.mouse.move(box["x"] + 20, box["y"] + 20)
    visit.page.mouse.down()
    visit.page.mouse.move(target["x"] + 30, target["y"] + 60, steps=6)
    visit.page.mouse.up()
    visit.expect_revision(1)
    expect(column(visit, "testing").locator("article")).to_have_count(1)
    assert status(kept, trip) == "testing"
    visit.button("Undo").click()
    visit.expect_revision(2)
    expect(column(visit, "idea").locator("article")).to_have_count(1)


def test_quick_moves_by_the_keyboard_are_all_heard(visit: Visit, kept: Store, keep: Keep) -> None:
    trip = keep(two_stages())
    visit.open("/hypotheses", j=trip)
    card(visit).focus()
    for _ in range(3):
        visit.page.keyboard.press("Alt+ArrowRight")
    visit.expect_revision(3)
    expect(card(visit)).to_be_focused()
    assert status(kept, trip) == "testing"


def test_delivery_without_a_test_asks_first_and_stays_marked(visit: Visit, kept: Store, keep: Keep) -> None:
    trip = keep(after(two_stages(), Set(item="h", values={"status": "testing"})))
    visit.open("/hypotheses", j=trip)
    card(visit).focus()
    visit.page.keyboard.press("Alt+ArrowRight")
    dialog = visit.page.get_by_role("dialog")
    expect(dialog).to_contain_text("No customer was asked")
    visit.page.keyboard.press("Escape")
    expect(column(visit, "testing").locator("article")).to_have_count(1)
    assert status(kept, trip) == "testing"
    card(visit).focus()
    visit.page.keyboard.press("Alt+ArrowRight")
    dialog.get_by_role("button", name="Move it untested").click()
    visit.expect_revision(1)
    expect(card(visit)).to_contain_text("untested")
    expect(visit.page.get_by_text("100 % of what is delivered")).to_be_visible()
    assert status(kept, trip) == "delivery"


def test_the_card_asks_before_delivery_as_the_conveyor_does(visit: Visit, kept: Store, keep: Keep) -> None:
    trip = keep(two_stages())
    visit.open("/hypotheses", j=trip)
    card(visit).focus()
    visit.page.keyboard.press("Enter")
    visit.settle()
    visit.page.get_by_role("combobox", name="Status").click()
    visit.page.get_by_role("option", name="Delivery").click()
    expect(visit.page.get_by_role("dialog")).to_contain_text("No customer was asked")
    visit.page.keyboard.press("Escape")
    expect(visit.page.get_by_role("combobox", name="Status")).to_have_value("Idea")
    assert status(kept, trip) == "idea"


def test_a_tested_hypothesis_goes_on_without_a_question(visit: Visit, kept: Store, keep: Keep) -> None:
    tested = (adding("test", "t", with_customers=True), linking("tested_by", "h", "t"))
    trip = keep(after(two_stages(), Set(item="h", values={"status": "testing"}), *tested))
    visit.open("/hypotheses", j=trip)
    card(visit).focus()
    visit.page.keyboard.press("Alt+ArrowRight")
    visit.expect_revision(1)
    assert status(kept, trip) == "delivery"


def test_a_disc_of_the_quadrant_opens_the_card(visit: Visit, keep: Keep) -> None:
    visit.open("/hypotheses", j=keep(two_stages()))
    visit.page.get_by_role("radio", name="Quick wins").click()
    visit.settle()
    disc = visit.page.locator(".js-plotly-plot .point").first
    expect(disc).to_be_attached()
    box = disc.bounding_box()
    assert box is not None
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(visit.page.get_by_label("Change")).to_have_value("Иначе")


def test_the_case_is_argued_and_taken_away(visit: Visit, kept: Store, keep: Keep) -> None:
    trip = keep(two_stages())
    visit.open("/hypotheses", j=trip)
    card(visit).focus()
    visit.page.keyboard.press("Enter")
    visit.settle()
    visit.page.get_by_role("radio", name="Business case").click()
    visit.settle()
    visit.page.get_by_text("A quick win", exact=True).first.click()
    visit.expect_revision(1)
    why = visit.page.get_by_label("Why: A quick win")
    why.fill("За месяц")
    why.press("Tab")
    visit.expect_revision(2)
    with visit.page.expect_download() as download:
        visit.button("Save as Markdown").click()
    said = download.value.path().read_text("utf-8")
    assert "За месяц" in said
    held = record(kept, trip, "h", Hypothesis).arguments
    assert [(each.key, each.why) for each in held] == [("quick_wins", "За месяц")]


def test_a_new_hypothesis_is_written_at_its_stage(visit: Visit, kept: Store, keep: Keep) -> None:
    trip = keep(path(50.0))
    visit.open("/hypotheses", j=trip)
    visit.button("Add a hypothesis at").click()
    visit.page.get_by_text("Этап 0", exact=True).last.click()
    change = visit.page.get_by_label("Change")
    expect(change).to_be_visible()
    visit.settle()
    change.fill("Иначе")
    change.press("Tab")
    visit.expect_revision(2)
    (made,) = kept.journey(trip).journey.all_of(Hypothesis)
    assert made.change == "Иначе"
    expect(visit.page.get_by_text("is not stated, so there is no money")).to_be_visible()
