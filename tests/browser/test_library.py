"""The library: what is there, what comes in, what goes to the bin; languages, colours, small screens."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from cjm_studio.fileformat import write_journey
from cjm_studio.language import translator
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.visit import SAMPLE_EN, SAMPLE_RU, Visit, visiting
from tests.small_journeys import adding, after, small_journey

pytestmark = pytest.mark.browser

NEW_IN_RUSSIAN = translator("ru")("New journey")


def card(visit: Visit, journey: str) -> Locator:
    return visit.page.locator(f".st-key-card-{journey}")


def more(visit: Visit, journey: str, act: str) -> None:
    visit.page.locator(f".st-key-more-{journey}").get_by_role("button").click()
    visit.page.get_by_role("menuitem", name=act).or_(visit.page.get_by_role("option", name=act)).click()


def import_file(visit: Visit, path: Path) -> Locator:
    visit.library().button("Import a file").click()
    dialog = visit.page.get_by_role("dialog")
    dialog.locator("input[type=file]").set_input_files(path)
    return dialog


def test_each_journey_shows_a_picture_of_its_map(visit: Visit) -> None:
    visit.library()
    for sample in (SAMPLE_EN, SAMPLE_RU):
        picture = card(visit, sample).locator("img").first
        expect(picture).to_be_visible()
        assert picture.evaluate("image => image.complete && image.naturalWidth > 100")
        expect(card(visit, sample).get_by_text("7 stages")).to_be_visible()


def test_the_interface_speaks_russian_after_the_switch_and_after_a_reload(visit: Visit) -> None:
    visit.library().page.get_by_role("radio", name="RU").click()
    expect(visit.button(NEW_IN_RUSSIAN)).to_be_visible()
    visit.page.reload()
    expect(visit.button(NEW_IN_RUSSIAN)).to_be_visible()
    visit.page.get_by_role("radio", name="EN").click()
    expect(visit.button("New journey")).to_be_visible()


def test_a_russian_browser_is_answered_in_russian(chromium: Browser, studio: Studio) -> None:
    with visiting(chromium, studio, locale="ru-RU") as visit:
        expect(visit.library().button(NEW_IN_RUSSIAN)).to_be_visible()


def test_the_labels_of_the_map_change_with_the_language_and_its_cards_do_not(visit: Visit, trip: str) -> None:
    visit.map(trip)
    assert "Touchpoints" in visit.words_on_map()
    visit.page.get_by_role("radio", name="RU").click()
    expect(visit.drawing.filter(has_text="Ожидания")).to_have_count(1)
    # The one in the other language is on the page for a moment longer.
    expect(visit.drawing).to_have_count(1)
    assert "Сайт" in visit.words_on_map()
    assert "Touchpoints" not in visit.words_on_map()


def test_a_search_leaves_what_it_finds(visit: Visit) -> None:
    visit.library().page.get_by_placeholder("Search titles").fill("кредит")
    visit.page.keyboard.press("Enter")
    expect(card(visit, SAMPLE_EN)).to_have_count(0)
    expect(card(visit, SAMPLE_RU)).to_be_visible()


def test_a_search_without_success_says_so(visit: Visit) -> None:
    visit.library(lang="ru").page.get_by_role("textbox").first.fill("нет такого")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator(".st-key-cards")).to_have_count(0)
    expect(visit.page.get_by_role("main").get_by_role("alert")).to_have_count(0)


def test_a_file_comes_in_and_is_opened(visit: Visit, kept: Store, tmp_path: Path) -> None:
    journey = after(small_journey(), adding("stage", "memory", name="Память"))
    path = tmp_path / "поездка.journey.json"
    path.write_bytes(write_journey(journey))
    import_file(visit, path)
    visit.wait_for_map()
    assert "Память" in visit.words_on_map()
    assert kept.journey("trip").journey == journey


def test_a_file_with_a_taken_id_comes_in_as_a_copy(visit: Visit, kept: Store, tmp_path: Path) -> None:
    before = kept.journey(SAMPLE_EN).journey
    path = tmp_path / "loan.journey.json"
    path.write_bytes(write_journey(before))
    import_file(visit, path)
    visit.wait_for_map()
    assert SAMPLE_EN not in visit.page.url
    assert kept.journey(SAMPLE_EN).journey == before
    assert [kept_one.title for kept_one in kept.journeys("loan")] == ["Pre-approved loan"] * 2


def test_a_file_that_cannot_be_taken_is_refused_with_every_reason(
    visit: Visit, kept: Store, tmp_path: Path
) -> None:
    before = kept.journeys()
    path = tmp_path / "broken.journey.json"
    text = (
        write_journey(small_journey())
        .decode()
        .replace('"store"', '"moon"')
        .replace('"value": -1', '"value": -9')
    )
    path.write_text(text, "utf-8")
    dialog = import_file(visit, path)
    expect(dialog.get_by_role("alert")).to_contain_text("broken.journey.json")
    expect(dialog).to_contain_text("(shop).channel_kind")
    expect(dialog).to_contain_text("(feels).value")
    assert kept.journeys() == before


def test_a_journey_goes_to_the_bin_and_comes_back(visit: Visit, kept: Store, trip: str) -> None:
    visit.library()
    more(visit, trip, "Delete")
    expect(card(visit, trip)).to_have_count(0)
    assert trip in {summary.id for summary in kept.journeys(in_bin=True)}
    visit.page.get_by_text("Bin: 1 journey").click()
    visit.page.locator(f".st-key-back-{trip}").get_by_role("button").click()
    expect(card(visit, trip)).to_be_visible()
    assert kept.journeys(in_bin=True) == ()


def test_a_journey_goes_for_good_only_after_a_second_question(visit: Visit, kept: Store, trip: str) -> None:
    kept.discard(trip)
    visit.library().page.get_by_text("Bin: 1 journey").click()
    visit.button("Delete for good").click()
    again = visit.page.locator(f".st-key-erase-{trip}").get_by_role("button")
    expect(again).to_be_visible()
    assert trip in {summary.id for summary in kept.journeys(in_bin=True)}
    again.click()
    expect(visit.page.get_by_text("Bin: 1 journey")).to_have_count(0)
    assert trip not in {summary.id for summary in (*kept.journeys(), *kept.journeys(in_bin=True))}


def test_a_duplicate_has_the_same_cards_and_its_own_life(visit: Visit, kept: Store, trip: str) -> None:
    before = {summary.id for summary in kept.journeys()}
    visit.library()
    more(visit, trip, "Duplicate")
    expect(visit.page.get_by_text("Поездка, copy")).to_be_visible()
    (made,) = {summary.id for summary in kept.journeys()} - before
    copy, original = kept.journey(made).journey, kept.journey(trip).journey
    assert copy.records.keys() - {made} == original.records.keys() - {trip}


def test_an_unknown_journey_is_explained(visit: Visit) -> None:
    visit.open("/map", j="no-such-journey")
    expect(visit.page.get_by_role("alert")).to_contain_text("no-such-journey")
    visit.button("To the library").click()
    expect(card(visit, SAMPLE_EN)).to_be_visible()


def test_a_dark_desktop_gets_a_dark_studio(chromium: Browser, studio: Studio) -> None:
    def lightness(visit: Visit, part: str) -> float:
        colour = visit.page.locator(part).first.evaluate("part => getComputedStyle(part).backgroundColor")
        return sum(map(float, colour.strip("rgba()").split(",")[:3])) / 3

    with visiting(chromium, studio, color_scheme="dark") as visit:
        visit.map(SAMPLE_EN)
        assert lightness(visit, ".stApp") < 50
        paper = visit.drawing.evaluate("plot => plot.layout.paper_bgcolor")
        assert int(paper[1:3], 16) < 50


@pytest.mark.parametrize("page", ["/", "/map", "/export"])
def test_a_page_fits_a_phone(chromium: Browser, studio: Studio, page: str) -> None:
    phone: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with visiting(chromium, studio, **phone) as visit:
        visit.open(page, **({} if page == "/" else {"j": SAMPLE_EN}))
        visit.page.wait_for_timeout(500)
        wide = "() => document.scrollingElement.scrollWidth - innerWidth"
        assert visit.page.evaluate(wide) <= 0
        main = visit.page.get_by_test_id("stMain")
        assert main.evaluate("part => part.scrollWidth - part.clientWidth") <= 0
