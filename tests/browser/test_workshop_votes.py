"""The dot vote on the board, its results, and winners that become what the journey needs."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from cjm_studio.commands import dots
from cjm_studio.model import Gain, Hypothesis, PainPoint, Vote
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.board import BoardVisit, at_the_board
from tests.browser.visit import Visit
from tests.browser.workshop import Keep, act, in_phase, three_notes, with_vote
from tests.small_journeys import adding, linking

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def trip(keep: Keep) -> str:
    return keep(in_phase("voting", *three_notes(), *with_vote()))


@pytest.fixture
def board(visit: Visit, trip: str) -> BoardVisit:
    return BoardVisit(visit, trip)


@pytest.fixture
def colleague(chromium: Browser, studio: Studio, trip: str, board: BoardVisit) -> Iterator[BoardVisit]:
    with at_the_board(chromium, studio, trip) as other:
        yield other


def vote(board: BoardVisit, record_id: str, times: int = 1) -> None:
    """Click the plus of a card."""
    for _ in range(times):
        board.card(record_id).locator("[data-vote='1']").click()
    board.expect_saved()


def results(board: BoardVisit) -> Locator:
    """Open the results."""
    board.page.locator(".votes-results").click()
    return board.page.locator(".result")


def test_dots_are_seen_by_all_and_ones_own_are_told_apart(board: BoardVisit, colleague: BoardVisit) -> None:
    vote(board, "cold", 2)
    vote(colleague, "cold")
    for person, own in ((board, 2), (colleague, 1)):
        expect(person.card("cold").locator(".dots i")).to_have_count(3)
        expect(person.card("cold").locator(".dots i.is-own")).to_have_count(own)
    expect(board.page.locator(".votes-left-words")).to_have_text("Votes left: 1 of 3")
    expect(colleague.page.locator(".votes-left-words")).to_have_text("Votes left: 2 of 3")


def test_v_votes_shift_v_takes_back_and_no_more_than_there_are(
    board: BoardVisit, kept: Store, trip: str
) -> None:
    board.choose("dark")
    board.press("v", "v", "v", "v")
    expect(board.page.get_by_text("You have no votes left.")).to_be_visible()
    board.expect_saved()
    assert dots(kept.journey(trip).journey, "dark") == 3
    board.press("Shift+V", "Shift+V", "Shift+V")
    board.expect_saved()
    assert kept.journey(trip).journey.all_of(Vote) == ()
    board.press("Control+z")
    expect(board.card("dark").locator(".dots i")).to_have_count(1)


def test_only_what_is_in_scope_has_buttons(board: BoardVisit) -> None:
    expect(board.card("cold").locator(".vote-button")).to_have_count(2)
    expect(board.card("waits").locator(".vote-button")).to_have_count(0)
    expect(board.card("desk").locator(".vote-button")).to_have_count(0)


def test_results_are_sorted_and_ties_are_told(board: BoardVisit) -> None:
    vote(board, "dark")
    vote(board, "loud")
    rows = results(board)
    expect(rows).to_have_count(2)
    expect(rows.locator(".result-tie")).to_have_text(["tie", "tie"])
    expect(rows.locator(".result-rank")).to_have_text(["1", "1"])
    vote(board, "loud")
    expect(rows.locator(".result-text")).to_have_text(["Шумно", "Темно"])
    expect(rows.locator(".result-rank")).to_have_text(["1", "2"])


def test_after_the_vote_its_results_stay_and_nobody_votes_on(board: BoardVisit) -> None:
    vote(board, "dark")
    rows = results(board)
    act(board, "next")
    expect(rows).to_have_count(1)
    expect(board.page.locator(".vote-button, .votes-left:visible")).to_have_count(0)
    expect(board.card("dark").locator(".dots b")).to_have_text("1")


def test_a_winner_becomes_a_pain_that_says_where_it_came_from(
    board: BoardVisit, kept: Store, trip: str
) -> None:
    vote(board, "dark", 2)
    results(board).get_by_role("button", name="Turn into").click()
    board.page.get_by_role("dialog").get_by_role("button", name="Make the card").click()
    board.expect_saved()
    journey = kept.journey(trip).journey
    (pain,) = [pain for pain in journey.all_of(PainPoint) if pain.text == "Темно"]
    assert [link.target for link in journey.out("dark", "became")] == [pain.id]
    assert dots(journey, "dark") == 2
    expect(board.card(pain.id).locator(".origin")).to_have_text("from 1 note, 2 votes")
    expect(board.page.locator(".lane .card[data-record-id=dark]")).to_have_count(0)
    board.press("Control+z")
    expect(board.card("dark")).to_be_visible()


def test_a_card_turns_by_key_into_a_hypothesis_for_its_stage(
    board: BoardVisit, kept: Store, trip: str
) -> None:
    board.choose("waits")
    board.press("t", "Enter")
    board.expect_saved()
    journey = kept.journey(trip).journey
    (idea,) = journey.all_of(Hypothesis)
    assert [link.target for link in journey.out(idea.id, "answers")] == ["waits"]
    assert [link.target for link in journey.out(idea.id, "at")] == ["visit"]


def test_a_note_dragged_into_another_lane_stays_in_the_journey(
    board: BoardVisit, kept: Store, trip: str
) -> None:
    vote(board, "loud")
    board.drag(board.card("loud"), board.cell("gains", "queue"))
    journey = kept.journey(trip).journey
    (gain,) = journey.all_of(Gain)
    assert gain.text == "Шумно"
    assert [link.target for link in journey.out("loud", "became")] == [gain.id]
    expect(board.card(gain.id)).to_contain_text("from 1 note, 1 vote")


def test_dots_go_with_a_note_into_its_group_and_can_be_taken_back_there(
    board: BoardVisit, kept: Store, trip: str
) -> None:
    vote(board, "cold", 2)
    board.drag(board.card("dark"), board.card("cold"))
    board.press("Escape")
    group = board.page.locator(".cluster")
    expect(group.locator(":scope > .foot .dots b")).to_have_text("2")
    group.locator(":scope > .foot [data-vote='-1']").click()
    expect(group.locator(":scope > .foot .dots b")).to_have_text("1")
    board.expect_saved()
    board.choose("cold")
    board.press("v")
    expect(board.page.locator(".votes-left-words")).to_have_text("Votes left: 2 of 3")
    board.expect_saved()
    assert dots(kept.journey(trip).journey, "cold") == 1


def test_a_group_is_voted_on_as_one_and_becomes_one_card(visit: Visit, keep: Keep, kept: Store) -> None:
    group = adding("cluster", "bad", "queue", name="Неуютно")
    inside = [linking("gathered_in", note, "bad") for note in ("cold", "dark", "loud")]
    trip = keep(in_phase("voting", *three_notes(), group, *inside, *with_vote(dots=8)))
    board = BoardVisit(visit, trip)
    expect(board.page.locator(".vote-button")).to_have_count(2)
    board.choose("bad")
    board.press(*"vvvvvvvv", "t", "Enter")
    board.expect_saved()
    pain = next(pain for pain in kept.journey(trip).journey.all_of(PainPoint) if pain.text == "Неуютно")
    expect(board.card(pain.id).locator(".origin")).to_have_text("from 3 notes, 8 votes")
