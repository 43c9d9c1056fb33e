"""The JSON Schema says the same about a file as the reader does."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from jsonschema import Draft202012Validator, FormatChecker

from cjm_studio.fileformat import FORMAT, VERSION, journey_schema, open_journey, write_journey, written_schema
from cjm_studio.model import RECORD_CLASSES, Journey
from tests.builders import journey_of_everything
from tests.fields import LINK_CLASSES
from tests.fileformat.documents import Document, entry, small_document
from tests.strategies import journeys

JOURNEYS = Path(__file__).parents[2] / "journeys"
VALIDATOR = Draft202012Validator(journey_schema(), format_checker=FormatChecker(["date"]))


def test_the_schema_in_the_folder_is_of_today() -> None:
    found = (JOURNEYS / "journey.schema.json").read_bytes()
    assert found == written_schema(), "journeys/journey.schema.json is stale: run `make schema`"


def test_the_schema_is_the_same_to_the_byte_every_time() -> None:
    assert written_schema() == written_schema()
    assert json.loads(written_schema()) == journey_schema()


def test_the_schema_is_one_of_draft_2020_12() -> None:
    Draft202012Validator.check_schema(journey_schema())


def test_the_schema_holds_nothing_invisible() -> None:
    assert all(character.isprintable() or character == "\n" for character in written_schema().decode("ascii"))


def test_the_schema_knows_format_version_and_every_kind() -> None:
    schema = journey_schema()
    assert schema["properties"]["format"] == {"const": FORMAT}
    assert schema["properties"]["version"] == {"const": VERSION}
    described = {name.__name__ for name in (*RECORD_CLASSES.values(), *LINK_CLASSES.values())}
    assert described <= schema["$defs"].keys()


@given(journeys())
@example(journey_of_everything())
def test_every_written_journey_fits_the_schema(journey: Journey) -> None:
    VALIDATOR.validate(json.loads(write_journey(journey)))


def test_every_sample_opens_fits_the_schema_and_is_written_as_the_studio_writes() -> None:
    samples = sorted(JOURNEYS.glob("*.journey.json"))
    assert samples
    for sample in samples:
        VALIDATOR.validate(json.loads(sample.read_bytes()))
        assert write_journey(open_journey(sample)) == sample.read_bytes(), sample.name


def changed(document: Document, entry_id: str, **values: Any) -> Document:
    entry(document, entry_id).update(values)
    return document


@pytest.mark.parametrize(
    "document",
    [
        small_document() | {"format": "other"},
        small_document() | {"version": VERSION + 1},
        small_document() | {"author": "Anna"},
        small_document() | {"journey": {}},
        changed(small_document(), "stage-1", nam="x"),
        changed(small_document(), "stage-1", name=5),
        changed(small_document(), "stage-1", name="\x07"),
        changed(small_document(), "stage-1", kind="stagee"),
        changed(small_document(), "stage-1", id="Ёж"),
        changed(small_document(), "stage-1", evidence_level="sure"),
        changed(small_document(), "touchpoint-1", importance=6),
        changed(small_document(), "hurts-1", kind="part"),
        changed(small_document(), "hurts-1", share=0.5),
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(document: Document) -> None:
    assert not VALIDATOR.is_valid(document)


@pytest.mark.parametrize("name", ["id", "kind"])
def test_the_schema_asks_for_what_must_be_written(name: str) -> None:
    document = small_document()
    del entry(document, "stage-1")[name]
    assert not VALIDATOR.is_valid(document)
