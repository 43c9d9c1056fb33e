import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.layout.lanes.expectation_scale import Bar, is_missed, share_of
from cjm_studio.model import Expectation

BAR = Bar(left=10, start=80, end=210, right=230)
NUMBERS = st.floats(-1e15, 1e15)


def wait(**levels: float) -> Expectation:
    """Minutes in a queue: 15 at worst, 3 at best."""
    return Expectation.model_validate({"id": "e", "unit": "min", "worst": 15.0, "best": 3.0, **levels})


@pytest.mark.parametrize(("minutes", "share"), [(15, 0), (3, 1), (9, 0.5), (27, -1), (0, 1.25)])
def test_the_way_from_worst_to_best(minutes: float, share: float) -> None:
    assert share_of(wait(), minutes) == share


def test_without_an_end_or_a_value_there_is_no_way() -> None:
    assert share_of(Expectation(id="e", worst=15), 4) is None
    assert share_of(wait(), None) is None


@pytest.mark.parametrize(("direction", "missed"), [("lower_is_better", True), ("higher_is_better", False)])
def test_where_both_ends_are_the_same_the_direction_decides(direction: str, missed: bool) -> None:
    same = Expectation.model_validate(
        {"id": "e", "worst": 5.0, "best": 5.0, "perceived": 6.0, "direction": direction}
    )
    assert is_missed(same) is missed


def test_only_what_is_worse_than_the_worst_is_missed() -> None:
    assert is_missed(wait(perceived=15.1))
    assert not is_missed(wait(perceived=15))
    assert not is_missed(wait(perceived=1))
    assert not is_missed(wait())


@given(NUMBERS, NUMBERS, NUMBERS)
def test_every_value_has_a_place_on_its_side_of_the_bar(worst: float, best: float, value: float) -> None:
    share = share_of(Expectation(id="e", worst=worst, best=best), value)
    assert share is not None
    place = BAR.place(share)
    assert BAR.left <= place <= BAR.right
    assert (place < BAR.start) == (share < 0)
    assert (place > BAR.end) == (share > 1)


@given(st.floats(-50, 50), st.floats(-50, 50))
def test_what_is_better_stands_further_right(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert BAR.place(low) <= BAR.place(high)
