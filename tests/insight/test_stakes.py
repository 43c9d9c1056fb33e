"""Money at stake: what reaching the targets would bring, stage by stage and together."""

import pytest

from cjm_studio.commands import Set
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.stakes import TARGET_OVER, Stakes, stakes
from cjm_studio.model import Journey
from tests.insight.journeys import path, way
from tests.small_journeys import after


def with_targets(journey: Journey, *targets: float) -> Stakes:
    """The stakes of a journey whose stages have these targets."""
    commands = [Set(item=f"m{n}", values={"target": target}) for n, target in enumerate(targets)]
    return stakes(Ground.of(after(journey, *commands)))


def test_each_target_is_worth_what_the_funnel_brings_with_it_alone() -> None:
    found = with_targets(path(50.0, 40.0), 60.0, 50.0)
    assert [part.recovered for part in found.parts] == pytest.approx([4_000, 5_000])
    assert found.total == pytest.approx(10_000)
    assert found.end_to_end_cr == pytest.approx(0.3)


def test_a_target_that_is_met_brings_nothing_and_takes_nothing() -> None:
    found = with_targets(path(50.0, 40.0), 45.0, 40.0)
    assert [part.recovered for part in found.parts] == [0, 0]
    assert found.total is None


def test_without_a_target_nothing_is_stated() -> None:
    found = stakes(Ground.of(path(50.0, None)))
    assert [part.recovered for part in found.parts] == [None, None]
    assert found.total is None


def test_a_target_beyond_what_is_possible_counts_up_to_it_and_is_said() -> None:
    found = with_targets(after(path(50.0, 40.0), way(0, 0, 0.2)), 95.0, 40.0)
    assert [remark.text for remark in found.remarks] == [TARGET_OVER]
    assert found.parts[0].recovered == pytest.approx(100 * 1000 * 0.4 * (0.8 / 0.8 - 0.5 / 0.8))


def test_a_journey_without_stages_has_no_stakes() -> None:
    assert stakes(Ground.of(path())) == Stakes()
