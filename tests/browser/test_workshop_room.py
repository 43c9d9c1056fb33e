"""Who leads the room and what the others see of it; roles, the good-bye, a name, one's own undo at once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, WebSocketRoute, expect

from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.board import BoardVisit, at_the_board
from tests.browser.visit import Visit, at_a_page
from tests.browser.workshop import Keep, act, as_role, in_phase, three_notes, with_vote

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def trip(keep: Keep) -> str:
    return keep(in_phase("talk", *three_notes()))


@pytest.fixture
def board(visit: Visit, trip: str) -> BoardVisit:
    return BoardVisit(visit, trip)


@pytest.fixture
def colleague(chromium: Browser, studio: Studio, trip: str, board: BoardVisit) -> Iterator[BoardVisit]:
    with at_the_board(chromium, studio, trip, viewport={"width": 520, "height": 620}) as other:
        yield other


@pytest.fixture
def stranger(window: BrowserContext, studio: Studio) -> Iterator[Visit]:
    """Another page, whose connection can be changed before it opens the board."""
    with at_a_page(window, studio) as visitor:
        yield visitor


def lead(board: BoardVisit, name: str) -> None:
    """Press one of the tools for the room."""
    if not board.page.locator(".side").is_visible():
        board.page.locator(".phase-name").click()
    act(board, name)


def test_everybody_sees_that_the_structure_is_locked(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    expect(colleague.page.get_by_label("The structure is locked")).to_be_hidden()
    lead(board, "lock")
    expect(colleague.page.get_by_label("The structure is locked")).to_be_visible()
    assert kept.journey(trip).journey.head.structure_locked
    lead(board, "lock")
    expect(colleague.page.get_by_label("The structure is locked")).to_be_hidden()


def test_everybody_is_brought_to_the_card_of_the_one_who_leads(
    board: BoardVisit, colleague: BoardVisit
) -> None:
    board.choose("cold")
    expect(colleague.card("cold")).not_to_be_in_viewport()
    lead(board, "gather")
    expect(colleague.card("cold")).to_be_in_viewport()
    expect(colleague.page.get_by_text("has brought everybody here")).to_be_visible()


def test_the_spotlight_leads_until_escape(board: BoardVisit, colleague: BoardVisit) -> None:
    lead(board, "spotlight")
    expect(colleague.page.locator(".following")).to_contain_text("You follow")
    board.choose("cold")
    expect(colleague.card("cold")).to_be_in_viewport()
    colleague.page.locator(".sheet [tabindex='0']").first.focus()
    colleague.press("Escape")
    expect(colleague.page.locator(".following")).to_be_hidden()
    lead(board, "spotlight")
    expect(board.page.get_by_role("button", name="Everybody follows me")).to_be_visible()


def test_names_are_hidden_and_shown_again(board: BoardVisit, colleague: BoardVisit) -> None:
    colleague.page.locator(".name-asking input").fill("Илья")
    colleague.press("Enter")
    expect(colleague.page.locator(".name-asking")).to_be_hidden()
    colleague.expect_saved()
    colleague.write_into("stickies", "compare", "Дорого")
    expect(board.cards("stickies", "compare")).to_contain_text(["Илья"])
    lead(board, "names")
    expect(board.page.locator(".author")).to_have_count(0)
    lead(board, "names")
    expect(board.cards("stickies", "compare")).to_contain_text(["Илья"])


def test_a_participant_is_not_offered_what_only_a_facilitator_may(stranger: Visit, trip: str) -> None:
    as_role(stranger.page, "participant")
    board = BoardVisit(stranger, trip)
    expect(board.page.locator(".phase-lead, .add-stage, [data-tool=stage], [data-tool=step]")).to_have_count(
        4
    )
    for hidden in (".phase-lead", ".add-stage", "[data-tool=stage]", "[data-tool=step]"):
        expect(board.page.locator(hidden)).to_be_hidden()
    board.page.locator(".phase-name").click()
    expect(board.page.locator(".phase")).to_contain_text(["Что мешает?", "Что дальше?"])
    expect(board.page.locator(".side :is(input, textarea, select):visible")).to_have_count(0)
    board.write_into("stickies", "queue", "Можно")


def test_a_viewer_sees_no_editing_at_all(stranger: Visit, keep: Keep) -> None:
    as_role(stranger.page, "viewer")
    board = BoardVisit(stranger, keep(in_phase("voting", *three_notes(), *with_vote())))
    for hidden in (".vote-button", ".votes-left", "[data-tool=note]", "[data-tool=undo]", ".cell-add"):
        expect(board.page.locator(f"{hidden}:visible")).to_have_count(0)
    board.choose("cold")
    board.press("F2")
    board.card("cold").dblclick()
    board.press("Enter", "Delete")
    expect(board.page.locator("textarea.card-field")).to_have_count(0)
    expect(board.card("cold")).to_be_visible()


def test_after_the_good_bye_nothing_reconnects_and_it_says_why(stranger: Visit, trip: str) -> None:
    opened = as_role(stranger.page, "participant")
    board = BoardVisit(stranger, trip)
    assert len(opened) == 1
    opened[0].send('{"type": "bye", "reason": "This link has been taken back."}')
    opened[0].close()
    notice = board.page.get_by_role("alert")
    expect(notice).to_contain_text("This link has been taken back.")
    expect(notice.get_by_role("button", name="Load the page again")).to_be_visible()
    board.page.evaluate("dispatchEvent(new Event('online'))")
    expect(board.page.locator('.saved[data-state="offline"]')).to_be_visible()
    assert len(opened) == 1


def test_undo_is_seen_before_the_room_has_answered(stranger: Visit, trip: str) -> None:
    held: list[str] = []

    def route(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(lambda text: held.append(str(text)) if '"undo"' in str(text) else server.send(text))

    stranger.page.route_web_socket("**/ws/*", route)
    board = BoardVisit(stranger, trip)
    board.write_into("stickies", "compare", "Дорого")
    board.press("Control+z")
    expect(board.cards("stickies", "compare")).to_have_count(0)
    assert len(held) == 1


def test_a_name_is_asked_for_once_and_not_in_the_way(visit: Visit, trip: str) -> None:
    visit.page.add_init_script(
        "if (!sessionStorage.begun) { localStorage.clear(); sessionStorage.begun = 1; }"
    )
    board = BoardVisit(visit, trip)
    asking = board.page.locator(".name-asking")
    expect(asking).to_be_visible()
    assert board.focus() != "input"
    board.page.get_by_role("button", name="Not now").click()
    expect(asking).to_be_hidden()
    again = BoardVisit(visit, trip)
    expect(again.page.locator(".name-asking")).to_be_hidden()


def test_the_name_that_is_given_stands_in_the_bar(board: BoardVisit, colleague: BoardVisit) -> None:
    colleague.page.locator(".name-asking input").fill("Илья")
    colleague.page.get_by_role("button", name="This is me").click()
    expect(colleague.page.locator(".own-name")).to_have_value("Илья")
    expect(board.page.locator(".faces").get_by_label("Илья")).to_be_visible()
