"""A workshop is planned, led and ended on the board; everybody sees the phase, the question and the clock."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from cjm_studio.model import Phase, Sticky, VotingRound, Workshop
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.board import BoardVisit, at_the_board
from tests.browser.visit import Visit
from tests.browser.workshop import (
    Keep,
    act,
    in_phase,
    phase_in_bar,
    plan_ready_agenda,
    three_notes,
    with_vote,
)
from tests.small_journeys import adding, linking

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def board(visit: Visit, trip: str) -> BoardVisit:
    return BoardVisit(visit, trip)


@pytest.fixture
def colleague(chromium: Browser, studio: Studio, trip: str, board: BoardVisit) -> Iterator[BoardVisit]:
    with at_the_board(chromium, studio, trip) as other:
        yield other


def workshop_of(kept: Store, trip: str) -> Workshop:
    (workshop,) = kept.journey(trip).journey.all_of(Workshop)
    return workshop


def activities(kept: Store, trip: str) -> list[str]:
    journey = kept.journey(trip).journey
    return [phase.activity for phase in journey.all_of(Phase)]


def test_without_a_workshop_the_bar_has_one_button(board: BoardVisit) -> None:
    expect(board.page.get_by_role("button", name="Workshop", exact=True)).to_be_visible()
    expect(board.page.locator(".phase-pill")).to_be_hidden()
    expect(board.page.locator(".question")).to_be_hidden()


def test_the_ready_agenda_leads_from_notes_to_hypotheses(board: BoardVisit, kept: Store, trip: str) -> None:
    plan_ready_agenda(board)
    assert activities(kept, trip) == ["writing", "reveal", "grouping", "voting", "deciding"]
    (planned,) = kept.journey(trip).journey.all_of(VotingRound)
    assert not planned.is_open
    board.press("Escape", "Control+z")
    expect(board.page.locator(".phase")).to_have_count(0)


def test_phases_are_added_reordered_changed_and_removed(board: BoardVisit, kept: Store, trip: str) -> None:
    plan_ready_agenda(board)
    act(board, "phase")
    rows = board.page.locator(".phase")
    rows.nth(5).get_by_label("Question to the room").fill("Кто что делает?")
    rows.nth(5).get_by_label("Minutes").fill("3")
    rows.nth(5).get_by_label("Move up").click()
    rows.nth(0).get_by_label("Remove").click()
    expect(rows).to_have_count(5)
    board.expect_saved()
    assert activities(kept, trip) == ["reveal", "grouping", "voting", "talk", "deciding"]
    talk = next(phase for phase in kept.journey(trip).journey.all_of(Phase) if phase.activity == "talk")
    assert (talk.name, talk.minutes) == ("Кто что делает?", 3)


def test_a_vote_is_planned_with_its_votes_and_scope(board: BoardVisit, kept: Store, trip: str) -> None:
    plan_ready_agenda(board)
    vote = board.page.locator(".phase").nth(3)
    vote.get_by_label("Votes for each person").fill("7")
    board.press("Tab")
    vote.get_by_label("Votes on").select_option("pains")
    vote.get_by_label("What it is about").select_option("queue")
    board.expect_saved()
    journey = kept.journey(trip).journey
    (planned,) = journey.all_of(VotingRound)
    assert (planned.votes_per_person, planned.scope) == (7, "pains")
    assert [link.target for link in journey.links.values() if link.kind == "focuses_on"] == ["queue"]


def test_everybody_sees_the_phase_the_question_and_the_clock(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    plan_ready_agenda(board)
    act(board, "start")
    expect(colleague.page.locator(".phase-name")).to_contain_text("Silent writing")
    expect(colleague.page.locator(".question")).to_contain_text("What gets in the customer's way")
    expect(colleague.page.locator(".phase-time")).to_contain_text("06:")
    expect(colleague.page.locator(".unseen[aria-live=polite]")).to_contain_text(
        "Phase 1 of 5: Silent writing."
    )
    assert [version.reason for version in kept.versions.of(trip)] == ["workshop_start"]


def test_next_and_back_walk_the_agenda_and_undo_takes_a_step_back(
    board: BoardVisit, colleague: BoardVisit
) -> None:
    plan_ready_agenda(board)
    act(board, "start")
    act(board, "next")
    expect(colleague.page.locator(".phase-name")).to_contain_text("Reveal")
    act(board, "back")
    expect(colleague.page.locator(".phase-name")).to_contain_text("Silent writing")
    board.press("Control+z")
    expect(colleague.page.locator(".phase-name")).to_contain_text("Reveal")


def test_the_clock_stops_goes_on_and_gets_a_minute(visit: Visit, keep: Keep, kept: Store) -> None:
    trip = keep(in_phase("talk"))
    board = BoardVisit(visit, trip)
    act(board, "minute")
    expect(board.page.locator(".phase-time")).to_contain_text("00:5")
    act(board, "pause")
    stopped = workshop_of(kept, trip)
    assert stopped.timer_ends_ms is None
    assert 40 <= (stopped.timer_left_s or 0) <= 60
    act(board, "pause")
    assert workshop_of(kept, trip).timer_ends_ms is not None
    act(board, "stop")
    expect(board.page.locator(".phase-time")).to_be_empty()


def test_a_clock_that_has_run_out_says_so_calmly(visit: Visit, keep: Keep) -> None:
    journey = in_phase("talk")
    rung = journey.replaced(
        {"meeting": journey.records["meeting"].model_copy(update={"timer_ends_ms": 1_000})}
    )
    board = BoardVisit(visit, keep(rung))
    expect(board.page.locator(".phase-time")).to_have_text("Time is up")
    expect(board.page.locator(".unseen[aria-live=polite]")).to_have_text("Time is up")


def test_leaving_a_vote_closes_it_and_going_back_opens_it_again(
    visit: Visit, keep: Keep, kept: Store
) -> None:
    trip = keep(in_phase("voting", *three_notes(), *with_vote()))
    board = BoardVisit(visit, trip)
    act(board, "next")
    (left,) = kept.journey(trip).journey.all_of(VotingRound)
    assert not left.is_open
    board.page.locator(".phase-name").click()
    act(board, "back")
    (again,) = kept.journey(trip).journey.all_of(VotingRound)
    assert again.is_open
    assert phase_in_bar(board).startswith("Dot vote 1 of 2")


def test_the_end_keeps_a_version_and_leaves_no_note_hidden(visit: Visit, keep: Keep, kept: Store) -> None:
    trip = keep(in_phase("writing", adding("sticky", "own", "queue", text="Своя", hidden=True)))
    board = BoardVisit(visit, trip)
    board.page.locator(".phase-name").click()
    act(board, "end")
    expect(board.page.locator(".phase-pill")).to_be_hidden()
    board.expect_saved()
    assert workshop_of(kept, trip).status == "ended"
    own = kept.journey(trip).journey.records["own"]
    assert isinstance(own, Sticky)
    assert not own.hidden
    assert [version.reason for version in kept.versions.of(trip)] == ["workshop_end"]


def test_what_a_phase_is_about_is_named_and_brought_into_sight(visit: Visit, keep: Keep) -> None:
    trip = keep(in_phase("talk", linking("focuses_on", "now", "visit")))
    board = BoardVisit(visit, trip)
    expect(board.page.locator(".question-focus")).to_have_text("Визит")
    expect(board.card("visit")).to_be_in_viewport()
