"""An event log in a real browser: from the file to who keeps to the map, and back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from cjm_studio.model import Journey, Metric
from cjm_studio.store import Store
from tests.browser.visit import Visit
from tests.small_journeys import adding, after, empty_journey, linking

pytestmark = [pytest.mark.browser, pytest.mark.long]

# Of forty customers half walk as designed; ten pass the search over, ten leave their basket behind.
WAYS = (
    ("catalogue_page", "search_box", "basket", "payment_done"),
    ("catalogue_page", "search_box", "basket", "payment_done"),
    ("catalogue_page", "basket", "payment_done"),
    ("catalogue_page", "search_box", "basket"),
)


@pytest.fixture
def shop(keep: Callable[[Journey], str]) -> str:
    """The id of a shop's map: two stages with two touchpoints each, the first with its conversion."""
    return keep(
        after(
            empty_journey(),
            adding("stage", "choose", name="Choosing"),
            adding("stage", "buy", name="Buying"),
            adding("step", "look", "choose", name="Look"),
            adding("step", "pay", "buy", name="Pay"),
            adding("touchpoint", "catalogue", "look", name="Catalogue page"),
            adding("touchpoint", "search", "look", name="Search box"),
            adding("touchpoint", "basket", "pay", name="Basket"),
            adding("touchpoint", "payment", "pay", name="Payment"),
            adding("metric", "rate", name="CR", unit="%", metric_kind="cr", target=80.0),
            linking("measured_by", "choose", "rate"),
        )
    )


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "shop.csv"
    lines = ["client_id;event;event_time;channel"]
    for number in range(40):
        lines += [
            f"c{number:02};{event};01.03.2026 10:{number:02}:{2 * place:02};{'app' if number % 2 else 'site'}"
            for place, event in enumerate(WAYS[number % 4])
        ]
    path.write_text("\n".join([*lines, "c00;basket;soon;app"]) + "\n", encoding="utf-8")
    return path


def figure_of(visit: Visit, label: str) -> Locator:
    return visit.page.locator("[data-testid=stMetric]", has_text=label).locator("[data-testid=stMetricValue]")


def open_log(visit: Visit, journey: str, log: Path) -> None:
    """Bring a log and take the wizard's guess."""
    visit.open("/paths", j=journey)
    visit.page.locator(".st-key-bring-log input[type=file]").set_input_files(log)
    expect(visit.page.locator(".st-key-log-rows")).to_be_visible()
    visit.button("Open the log").click()


def rate(store: Store, journey: str) -> Metric:
    """The conversion of the first stage as the store has it."""
    found = store.journey(journey).journey.records["rate"]
    assert isinstance(found, Metric)
    return found


def test_from_the_file_to_who_keeps_to_the_map(visit: Visit, kept: Store, shop: str, log: Path) -> None:
    open_log(visit, shop, log)
    page = visit.page
    expect(page.get_by_text("1 row could not be used")).to_be_visible()
    expect(page.get_by_text("75 % reach “payment_done”", exact=False)).to_be_visible()
    expect(figure_of(visit, "Distinct paths")).to_have_text("3")
    expect(page.locator("[aria-label='The paths that hold most'] .row")).to_have_count(2)

    page.locator(".st-key-paths-part").get_by_text("Over the map").click()
    visit.button("Connect 3 events").click()
    expect(figure_of(visit, "Keep to the map")).to_have_text("50\u00a0%")
    expect(page.get_by_role("heading", name="leave at “Basket”")).to_be_visible()
    deviations = page.locator("[aria-label='Who keeps to the map'] .row")
    expect(deviations.filter(has_text="passed over")).to_contain_text("Search box")
    expect(page.locator(".st-key-paths-heat-frame .annotation-text", has_text="75").first).to_be_attached()

    visit.button("Write as observations of 01.03.2026").click()
    expect(page.get_by_text("The observations are written")).to_be_visible()
    assert [(each.value, each.evidence_level) for each in rate(kept, shop).observations] == [
        (100.0, "measured")
    ]
    assert (rate(kept, shop).baseline, rate(kept, shop).target) == (None, 80.0)
    visit.button("Undo").click()
    expect(visit.button("Redo")).to_be_enabled()
    assert rate(kept, shop).observations == ()
