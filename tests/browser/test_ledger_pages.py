"""Expectations, audit, trace, comparison and maturity in a real browser, as an owner goes through them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, expect

from cjm_studio.model import Journey, Promise
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.visit import SAMPLE_RU, Visit, visiting
from tests.insight.test_audit import SPOILING, good
from tests.small_journeys import adding, after

pytestmark = [pytest.mark.browser, pytest.mark.long]

PAGES = ("expectations", "audit", "trace", "compare", "maturity")


@pytest.fixture
def spoilt(keep: Callable[[Journey], str]) -> str:
    """The id of a map whose promise is too short, with an expectation that was not met."""
    return keep(
        after(
            good(),
            *SPOILING["promise-too-short"],
            adding(
                "expectation",
                "wait",
                "form",
                name="Ждать",
                best=1.0,
                expected=0.0,
                worst=-1.0,
                perceived=-2.0,
            ),
        )
    )


def row(visit: Visit, name: str) -> Locator:
    return visit.page.locator("tr.row", has=visit.page.get_by_role("button", name=name, exact=True))


def test_a_finding_leads_to_its_record_on_the_map_which_is_marked(visit: Visit, spoilt: str) -> None:
    visit.open("/audit", j=spoilt)
    expect(
        visit.page.get_by_text("promises 10 min, and the path that keeps it takes 12 min").first
    ).to_be_visible()
    visit.page.get_by_role("button", name="Promise: За 10 минут").first.click()
    visit.wait_for_map()
    expect(visit.page.locator(".st-key-details-fast")).to_be_visible()
    assert "!" in visit.words_on_map()


def test_the_marks_are_taken_off_the_map_with_a_switch(visit: Visit, spoilt: str) -> None:
    visit.map(spoilt)
    assert "!" not in visit.words_on_map()
    visit.page.locator(".st-key-audit-marks label").click()
    expect(visit.drawing.locator("svg text", has_text="!").first).to_be_attached()


def test_expectations_are_gone_through_and_mended_with_the_keyboard(
    visit: Visit, kept: Store, spoilt: str
) -> None:
    visit.open("/expectations", j=spoilt)
    expect(row(visit, "Ждать")).to_contain_text("Worse than tolerable")
    visit.page.get_by_role("button", name="Ждать", exact=True).focus()
    visit.page.keyboard.press("Enter")
    visit.settle()
    expect(visit.page.locator(".st-key-expectation-editor-wait")).to_be_visible()
    came = visit.page.get_by_role("spinbutton", name="Perceived")
    came.fill("0.5")
    came.press("Enter")
    expect(row(visit, "Ждать")).to_contain_text("Beyond the expectation")
    assert kept.revision(spoilt) == 1
    visit.page.keyboard.press("Escape")
    visit.button("Undo").click()
    expect(row(visit, "Ждать")).to_contain_text("Worse than tolerable")


def test_arrows_go_from_one_expectation_to_the_next(visit: Visit, spoilt: str) -> None:
    visit.open("/expectations", j=spoilt)
    names = visit.page.locator("tr.row th button")
    expect(names.first).to_be_visible()
    names.first.focus()
    visit.page.keyboard.press("ArrowDown")
    expect(names.nth(1)).to_be_focused()


def test_a_promise_that_is_too_short_is_made_longer_in_the_ledger(
    visit: Visit, kept: Store, spoilt: str
) -> None:
    visit.open("/expectations", j=spoilt)
    visit.page.get_by_text("Promise ledger", exact=True).click()
    expect(visit.page.get_by_text("0 of 1 promises are kept")).to_be_visible()
    minutes = visit.page.get_by_role("spinbutton", name="Promised time, minutes")
    minutes.fill("15")
    minutes.press("Enter")
    expect(visit.page.get_by_text("1 of 1 promises are kept")).to_be_visible()
    promise = kept.journey(spoilt).journey.records["fast"]
    assert isinstance(promise, Promise)
    assert promise.promised_duration_s == 900


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_of_the_sample_is_read_on_a_phone_without_scrolling_sideways(
    chromium: Browser, studio: Studio, scheme: str
) -> None:
    with visiting(
        chromium, studio, viewport={"width": 390, "height": 844}, color_scheme=scheme, locale="ru-RU"
    ) as visit:
        for page in PAGES:
            visit.open(f"/{page}", j=SAMPLE_RU)
            expect(visit.page.locator("[data-testid=stException]")).to_have_count(0)
            assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page
