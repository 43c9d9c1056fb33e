"""The pages follow the journey: what others do is shown soon, and never under somebody's hands."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebSocket, WebSocketRoute, expect

from cjm_studio.commands import Set
from cjm_studio.model import Touchpoint
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.board import BoardVisit
from tests.browser.test_table import Table
from tests.browser.visit import Visit, at_a_page, visiting
from tests.small_journeys import adding

pytestmark = pytest.mark.long


@pytest.fixture
def runs_asked_for(window: BrowserContext) -> Iterator[list[bytes | str]]:
    """Every message with which this browser asks Streamlit for a run of the script."""
    asked: list[bytes | str] = []

    def note(message: bytes | str) -> None:
        asked.append(message)

    def listen(socket: WebSocket) -> None:
        if "/_stcore/" in socket.url:
            socket.on("framesent", note)

    def hear(page: Page) -> None:
        page.on("websocket", listen)

    window.on("page", hear)
    yield asked
    window.remove_listener("page", hear)


@pytest.fixture
def visit(window: BrowserContext, studio: Studio, runs_asked_for: list[bytes | str]) -> Iterator[Visit]:
    with at_a_page(window, studio) as visitor:
        yield visitor


def wait_until_connected(visit: Visit) -> None:
    """The page has been welcomed by the room."""
    expect(visit.page.locator("[data-follows=true]")).to_be_attached()


def rename(kept: Store, trip: str, name: str, record: str = "desk") -> None:
    kept.commit(trip, Set(item=record, values={"name": name}), author="anna")


def customer_action(kept: Store, trip: str) -> str:
    desk = kept.journey(trip).journey.records["desk"]
    assert isinstance(desk, Touchpoint)
    return desk.customer_action


def test_the_map_shows_what_somebody_else_did(visit: Visit, kept: Store, trip: str) -> None:
    visit.map(trip)
    rename(kept, trip, "Новая касса")
    expect(visit.drawing.get_by_text("Новая касса")).to_be_attached()
    visit.expect_revision(1)


def test_nothing_runs_while_nothing_changes(
    visit: Visit, runs_asked_for: list[bytes | str], kept: Store, trip: str
) -> None:
    visit.map(trip)
    wait_until_connected(visit)
    before = len(runs_asked_for)
    kept.commit(trip, adding("sticky", "quiet", text="Тихо", hidden=True), author="anna")
    kept.commit(trip, adding("workshop", "today", name="Сегодня"), author="anna")
    rename(kept, trip, "Громко")
    expect(visit.drawing.get_by_text("Громко")).to_be_attached()
    assert len(runs_asked_for) == before + 1


def test_many_changes_are_shown_in_a_few_runs(
    visit: Visit, runs_asked_for: list[bytes | str], kept: Store, trip: str
) -> None:
    visit.map(trip)
    wait_until_connected(visit)
    before = len(runs_asked_for)
    for number in range(40):
        rename(kept, trip, f"Касса {number}")
    visit.expect_revision(40)
    assert len(runs_asked_for) <= before + 3


def test_ones_own_change_asks_for_one_run_only(
    visit: Visit, runs_asked_for: list[bytes | str], kept: Store, trip: str
) -> None:
    visit.map(trip)
    wait_until_connected(visit)
    panel = visit.choose("desk")
    before = len(runs_asked_for)
    field = panel.get_by_role("textbox", name="Name")
    field.fill("Касса у входа")
    field.press("Enter")
    visit.expect_revision(1)
    rename(kept, trip, "Сайт банка", "site")  # heard after one's own change has been
    field.blur()
    visit.expect_revision(2)
    # On a slow machine one's own change may be heard before the page's own run has told its revision.
    assert before + 2 <= len(runs_asked_for) <= before + 3


def test_words_that_are_being_written_stay_and_a_chip_waits(
    chromium: Browser, studio: Studio, visit: Visit, kept: Store, trip: str
) -> None:
    visit.map(trip)
    field = visit.choose("desk").get_by_role("textbox", name="Name")
    field.fill("Касса у самого входа")
    with visiting(chromium, studio) as anna:
        anna.page.add_init_script("localStorage.setItem('cjm-name', 'Анна')")
        board = BoardVisit(anna, trip)
        board.write_into("pains", "compare", "Долго ищут цену")
    chip = visit.button("Changed by Анна: show")
    expect(chip).to_be_visible()
    expect(field).to_have_value("Касса у самого входа")
    chip.click()
    expect(visit.drawing.get_by_text("Долго ищут цену")).to_be_attached()
    expect(chip).to_be_hidden()
    assert kept.journey(trip).journey.records["desk"].title == "Касса у самого входа"


def test_of_a_long_text_that_two_have_written_both_versions_are_kept(
    visit: Visit, kept: Store, trip: str
) -> None:
    mine, theirs = "Касса у входа. " * 8, "Касса в глубине зала. " * 8
    visit.map(trip)
    panel = visit.choose("desk")
    field = panel.get_by_role("textbox", name="Customer's action")
    field.fill(mine)
    kept.commit(trip, Set(item="desk", values={"customer_action": theirs}), author="anna")
    field.blur()
    expect(panel.get_by_text("Two versions")).to_be_visible()
    assert customer_action(kept, trip) == theirs
    visit.button("Take mine").click()
    expect(panel.get_by_text("Two versions")).to_have_count(0)
    assert customer_action(kept, trip) == mine


def test_what_came_meanwhile_is_shown_as_soon_as_the_field_is_left(
    visit: Visit, kept: Store, trip: str
) -> None:
    visit.map(trip)
    field = visit.choose("site").get_by_role("textbox", name="Name")
    field.focus()
    rename(kept, trip, "Касса сбоку")
    expect(visit.button("Changed")).to_be_visible()
    field.blur()
    expect(visit.drawing.get_by_text("Касса сбоку")).to_be_attached()


def test_the_table_keeps_a_cell_that_is_being_written(visit: Visit, kept: Store, trip: str) -> None:
    cell = Table(visit, trip, "Stages · 2").begin(0)
    cell.fill("Поиск и выбор")
    rename(kept, trip, "Касса сбоку")
    expect(visit.button("Changed")).to_be_visible()
    cell.press("Enter")
    visit.expect_revision(2)
    assert kept.journey(trip).journey.records["search"].title == "Поиск и выбор"


def test_following_goes_on_after_the_line_was_cut(visit: Visit, kept: Store, trip: str) -> None:
    lines: list[WebSocketRoute] = []

    def connect(line: WebSocketRoute) -> None:
        line.connect_to_server()
        lines.append(line)

    visit.page.route_web_socket(re.compile("/ws/"), connect)
    visit.map(trip)
    wait_until_connected(visit)
    lines[0].close()
    rename(kept, trip, "Касса после обрыва")
    expect(visit.drawing.get_by_text("Касса после обрыва")).to_be_attached()


def test_another_page_hears_of_another_journey(
    visit: Visit, keep: Callable[..., str], kept: Store, trip: str
) -> None:
    from tests.small_journeys import small_journey

    other = keep(small_journey())
    visit.map(trip)
    visit.map(other)
    rename(kept, trip, "Не сюда")
    rename(kept, other, "Сюда")
    expect(visit.drawing.get_by_text("Сюда", exact=True)).to_be_attached()
    visit.expect_revision(1)
