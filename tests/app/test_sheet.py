"""The table's sheet: changes are told again and again, and each is stored once."""

from typing import Any

from cjm_studio.app.sheet import Sheet, Subject, new_sheet
from cjm_studio.commands import apply
from cjm_studio.model import Journey, Stage
from tests.small_journeys import adding, after, empty_journey, small_journey


def sheet_of(journey: Journey) -> Sheet:
    return new_sheet(Subject(journey.id, "stage", "en"), "table-1", journey, 0)


def state(
    edited: dict[int, Any] | None = None, added: list[Any] | None = None, *deleted: int
) -> dict[str, Any]:
    return {"edited_rows": edited or {}, "added_rows": added or [], "deleted_rows": list(deleted)}


def stored(sheet: Sheet, journey: Journey, told: dict[str, Any]) -> Journey:
    return after(journey, *sheet.commands(journey, told))


def names(journey: Journey) -> list[str]:
    return [stage.title for stage in journey.all_of(Stage)]


def test_a_change_is_stored_once_however_often_it_is_told() -> None:
    sheet, journey = sheet_of(small_journey()), small_journey()
    journey = stored(sheet, journey, state({0: {"name": "Выбор"}}))
    assert names(journey) == ["Выбор", "Визит"]
    assert sheet.commands(journey, state({0: {"name": "Выбор"}})) == []


def test_an_old_change_does_not_undo_what_somebody_else_wrote_since() -> None:
    sheet = sheet_of(small_journey())
    journey = stored(sheet, small_journey(), state({0: {"name": "Выбор"}}))
    (theirs,) = sheet_of(journey).commands(journey, state({0: {"name": "Их слово"}}))
    journey = apply(journey, theirs)
    journey = stored(sheet, journey, state({0: {"name": "Выбор"}, 1: {"name": "Приход"}}))
    assert names(journey) == ["Их слово", "Приход"]


def test_a_new_row_becomes_a_record_with_its_first_word_and_changes_with_the_next() -> None:
    sheet = sheet_of(small_journey())
    assert sheet.commands(small_journey(), state(None, [{}])) == []
    journey = stored(sheet, small_journey(), state(None, [{"name": "Память"}]))
    journey = stored(sheet, journey, state(None, [{"name": "Память", "voice": "Помню"}]))
    (memory,) = [stage for stage in journey.all_of(Stage) if stage.title == "Память"]
    assert memory.voice == "Помню"
    assert len(names(journey)) == 3


def test_the_first_record_is_written_into_the_empty_row() -> None:
    sheet = sheet_of(empty_journey())
    journey = stored(sheet, empty_journey(), state({0: {"name": "Поиск"}}))
    journey = stored(sheet, journey, state({0: {"name": "Поиски"}}, [{"name": "Визит"}]))
    assert names(journey) == ["Поиски", "Визит"]


def test_a_deleted_row_is_deleted_once() -> None:
    sheet = sheet_of(small_journey())
    told = state(None, None, 1)
    journey = stored(sheet, small_journey(), told)
    assert names(journey) == ["Поиск"]
    assert sheet.has_lost_rows(told)
    assert sheet.commands(journey, told) == []


def test_of_the_added_rows_the_right_one_is_deleted() -> None:
    rows: list[dict[str, Any]] = [{"name": "Раз"}, {"name": "Два"}, {"name": "Три"}]
    for gone in range(3):
        sheet = sheet_of(small_journey())
        journey = stored(sheet, small_journey(), state(None, rows))
        told = state(None, rows[:gone] + rows[gone + 1 :])
        assert sheet.has_lost_rows(told)
        left = names(stored(sheet, journey, told))
        assert left == ["Поиск", "Визит", *(row["name"] for row in rows if row != rows[gone])]


def test_a_row_whose_record_is_gone_asks_for_nothing() -> None:
    sheet = sheet_of(small_journey())
    without = after(empty_journey(), adding("stage", "visit", name="Визит"))
    assert sheet.commands(without, state({0: {"name": "Выбор"}}, None, 0)) == []
