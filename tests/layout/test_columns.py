import pytest

from cjm_studio.layout import MapOptions
from cjm_studio.layout.columns import Columns, Span, lay_columns
from cjm_studio.model import Journey, PartOf, Stage, Step, Touchpoint
from tests.builders import journey_of

BY_STEPS = MapOptions(columns="steps")


def two_stages() -> Journey:
    """Visit with two steps and a touchpoint in the second, then Queue without a step."""
    return journey_of(
        Stage(id="visit", order="a"),
        Stage(id="queue", order="b"),
        Step(id="come", order="a"),
        Step(id="ask", order="b"),
        Touchpoint(id="desk"),
        PartOf(id="l1", source="come", target="visit"),
        PartOf(id="l2", source="ask", target="visit"),
        PartOf(id="l3", source="desk", target="ask"),
    )


def test_a_stage_is_a_column() -> None:
    columns = lay_columns(two_stages(), MapOptions())
    assert columns.stage_ids == ("visit", "queue")
    assert columns.spans["desk"] == columns.spans["visit"] == Span(0, 0)
    assert columns.steps == ()


def test_a_step_is_a_column_when_asked_and_a_stage_without_steps_has_one_anyway() -> None:
    columns = lay_columns(two_stages(), BY_STEPS)
    assert columns.stage_ids == ("visit", "visit", "queue")
    assert (columns.spans["visit"], columns.spans["desk"]) == (Span(0, 1), Span(1, 1))
    assert [step.id for step in columns.steps] == ["come", "ask"]


@pytest.mark.parametrize(("stages", "width"), [(1, 480), (4, 252), (7, 232), (30, 232)])
def test_columns_of_a_short_map_are_wider(stages: int, width: float) -> None:
    journey = journey_of(*(Stage(id=f"stage-{number}") for number in range(stages)))
    assert lay_columns(journey, MapOptions()).width == width


def test_columns_stand_beside_each_other() -> None:
    columns: Columns = lay_columns(two_stages(), BY_STEPS)
    assert columns.right_of(Span(0, 0)) + 8 == columns.left_of(Span(1, 1))
    assert columns.width_of(Span(0, 1)) == 2 * columns.width + 8
