"""The live board in real browsers: write, move, take back, see each other, come back after a break."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from cjm_studio.model import Journey, PainPoint, Sticky, stages
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.board import BoardVisit, at_the_board
from tests.browser.visit import SAMPLE_RU, Visit
from tests.small_journeys import adding, after, empty_journey, small_journey

pytestmark = pytest.mark.browser


@pytest.fixture
def board(visit: Visit, trip: str) -> BoardVisit:
    return BoardVisit(visit, trip)


@pytest.fixture
def colleague(chromium: Browser, studio: Studio, trip: str, board: BoardVisit) -> Iterator[BoardVisit]:
    with at_the_board(chromium, studio, trip) as other:
        yield other


def notes(kept: Store, trip: str) -> list[str]:
    return [note.text for note in kept.journey(trip).journey.all_of(Sticky)]


def test_the_sample_stands_on_the_board(visit: Visit) -> None:
    board = BoardVisit(visit, SAMPLE_RU)
    assert len(board.head_names()) == 7
    expect(board.page.locator(".card[data-kind=touchpoint]")).to_have_count(16)
    expect(board.page.locator('.point[data-lane="emotion"]')).to_have_count(19)
    expect(board.page.get_by_role("grid", name="Board")).to_be_visible()


def test_enter_adds_card_after_card_and_the_colleague_sees_them(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    board.write_into("stickies", "queue", "Где талон?", "Кто последний?")
    expect(colleague.cards("stickies", "queue")).to_have_text(["Где талон?", "Кто последний?"])
    assert sorted(notes(kept, trip)) == ["Где талон?", "Кто последний?"]


def test_a_double_click_into_a_cell_begins_a_card(board: BoardVisit, kept: Store, trip: str) -> None:
    board.cell("stickies", "compare").dblclick(position={"x": 70, "y": 12}, force=True)
    expect(board.page.locator("textarea.card-field")).to_be_focused()
    board.page.keyboard.insert_text("Дорого?")
    board.page.locator("textarea.card-field").click()  # nothing lies over it
    board.page.locator(".top-title").click()
    expect(board.page.locator("textarea.card-field")).to_have_count(0)
    board.expect_saved()
    assert notes(kept, trip) == ["Дорого?"]


def test_f2_writes_in_place_and_escape_forgets(board: BoardVisit, kept: Store, trip: str) -> None:
    board.choose("waits")
    board.press("F2")
    board.page.keyboard.insert_text("Забыто")
    board.press("Escape")
    assert board.focus() == "waits"
    board.press("F2", "Control+a")
    board.page.keyboard.insert_text("Ждать сорок минут")
    board.press("Tab")
    board.expect_saved()
    expect(board.card("waits")).to_contain_text("Ждать сорок минут")
    assert kept.journey(trip).journey.records["waits"].title == "Ждать сорок минут"


def test_a_card_dragged_to_another_column_hangs_on_its_touchpoint(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    board.drag(board.card("waits"), board.cell("pains", "compare"))
    expect(colleague.cards("pains", "compare")).to_have_text(["Долго ждать"])
    (link,) = kept.journey(trip).journey.out("waits", "hurts")
    assert link.target == "site"


def test_alt_and_arrow_move_a_card_as_the_mouse_does(board: BoardVisit) -> None:
    board.choose("waits")
    board.press("Alt+ArrowLeft")
    expect(board.cards("pains", "compare")).to_have_text(["Долго ждать"])
    assert board.focus() == "waits"


def test_a_note_dropped_among_the_pains_becomes_a_pain(board: BoardVisit, kept: Store, trip: str) -> None:
    board.write_into("stickies", "queue", "Холодно")
    board.drag(board.cards("stickies", "queue").first, board.cell("pains", "queue"))
    expect(board.cards("pains", "queue")).to_contain_text(["Холодно", "Долго ждать"])
    expect(board.cards("stickies", "queue")).to_have_count(0)
    board.expect_saved()
    assert notes(kept, trip) == ["Холодно"]  # it stays in the journey, with its votes
    assert "Холодно" in [pain.text for pain in kept.journey(trip).journey.all_of(PainPoint)]


def test_a_stage_is_dragged_behind_another(board: BoardVisit, colleague: BoardVisit) -> None:
    board.drag(board.card("search"), board.card("visit"), right_half=True)
    expect(colleague.page.locator(".stage-name")).to_have_text(["Визит", "Поиск"])


def test_undo_takes_back_ones_own_act_and_redo_does_it_again(
    board: BoardVisit, colleague: BoardVisit
) -> None:
    colleague.write_into("stickies", "compare", "Чужая")
    board.write_into("stickies", "queue", "Своя")
    board.press("Control+z")
    expect(board.cards("stickies", "queue")).to_have_count(0)
    expect(board.cards("stickies", "compare")).to_have_text(["Чужая"])
    board.press("Control+Shift+z")
    expect(board.cards("stickies", "queue")).to_have_text(["Своя"])


def test_a_point_of_the_curve_follows_the_mouse(board: BoardVisit, kept: Store, trip: str) -> None:
    point = board.card("feels")
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    board.page.mouse.move(x, y)
    board.page.mouse.down()
    board.page.mouse.move(x, y - 46, steps=4)
    board.page.mouse.up()
    board.expect_saved()
    assert kept.journey(trip).journey.records["feels"].as_written()["value"] == 1.0
    board.choose("feels")
    board.press("Shift+ArrowDown")
    expect(board.card("feels")).to_have_attribute("aria-valuenow", "0.5")


def test_delete_removes_and_duplicate_doubles(board: BoardVisit, kept: Store, trip: str) -> None:
    board.choose("waits")
    board.press("Control+d")
    expect(board.cards("pains", "queue")).to_have_text(["Долго ждать", "Долго ждать"])
    board.press("Delete")
    expect(board.cards("pains", "queue")).to_have_count(1)
    board.expect_saved()
    assert len(kept.journey(trip).journey.all_of(PainPoint)) == 1


def test_several_pasted_lines_become_several_cards(board: BoardVisit) -> None:
    board.cell("stickies", "queue").focus()
    paste(board, "Раз\nДва\n\nТри")
    expect(board.cards("stickies", "queue")).to_have_text(["Раз", "Два", "Три"])


def test_a_pasted_block_of_a_spreadsheet_fills_cells(board: BoardVisit) -> None:
    board.cell("stickies", "compare").focus()
    paste(board, "Слева\tСправа\nЕщё слева\t")
    expect(board.cards("stickies", "compare")).to_have_text(["Слева", "Ещё слева"])
    expect(board.cards("stickies", "queue")).to_have_text(["Справа"])


def paste(board: BoardVisit, text: str) -> None:
    board.page.evaluate(
        """(text) => {
            let node = document.activeElement;
            while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", text);
            node.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true }));
        }""",
        text,
    )


def test_arrows_walk_the_grid(board: BoardVisit) -> None:
    board.choose("site")
    board.press("ArrowRight")
    assert board.focus() == "desk"
    board.press("ArrowUp")
    assert board.focus() == "queue"
    board.press("ArrowUp")
    assert board.focus() == "visit"
    board.press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown")
    assert board.focus() == "feels"


def test_what_a_colleague_does_leaves_the_card_that_is_written_alone(
    board: BoardVisit, colleague: BoardVisit
) -> None:
    board.choose("waits")
    board.press("F2", "Control+a")
    board.page.keyboard.insert_text("Пишу")
    expect(colleague.page.locator(".card.is-locked")).to_have_attribute("data-record-id", "waits")
    colleague.write_into("pains", "queue", "Новая")
    colleague.drag(colleague.card("visit"), colleague.card("search"))
    expect(board.cards("pains", "queue")).to_have_count(2)
    board.page.keyboard.insert_text(" дальше")
    board.press("Tab")
    expect(colleague.card("waits")).to_have_text("Пишу дальше")


def test_the_focus_stays_on_a_card_that_a_colleague_moves(board: BoardVisit, colleague: BoardVisit) -> None:
    board.choose("waits")
    colleague.choose("waits")
    colleague.press("Alt+ArrowLeft")
    expect(board.cards("pains", "compare")).to_have_count(1)
    assert board.focus() == "waits"


def test_a_refused_act_is_taken_back_with_its_reason(board: BoardVisit) -> None:
    board.choose("desk")
    board.press("Delete")
    expect(board.cards("pains", "queue")).to_have_count(0)
    board.cell("pains", "queue").locator(".cell-add").focus()
    board.press("Enter")
    expect(board.page.get_by_role("status").filter(has_text="no touchpoint")).to_be_visible()


def test_a_card_of_markup_stays_text(visit: Visit, keep: Callable[[Journey], str]) -> None:
    evil = "<img src=x onerror=alert(1)><b>bold</b>"
    trip = keep(after(small_journey(), adding("sticky", "evil", "queue", text=evil)))
    board = BoardVisit(visit, trip)
    expect(board.card("evil").locator(".card-text")).to_have_text(evil)
    expect(board.card("evil").locator("img, b")).to_have_count(0)


def test_an_empty_board_teaches_and_grows(visit: Visit, kept: Store, keep: Callable[[Journey], str]) -> None:
    trip = keep(empty_journey())
    board = BoardVisit(visit, trip)
    expect(board.page.get_by_text("Where the customer meets you", exact=False)).to_be_visible()
    board.page.get_by_role("button", name="Add a stage").first.click()
    expect(board.page.locator("textarea.card-field")).to_be_focused()
    board.page.keyboard.insert_text("Выбор врача")
    board.press("Enter")
    board.expect_saved()
    assert [stage.title for stage in stages(kept.journey(trip).journey)] == ["Выбор врача"]


def test_a_reload_shows_what_was_done(board: BoardVisit, visit: Visit, trip: str) -> None:
    board.write_into("stickies", "queue", "Останется")
    again = BoardVisit(visit, trip)
    expect(again.cards("stickies", "queue")).to_have_text(["Останется"])
    again.page.locator(".top-title").click()
    again.press("Control+z")
    expect(again.cards("stickies", "queue")).to_have_count(0)


def test_a_folded_lane_leaves_its_room_to_the_others(board: BoardVisit) -> None:
    lane = board.page.locator('.lane[data-lane="emotion"]')
    lane.get_by_role("button", name="Emotion").click()
    expect(board.card("feels")).not_to_be_visible()
    board.choose("desk")
    board.press("ArrowDown", "ArrowDown")
    assert board.focus() == "waits"
    lane.get_by_role("button", name="Emotion").click()
    expect(board.card("feels")).to_be_visible()


def test_search_steps_back_what_does_not_match_and_enter_goes_to_what_does(board: BoardVisit) -> None:
    board.press("Control+f")
    board.page.keyboard.insert_text("ждать")
    board.press("Enter")
    expect(board.page.locator(".card.is-dimmed")).to_have_count(3)
    expect(board.card("waits")).to_have_class("card is-selected")
    board.press("Escape")
    expect(board.page.locator(".card.is-dimmed")).to_have_count(0)


def test_details_show_and_change_the_other_fields(board: BoardVisit, kept: Store, trip: str) -> None:
    board.choose("waits")
    board.press("i")
    details = board.page.get_by_role("complementary", name="Details")
    details.get_by_label("Cause").select_option("rule")
    details.get_by_label("Severity").fill("4")
    details.get_by_label("Severity").press("Tab")
    expect(board.card("waits")).to_contain_text("severity 4")
    board.expect_saved()
    written = kept.journey(trip).journey.records["waits"].as_written()
    assert (written["cause"], written["severity"]) == ("rule", 4)


LONG = "Очередь стоит до самых дверей, и никто не говорит, сколько ещё ждать и в какое окно потом идти"


def test_of_two_versions_of_a_long_text_one_is_kept_and_the_other_handed_back(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    rewrite(board, LONG)
    expect(colleague.card("waits")).to_contain_text("до самых дверей")
    for person in (board, colleague):
        person.choose("waits")
        person.press("F2")
    colleague.page.keyboard.insert_text(", она сказала")
    colleague.press("Tab")
    colleague.expect_saved()
    board.page.keyboard.insert_text(", я сказал")
    board.press("Tab")
    expect(board.page.locator(".notice-lost")).to_have_text(f"{LONG}, я сказал")
    assert kept.journey(trip).journey.records["waits"].title.endswith("она сказала")
    board.page.get_by_role("button", name="Take mine").click()
    expect(colleague.card("waits")).to_contain_text("я сказал")


def rewrite(board: BoardVisit, text: str) -> None:
    board.choose("waits")
    board.press("F2", "Control+a")
    board.page.keyboard.insert_text(text)
    board.press("Tab")
    board.expect_saved()


def test_chosen_cards_are_dragged_together(board: BoardVisit) -> None:
    board.write_into("stickies", "queue", "Раз", "Два")
    first, second = board.cards("stickies", "queue").all()
    first.click()
    second.click(modifiers=["Control"])
    board.drag(second, board.cell("stickies", "compare"))
    expect(board.cards("stickies", "compare")).to_have_text(["Раз", "Два"])
    board.press("Control+z")
    expect(board.cards("stickies", "queue")).to_have_text(["Раз", "Два"])


def test_a_feeling_is_set_and_taken_away_in_the_details(board: BoardVisit, kept: Store, trip: str) -> None:
    board.choose("desk")
    board.press("i")
    feelings = board.page.get_by_role("group", name="Emotion", exact=True)
    feelings.get_by_role("button", name="Emotion, Марина, +2").click()
    expect(board.card("feels")).to_have_attribute("aria-valuenow", "2")
    feelings.get_by_role("button", name="Emotion, Марина, +2").click()
    expect(board.card("feels")).to_have_count(0)
    board.expect_saved()
    assert "feels" not in kept.journey(trip).journey.records
    board.page.get_by_role("button", name="Reason, Марина, −1").click()
    expect(board.page.locator('.point[data-lane="reason"]')).to_have_attribute("aria-valuenow", "-1")


def test_dragging_where_no_card_is_moves_the_board(visit: Visit) -> None:
    board = BoardVisit(visit, SAMPLE_RU)
    scroller = board.page.locator(".scroller")
    gap = board.cell("stickies", "step-ticket")
    gap.scroll_into_view_if_needed()
    before = scroller.evaluate("(node) => [node.scrollLeft, node.scrollTop]")
    box = gap.bounding_box()
    assert box is not None
    board.page.mouse.move(box["x"] + 40, box["y"] + 10)
    board.page.mouse.down()
    board.page.mouse.move(box["x"] - 160, box["y"] + 60, steps=4)
    board.page.mouse.up()
    after_it = scroller.evaluate("(node) => [node.scrollLeft, node.scrollTop]")
    assert after_it == pytest.approx([before[0] + 200, before[1] - 50], abs=2)


def test_a_step_goes_into_a_stage_without_steps(
    visit: Visit, kept: Store, keep: Callable[[Journey], str]
) -> None:
    trip = keep(after(small_journey(), adding("stage", "memory", name="Память")))
    board = BoardVisit(visit, trip)
    board.drag(board.card("queue"), board.card("memory"))
    (link,) = kept.journey(trip).journey.out("queue", "part_of")
    assert link.target == "memory"
