"""The figures of the cases come out of the sample journeys, each by its name."""

from functools import cache
from pathlib import Path

import pytest

from cjm_studio.fileformat import open_journey
from cjm_studio.insight.bases import fitness
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.hypotheses import HypothesisMoney, hypotheses
from cjm_studio.insight.lifetime import persona_values
from cjm_studio.insight.promises import check_promises
from cjm_studio.model import Hypothesis, Journey, Metric, Stage, SupportProcess

FOLDER = Path(__file__).parents[2] / "journeys"
LANGUAGES = pytest.mark.parametrize("language", ["ru", "en"])
RECEIPTS, REGISTERED, ACTIVE, SALES_THOUSAND, COMPLAINTS = 14_000, 10_000, 6_000, 25_200, 42


@cache
def sample(name: str, language: str = "ru") -> Journey:
    return open_journey(FOLDER / f"{name}.{language}.journey.json")


def metric(journey: Journey, name: str) -> Metric:
    found = journey.record(f"metric-{name}")
    assert isinstance(found, Metric)
    return found


def hypothesis(journey: Journey, name: str) -> Hypothesis:
    found = journey.record(f"hypothesis-{name}")
    assert isinstance(found, Hypothesis)
    return found


def money(journey: Journey, name: str) -> HypothesisMoney:
    return next(each for each in hypotheses(Ground.of(journey)) if each.id == f"hypothesis-{name}")


@LANGUAGES
def test_internet_is_worth_1800_and_with_tv_6000_which_is_3_33_times(language: str) -> None:
    ltv = {each.id: each.ltv or 0.0 for each in persona_values(sample("internet-then-tv", language))}
    internet, with_tv = ltv["persona-internet"], ltv["persona-tv"]
    assert (internet, with_tv) == (50 * 36, 100 * 60) == (1_800, 6_000)
    assert with_tv - internet == 4_200
    assert round(with_tv / internet, 2) == 3.33


@LANGUAGES
def test_432_subscribers_a_month_move_to_tv_and_each_is_worth_the_difference(language: str) -> None:
    found = Ground.of(sample("internet-then-tv", language)).funnel
    assert found.sold == pytest.approx(432)
    assert found.money == pytest.approx(432 * 4_200)


def test_take_now_and_pay_on_payday_is_not_launched_because_no_money_can_be_shown() -> None:
    month_end = sample("last-ten-days")
    found = money(month_end, "take-now")
    assert hypothesis(month_end, "take-now").status == "not_launched"
    assert (found.low, found.likely, found.high, found.rank) == (None, None, None, None)
    assert [remark.values["metric"] for remark in found.remarks] == ["Декады"]


def test_the_same_wish_can_be_shown_in_money_when_the_thing_is_only_held() -> None:
    held = money(sample("last-ten-days"), "hold-payday")
    assert held.rank == 1
    assert held.low is not None
    assert held.low > 0


def test_call_back_with_the_place_saves_calls_and_without_it_loses_them_all() -> None:
    centre = sample("contact-centre-at-its-limit")
    kept, later = hypothesis(centre, "keep-place"), hypothesis(centre, "call-later")
    assert (kept.effect_high or 0) < 0 < (later.effect_low or 0)
    assert (money(centre, "keep-place").likely or 0) > 0 > (money(centre, "call-later").likely or 0)
    for each in (kept, later):
        assert "ASA 312 →" in each.because
        assert "уровень сервиса" in each.because


def test_more_call_than_can_be_answered_and_the_minute_is_not_kept() -> None:
    centre = sample("contact-centre-at-its-limit")
    queue = centre.record("support_process-queue")
    assert isinstance(queue, SupportProcess)
    assert (queue.demand_per_hour, queue.capacity_per_hour) == (132, 18 * 6)
    (minute,) = [each for each in check_promises(centre) if each.promise_id == "promise-minute"]
    assert (minute.promised_s, minute.path_s, minute.waiting_s) == (60, 75 + 312, 312)
    assert minute.overloads


@pytest.mark.parametrize(
    ("name", "complaints_per", "verdict"),
    [
        ("per-receipts", COMPLAINTS / RECEIPTS * 1_000, "fit"),
        ("per-sales", COMPLAINTS / (SALES_THOUSAND / 1_000), "fit"),
        ("per-hours", COMPLAINTS / 5_600 * 1_000, "conditional"),
        ("per-registered", COMPLAINTS / REGISTERED * 1_000, "unfit"),
        ("per-active", COMPLAINTS / ACTIVE * 1_000, "unfit"),
        ("per-shops", COMPLAINTS / 7, "unfit"),
        ("count", COMPLAINTS, "unfit"),
    ],
)
def test_the_grocerys_complaints_on_each_base(name: str, complaints_per: float, verdict: str) -> None:
    found = metric(sample("grocery-complaint-rate"), name)
    assert found.baseline == pytest.approx(complaints_per, abs=0.005)
    assert fitness(found) == verdict


def test_the_grocerys_14000_receipts_of_1800_roubles_are_sales_of_25200_thousand() -> None:
    found = Ground.of(sample("grocery-complaint-rate")).funnel
    assert found.sold == pytest.approx(RECEIPTS)
    assert found.value == 1_800
    assert found.money == pytest.approx(SALES_THOUSAND * 1_000)


def test_growing_cards_hide_what_receipts_show() -> None:
    grocery = sample("grocery-complaint-rate")
    on = {
        name: [seen.value for seen in metric(grocery, f"per-{name}").observations]
        for name in ("receipts", "registered", "active")
    }
    assert on["receipts"] == sorted(on["receipts"])
    assert on["registered"] == sorted(on["registered"], reverse=True)
    assert on["active"] == sorted(on["active"], reverse=True)


@pytest.mark.parametrize(
    ("language", "voice"),
    [
        ("ru", "Легко нашёл информацию, всё доступно и понятно"),
        ("en", "Easily found the information, all was clear and accessible"),
    ],
)
def test_b2b_says_the_search_in_two_languages(language: str, voice: str) -> None:
    journey = sample("b2b-buying-decision", language)
    search, rate = journey.record("stage-zmot"), metric(journey, "cr-zmot")
    assert isinstance(search, Stage)
    assert (search.voice, rate.metric_kind, rate.baseline, rate.target) == (voice, "cr", 20, 30)
    assert [link.target for link in journey.out(search.id, "measured_by")] == [rate.id]
    assert Ground.of(journey).funnel.sold == pytest.approx(18)
