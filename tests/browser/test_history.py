"""The history of a journey: who changed what, the map at any moment, and the way back."""

import pytest
from playwright.sync_api import Locator, expect

from cjm_studio.commands import Remove, Set
from cjm_studio.store import Store
from tests.browser.visit import Visit
from tests.small_journeys import adding

pytestmark = [pytest.mark.browser, pytest.mark.long]


def name_desk(kept: Store, trip: str, name: str, author: str = "anna") -> None:
    kept.commit(trip, Set(item="desk", values={"name": name}), author=author)


@pytest.fixture
def told(kept: Store, trip: str) -> str:
    """A journey that Anna and Boris have changed."""
    kept.members.remember(trip, "anna", "Анна", "participant")
    kept.members.remember(trip, "boris", "Boris", "facilitator")
    name_desk(kept, trip, "Первая касса")
    kept.commit(trip, adding("stage", "after", name="После"), author="boris")
    kept.commit(trip, Remove(record="waits"), author="boris")
    return trip


def lines(visit: Visit) -> Locator:
    return visit.page.locator(".st-key-history-lines button")


def words_of(visit: Visit) -> str:
    picture = visit.page.locator(".st-key-moment-frame .js-plotly-plot")
    expect(picture.locator(".textpoint text").first).to_be_attached()
    return " ".join(" ".join(picture.locator("svg text").all_text_contents()).split())


def test_who_changed_what_stands_there_with_the_latest_first(visit: Visit, told: str) -> None:
    visit.open("/history", j=told)
    expect(lines(visit)).to_have_count(3)
    expect(lines(visit).first).to_contain_text("Boris · Remove: Pain “Долго ждать”")
    expect(lines(visit).last).to_contain_text("Анна · Change: Touchpoint “Первая касса”")
    expect(visit.page.get_by_text("Today", exact=True)).to_be_visible()


def test_the_list_narrows_by_person_and_by_words(visit: Visit, told: str) -> None:
    visit.open("/history", j=told)
    visit.page.get_by_role("combobox", name="By whom").click()
    visit.page.get_by_role("option", name="Boris").click()
    expect(lines(visit)).to_have_count(2)
    search = visit.page.get_by_role("textbox", name="Search")
    search.fill("после")
    search.press("Enter")
    expect(lines(visit)).to_have_count(1)
    search.fill("нет такого")
    search.press("Enter")
    expect(visit.page.get_by_text("Nothing in the last 3 changes.")).to_be_visible()


def test_a_click_shows_the_map_as_it_was_and_what_has_changed_since(visit: Visit, told: str) -> None:
    visit.open("/history", j=told)
    lines(visit).last.click()
    expect(visit.page.get_by_text("As it was at version 1")).to_be_visible()
    expect(visit.page.get_by_text("Records since then: 1 added, 1 removed.")).to_be_visible()
    words = words_of(visit)
    assert "Долго ждать" in words
    assert "После" not in words


def test_the_slider_goes_to_the_beginning_by_the_keyboard(visit: Visit, told: str) -> None:
    visit.open("/history", j=told)
    visit.page.get_by_role("slider").focus()
    visit.page.keyboard.press("Home")
    expect(visit.page.get_by_text("As it was in the beginning")).to_be_visible()
    assert "Касса" in words_of(visit)
    visit.button("Back to now").click()
    expect(visit.page.locator(".st-key-moment")).to_have_count(0)


def test_a_moment_is_restored_as_a_new_change_that_undo_takes_back(
    visit: Visit, kept: Store, told: str
) -> None:
    visit.open("/history", j=told)
    lines(visit).last.click()
    visit.button("Restore this version").click()
    visit.page.get_by_role("button", name="Restore", exact=True).click()
    expect(lines(visit)).to_have_count(4)
    restored = kept.journey(told).journey.records
    assert ("waits" in restored, "after" in restored) == (True, False)
    (version,) = kept.versions.of(told)
    assert (version.reason, version.revision) == ("before_restore", 3)
    visit.button("Undo").click()
    expect(lines(visit)).to_have_count(5)
    assert "after" in kept.journey(told).journey.records


def test_one_act_of_somebody_else_is_taken_back_and_later_ones_stay(
    visit: Visit, kept: Store, told: str
) -> None:
    visit.open("/history", j=told)
    lines(visit).last.click()
    visit.button("Take back this change only").click()
    expect(lines(visit)).to_have_count(4)
    records = kept.journey(told).journey.records
    assert (records["desk"].title, "after" in records) == ("Касса", True)
    visit.page.keyboard.press("Escape")
    expect(visit.page.locator(".st-key-moment")).to_have_count(0)
    visit.page.keyboard.press("Control+z")
    expect(lines(visit)).to_have_count(5)
    assert kept.journey(told).journey.records["desk"].title == "Первая касса"


def test_a_version_is_kept_under_a_name_renamed_and_removed(visit: Visit, kept: Store, told: str) -> None:
    visit.open("/history", j=told)
    visit.page.get_by_role("tab", name="Versions").click()
    expect(visit.page.get_by_text("No version has a name yet.", exact=False)).to_be_visible()
    visit.page.get_by_role("textbox", name="Keep version 3").fill("Для <b>совета</b>")
    visit.button("Keep").click()
    card = visit.page.locator("[class*=st-key-version-]")
    expect(card.get_by_text("Для <b>совета</b>")).to_be_visible()
    card.get_by_role("button", name="Rename").click()
    field = visit.page.get_by_role("textbox", name="Name", exact=True)
    field.fill("Для совета директоров")
    field.press("Enter")
    expect(card.get_by_text("Для совета директоров")).to_be_visible()
    visit.page.keyboard.press("Escape")
    card.get_by_role("button", name="Remove").click()
    visit.button("Remove the name").click()
    expect(card).to_have_count(0)
    assert kept.versions.of(told) == ()


def test_what_others_do_comes_into_the_list_by_itself(visit: Visit, kept: Store, told: str) -> None:
    visit.open("/history", j=told)
    expect(lines(visit)).to_have_count(3)
    name_desk(kept, told, "Вторая касса")
    expect(lines(visit)).to_have_count(4)
    expect(lines(visit).first).to_contain_text("Вторая касса")


def test_hidden_notes_and_hidden_names_stay_hidden(visit: Visit, kept: Store, told: str) -> None:
    kept.commit(told, adding("sticky", "secret", text="Тайна", hidden=True), author="anna")
    kept.commit(told, adding("workshop", "today", status="running", names_hidden=True), author="boris")
    visit.open("/history", j=told)
    expect(lines(visit)).to_have_count(5)
    told_all = " ".join(lines(visit).all_text_contents())
    assert "Тайна" not in told_all
    assert "Анна" not in told_all
    assert "Somebody" in told_all


def test_a_journey_without_changes_says_what_will_stand_here(visit: Visit, trip: str) -> None:
    visit.open("/history", j=trip)
    expect(visit.page.get_by_text("Nothing has been changed yet")).to_be_visible()
    expect(visit.page.get_by_role("slider")).to_have_count(0)


def test_a_long_history_comes_page_by_page(visit: Visit, kept: Store, trip: str) -> None:
    for number in range(90):
        name_desk(kept, trip, f"Касса {number}")
    visit.open("/history", j=trip)
    expect(lines(visit)).to_have_count(40)
    visit.button("Earlier").click()
    expect(lines(visit)).to_have_count(80)
    visit.button("Earlier").click()
    expect(lines(visit)).to_have_count(90)
    expect(visit.button("Earlier")).to_have_count(0)
