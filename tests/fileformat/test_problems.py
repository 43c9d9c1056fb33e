"""Every problem of a file is found, told with its place, and what is sound beside it is left in peace."""

import json
from copy import deepcopy
from typing import Any

import pytest

from cjm_studio.errors import InvalidJourneyError
from cjm_studio.fileformat import read_journey
from cjm_studio.fileformat.limits import MOST_LINKS, MOST_PROBLEMS, MOST_RECORDS
from tests.fileformat.documents import (
    NAME,
    Document,
    as_bytes,
    entry,
    problems_after,
    problems_in,
    small_document,
)


def journey_with(**changes: Any) -> Document:
    document = small_document()
    document["journey"] |= changes
    return document


def test_a_problem_names_record_and_field() -> None:
    told = problems_after(lambda document: entry(document, "pain_point-1").update(severity=9))
    assert told == ["records[1] (pain_point-1).severity: 9 is too large. Write 5 or less."]


def test_a_problem_knows_its_place_by_itself() -> None:
    document = small_document()
    entry(document, "hurts-1")["source"] = "Ёж"
    (problem,) = problems_in(as_bytes(document))
    assert problem.place == "links[0] (hurts-1).source"
    assert problem.told("ru").startswith("links[0] (hurts-1).source: ")


def test_all_problems_are_told_at_once() -> None:
    def spoil(document: Document) -> None:
        entry(document, "stage-1").update(nam="x", evidence_level="sure")
        del entry(document, "part_of-1")["target"]
        entry(document, "part_of-3")["target"] = "step-9"
        document["author"] = "Anna"

    assert problems_after(spoil) == [
        "file: There is no field 'author' here. Remove it. Known fields: format, version, journey.",
        "records[2] (stage-1).evidence_level: \"sure\" is not one of the choices. Did you mean 'measured'? "
        "Choices: assumed, reported, observed, measured.",
        "records[2] (stage-1): There is no field 'nam' here. Did you mean 'name'? Rename or remove it.",
        "links[1] (part_of-1): The field 'target' is missing. Add it.",
        "links[3] (part_of-3): The link 'part_of-3' (part_of) leads to 'step-9', which does not exist. "
        "Add the record or remove the link.",
    ]


def test_the_error_counts_its_problems_and_names_the_first_place() -> None:
    document = small_document()
    entry(document, "stage-1")["name"] = 5
    entry(document, "step-1")["name"] = 5
    with pytest.raises(
        InvalidJourneyError, match=r"Problems: 2, the first at records\[2\] \(stage-1\)\.name\. Mend"
    ):
        read_journey(as_bytes(document), NAME)


def test_of_many_problems_a_hundred_are_told_and_the_rest_counted() -> None:
    document = small_document()
    document["journey"]["records"] += [{"id": f"s{number}", "kind": "stage", "x": 1} for number in range(250)]
    with pytest.raises(
        InvalidJourneyError, match=rf"Problems: 250, of which {MOST_PROBLEMS} are listed"
    ) as caught:
        read_journey(as_bytes(document), NAME)
    assert len(caught.value.problems) == MOST_PROBLEMS


def test_many_loose_links_are_counted_too() -> None:
    document = small_document()
    loose = {"kind": "next", "source": "step-1", "target": "nowhere"}
    document["journey"]["links"] += [{"id": f"next-{number}"} | loose for number in range(150)]
    with pytest.raises(InvalidJourneyError, match="Problems: 150, of which 100 are listed"):
        read_journey(as_bytes(document), NAME)


def test_an_unreadable_record_makes_no_false_remarks_about_its_links() -> None:
    told = problems_after(lambda document: entry(document, "touchpoint-1").update(importance="5"))
    assert told == [
        'records[5] (touchpoint-1).importance: "5" is not a whole number. '
        "Write one without quotes and without a decimal point."
    ]


def test_an_unreadable_head_is_not_called_missing() -> None:
    told = problems_after(lambda document: entry(document, "journey-1").update(name=None))
    assert told == ["records[0] (journey-1).name: null is not a text. Write a text in double quotes."]


def test_an_unreadable_lane_makes_no_false_remarks_about_its_cards() -> None:
    def spoil(document: Document) -> None:
        document["journey"]["records"].append({"id": "lane-1", "kind": "lane", "role": "roof"})
        entry(document, "part_of-3")["lane"] = "lane-1"

    (told,) = problems_after(spoil)
    assert told.startswith('records[6] (lane-1).role: "roof" is not one of the choices. Choose one: goals,')


@pytest.mark.parametrize("journey_id", ["\ud800", "Ёж", "", None, 5, []])
def test_an_impossible_id_of_the_journey_is_told_once(journey_id: object) -> None:
    (told,) = problems_after(lambda document: document["journey"].update(id=journey_id))
    assert told.startswith("journey.id: ")


def test_a_missing_head_is_told() -> None:
    told = problems_after(
        lambda document: document["journey"]["records"].remove(entry(document, "journey-1"))
    )
    assert told == [
        "journey: A journey needs exactly one record of kind 'journey' with the id 'journey-1'; found: -."
    ]


def test_two_heads_are_told() -> None:
    (told,) = problems_after(
        lambda document: document["journey"]["records"].append({"id": "journey-2", "kind": "journey"})
    )
    assert told.startswith("records[0] (journey-1): A journey needs exactly one record of kind 'journey'")


def test_an_id_of_two_records_is_told_with_both_places() -> None:
    told = problems_after(
        lambda document: document["journey"]["records"].append({"id": "stage-1", "kind": "stage"})
    )
    assert told == [
        "records[6] (stage-1): The id 'stage-1' is taken by records[2] (stage-1). "
        "Give this one another id and mend the links to it."
    ]


def test_an_id_of_a_record_and_a_link_is_told() -> None:
    told = problems_after(lambda document: entry(document, "part_of-1").update(id="stage-1"))
    assert told == [
        "links[1] (stage-1): The id 'stage-1' is taken by records[2] (stage-1). "
        "Give this one another id and mend the links to it."
    ]


def test_a_link_of_the_wrong_kind_is_told() -> None:
    (told,) = problems_after(lambda document: entry(document, "hurts-1").update(target="stage-1"))
    assert told.startswith(
        "links[0] (hurts-1): The link 'hurts-1' (hurts) may not go from pain_point 'pain_point-1' to stage"
    )


def test_a_second_place_of_a_card_is_told() -> None:
    again = {"id": "part_of-9", "kind": "part_of", "source": "step-1", "target": "stage-1"}
    told = problems_after(lambda document: document["journey"]["links"].append(again))
    assert told == [
        "links[4] (part_of-9): 'step-1' has a second link of kind part_of ('part_of-9'). Keep one of them."
    ]


def test_a_circle_of_places_is_told() -> None:
    def spoil(document: Document) -> None:
        entry(document, "part_of-1").update(target="step-2")
        entry(document, "part_of-2").update(target="step-1")

    told = problems_after(spoil)
    assert told[-1] == (
        "records[3] (step-1): 'step-1' is part of itself: step-1 → step-2 → step-1. "
        "Remove one of these part_of links."
    )


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            '"version": 1',
            '"version": 1, "version": 1',
            "file: The key 'version' stands twice. Keep one of the two.",
        ),
        (
            '"id": "journey-1", "records"',
            '"id": "x", "id": "journey-1", "records"',
            "journey: The key 'id' stands",
        ),
        (
            '"name": "Подать"',
            '"name": "", "name": "Подать"',
            "records[3] (step-1): The key 'name' stands twice.",
        ),
        (
            '"kind": "hurts"',
            '"kind": "hurts", "kind": "hurts"',
            "links[0] (hurts-1): The key 'kind' stands twice.",
        ),
    ],
)
def test_a_doubled_key_is_told_with_its_place(old: str, new: str, words: str) -> None:
    text = json.dumps(small_document(), ensure_ascii=False)
    assert old in text
    (told,) = map(str, problems_in(text.replace(old, new, 1).encode()))
    assert told.startswith(words)


def test_a_doubled_key_deep_inside_is_told_at_its_record() -> None:
    metric = {"id": "metric-1", "kind": "metric", "observations": [{"date": "2026-11-21", "value": 1}]}
    text = json.dumps(journey_with(records=[*small_document()["journey"]["records"], metric]))
    (told,) = map(str, problems_in(text.replace('"value": 1', '"value": 1, "value": 2').encode()))
    assert told.startswith("records[6] (metric-1): The key 'value' stands twice.")


@pytest.mark.parametrize("journey", [5, None, [], "text"])
def test_a_journey_that_is_no_object_is_told(journey: object) -> None:
    document = small_document() | {"journey": journey}
    (told,) = map(str, problems_in(as_bytes(document)))
    assert told.startswith("journey: ")
    assert "is not an object. Write its fields in curly brackets." in told


def test_a_missing_journey_is_told() -> None:
    told = problems_after(lambda document: document.pop("journey"))
    assert told[0] == "file: The field 'journey' is missing. Add it."


@pytest.mark.parametrize("name", ["id", "records", "links"])
def test_a_missing_part_of_the_journey_is_told(name: str) -> None:
    told = problems_after(lambda document: document["journey"].pop(name))
    assert told == [f"journey: The field '{name}' is missing. Add it."]


@pytest.mark.parametrize("name", ["records", "links"])
def test_what_should_be_a_list_is_told(name: str) -> None:
    told = problems_after(lambda document: document["journey"].update({name: {}}))
    assert told == [f"journey.{name}: {{}} is not a list. Write a list in square brackets."]


@pytest.mark.parametrize("item", [None, 5, "stage", [], True])
def test_an_entry_that_is_no_object_is_told(item: object) -> None:
    (told,) = problems_after(lambda document: document["journey"]["records"].append(item))
    assert told.startswith("records[6]: ")
    assert told.endswith("is not an object. Write its fields in curly brackets.")


@pytest.mark.parametrize(("name", "most"), [("records", MOST_RECORDS), ("links", MOST_LINKS)])
def test_too_many_entries_are_told_once(name: str, most: int) -> None:
    told = problems_after(lambda document: document["journey"].update({name: [{}] * (most + 1)}))
    assert told == [f"journey.{name}: The list has {most + 1} entries, of which {most} fit. Shorten it."]


def test_reading_a_broken_document_does_not_change_it() -> None:
    document = small_document()
    entry(document, "stage-1")["name"] = 5
    before = deepcopy(document)
    problems_in(as_bytes(document))
    assert document == before
