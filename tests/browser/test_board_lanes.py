"""Lanes of the board: everybody moves, names, adds and hides them; stages fold; each kind is written in."""

import pytest
from playwright.sync_api import Locator, expect

from cjm_studio.layout import journey_map
from cjm_studio.layout.scene import Subject
from cjm_studio.model import Journey, Lane, Metric, place_in_order
from cjm_studio.store import Store
from tests.browser.board import BoardVisit
from tests.browser.visit import Visit

pytestmark = [pytest.mark.browser, pytest.mark.long]

USUAL = [
    "Actions and touchpoints",
    "Expectations",
    "Emotion",
    "Pains",
    "Gains",
    "Notes",
    "Hypotheses",
    "Systems",
]


def names(board: BoardVisit) -> Locator:
    return board.page.locator(".lane-name")


def title(board: BoardVisit, key: str) -> Locator:
    return board.page.locator(f'[data-focus="lane:{key}"]')


def menu(board: BoardVisit, key: str, item: str) -> None:
    title(board, key).focus()
    board.press("Enter")
    board.page.get_by_role("menuitem", name=item).click()


def lanes_of(kept: Store, trip: str) -> list[Lane]:
    return sorted(kept.journey(trip).journey.all_of(Lane), key=place_in_order)


def test_the_first_move_makes_records_for_all_lanes_and_keeps_their_order(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    expect(names(board)).to_have_text(USUAL)
    title(board, "pains").focus()
    board.press("Alt+ArrowUp")
    moved = [*USUAL[:2], "Pains", "Emotion", *USUAL[4:]]
    expect(names(colleague)).to_have_text(moved)
    assert board.focus() == "lane:pains"
    board.expect_saved()
    assert [lane.role for lane in lanes_of(kept, trip)][1:4] == ["expectations", "pains", "emotion"]
    board.press("Control+z")
    expect(names(board)).to_have_text(USUAL)
    board.expect_saved()
    assert lanes_of(kept, trip) == []


def test_a_lane_is_dragged_by_its_title(board: BoardVisit, colleague: BoardVisit) -> None:
    board.drag(title(board, "pains"), title(board, "touchpoints"))
    expect(names(colleague)).to_have_text(["Pains", *USUAL[:3], *USUAL[4:]])


def test_a_lane_is_named_where_it_stands_and_an_empty_name_gives_the_usual_one(
    board: BoardVisit, colleague: BoardVisit
) -> None:
    title(board, "pains").focus()
    board.press("F2")
    board.page.keyboard.insert_text("Что мешает")
    board.press("Enter")
    expect(names(colleague).nth(3)).to_have_text("Что мешает")
    assert board.focus() == "lane:pains"
    board.press("F2", "Delete", "Enter")
    expect(names(colleague).nth(3)).to_have_text("Pains")


def test_a_hidden_lane_leaves_and_comes_back(board: BoardVisit, colleague: BoardVisit) -> None:
    menu(board, "emotion", "Hide this lane")
    expect(names(colleague)).to_have_text([*USUAL[:2], *USUAL[3:]])
    assert board.focus() == "lane:pains"
    board.page.get_by_role("button", name="Hidden lanes: 1").click()
    board.page.get_by_role("menuitem", name="Emotion").click()
    expect(names(colleague)).to_have_text(USUAL)
    expect(board.page.locator(".hidden-lanes")).to_be_hidden()


def test_a_second_lane_of_notes_has_a_name_and_cards_of_its_own(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    board.write_into("stickies", "queue", "Общая")
    menu(board, "stickies", "Add a lane")
    board.page.get_by_role("menuitem", name="Notes").click()
    board.page.keyboard.insert_text("Идеи")
    board.press("Enter")
    expect(names(colleague)).to_have_text([*USUAL[:6], "Идеи", *USUAL[6:]])
    own = lanes_of(kept, trip)[6].id
    second = board.page.locator(f'.lane[data-lane-key="{own}"] [data-step-id="queue"].cell')
    board.drag(board.page.locator(".card[data-kind=sticky]"), second)
    expect(second.locator(".card-text")).to_have_text(["Общая"])
    board.expect_saved()
    links = kept.journey(trip).journey.links.values()
    assert [link.target for link in links if getattr(link, "lane", "") == own] == ["queue"]
    menu(board, own, "Remove this lane")
    expect(colleague.cards("stickies", "queue").locator(".card-text")).to_have_text(["Общая"])
    expect(names(colleague)).to_have_text(USUAL)


def test_a_pain_goes_between_two_lanes_of_pains_by_hand_and_by_keyboard(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    menu(board, "pains", "Add a lane")
    board.page.get_by_role("menuitem", name="Pains").click()
    board.page.keyboard.insert_text("Второй визит")
    board.press("Enter")
    expect(names(colleague)).to_have_text([*USUAL[:4], "Второй визит", *USUAL[4:]])
    second = lane_cell(colleague, lanes_of(kept, trip)[4].id, "queue")
    first = lane_cell(colleague, "pains", "queue")
    own = lane_cell(board, lanes_of(kept, trip)[4].id, "queue")
    board.drag(board.card("waits"), own)
    expect(second.locator(".card-text")).to_have_text(["Долго ждать"])
    board.choose("waits")
    board.press("Alt+ArrowUp")
    expect(first.locator(".card-text")).to_have_text(["Долго ждать"])
    board.press("Alt+ArrowDown")
    expect(second.locator(".card-text")).to_have_text(["Долго ждать"])
    assert board.focus() == "waits"
    board.press("Control+z", "Control+z", "Control+z")
    expect(first.locator(".card-text")).to_have_text(["Долго ждать"])
    assert [link.target for link in kept.journey(trip).journey.out("waits", "hurts")] == ["desk"]


def lane_cell(board: BoardVisit, key: str, step: str) -> Locator:
    return board.page.locator(f'.lane[data-lane-key="{key}"] [data-step-id="{step}"].cell')


def test_the_map_has_the_same_lanes_in_the_same_order(board: BoardVisit, kept: Store, trip: str) -> None:
    title(board, "pains").focus()
    board.press("Alt+ArrowUp")
    menu(board, "gains", "Hide this lane")
    title(board, "stickies").focus()
    board.press("F2")
    board.page.keyboard.insert_text("Мысли")
    board.press("Enter")
    board.expect_saved()
    roles = [subject.lane for subject in lane_subjects(kept.journey(trip).journey)]
    assert roles == ["touchpoints", "expectations", "pains", "emotion", "stickies", "hypotheses"]
    assert "Мысли" in [subject.label for subject in lane_subjects(kept.journey(trip).journey)]


def lane_subjects(journey: Journey) -> list[Subject]:
    groups = journey_map(journey).groups
    return [each.subject for each in groups if each.subject.kind == "lane" and each.subject.lane != "voice"]


def test_a_goal_is_written_on_the_board(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    add_lane(board, "Customer’s goal")
    goal = board.page.locator('.field-card[data-of="visit"]')
    goal.dblclick()
    board.page.keyboard.insert_text("Уйти с покупкой")
    board.press("Enter")
    expect(colleague.page.locator('.field-card[data-of="visit"]')).to_have_text("Уйти с покупкой")
    board.expect_saved()
    assert kept.journey(trip).journey.records["visit"].as_written()["customer_goal"] == "Уйти с покупкой"


def add_lane(board: BoardVisit, name: str) -> None:
    board.page.get_by_role("button", name="Add a lane").click()
    board.page.get_by_role("menuitem", name=name).click()


def test_a_metric_hangs_on_the_stage_in_which_it_is_written(
    board: BoardVisit, kept: Store, trip: str
) -> None:
    add_lane(board, "Metrics")
    board.page.locator('.cell[data-lane="metrics"][data-stage-id="visit"]').dblclick(force=True)
    board.page.keyboard.insert_text("Дошли до кассы")
    board.press("Enter", "Escape")
    board.expect_saved()
    journey = kept.journey(trip).journey
    (metric,) = journey.all_of(Metric)
    assert [link.source for link in journey.into(metric.id, "measured_by")] == ["visit"]
    board.choose(metric.id)
    board.press("Alt+ArrowLeft")
    board.expect_saved()
    journey = kept.journey(trip).journey
    assert [link.source for link in journey.into(metric.id, "measured_by")] == ["search"]


def test_technology_stands_apart_from_people(board: BoardVisit, kept: Store, trip: str) -> None:
    add_lane(board, "Frontstage actions")
    add_lane(board, "Frontstage technology")
    board.write_into("frontstage_technology", "queue", "Терминал")
    card = board.cards("frontstage_technology", "queue").first
    record_id = card.get_attribute("data-record-id") or ""
    assert kept.journey(trip).journey.records[record_id].as_written()["done_by"] == "technology"
    board.drag(card, board.cell("frontstage_people", "queue"))
    expect(board.cards("frontstage_people", "queue")).to_have_text(["Терминал"])
    board.expect_saved()
    assert "done_by" not in kept.journey(trip).journey.records[record_id].as_written()


def test_a_promise_needs_an_expectation_that_it_sets(board: BoardVisit) -> None:
    add_lane(board, "Promises")
    board.cell("promises", "queue").locator(".cell-add").focus()
    board.press("Enter")
    expect(board.page.get_by_role("status").filter(has_text="no expectation in this column")).to_be_visible()


def test_a_folded_stage_is_one_column_with_the_number_of_its_cards(
    board: BoardVisit, colleague: BoardVisit
) -> None:
    board.choose("visit")
    board.press("f")
    expect(board.page.locator('.cell.is-narrow[data-lane="pains"]')).to_have_text("1")
    expect(board.card("waits")).to_have_count(0)
    expect(colleague.card("waits")).to_be_visible()
    assert board.focus() == "visit"
    board.page.locator('.cell.is-narrow[data-lane="pains"]').focus()
    board.press("Enter")
    expect(board.card("waits")).to_be_visible()
    assert board.focus() == "visit"


def test_a_stage_stays_folded_after_a_reload(board: BoardVisit, visit: Visit, trip: str) -> None:
    board.card("visit").hover()
    board.card("visit").get_by_role("button", name="Fold this stage").click()
    again = BoardVisit(visit, trip)
    expect(again.page.locator(".stage.is-narrow .stage-number")).to_have_text("2")
    again.page.get_by_role("button", name="Open this stage").click()
    expect(again.card("waits")).to_be_visible()


def test_a_remote_change_leaves_the_focus_on_the_title(board: BoardVisit, colleague: BoardVisit) -> None:
    title(board, "pains").focus()
    menu(colleague, "emotion", "Move down")
    expect(names(board).nth(2)).to_have_text("Pains")
    assert board.focus() == "lane:pains"
