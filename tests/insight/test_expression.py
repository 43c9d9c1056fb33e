"""Formulas of own metrics."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.errors import CommandRefusedError
from cjm_studio.insight.expression import evaluate, inputs_of


def test_a_formula_is_computed_from_its_inputs() -> None:
    assert evaluate("(решено + 1) / обращения × 100", {"решено": 2, "обращения": 4}) == 75
    assert evaluate("-a - -b", {"a": 1, "b": 3}) == 2
    assert inputs_of("b / (a + b) * 2") == ("b", "a")


@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        ("solved / contacts", "needs “contacts”, which is not given. Given: solved, none"),
        ("solved / none", "divides by zero: “none” is 0"),
        ("solved /", "is not a formula"),
        ("", "is not a formula"),
        ("__import__('os').system('true')", "is not a formula"),
        ("solved ** 99", "is not a formula"),
        ("solved if none else 1", "is not a formula"),
        ("[solved]", "is not a formula"),
        ("True + solved", "is not a formula"),
        ("(" * 400 + "1" + ")" * 400, "is not a formula"),
        ("1e308 * 10 * solved", "too large to mean anything"),
        ("1e400 - 1e400", "too large to mean anything"),
    ],
)
def test_what_is_no_formula_is_refused_in_words(formula: str, reason: str) -> None:
    with pytest.raises(CommandRefusedError, match=reason):
        evaluate(formula, {"solved": 3.0, "none": 0.0})


@given(st.text(max_size=60))
def test_no_text_does_anything_but_be_refused_or_be_a_number(text: str) -> None:
    with suppress(CommandRefusedError):
        assert isinstance(evaluate(text, {"a": 1.0}), float)
