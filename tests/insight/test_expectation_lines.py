"""Expectations where they are met, in what order they are worth mending, and where their levels lie."""

import pytest

from cjm_studio.insight.expectation_lines import expectation_lines, mend_first, scale_of
from cjm_studio.model import Expectation, Journey
from tests.small_journeys import adding, after, linking, small_journey


def journey() -> Journey:
    hygiene = {"force": "fairness", "best": 2.0, "expected": 1.0, "worst": -2.0}
    return after(
        small_journey(),
        adding("stage", "past", name="В прошлый раз", stage_kind="legacy_trail"),
        adding(
            "expectation", "cold", "past", name="Холодно", force="belonging", expected=1.0, perceived=-2.0
        ),
        adding("expectation", "wait", "desk", name="Очередь", perceived=0.0, **hygiene),
        adding("expectation", "price", "desk", name="Цена", perceived=-2.0, **hygiene),
        adding("expectation", "whole", "visit", name="Весь визит"),
        adding("promise", "fast", text="Быстро"),
        linking("felt_by", "wait", "marina"),
        linking("sets", "fast", "wait"),
    )


def test_what_the_customer_brings_with_him_stands_first() -> None:
    lines = expectation_lines(journey())
    assert [line.expectation.id for line in lines] == ["cold", "whole", "wait", "price"]
    assert [line.is_before_contact for line in lines] == [True, False, False, False]


def test_a_line_knows_its_place_who_feels_it_and_what_set_it() -> None:
    line = next(each for each in expectation_lines(journey()) if each.expectation.id == "wait")
    assert (line.stage and line.stage.id, line.touchpoint and line.touchpoint.id) == ("visit", "desk")
    assert [persona.id for persona in line.personas] == ["marina"]
    assert [each.id for each in line.set_by] == ["fast"]


def test_hygiene_is_mended_before_differentiators_and_the_widest_gap_first() -> None:
    ordered = mend_first(expectation_lines(journey()))
    assert [line.expectation.id for line in ordered] == ["price", "wait", "cold", "whole"]
    assert [line.tier for line in ordered] == ["hygiene", "hygiene", "differentiator", None]


def test_better_is_at_the_right_even_where_less_is_better() -> None:
    minutes = Expectation(
        id="e", direction="lower_is_better", best=10.0, expected=20.0, worst=40.0, perceived=90.0
    )
    scale = scale_of(minutes)
    assert scale is not None
    assert scale.perceived == 0.0
    assert 0 < (scale.worst or 0) < (scale.expected or 0) < (scale.best or 0) == 1.0


def test_what_is_worse_than_the_worst_has_room() -> None:
    scale = scale_of(Expectation(id="e", best=3.0, worst=0.0))
    assert scale is not None
    assert scale.worst == pytest.approx(1 / 3)


@pytest.mark.parametrize("levels", [{}, {"best": 1.0}])
def test_one_level_alone_has_no_scale(levels: dict[str, float]) -> None:
    assert scale_of(Expectation.model_validate({"id": "e", **levels})) is None


def test_equal_levels_lie_in_one_place() -> None:
    scale = scale_of(Expectation(id="e", best=1.0, expected=1.0, worst=1.0, perceived=1.0))
    assert scale is not None
    assert {scale.best, scale.expected, scale.worst, scale.perceived} == {0.0}
