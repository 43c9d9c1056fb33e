"""The room in a bad net: half a minute without it, a server that is killed, a link taken back; two tabs."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from cjm_studio.commands import Set
from cjm_studio.join import interfaces
from cjm_studio.model import Journey, Sticky
from cjm_studio.store import Store, open_store
from tests.app.studio import Studio, serving
from tests.browser.board import BoardVisit
from tests.browser.crash import is_of_the_crash, killed
from tests.browser.mini_workshop import (
    DESK,
    PHONE_OF,
    Room,
    gathered,
    network_browser,
    put_down,
)
from tests.browser.mini_workshop_line import Line, line_to
from tests.browser.visit import Visit, visiting
from tests.browser.workshop import in_phase, with_vote
from tests.small_journeys import small_journey

pytestmark = [pytest.mark.browser, pytest.mark.long]

CUT_MS = 30_000


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with network_browser() as browser:
        yield browser


@pytest.fixture
def trip(keep: Callable[[Journey], str]) -> str:
    return keep(in_phase("voting", *with_vote("pains", 5)))


@pytest.fixture
def room(chromium: Browser, visit: Visit, trip: str) -> Iterator[Room]:
    with gathered(chromium, visit, trip, {}) as there:
        yield there


@pytest.fixture
def line(room: Room) -> Iterator[Line]:
    """Guests come over a line that can be cut."""
    port = urlsplit(room.link).port or 0
    with line_to(interfaces()[0].address, port) as own:
        room.link = room.link.replace(f":{port}/", f":{own.port}/")
        yield own


def notes(journey: Journey) -> Counter[str]:
    return Counter(note.text for note in journey.all_of(Sticky))


def mark(page: Page) -> None:
    """Leave something that a reload would wipe away."""
    page.evaluate("() => { window.isTheSamePage = true; }")


def is_the_same(page: Page) -> bool:
    return bool(page.evaluate("() => window.isTheSamePage === true"))


@pytest.mark.long
def test_half_a_minute_without_a_network_loses_no_word(
    room: Room, line: Line, kept: Store, trip: str
) -> None:
    phone, desk = room.let_in("Дина", PHONE_OF["Дина"]), room.let_in("Анна", DESK)
    board = room.board_of("Анна")
    mark(phone.page)
    mark(desk.page)
    line.cut()
    phone.write("Без сети")
    phone.page.locator(".composer .thought").fill("Недописано")
    begin_note(board, "queue", "На доске")
    board.press("Enter")
    board.page.keyboard.insert_text("Полслова")
    room.board.write_into("stickies", "compare", "Тем временем")
    desk.page.wait_for_timeout(CUT_MS)
    line.mend()
    expect(board.cards("stickies", "compare")).to_contain_text(["Тем временем"])
    expect(phone.others()).to_contain_text(["Тем временем"])
    phone.expect_sent()
    expect(board.page.locator("textarea.card-field")).to_have_value("Полслова")
    expect(phone.page.locator(".composer .thought")).to_have_value("Недописано")
    expect(room.board.page.get_by_text("На доске")).to_have_count(1)
    assert notes(kept.journey(trip).journey) == Counter(["Без сети", "На доске", "Тем временем"])
    assert is_the_same(phone.page)
    assert is_the_same(desk.page)


def begin_note(board: BoardVisit, step: str, text: str) -> None:
    board.cell("stickies", step).locator(".cell-add").focus()
    board.press("Enter")
    expect(board.page.locator("textarea.card-field")).to_be_focused()
    board.page.keyboard.insert_text(text)


def test_a_guest_whose_network_has_changed_is_in_again_and_nothing_is_doubled(
    room: Room, line: Line, kept: Store, trip: str
) -> None:
    phone = room.let_in("Дина", PHONE_OF["Дина"])
    mark(phone.page)
    line.cut()
    phone.write("Между сетями")
    kept.commit(trip, Set(item="waits", values={"text": "Ждать час"}), author="somebody")
    line.drop()
    expect(phone.row("Ждать час")).to_be_visible()
    phone.expect_sent()
    expect(phone.page.locator(".top-state")).to_contain_text("Дина · ")
    assert notes(kept.journey(trip).journey) == Counter(["Между сетями"])
    assert is_the_same(phone.page)


def test_two_tabs_of_one_person_share_notes_and_votes(room: Room) -> None:
    one = room.let_in("Дина", PHONE_OF["Дина"])
    other = room.second_tab("Дина")
    put_down(one, "В первой вкладке", "queue")
    expect(other.own("В первой вкладке")).to_be_visible()
    for guest in (one, other):
        guest.row("Долго ждать").get_by_role("button", name="One dot more").click()
        guest.expect_sent()
    for guest in (one, other):
        expect(guest.page.locator(".voting .section-state")).to_have_text("3 of 5 left")
    expect(room.board.card("waits").locator(".dots b")).to_have_text("2")


def test_a_link_taken_back_while_the_phone_was_away_is_told_calmly(
    room: Room, line: Line, kept: Store, trip: str
) -> None:
    phone = room.let_in("Дина", PHONE_OF["Дина"])
    line.cut()
    phone.write("Не дошло")
    room.revoke()
    line.drop()
    expect(phone.page.get_by_role("heading", name="You are no longer in the room")).to_be_visible()
    expect(phone.page.locator(".ending-words")).to_have_value("Не дошло")
    assert not notes(kept.journey(trip).journey)


def test_a_server_that_is_killed_finds_everybody_again(chromium: Browser, tmp_path: Path) -> None:
    with serving(tmp_path) as studio, visiting(chromium, studio) as visit:
        put_trip(studio)
        with gathered(chromium, visit, "trip", PHONE_OF) as room:
            phone = room.guests["Дина"]
            put_down(phone, "До обрыва", "queue")
            mark(phone.page)
            begin_note(room.board, "queue", "На доске без сервера")
            with killed(studio):
                write_in_vain(room)
            expect(room.board.cards("stickies", "queue")).to_have_count(3)
            expect(phone.page.locator(".note")).to_have_count(3)
            phone.expect_sent()
            assert in_store(studio) == Counter(["До обрыва", "Без сервера", "На доске без сервера"])
            assert is_the_same(phone.page)
        visit.page.close()
        visit.oddities = [each for each in visit.oddities if not is_of_the_crash(each)]


def write_in_vain(room: Room) -> None:
    room.board.press("Enter", "Escape")
    expect(room.board.page.get_by_text("offline, 1 not sent yet")).to_be_visible()
    expect(room.guests["Дина"].page.locator(".top-state")).to_have_text("offline")
    room.guests["Дина"].write("Без сервера")
    expect(room.guests["Дина"].page.locator(".top-state")).to_have_text("offline, 1 not sent yet")


def put_trip(studio: Studio) -> None:
    store = open_store(studio.store)
    store.create(small_journey(), "somebody")
    store.close()


def in_store(studio: Studio) -> Counter[str]:
    store = open_store(studio.store)
    found = notes(store.journey("trip").journey)
    store.close()
    return found
