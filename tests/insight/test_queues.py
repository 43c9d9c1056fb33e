"""How busy a place is and how long one waits before it."""

import pytest

from cjm_studio.insight.queues import queue_of
from cjm_studio.model import System, Touchpoint


def place(demand: float | None, capacity: float | None) -> System:
    return System(id="s", demand_per_hour=demand, capacity_per_hour=capacity)


def test_at_nine_tenths_of_capacity_one_waits_nine_times_as_long_as_one_is_served() -> None:
    queue = queue_of(place(9.0, 10.0))
    assert queue is not None
    assert (queue.busy, queue.grows_per_hour) == (0.9, 0.0)
    assert queue.expected_wait_s == pytest.approx(9 * 360)


@pytest.mark.parametrize(("demand", "grows"), [(10.0, 0.0), (12.0, 2.0)])
def test_at_capacity_and_over_it_no_wait_can_be_named(demand: float, grows: float) -> None:
    queue = queue_of(place(demand, 10.0))
    assert queue is not None
    assert (queue.expected_wait_s, queue.grows_per_hour) == (None, grows)


def test_a_place_that_can_do_nothing_is_not_busy_but_closed() -> None:
    queue = queue_of(place(3.0, 0.0))
    assert queue is not None
    assert (queue.busy, queue.expected_wait_s, queue.grows_per_hour) == (None, None, 3.0)


@pytest.mark.parametrize("record", [place(None, 3.0), place(3.0, None), Touchpoint(id="t")])
def test_without_both_figures_there_is_no_queue(record: System | Touchpoint) -> None:
    assert queue_of(record) is None
