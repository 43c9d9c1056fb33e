"""What a hypothesis is worth, by the kind of metric that it moves; the figures are those of the domain."""

import pytest

from cjm_studio.commands import Command, Set
from cjm_studio.insight.effects import (
    NO_LIFETIME,
    NO_TRANSLATION,
    NO_VOLUME,
    OVER_ALL,
    UNKNOWN_UNIT,
    ZERO_NOW,
    Ground,
)
from cjm_studio.insight.hypotheses import (
    NO_EFFECT,
    NO_METRIC,
    HypothesisMoney,
    draws,
    hypotheses,
    untested_share,
)
from cjm_studio.insight.lifetime import average_ltv, ltv
from cjm_studio.model import Hypothesis, Journey, Persona
from tests.insight.journeys import hypothesis, path
from tests.small_journeys import adding, after, linking

INTERNET = Persona(id="internet", profit_per_month=50.0, lifetime_months=36.0)
WITH_TV = Persona(id="tv", profit_per_month=100.0, lifetime_months=60.0)


def money(journey: Journey, *commands: Command) -> HypothesisMoney:
    """What the one hypothesis of a journey is worth."""
    return hypotheses(Ground.of(after(journey, *commands)))[0]


def telecom() -> Journey:
    """One persona with internet only: 1,000 customers, 50 a month for 36 months."""
    journey = after(
        path(50.0), adding("persona", "p", **INTERNET.model_dump(exclude_defaults=True, exclude={"id"}))
    )
    return after(journey, Set(item="p", values={"segment_size": 1000.0}))


def test_internet_and_then_digital_tv_is_worth_three_and_a_third_times_as_much() -> None:
    before, then = ltv(INTERNET), ltv(WITH_TV)
    assert before is not None
    assert then is not None
    assert (before, then, then - before) == (1_800, 6_000, 4_200)
    assert round(then / before, 2) == 3.33


def test_the_average_ltv_is_weighed_by_the_segments() -> None:
    shares = after(
        path(50.0),
        adding("persona", "a", profit_per_month=50.0, lifetime_months=36.0, segment_share=0.75),
        adding("persona", "b", profit_per_month=100.0, lifetime_months=60.0, segment_share=0.25),
    )
    assert average_ltv(shares) == pytest.approx(0.75 * 1_800 + 0.25 * 6_000)


def test_points_of_conversion_are_worth_the_funnel_with_them_less_the_funnel_without() -> None:
    found = money(
        path(50.0, 40.0), *hypothesis(effect_unit="п. п.", cost_per_period=100.0, cost_once=3_000.0)
    )
    assert (found.low, found.likely, found.high) == pytest.approx((700, 1_500, 2_300))
    assert found.payback_periods == pytest.approx(2)
    assert found.rank == 1


def test_churn_and_profit_per_customer_multiply() -> None:
    journey = after(
        telecom(),
        adding("metric", "churn", metric_kind="churn", baseline=4.0, direction="lower_is_better"),
        adding("metric", "bill", metric_kind="average_order_value", unit="", baseline=4.0),
        linking("measured_by", "p", "churn"),
        linking("measured_by", "p", "bill"),
        adding("hypothesis", "h", "s0", effect_likely=-2.0),
        linking("moves", "h", "churn"),
    )
    assert money(journey).likely == pytest.approx(1000 * 1_800 * (4 / 2 - 1))
    both = after(journey, linking("moves", "h", "bill"))
    assert money(both).likely == pytest.approx(1000 * 1_800 * (4 / 2 * 2 / 4 - 1))


def test_ltv_itself_moves_by_the_difference() -> None:
    journey = after(
        telecom(),
        adding("metric", "value", metric_kind="ltv", unit="", baseline=1_800.0),
        linking("measured_by", "p", "value"),
        adding("hypothesis", "h", "s0", effect_likely=4_200.0),
        linking("moves", "h", "value"),
    )
    assert money(journey).likely == pytest.approx(1000 * 4_200)


def test_a_lower_unit_cost_saves_it_as_often_as_there_are_cases() -> None:
    journey = after(
        path(50.0),
        adding(
            "metric",
            "call",
            metric_kind="cost_per_contact",
            unit="₽",
            baseline=120.0,
            volume_per_period=5_000.0,
        ),
        *hypothesis("call", (-30.0, -20.0, -10.0)),
    )
    assert (money(journey).low, money(journey).likely, money(journey).high) == (50_000, 100_000, 150_000)


def test_any_other_metric_is_worth_what_its_owners_say() -> None:
    journey = after(path(50.0), adding("metric", "nps", metric_kind="nps", unit="", baseline=10.0))
    told = money(journey, *hypothesis("nps"))
    assert told.likely is None
    assert [remark.text for remark in told.remarks] == [NO_TRANSLATION]
    worth = after(journey, Set(item="nps", values={"money_per_unit": 50.0}))
    assert money(worth, *hypothesis("nps")).likely == 200


@pytest.mark.parametrize(
    ("commands", "text"),
    [
        ([adding("hypothesis", "h", "s0"), linking("moves", "h", "m0")], NO_EFFECT),
        ([adding("hypothesis", "h", "s0", effect_likely=1.0)], NO_METRIC),
        (hypothesis(effect=(10.0, 60.0, 70.0)), OVER_ALL),
        (hypothesis(effect_unit="мин"), UNKNOWN_UNIT),
        ([adding("metric", "c", metric_kind="churn", baseline=5.0), *hypothesis("c")], NO_LIFETIME),
        ([adding("metric", "c", metric_kind="cost_per_contact", baseline=5.0), *hypothesis("c")], NO_VOLUME),
        ([adding("metric", "c", metric_kind="churn", baseline=0.0), *hypothesis("c")], ZERO_NOW),
    ],
    ids=["no effect", "no metric", "over all", "another unit", "no lifetime", "no volume", "zero"],
)
def test_no_money_is_stated_rather_than_guessed(commands: list[Command], text: str) -> None:
    found = money(path(50.0), *commands)
    assert (found.low, found.likely, found.high, found.rank) == (None, None, None, None)
    assert [remark.text for remark in found.remarks] == [text]
    assert "{" not in found.remarks[0].told("en")


def test_the_same_seed_draws_the_same_worlds_between_low_and_high() -> None:
    journey = after(path(50.0, 40.0), *hypothesis())
    ground, record = Ground.of(journey), journey.records["h"]
    assert isinstance(record, Hypothesis)
    drawn, again = draws(ground, record), draws(ground, record)
    found = hypotheses(ground)[0]
    assert drawn is not None
    assert again is not None
    assert list(drawn) == list(again)
    assert (found.low or 0) <= drawn.min() <= (found.likely or 0) <= drawn.max() <= (found.high or 0)


def test_delivered_without_asking_a_customer_is_shared_imagination() -> None:
    assert untested_share(path(50.0)) is None
    journey = after(
        path(50.0),
        adding("hypothesis", "asked", "s0", status="delivery"),
        adding("hypothesis", "dreamt", "s0", status="rollout"),
        adding("hypothesis", "young", "s0", status="idea"),
        adding("test", "trial", with_customers=True),
        linking("tested_by", "asked", "trial"),
    )
    assert untested_share(journey) == 0.5


def test_undoing_a_hypothesis_restores_the_money() -> None:
    before = after(path(50.0, 40.0), adding("hypothesis", "h", "s0", effect_likely=4.0))
    moved = after(before, linking("moves", "h", "m0"))
    assert money(moved).likely == pytest.approx(1_600)
    assert money(before).likely is None
