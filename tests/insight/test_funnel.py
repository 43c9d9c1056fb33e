"""The funnel: people are conserved, branches and loops count, what is missing is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.commands import Set
from cjm_studio.insight.funnel import (
    CLOSED,
    NO_CUSTOMERS,
    NO_STAGES,
    NO_VALUE,
    NOT_MEASURED,
    ZERO_CUSTOMERS,
    ZERO_VALUE,
    funnel,
)
from cjm_studio.insight.transitions import NO_LOOP_SHARE, OVER_ONE, TOO_MANY
from cjm_studio.model import Journey
from tests.insight.journeys import ENTERING, VALUE, path, way
from tests.small_journeys import adding, after, empty_journey

RATES = st.lists(st.floats(0, 100), min_size=1, max_size=6)


def texts(journey: Journey) -> set[str]:
    """The remarks on a journey's funnel."""
    return {remark.text for remark in funnel(journey).remarks}


def test_a_straight_path_multiplies_its_conversions() -> None:
    found = funnel(path(50.0, 40.0))
    assert found.end_to_end_cr == pytest.approx(0.2)
    assert [flow.customers for flow in found.flows] == pytest.approx([1000, 500])
    assert [flow.lost for flow in found.flows] == pytest.approx([500, 300])
    assert [flow.money_lost for flow in found.flows] == pytest.approx([50_000, 30_000])
    assert found.sold == pytest.approx(200)
    assert found.money == pytest.approx(20_000)


def test_one_more_point_is_worth_most_where_the_least_get_through() -> None:
    points = [each.money_per_point for each in funnel(path(50.0, 40.0)).sensitivity]
    assert points == pytest.approx([400, 500])


def test_branches_part_those_who_get_through_by_their_shares() -> None:
    journey = after(path(50.0, 80.0, 10.0), way(0, 1, 0.6), way(0, 2, 0.4), way(1, 2))
    found = funnel(journey)
    assert [flow.customers for flow in found.flows] == pytest.approx([1000, 300, 440])
    assert found.sold == pytest.approx(44)


def test_shares_that_do_not_come_to_one_are_shares_of_all() -> None:
    journey = after(path(None, None, 100.0), way(0, 1, 0.3), way(0, 2, 0.2), way(1, 2, 0.5))
    assert funnel(journey).sold == pytest.approx(350)


def test_a_loop_gives_another_chance() -> None:
    journey = after(path(50.0, 100.0), way(0, 0, 0.25))
    found = funnel(journey)
    assert found.sold == pytest.approx(1000 * 0.5 / 0.75)
    assert found.flows[0].customers == pytest.approx(1000)


def test_what_comes_after_the_sale_earns_nothing_more_and_counts_who_comes() -> None:
    found = funnel(path(50.0, 20.0, 10.0, kinds=("contact", "contact", "after")))
    assert found.end_to_end_cr == pytest.approx(0.1)
    assert found.flows[2].customers == pytest.approx(100)


def test_who_comes_back_at_the_end_of_the_trail_gets_another_chance() -> None:
    journey = after(path(50.0, 20.0, kinds=("contact", "after")), way(0, 1, 0.5), way(1, 0, 0.2))
    found = funnel(journey)
    assert found.sold == pytest.approx(500)
    assert found.sensitivity[1].money_per_point == pytest.approx(0)


def past_the_sale(rate: float) -> Journey:
    """Two stages and a trail; 16 of 100 leave the first one for the trail, `rate` get through."""
    journey = path(rate, 80.0, None, kinds=("contact", "contact", "after"))
    return after(journey, way(0, 1, rate / 100), way(0, 2, 0.16))


def test_who_leaves_past_the_sale_did_not_get_through() -> None:
    found = funnel(past_the_sale(57.0))
    assert [flow.customers for flow in found.flows] == pytest.approx([1000, 570, 570 * 0.8 + 160])
    assert found.flows[0].lost == pytest.approx(1000 - 570 - 160)


def test_the_more_get_through_the_fewer_leave_past_the_sale() -> None:
    better = funnel(past_the_sale(57.0), {"s0": 0.785})
    assert better.flows[2].customers == pytest.approx(785 * 0.8 + 80)
    assert funnel(past_the_sale(57.0), {"s0": 1.0}).sold == pytest.approx(800)
    assert funnel(past_the_sale(84.0), {"s0": 1.0}).sold == pytest.approx(800)


def test_what_if_never_makes_people_out_of_nothing() -> None:
    journey = after(path(50.0, 100.0, 100.0), way(0, 1, 0.4), way(0, 2, 0.3))
    found = funnel(journey, {"s0": 1.0})
    assert sum(flow.lost or 0 for flow in found.flows) + (found.sold or 0) == pytest.approx(ENTERING)


@given(RATES)
def test_people_and_money_are_conserved(rates: list[float]) -> None:
    found = funnel(path(*rates))
    lost = sum(flow.lost or 0 for flow in found.flows)
    assert lost + (found.sold or 0) == pytest.approx(ENTERING)
    gone = sum(flow.money_lost or 0 for flow in found.flows)
    assert gone + (found.money or 0) == pytest.approx(ENTERING * VALUE)


@given(st.lists(st.floats(0, 80), min_size=3, max_size=6), st.floats(0, 0.1), st.floats(0, 0.1), st.data())
def test_people_are_conserved_with_ways_back_past_the_sale_and_any_what_if(
    rates: list[float], back: float, aside: float, data: st.DataObject
) -> None:
    kinds = ["contact"] * (len(rates) - 1) + ["after"]
    last = len(rates) - 1
    journey = after(
        path(*rates, kinds=kinds), way(0, 1, rates[0] / 100), way(0, last, aside), way(1, 0, back)
    )
    tried = {f"s{n}": data.draw(st.floats(0, 1)) for n in range(last)}
    for found in (funnel(journey), funnel(journey, tried)):
        assert sum(flow.lost or 0 for flow in found.flows) + (found.sold or 0) == pytest.approx(ENTERING)
        assert all(0 <= (flow.customers or 0) <= ENTERING + 1e-6 for flow in found.flows)


@given(RATES, st.data())
def test_more_drop_off_never_earns_more(rates: list[float], data: st.DataObject) -> None:
    stage = data.draw(st.integers(0, len(rates) - 1))
    worse = [*rates[:stage], rates[stage] * data.draw(st.floats(0, 1)), *rates[stage + 1 :]]
    assert (funnel(path(*worse)).money or 0) <= (funnel(path(*rates)).money or 0) + 1e-6


@given(RATES.filter(lambda rates: max(rates) <= 99), st.floats(0, 0.4))
def test_a_point_more_is_what_the_funnel_says_with_a_point_more(rates: list[float], loop: float) -> None:
    loop *= 1 - max(rates) / 100
    journey = after(path(*rates), way(0, 0, loop))
    points = funnel(journey).sensitivity
    for number, rate in enumerate(rates):
        better = after(journey, Set(item=f"m{number}", values={"baseline": rate + 1}))
        if rate > 0 and points[number].money_per_point is not None:
            more = (funnel(better).money or 0) - (funnel(journey).money or 0)
            assert points[number].money_per_point == pytest.approx(more, abs=1e-6)


def test_what_is_missing_is_said_and_never_a_silent_zero() -> None:
    assert texts(empty_journey()) == {NO_STAGES, NO_CUSTOMERS, NO_VALUE}
    assert NOT_MEASURED in texts(path(50.0, None))
    bare = funnel(after(empty_journey(), adding("stage", "s0")))
    assert (bare.end_to_end_cr, bare.money, bare.flows[0].customers) == (1.0, None, None)


@pytest.mark.parametrize(("field", "text"), [("entering_customers", ZERO_CUSTOMERS), ("value", ZERO_VALUE)])
def test_a_base_of_zero_is_said(field: str, text: str) -> None:
    found = funnel(after(path(50.0), Set(item="trip", values={field: 0.0})))
    assert [remark.text for remark in found.remarks] == [text]
    assert found.end_to_end_cr == 0.5


@pytest.mark.parametrize(
    ("journey", "text"),
    [
        (path(120.0), OVER_ONE),
        (after(path(None, None), way(0, 1, 0.8), way(0, 0, 0.5)), TOO_MANY),
        (
            after(path(None, None), way(0, 1, 1.0), way(1, 0, 1.0), adding("stage", "z"), way(1, 1, 0.0)),
            CLOSED,
        ),
        (after(path(50.0, 50.0), way(1, 0)), NO_LOOP_SHARE),
    ],
    ids=["over one", "shares over one", "no exit", "a loop without a share"],
)
def test_what_cannot_be_is_said_in_words(journey: Journey, text: str) -> None:
    found = funnel(journey)
    assert text in {remark.text for remark in found.remarks}
    assert all("{" not in remark.told("en") for remark in found.remarks)
    if text != NO_LOOP_SHARE:
        assert (found.money, found.flows) == (None, ())


def test_what_if_answers_with_another_conversion_and_leaves_the_journey_alone() -> None:
    journey = path(50.0, 40.0)
    assert funnel(journey, {"s0": 0.6}).money == pytest.approx(24_000)
    assert funnel(journey, {"s0": 7.0}).money == pytest.approx(40_000)
    assert funnel(journey).money == pytest.approx(20_000)
