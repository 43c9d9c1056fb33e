"""The map as tables: a cell is changed, rows are added and deleted, and all of it can be taken back."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from playwright.sync_api import Locator, TimeoutError, expect

from cjm_studio.model import Journey, stages
from cjm_studio.store import Store
from tests.browser.visit import Visit
from tests.small_journeys import empty_journey

pytestmark = pytest.mark.browser

HEADER_PX, ROW_PX, MARKER_PX = 32, 31, 33
NAME_PX, GOAL_PX = 66, 400
TRIES = 5


class Table:
    """The table of one kind of record, driven by mouse and keyboard as people do."""

    def __init__(self, visit: Visit, journey: str, kind: str) -> None:
        self.page = visit.page
        visit.open("/map", j=journey)
        visit.page.get_by_role("radio", name="Table").click()
        choice = visit.page.locator(".st-key-table-kind")
        choice.get_by_role("combobox").click()
        visit.page.get_by_role("option", name=kind).click()
        visit.settle()
        self.grid = visit.page.locator(".dvn-scroller").first  # it lies over the canvas and takes the mouse
        self.canvas = visit.page.get_by_test_id("data-grid-canvas").first
        expect(self.canvas.locator("td").first).to_be_attached()
        self.wait_until_still()

    def cells(self, text: str) -> Locator:
        """The cells that hold a text, as a screen reader finds them."""
        return self.canvas.locator("td").filter(has_text=text)

    def wait_until_still(self) -> None:
        """The table shows itself before it knows its width, and until then it loses clicks."""
        last = None
        while last != (last := self.grid.bounding_box()):
            self.page.wait_for_timeout(200)

    def mark(self, row: int) -> None:
        """Mark a row as a whole."""
        self.grid.click(position={"x": MARKER_PX / 2, "y": HEADER_PX + ROW_PX * (row + 0.5)})

    def add(self, text: str) -> None:
        """Write into the first cell of a new row."""
        rows = self.canvas.locator("tr")
        before = rows.count()
        self.grid.hover()
        self.page.get_by_role("button", name="Add row").click()
        expect(rows).to_have_count(before + 1)
        self.write(before - 1, text)

    def begin(self, row: int, column_px: float = NAME_PX) -> Locator:
        """Open a cell for writing."""
        cell = self.page.locator("textarea.gdg-input")
        for _ in range(TRIES):
            self.grid.dblclick(position={"x": column_px, "y": HEADER_PX + ROW_PX * (row + 0.5)})
            with suppress(TimeoutError):  # on a busy machine the table may just be laid out anew
                cell.wait_for(timeout=3_000)
                break
        return cell

    def write(self, row: int, text: str, column_px: float = NAME_PX) -> None:
        """Write into a cell."""
        cell = self.begin(row, column_px)
        cell.fill(text)
        cell.press("Enter")


def titles(kept: Store, trip: str) -> list[str]:
    return [stage.title for stage in stages(kept.journey(trip).journey)]


def test_a_changed_cell_changes_the_record_and_the_map(visit: Visit, kept: Store, trip: str) -> None:
    Table(visit, trip, "Stages · 2").write(0, "Выбор")
    visit.expect_revision(1)
    assert titles(kept, trip) == ["Выбор", "Визит"]
    visit.page.get_by_role("radio", name="Map").click()
    visit.wait_for_map()
    assert "Выбор" in visit.words_on_map()


def test_undo_is_seen_in_the_table(visit: Visit, kept: Store, trip: str) -> None:
    table = Table(visit, trip, "Stages · 2")
    table.write(0, "Выбор")
    visit.expect_revision(1)
    expect(table.cells("Выбор")).to_have_count(1)
    visit.button("Undo").click()
    visit.expect_revision(2)
    expect(table.cells("Выбор")).to_have_count(0)
    expect(table.cells("Поиск")).to_have_count(1)
    assert titles(kept, trip) == ["Поиск", "Визит"]


def test_a_written_row_is_a_new_record(visit: Visit, kept: Store, trip: str) -> None:
    table = Table(visit, trip, "Stages · 2")
    table.add("Память")
    visit.expect_revision(1)
    assert titles(kept, trip) == ["Поиск", "Визит", "Память"]
    expect(table.cells("Память")).to_have_count(1)


def test_the_first_record_of_a_kind_is_written_into_the_empty_row(
    visit: Visit, kept: Store, keep: Callable[[Journey], str]
) -> None:
    trip = keep(empty_journey())
    Table(visit, trip, "Stages · 0").write(0, "Поиск")
    visit.expect_revision(1)
    assert titles(kept, trip) == ["Поиск"]


def test_a_deleted_row_takes_along_what_hangs_on_it(visit: Visit, kept: Store, trip: str) -> None:
    before = kept.journey(trip).journey
    Table(visit, trip, "Stages · 2").mark(1)
    visit.page.keyboard.press("Delete")
    visit.expect_revision(1)
    gone = before.records.keys() - kept.journey(trip).journey.records.keys()
    assert {"visit", "queue", "desk", "waits", "feels"} <= gone
    visit.button("Undo").click()
    visit.expect_revision(2)
    assert kept.journey(trip).journey == before


def test_what_is_being_written_survives_the_saving_of_the_cell_before(
    visit: Visit, kept: Store, trip: str
) -> None:
    table = Table(visit, trip, "Stages · 2")
    table.write(0, "Выбор")
    cell = table.begin(1)
    cell.fill("Приход")
    visit.expect_revision(1)
    expect(cell).to_have_value("Приход")
    cell.press("Enter")
    visit.expect_revision(2)
    assert titles(kept, trip) == ["Выбор", "Приход"]


def test_a_new_row_is_filled_cell_by_cell(visit: Visit, kept: Store, trip: str) -> None:
    table = Table(visit, trip, "Stages · 2")
    table.add("Память")
    visit.expect_revision(1)
    table.write(2, "Приехал, но помню", column_px=GOAL_PX)
    visit.expect_revision(2)
    *_, memory = stages(kept.journey(trip).journey)
    assert (memory.title, memory.as_written()["customer_goal"]) == ("Память", "Приехал, но помню")


@pytest.mark.long
def test_a_row_added_just_now_is_deleted_again(visit: Visit, kept: Store, trip: str) -> None:
    table = Table(visit, trip, "Stages · 2")
    table.add("Память")
    visit.expect_revision(1)
    table.mark(2)
    visit.page.keyboard.press("Delete")
    visit.expect_revision(2)
    assert titles(kept, trip) == ["Поиск", "Визит"]


@pytest.mark.long
def test_the_table_shows_what_was_written_after_a_look_at_the_map(visit: Visit, trip: str) -> None:
    table = Table(visit, trip, "Stages · 2")
    table.write(0, "Выбор")
    visit.expect_revision(1)
    visit.page.get_by_role("radio", name="Map").click()
    visit.wait_for_map()
    visit.page.get_by_role("radio", name="Table").click()
    expect(table.cells("Выбор")).to_have_count(1)
