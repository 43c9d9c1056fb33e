"""Where a metric stands, and which way it goes."""

from datetime import date

import pytest

from cjm_studio.insight.progress import is_reached, is_worsening, latest
from cjm_studio.model import Metric, Observation


def metric(*seen: float, target: float | None = None, lower: bool = False) -> Metric:
    """A metric observed once a month, the months not in their order."""
    observations = [
        Observation(date=date(2026, month, 1), value=value) for month, value in enumerate(seen, 1)
    ]
    return Metric(
        id="m",
        baseline=5.0,
        target=target,
        observations=tuple(reversed(observations)),
        direction="lower_is_better" if lower else "higher_is_better",
    )


def test_the_last_figure_is_that_of_the_last_day() -> None:
    assert latest(metric(1.0, 2.0, 3.0)) == 3.0
    assert latest(metric()) == 5.0


@pytest.mark.parametrize(
    ("target", "lower", "reached"),
    [(3.0, False, True), (4.0, False, False), (3.0, True, True), (2.0, True, False)],
)
def test_a_target_is_reached_from_its_own_side(target: float, lower: bool, reached: bool) -> None:
    assert is_reached(metric(1.0, 3.0, target=target, lower=lower)) is reached


def test_without_a_target_nothing_is_reached_or_missed() -> None:
    assert is_reached(metric(1.0)) is None


def test_getting_worse_depends_on_what_is_better() -> None:
    assert is_worsening(metric(3.0, 9.0, 2.0))
    assert not is_worsening(metric(3.0, 9.0, 2.0, lower=True))
    assert not is_worsening(metric(3.0))
