"""Hypotheses together: effects meet in one funnel, draws are seeded, what is impossible is said."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.commands import Command
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.funnel import chain_of, funnel
from cjm_studio.insight.hypotheses import hypotheses
from cjm_studio.insight.portfolio import TOGETHER_OVER, Portfolio, portfolio
from cjm_studio.model import Journey
from tests.insight.journeys import path, way
from tests.small_journeys import adding, after, linking


def sure(name: str, metric: str, effect: float, **fields: object) -> list[Command]:
    """A hypothesis whose effect is known: every draw is the same."""
    return [adding("hypothesis", name, "s0", effect_likely=effect, **fields), linking("moves", name, metric)]


def together(journey: Journey, *names: str) -> Portfolio:
    return portfolio(Ground.of(journey), names, count=100)


def test_one_hypothesis_alone_is_worth_what_it_is_worth() -> None:
    journey = after(path(50.0, 40.0), *sure("h", "m0", 10.0, cost_per_period=500.0, cost_once=900.0))
    found = together(journey, "h")
    assert (found.low, found.middle, found.high) == pytest.approx((3_500, 3_500, 3_500))
    assert found.middle == pytest.approx(hypotheses(Ground.of(journey))[0].likely)
    assert (found.cost_once, found.loss_share) == (900, 0)


def test_gains_at_two_stages_multiply() -> None:
    journey = after(path(50.0, 40.0), *sure("a", "m0", 10.0), *sure("b", "m1", 10.0))
    assert together(journey, "a", "b").middle == pytest.approx(100 * 1000 * (0.6 * 0.5 - 0.5 * 0.4))


def test_two_hypotheses_at_one_stage_share_its_room_and_it_is_said() -> None:
    journey = after(path(80.0, 50.0), *sure("a", "m0", 15.0), *sure("b", "m0", 15.0))
    found = together(journey, "a", "b")
    assert found.middle == pytest.approx(100 * 1000 * 0.5 * 0.2)
    assert [remark.text for remark in found.remarks] == [TOGETHER_OVER]


def test_money_that_is_no_conversion_is_added() -> None:
    journey = after(
        path(50.0, 40.0),
        adding("metric", "call", metric_kind="cost_per_contact", baseline=100.0, volume_per_period=10.0),
        *sure("a", "m0", 10.0),
        *sure("b", "call", -20.0),
    )
    assert together(journey, "a", "b").middle == pytest.approx(4_000 + 200)


def test_what_has_no_money_is_left_out_and_nothing_is_none() -> None:
    journey = after(path(50.0), adding("hypothesis", "idea", "s0"), *sure("h", "m0", 10.0))
    assert together(journey, "idea", "h", "nobody").counted == ("h",)
    assert together(journey, "idea").middle is None


def test_the_same_seed_gives_the_same_worlds_and_the_loss_is_a_share_of_them() -> None:
    journey = after(
        path(50.0, 40.0),
        adding("hypothesis", "h", "s0", effect_low=-5.0, effect_likely=0.0, effect_high=5.0),
        linking("moves", "h", "m0"),
    )
    found = portfolio(Ground.of(journey), ["h"])
    assert found == portfolio(Ground.of(journey), ["h"])
    assert found.loss_share == pytest.approx(0.5, abs=0.02)
    assert found.low == pytest.approx(-2_000 * (1 - 2 * np.sqrt(0.05 / 2)), rel=0.05)


@given(st.lists(st.floats(5, 90), min_size=2, max_size=5), st.floats(0, 0.05), st.data())
def test_several_conversions_at_once_are_the_funnel_computed_anew(
    rates: list[float], loop: float, data: st.DataObject
) -> None:
    journey = after(path(*rates), way(1, 0, loop))
    found = chain_of(journey)
    assert found is not None
    ways, chain = found
    more = {n: data.draw(st.floats(-0.04, chain.room(n))) for n in range(len(rates))}
    wanted = {stage.id: (ways.ways[n].conversion or 0) + more[n] for n, stage in enumerate(ways.stages)}
    sold = chain.sold_with_all({n: np.array([each]) for n, each in more.items()})
    assert sold[0] == pytest.approx(funnel(journey, wanted).end_to_end_cr, abs=1e-9)
