"""A small workshop by two: a facilitator at the board and a guest with a phone, from the link to the end."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from cjm_studio.model import Hypothesis, Sticky, Workshop
from cjm_studio.store import Store
from tests.browser.mini_workshop import (
    FACILITATOR,
    PHONE_OF,
    Room,
    expect_revision,
    gathered,
    lead,
    network_browser,
    put_down,
    side,
    turn,
    words_on_board,
    words_on_phone,
)
from tests.browser.visit import Visit
from tests.browser.workshop import plan_ready_agenda

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with network_browser() as browser:
        yield browser


@pytest.fixture
def room(chromium: Browser, visit: Visit, trip: str) -> Iterator[Room]:
    with gathered(chromium, visit, trip, PHONE_OF) as there:
        yield there


def test_two_people_go_from_silent_notes_to_a_hypothesis(room: Room, kept: Store, trip: str) -> None:
    board, phone = room.board, room.guests["Дина"]
    plan_ready_agenda(board)
    lead(board, "start")
    write_in_silence(room)
    lead(board, "next")
    expect(board.cards("stickies", "queue")).to_contain_text(["Некуда сесть"])
    lead(board, "next")
    lead(board, "next")
    vote(room)
    lead(board, "next")
    side(board, "results")
    turn(board, "Некуда сесть", "hypothesis")
    lead(board, "end")
    phone.button("See the map").click()
    level(room, kept, trip)
    (idea,) = kept.journey(trip).journey.all_of(Hypothesis)
    assert idea.title == "Некуда сесть"
    assert [held.status for held in kept.journey(trip).journey.all_of(Workshop)] == ["ended"]


def write_in_silence(room: Room) -> None:
    phone = room.guests["Дина"]
    expect(phone.page.locator(".phase-which")).to_contain_text("silent writing")
    put_down(phone, "Некуда сесть", "queue")
    expect(room.board.page.locator(".blank-notes")).to_have_text("1 note by others")
    assert not room.wires[FACILITATOR].has_heard("Некуда сесть")
    assert room.wires["Дина"].heard


def vote(room: Room) -> None:
    phone = room.guests["Дина"]
    more = phone.row("Некуда сесть").get_by_role("button", name="One dot more")
    for left in (4, 3, 2, 1, 0):
        more.click()
        expect(phone.page.locator(".voting .section-state")).to_have_text(f"{left} of 5 left")
    more.focus()
    phone.page.keyboard.press("Enter")
    expect(phone.page.get_by_text("All your dots are set.")).to_be_visible()
    expect(room.board.page.locator(".card .dots b")).to_have_text("5")


def level(room: Room, kept: Store, trip: str) -> None:
    """Board, phone and store say the same words."""
    now = kept.journey(trip)
    phone = room.guests["Дина"]
    for page in (room.board.page, phone.page):
        expect_revision(page, now.revision)
    shown = words_on_phone(phone)
    assert {note.id for note in now.journey.all_of(Sticky)}.isdisjoint(shown)  # it became a hypothesis
    for seen in (shown, words_on_board(room.board)):
        assert seen == {record_id: now.journey.records[record_id].title for record_id in seen}
