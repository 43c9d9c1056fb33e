"""Comments, reactions and history on the board."""

import pytest
from playwright.sync_api import Locator, expect

from cjm_studio.model import Comment, Reaction
from cjm_studio.store import Store
from tests.browser.board import BoardVisit, named
from tests.browser.visit import Visit
from tests.small_journeys import adding, linking

pytestmark = [pytest.mark.browser, pytest.mark.long]


def say(board: BoardVisit, record_id: str, text: str) -> None:
    board.choose(record_id)
    board.press("c")
    expect(board.page.get_by_label("Write a comment")).to_be_focused()
    board.page.keyboard.insert_text(text)
    board.press("Control+Enter")
    board.expect_saved()


def threads(board: BoardVisit) -> Locator:
    return board.page.locator(".discussion > .threads > .thread")


def test_a_comment_is_a_badge_on_the_card_of_everybody(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    say(board, "waits", "Проверим на записях")
    badge = colleague.card("waits").get_by_role("img", name="open comments: 1")
    badge.click()
    expect(threads(colleague).locator(".remark-text")).to_have_text("Проверим на записях")
    expect(threads(colleague).locator(".remark-time")).not_to_be_empty()
    (comment,) = kept.journey(trip).journey.all_of(Comment)
    assert comment.text == "Проверим на записях"


def test_the_times_of_all_open_comments_are_asked_for_at_once(visit: Visit, kept: Store, trip: str) -> None:
    for number in range(3):
        kept.commit(trip, adding("comment", f"said-{number}", text="Да"), author="boris")
        kept.commit(trip, linking("about", f"said-{number}", "desk"), author="boris")
    sent: list[str] = []
    visit.page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(str(frame))))
    board = named(visit, trip, "Анна")
    board.page.get_by_role("button", name="Open comments: 3").click()
    for time in board.page.locator(".open-comment .remark-time").all():
        expect(time).not_to_be_empty()
    assert len([frame for frame in sent if '"times"' in frame]) == 1


def test_a_comment_is_answered_resolved_and_opened_again(board: BoardVisit, colleague: BoardVisit) -> None:
    say(board, "waits", "Всегда так?")
    colleague.choose("waits")
    colleague.press("c")
    threads(colleague).get_by_role("button", name="Answer").click()
    colleague.page.keyboard.insert_text("По вечерам")
    colleague.press("Control+Enter")
    expect(threads(board).locator(".answers .remark-text")).to_have_text("По вечерам")
    threads(colleague).get_by_role("button", name="Resolve").click()
    expect(board.card("waits").locator(".remark-badge")).to_have_count(0)
    expect(threads(board)).to_have_class("thread is-resolved")
    threads(board).get_by_role("button", name="Open again").click()
    expect(colleague.card("waits").locator(".remark-badge")).to_have_text("1")


def test_ones_own_comment_is_changed_and_taken_away(board: BoardVisit, colleague: BoardVisit) -> None:
    say(board, "waits", "Опечтка")
    threads(board).get_by_role("button", name="Edit").click()
    board.press("Control+a")
    board.page.keyboard.insert_text("Опечатка")
    board.press("Control+Enter")
    colleague.choose("waits")
    colleague.press("c")
    expect(threads(colleague).locator(".remark-text")).to_have_text("Опечатка")
    expect(threads(colleague).get_by_role("button", name="Edit")).to_be_hidden()
    threads(board).get_by_role("button", name="Remove").click()
    expect(threads(colleague)).to_have_count(0)
    board.page.locator(".top-title").click()
    board.press("Control+z")
    expect(threads(colleague)).to_have_count(1)


def test_all_open_comments_of_the_map_are_listed(board: BoardVisit) -> None:
    say(board, "waits", "Про боль")
    say(board, "site", "Про сайт")
    board.page.get_by_role("button", name="Open comments: 2").click()
    rows = board.page.locator(".open-comment")
    expect(rows).to_have_count(2)
    rows.filter(has_text="Про боль").click()
    expect(board.card("waits")).to_have_class("card is-selected")


def test_a_sign_is_put_on_a_card_and_taken_away(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    board.choose("desk")
    board.press("r")
    expect(board.page.get_by_role("button", name="Agree: 0")).to_be_focused()
    board.press("Enter")
    expect(colleague.card("desk").get_by_role("img", name="Agree: 1")).to_be_visible()
    pressed = board.page.get_by_role("button", name="Agree: 1")
    expect(pressed).to_have_attribute("aria-pressed", "true")
    pressed.click()
    board.expect_saved()
    assert list(kept.journey(trip).journey.all_of(Reaction)) == []


def test_history_tells_who_did_what_and_an_act_is_taken_back(
    board: BoardVisit, colleague: BoardVisit
) -> None:
    colleague.choose("waits")
    colleague.press("F2", "Control+a")
    colleague.page.keyboard.insert_text("Иначе")
    colleague.press("Tab")
    colleague.expect_saved()
    board.choose("waits")
    board.press("i")
    board.page.get_by_role("tab", name="History").click()
    board.page.get_by_role("button", name="Take back").first.click()
    expect(colleague.card("waits")).to_contain_text("Долго ждать")
    expect(board.page.locator(".history-entry")).to_have_count(2)
