"""Guests on phones are brought to a place, and follow whoever has the spotlight, as those at a board do."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from cjm_studio.store import Store, open_store
from tests.browser.guest import LAPTOP, Arrive, Guest, arriving
from tests.browser.visit import browser_knowing
from tests.join.shared import NAME, Shared, sharing_open
from tests.live.house import Tab
from tests.small_journeys import small_journey

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    store: Store = open_store(tmp_path_factory.mktemp("store") / "studio.db")
    store.create(small_journey(), "owner")
    with sharing_open(store) as opened:
        yield opened
    store.close()


@pytest.fixture(scope="module")
def distant() -> Iterator[Browser]:
    with browser_knowing(NAME) as browser:
        yield browser


@pytest.fixture
def arrive(distant: Browser, shared: Shared) -> Iterator[Arrive]:
    with arriving(distant, shared) as welcome:
        yield welcome


@pytest.fixture
def leader(shared: Shared) -> Iterator[Tab]:
    """The facilitator, by the wire."""
    with shared.tab(shared.guest(shared.link("facilitator")), name="Борис") as tab:
        yield tab


def looked_at(guest: Guest) -> Locator:
    return guest.page.locator(".map-view .is-looked-at")


def test_a_phone_is_brought_to_the_place_at_once(arrive: Arrive, leader: Tab) -> None:
    anna = arrive()
    leader.say(type="gather", record="waits", cell=None)
    expect(looked_at(anna)).to_have_attribute("data-record-id", "waits")
    expect(anna.page.get_by_text("Борис asks everybody to look here: Долго ждать")).to_be_visible()


def test_nobody_is_taken_away_from_a_thought(arrive: Arrive, leader: Tab) -> None:
    anna = arrive()
    anna.page.locator(".composer .thought").fill("Недописано")
    leader.say(type="gather", record="waits", cell=None)
    anna.button("Show").tap()
    expect(looked_at(anna)).to_have_attribute("data-record-id", "waits")
    anna.button("Back", ".map-view").tap()
    expect(anna.page.locator(".composer .thought")).to_have_value("Недописано")


def test_a_phone_follows_the_spotlight_until_somebody_goes_on_alone(arrive: Arrive, leader: Tab) -> None:
    anna = arrive()
    leader.say(type="spotlight", on=True)
    leader.say(type="here", record="desk")
    expect(looked_at(anna)).to_have_attribute("data-record-id", "desk")
    expect(anna.page.locator(".following-words")).to_have_text("You follow Борис")
    leader.say(type="here", record="feels")
    expect(looked_at(anna)).to_have_attribute("data-record-id", "queue")
    anna.button("Look around by myself").tap()
    expect(anna.page.locator(".map-view")).to_be_hidden()
    anna.button("Follow").tap()
    expect(looked_at(anna)).to_have_attribute("data-record-id", "queue")
    leader.say(type="spotlight", on=False)
    expect(anna.page.locator(".following")).to_be_hidden()


def test_a_laptop_is_brought_to_the_place_on_the_whole_board(arrive: Arrive, leader: Tab) -> None:
    anna = arrive(**LAPTOP, has_touch=False, is_mobile=False)
    leader.say(type="gather", record="waits", cell=None)
    expect(anna.page.locator(".board [data-record-id=waits]")).to_be_in_viewport()
    expect(anna.page.locator(".map-head + .following")).to_be_hidden()
