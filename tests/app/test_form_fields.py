"""Which widget each field gets, and texts from widgets made fit for records."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.app.form_fields import UNSHOWN, WidgetKind, fit_text, form_fields
from cjm_studio.language import field_label, option_label
from cjm_studio.model import RECORD_CLASSES, Expectation, Hypothesis, Metric, PainPoint, Stage, Touchpoint

KINDS = sorted(RECORD_CLASSES)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_record_stands_in_its_form_once(kind: str) -> None:
    record_class = RECORD_CLASSES[kind]
    shown = [field.name for field in form_fields(record_class)]
    assert sorted(shown) == sorted(set(record_class.model_fields) - UNSHOWN)
    assert {field.widget for field in form_fields(record_class)} <= set(get_args(WidgetKind))


@pytest.mark.parametrize("kind", KINDS)
def test_a_choice_offers_what_the_record_takes(kind: str) -> None:
    for field in form_fields(RECORD_CLASSES[kind]):
        for option in field.options:
            record = RECORD_CLASSES[kind].model_validate({"id": "x", field.name: option})
            assert getattr(record, field.name) == option


@pytest.mark.parametrize("kind", KINDS)
def test_only_a_field_that_may_be_empty_offers_nothing(kind: str) -> None:
    usual = RECORD_CLASSES[kind].model_validate({"id": "x"})
    for field in form_fields(RECORD_CLASSES[kind]):
        assert (getattr(usual, field.name) is None) <= field.may_be_empty


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_field_and_option_has_words(kind: str, language: str) -> None:
    for field in form_fields(RECORD_CLASSES[kind]):
        assert field_label(field.name, language)
        assert all(option_label(option, language) for option in field.options)


def test_the_widget_follows_from_the_type() -> None:
    widgets = {
        (record_class, field.name): field.widget
        for record_class in (Stage, Touchpoint, PainPoint, Expectation, Metric, Hypothesis)
        for field in form_fields(record_class)
    }
    assert {
        (Stage, "name"): "short_text",
        (Stage, "voice"): "long_text",
        (Stage, "stage_kind"): "choice",
        (Touchpoint, "importance"): "rating",
        (Touchpoint, "fail_point"): "yes_no",
        (Touchpoint, "event_rules"): "texts",
        (PainPoint, "affected_share"): "share",
        (PainPoint, "cost_per_case"): "amount",
        (Expectation, "best"): "number",
        (Expectation, "date"): "day",
        (Metric, "observations"): "observations",
        (Hypothesis, "confidence"): "share",
    }.items() <= widgets.items()


def test_evidence_and_tags_come_last() -> None:
    assert [field.name for field in form_fields(Stage)][-2:] == ["evidence_level", "tags"]


@given(st.text(st.characters(), max_size=500))
def test_any_text_is_made_fit_for_a_record(text: str) -> None:
    fit = fit_text(text)
    assert Stage(id="x", name=fit).name == fit


@given(st.text("аЯz 🙂\n\t«»<b>$*_\u202e", max_size=100))
def test_a_printable_text_stays_as_it_is(text: str) -> None:
    assert fit_text(text) == text


def test_line_ends_of_other_systems_become_plain_ones() -> None:
    assert fit_text("a\r\nb\rc\nd") == "a\nb\nc\nd"
