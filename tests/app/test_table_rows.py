"""Rows of the table: what a record looks like in them, and what changed cells ask for."""

from typing import Any

import pytest

from cjm_studio.app.table_rows import PLACE, addition, edits, empty_row, places_of, row_of
from cjm_studio.commands import Move, Set, apply
from cjm_studio.model import RECORD_CLASSES, Journey
from tests.builders import journey_of_everything
from tests.small_journeys import adding, after, small_journey

KINDS = sorted(set(RECORD_CLASSES) - {"journey"})
EVERYTHING = journey_of_everything()


def row(journey: Journey, record_id: str) -> tuple[dict[str, Any], dict[str, str]]:
    record = journey.records[record_id]
    places = places_of(journey, record.kind, "en")
    return row_of(journey, record, places), places


@pytest.mark.parametrize("kind", KINDS)
def test_an_unchanged_row_asks_for_nothing(kind: str) -> None:
    cells, places = row(EVERYTHING, f"{kind}-1")
    assert edits(EVERYTHING, EVERYTHING.records[f"{kind}-1"], cells, places) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_written_anew_makes_the_same_record(kind: str) -> None:
    cells, places = row(EVERYTHING, f"{kind}-1")
    (command,) = addition(kind, "fresh", cells | {PLACE: None}, places)
    made = apply(EVERYTHING, command).records["fresh"].as_written()
    original = EVERYTHING.records[f"{kind}-1"].as_written()
    aside = {"id": "", "order": "", "observations": [], "inputs": [], "arguments": [], "data": ""}
    assert made | aside == original | aside


@pytest.mark.parametrize("kind", KINDS)
def test_an_untouched_new_row_makes_no_record(kind: str) -> None:
    assert addition(kind, "fresh", empty_row(kind), {}) == []
    assert addition(kind, "fresh", dict.fromkeys(empty_row(kind)), {}) == []
    assert addition(kind, "fresh", {}, {}) == []


def test_a_changed_cell_sets_its_field_alone() -> None:
    journey = small_journey()
    command = edits(journey, journey.records["desk"], {"name": "Стойка", "fail_point": False}, {})
    assert command == [Set(item="desk", values={"name": "Стойка"})]


def test_an_emptied_cell_empties_its_field() -> None:
    journey = after(small_journey(), adding("pain_point", "slow", "desk", text="Медленно", severity=4))
    (command,) = edits(journey, journey.records["slow"], {"severity": None, "text": None}, {})
    emptied = apply(journey, command).records["slow"].as_written()
    assert emptied.keys() & {"severity", "text"} == set()


def test_another_place_moves_the_record() -> None:
    journey = small_journey()
    places = places_of(journey, "touchpoint", "en")
    command = edits(journey, journey.records["desk"], {PLACE: "Сравнить"}, places)
    assert command == [Move(record="desk", into="compare")]


def test_places_of_one_name_are_told_apart() -> None:
    journey = after(
        small_journey(),
        adding("step", "wait", "search", name="Ждать"),
        adding("step", "wait-again", "visit", name="Ждать"),
    )
    places = places_of(journey, "touchpoint", "en")
    assert len(set(places.values())) == len(places) == 4
    assert {"Ждать", "Ждать (2)"} <= set(places)


def test_a_pasted_text_loses_what_no_record_may_hold() -> None:
    journey = small_journey()
    command = edits(journey, journey.records["desk"], {"name": "Сто\x00й\x1bка\ud800"}, {})
    assert command == [Set(item="desk", values={"name": "Стойка"})]
