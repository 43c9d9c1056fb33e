"""Records hold what their fields allow, cannot be changed, and are written with what they say and no more."""

from datetime import date
from typing import Any, Literal, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from cjm_studio.language import field_label, kind_label, kinds_label, option_label
from cjm_studio.model import (
    EVIDENCE_LEVELS,
    RECORD_CLASSES,
    Evidence,
    JourneyHead,
    Observation,
    Record,
    Score,
    Stage,
    Touchpoint,
    new_id,
    read_link,
    read_record,
)
from tests.builders import journey_of_everything
from tests.fields import LINK_CLASSES, own_fields
from tests.strategies import records, texts

EVERY_CLASS: dict[str, type[BaseModel]] = {**RECORD_CLASSES, **LINK_CLASSES}
FIELDS = [
    (kind, name, shape)
    for kind, kind_class in RECORD_CLASSES.items()
    for name, shape in own_fields(kind_class).items()
]
FIELDS += [
    (kind, name, shape)
    for kind, kind_class in LINK_CLASSES.items()
    for name, shape in own_fields(kind_class).items()
]


def make(kind: str, **values: object) -> BaseModel:
    ends = {"source": "a", "target": "b"} if kind in LINK_CLASSES else {}
    read = read_link if kind in LINK_CLASSES else read_record
    return read({"kind": kind, "id": "one", **ends, **values})


def test_every_kind_has_a_class_of_its_own() -> None:
    made = {kind: read_record({"kind": kind, "id": "x"}) for kind in RECORD_CLASSES}
    assert {kind: type(record) for kind, record in made.items()} == RECORD_CLASSES
    assert len(set(RECORD_CLASSES.values())) == 37


@given(records())
def test_a_record_reads_back_as_it_was_written(record: Record) -> None:
    assert read_record(record.as_written()) == record


def test_records_with_every_field_read_back() -> None:
    for record in journey_of_everything().records.values():
        assert read_record(record.as_written()) == record


def test_a_record_is_written_as_id_kind_and_what_it_says() -> None:
    record = Touchpoint(id="t", importance=3, name="", tags=("a",), moment_of_truth=False)
    assert list(record.as_written().items()) == [
        ("id", "t"),
        ("kind", "touchpoint"),
        ("tags", ["a"]),
        ("importance", 3),
    ]


@given(records())
def test_a_record_has_a_title(record: Record) -> None:
    assert record.title == getattr(record, type(record).title_field)
    assert isinstance(record.title, str)


def test_a_record_cannot_be_changed() -> None:
    stage = Stage(id="stage-1", name="Заявка")
    with pytest.raises(ValidationError, match="frozen"):
        stage.name = "Другая"  # type: ignore[misc] # that it cannot is what is tested


def test_equal_records_are_one_in_a_set() -> None:
    assert len({Stage(id="s", name="Заявка"), Stage(id="s", name="Заявка"), Stage(id="s")}) == 2


def test_what_was_said_and_what_is_usual_are_the_same_record() -> None:
    assert Score(id="s", value=0.0, curve="emotion") == Score(id="s")


@pytest.mark.parametrize("kind", sorted(EVERY_CLASS))
def test_an_unknown_field_is_refused(kind: str) -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        make(kind, no_such_field=1)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), 1e16, "1", True])
def test_no_number_is_endless_or_a_text(value: object) -> None:
    numbers = [(kind, name) for kind, name, shape in FIELDS if shape.type is float]
    assert len(numbers) > 40
    for kind, name in numbers:
        with pytest.raises(ValidationError, match=name):
            make(kind, **{name: value})


@pytest.mark.parametrize("value", [1.0, "1", True, float("nan"), 10**13, -1])
def test_no_whole_number_is_anything_else(value: object) -> None:
    for kind, name in [(kind, name) for kind, name, shape in FIELDS if shape.type is int]:
        with pytest.raises(ValidationError, match=name):
            make(kind, **{name: value})


@pytest.mark.parametrize("value", [0, 1, "true", "", None])
def test_yes_or_no_is_nothing_else(value: object) -> None:
    for kind, name in [(kind, name) for kind, name, shape in FIELDS if shape.type is bool]:
        with pytest.raises(ValidationError, match=name):
            make(kind, **{name: value})


@pytest.mark.parametrize(
    "value",
    [
        "\x00",
        "a\x07",
        "\x0b",
        "\r\n",
        "\x1b[31m",
        "\x7f",
        "\x85",
        "\ufffe",
        "\uffff",
        "\ud800",
        "x" * 20_001,
        5,
    ],
)
def test_no_text_holds_what_breaks_databases_and_slides(value: object) -> None:
    for kind, name in [(kind, name) for kind, name, shape in FIELDS if shape.type is str]:
        with pytest.raises(ValidationError, match=name):
            make(kind, **{name: value})


@given(texts())
def test_any_other_text_is_kept_as_it_is(text: str) -> None:
    assert Stage(id="s", name=text, voice=text).voice == text


@pytest.mark.parametrize("value", ["other", "", "Assumed", 1, True, ["assumed"]])
def test_a_choice_is_one_of_its_list(value: object) -> None:
    for kind, name in [(kind, name) for kind, name, shape in FIELDS if get_origin(shape.type) is Literal]:
        with pytest.raises(ValidationError, match=name):
            make(kind, **{name: value})


@pytest.mark.parametrize(
    "value",
    [0, 1, "", "21.11.2026", "20261121", "2026-W47-6", "2026-02-30", "2026-11-21T10:00:00", "２０２６-11-21"],
)
def test_a_day_is_written_in_one_way(value: object) -> None:
    days = [(kind, name) for kind, name, shape in FIELDS if shape.type is date]
    assert len(days) == 7
    for kind, name in days:
        with pytest.raises(ValidationError, match=name):
            make(kind, **{name: value})


@given(st.dates())
def test_every_day_reads_back(day: date) -> None:
    assert Score.model_validate(Score(id="s", date=day).as_written()).date == day


@pytest.mark.parametrize(
    "value", ["", "-a", "_a", "A", "Ёж", "a b", "a/b", "../a", "a.b", "a\n", "a\0", "x" * 65, "CON:", 5, None]
)
def test_an_impossible_id_is_refused(value: Any) -> None:
    with pytest.raises(ValidationError, match="id"):
        Stage.model_validate({"id": value})
    for end in ("id", "source", "target"):
        with pytest.raises(ValidationError, match=end):
            make("hurts", **{end: value})


@pytest.mark.parametrize(
    "link",
    [
        "http://example.org",
        "javascript:alert(1)",
        "JaVa\tScript:x",
        "data:text/html,x",
        "file:///etc",
        "//evil",
        "https://a b",
        "https://\n",
        " https://a",
        "https://",
        "ftp://x",
    ],
)
def test_only_safe_links_are_kept(link: str) -> None:
    with pytest.raises(ValidationError, match="link"):
        Evidence(id="e", link=link)


@pytest.mark.parametrize("link", ["", "https://example.org/опрос?q=1#a", "mailto:anna@example.org"])
def test_safe_links_are_kept(link: str) -> None:
    assert Evidence(id="e", link=link).link == link


def test_a_new_id_fits_every_kind_and_is_never_the_same() -> None:
    for kind in EVERY_CLASS:
        made = {new_id(kind) for _ in range(50)}
        assert len(made) == 50
        assert all(Stage(id=new).id.startswith(f"{kind}-") for new in made)


def test_levels_of_evidence_rise() -> None:
    assert EVIDENCE_LEVELS == ("assumed", "reported", "observed", "measured")
    assert JourneyHead(id="j").evidence_level == "assumed"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_kind_field_and_choice_has_words(language: str) -> None:
    assert all(kind_label(kind, language) and kinds_label(kind, language) for kind in RECORD_CLASSES)
    assert all(field_label(name, language) for _, name, _ in FIELDS)
    assert all(field_label(name, language) for name in Observation.model_fields)
    choices = {
        choice
        for _, _, shape in FIELDS
        if get_origin(shape.type) is Literal
        for choice in get_args(shape.type)
    }
    assert all(option_label(choice, language) for choice in choices)
