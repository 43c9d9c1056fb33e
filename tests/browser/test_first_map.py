"""The first map, end to end: open a journey, change a card, move it, take it back, begin a new one."""

import pytest
from playwright.sync_api import Browser, expect

from cjm_studio.model import Journey, Touchpoint, stages
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.visit import SAMPLE_RU, Visit, visiting

pytestmark = pytest.mark.browser


def rename_desk(visit: Visit, name: str) -> None:
    field = visit.choose("desk").get_by_label("Name")
    field.fill(name)
    field.press("Tab")


def name_of_desk(kept: Store, trip: str) -> str:
    return kept.journey(trip).journey.records["desk"].title


def test_the_russian_sample_is_opened_from_the_library(visit: Visit) -> None:
    visit.library()
    visit.page.locator(f".st-key-open-{SAMPLE_RU}").get_by_role("button").click()
    visit.wait_for_map()
    assert f"j={SAMPLE_RU}" in visit.page.url
    assert "Предодобренный кредит" in visit.words_on_map()


def test_a_text_changed_in_the_form_stands_on_the_map_and_in_the_store(
    visit: Visit, kept: Store, trip: str
) -> None:
    rename_desk(visit.map(trip), "Стойка у входа")
    visit.expect_revision(1)
    assert "Стойка у входа" in visit.words_on_map()
    assert "Касса" not in visit.words_on_map()
    assert name_of_desk(kept, trip) == "Стойка у входа"


def test_a_stage_is_moved_later(visit: Visit, kept: Store, trip: str) -> None:
    panel = visit.map(trip).choose("search")
    left = visit.place_of("search")[0], visit.place_of("visit")[0]
    panel.get_by_role("button", name="Move later").click()
    visit.expect_revision(1)
    assert [stage.id for stage in stages(kept.journey(trip).journey)] == ["visit", "search"]
    assert (visit.place_of("visit")[0], visit.place_of("search")[0]) == pytest.approx(left, abs=1)


def test_undo_and_redo_by_their_buttons(visit: Visit, kept: Store, trip: str) -> None:
    rename_desk(visit.map(trip), "Стойка")
    visit.expect_revision(1)
    visit.button("Undo").click()
    visit.expect_revision(2)
    assert "Касса" in visit.words_on_map()
    expect(visit.details.get_by_label("Name")).to_have_value("Касса")
    visit.button("Redo").click()
    visit.expect_revision(3)
    assert "Стойка" in visit.words_on_map()
    assert name_of_desk(kept, trip) == "Стойка"


def test_undo_and_redo_by_the_keyboard(visit: Visit, trip: str) -> None:
    rename_desk(visit.map(trip), "Стойка")
    visit.expect_revision(1)
    visit.details.get_by_text("Touchpoint", exact=True).click()
    visit.page.keyboard.press("Control+z")
    visit.expect_revision(2)
    assert "Касса" in visit.words_on_map()
    visit.page.keyboard.press("Control+Shift+z")
    visit.expect_revision(3)
    assert "Стойка" in visit.words_on_map()


def test_undo_is_still_possible_after_a_reload(visit: Visit, trip: str) -> None:
    rename_desk(visit.map(trip), "Стойка")
    visit.expect_revision(1)
    visit.page.reload()
    visit.wait_for_map()
    visit.button("Undo").click()
    visit.expect_revision(2)
    assert "Касса" in visit.words_on_map()


def test_nobody_is_offered_to_undo_what_another_did(
    visit: Visit, chromium: Browser, studio: Studio, trip: str
) -> None:
    rename_desk(visit.map(trip), "Стойка")
    visit.expect_revision(1)
    with visiting(chromium, studio) as other:
        other.map(trip)
        assert "Стойка" in other.words_on_map()
        expect(other.button("Undo")).to_be_disabled()


def test_a_record_goes_with_what_hangs_on_it_and_comes_back_with_it(
    visit: Visit, kept: Store, trip: str
) -> None:
    before = kept.journey(trip).journey
    panel = visit.map(trip).choose("desk")
    expect(panel.get_by_text("Pains 1, Scores 1")).to_be_visible()
    panel.get_by_role("button", name="Remove", exact=False).last.click()
    visit.expect_revision(1)
    expect(visit.details).to_have_count(0)
    assert "Долго ждать" not in visit.words_on_map()
    assert before.records.keys() - kept.journey(trip).journey.records.keys() == {"desk", "waits", "feels"}
    visit.button("Undo").click()
    visit.expect_revision(2)
    assert "Долго ждать" in visit.words_on_map()
    assert kept.journey(trip).journey == before


def test_a_feeling_is_set_with_one_click_and_taken_away_with_another(
    visit: Visit, kept: Store, trip: str
) -> None:
    panel = visit.map(trip).choose("desk")
    panel.get_by_role("radio", name="+2").first.click()
    visit.expect_revision(1)
    assert kept.journey(trip).journey.records["feels"].as_written()["value"] == 2
    panel.get_by_role("radio", name="+2").first.click()
    visit.expect_revision(2)
    assert "feels" not in kept.journey(trip).journey.records


def test_a_journey_begins_with_nothing_and_grows(visit: Visit, kept: Store) -> None:
    visit.library().button("New journey").click()
    dialog = visit.page.get_by_role("dialog")
    dialog.get_by_label("What journey is it?").fill("Запись к врачу")
    dialog.get_by_role("button", name="Create").click()
    visit.button("Add the first stage").click()
    visit.details.get_by_label("Name").fill("Выбор врача")
    visit.details.get_by_label("Name").press("Tab")
    visit.expect_revision(2)
    add(visit, "Touchpoint → Выбор врача")
    expect(visit.details.get_by_text("No name yet")).to_be_visible()
    visit.settle()
    visit.details.get_by_label("Name").fill("Сайт клиники")
    visit.details.get_by_label("Name").press("Tab")
    visit.expect_revision(4)
    journey = titled(kept, "Запись к врачу")
    assert [stage.title for stage in stages(journey)] == ["Выбор врача"]
    assert [touchpoint.title for touchpoint in journey.all_of(Touchpoint)] == ["Сайт клиники"]
    assert "Сайт клиники" in visit.words_on_map()


def add(visit: Visit, what: str) -> None:
    visit.button("Add").click()
    visit.page.get_by_role("option", name=what).or_(visit.page.get_by_role("menuitem", name=what)).click()


def titled(kept: Store, title: str) -> Journey:
    (summary,) = kept.journeys(title)
    return kept.journey(summary.id).journey
