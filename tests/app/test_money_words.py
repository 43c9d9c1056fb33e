"""What the pages from map to money say and do, apart from Streamlit."""

from typing import Any

import pytest

from cjm_studio.app.money.case_words import case_markdown, case_sections
from cjm_studio.app.money.conveyor_cards import STATUSES, conveyor
from cjm_studio.app.money.hypothesis_lists import due, legs, ranked, spots, without_effort
from cjm_studio.app.money.language_rows import language_rows
from cjm_studio.app.money.linking import added, linked_with, relinked
from cjm_studio.app.money.money_words import conclusion, period_count, place_to_mend, stage_names
from cjm_studio.app.money.new_metrics import adding_metric
from cjm_studio.app.money.what_if_acts import aims, levers
from cjm_studio.commands import Set
from cjm_studio.figures.charts import money
from cjm_studio.insight.business_case import business_case
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.funnel import funnel
from cjm_studio.insight.hypotheses import HypothesisMoney, hypotheses
from cjm_studio.insight.remark import Remark
from cjm_studio.insight.two_languages import two_languages
from cjm_studio.model import Hypothesis, Journey, Metric, Stage
from tests.insight.journeys import hypothesis, path, way
from tests.small_journeys import adding, after, empty_journey, linking

TESTED = [adding("test", "t", with_customers=True), linking("tested_by", "h", "t")]


def bet(**fields: Any) -> Journey:
    """Two stages and a hypothesis at the first, with money, of 10 person-days."""
    return after(path(50.0, 40.0), *hypothesis(**{"effort": 10.0, "confidence": 0.5, **fields}))


def valued(journey: Journey) -> tuple[HypothesisMoney, ...]:
    return hypotheses(Ground.of(journey))


def written(journey: Journey, language: str = "en") -> str:
    record = journey.records["h"]
    assert isinstance(record, Hypothesis)
    return case_markdown(business_case(Ground.of(journey), record), journey.head, language)


def test_the_conveyor_has_a_column_for_every_status_and_each_card_once() -> None:
    columns = conveyor(bet(status="testing"), valued(bet(status="testing")), "en")
    assert [column["status"] for column in columns] == list(STATUSES)
    assert [column["status"] for column in columns if column["cards"]] == ["testing"]
    assert [column["status"] for column in columns if column["isOut"]] == ["rejected", "not_launched"]


def test_a_card_without_money_says_so_and_an_untested_delivery_is_marked() -> None:
    journey = after(path(50.0), adding("hypothesis", "h", "s0", status="delivery"))
    (card,) = next(column for column in conveyor(journey, valued(journey), "en") if column["cards"])["cards"]
    assert (card["money"], card["range"], card["isUntested"]) == ("no money stated", "", True)


def test_the_case_says_the_sum_the_forecast_and_what_is_missing() -> None:
    said = written(bet(cost_once=3_000.0, cost_per_period=100.0))
    assert "Decide on 3,000 once, 100 a month, 10 person-days" in said.replace("\\", "")
    assert "Forecast: 700 to 2,300 a month, most likely 1,500" in said.replace("\\", "")
    assert "Paid back in 2 mo" in said.replace("\\", "")
    assert "There is no plan B yet" in said
    assert "nothing can be decided" in written(after(path(50.0), adding("hypothesis", "h", "s0")))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_case_has_no_places_left_and_no_markup_of_the_journey(language: str) -> None:
    said = written(bet(plan_b="# <script>alert(1)</script>"), language)
    assert "{" not in said
    assert "<script>" not in said.replace("\\<", "")
    assert "None" not in said


def test_arguments_that_hold_stand_in_the_case() -> None:
    journey = after(bet(), Set(item="h", values={"tags": ["argument:quick_wins:За месяц"]}))
    record = journey.records["h"]
    assert isinstance(record, Hypothesis)
    sections = case_sections(business_case(Ground.of(journey), record), journey.head, "en")
    assert sections[-1].lines == ("A quick win: За месяц",)


def test_the_quadrant_shows_what_has_money_and_effort_and_names_the_rest() -> None:
    journey = after(
        bet(), adding("hypothesis", "vague", "s0"), adding("hypothesis", "dead", "s0", status="rejected")
    )
    assert [spot.id for spot in spots(journey, valued(journey))] == ["h"]
    assert without_effort(journey, valued(journey)) == ["vague"]


@pytest.mark.parametrize("by", ["money", "rice", "quick_win"])
def test_a_ranking_has_everyone_and_the_unknown_last(by: str) -> None:
    journey = after(
        bet(),
        adding("hypothesis", "vague", "s0"),
        adding("hypothesis", "more", "s0", effect_likely=8.0, effort=100.0, confidence=0.5),
        linking("moves", "more", "m0"),
    )
    rows, ids = ranked(journey, valued(journey), by, "en")
    assert ids == (["more", "h", "vague"] if by == "money" else ["h", "more", "vague"])
    assert [row["№"] for row in rows] == [1, 2, 3]


def test_the_roadmap_goes_by_status_then_by_the_promised_day() -> None:
    journey = after(
        bet(),
        adding("hypothesis", "late", "s0", status="testing", effort=5.0),
        adding("hypothesis", "soon", "s0", status="testing", effort=7.0),
        adding("hypothesis", "dead", "s0", status="rejected", effort=1.0),
        adding("solution", "s", due="2026-12-31"),
        linking("groups", "s", "soon"),
    )
    assert [(leg.start, leg.effort, leg.phase) for leg in legs(journey, valued(journey), "en")] == [
        (0, 7, 0),
        (7, 5, 0),
        (12, 10, 2),
    ]
    assert due(journey, "late") is None


def test_sliders_go_as_far_as_there_is_room() -> None:
    found = levers(Ground.of(after(path(50.0, None, 40.0), way(0, 0, 0.3))))
    assert [(lever.stage, lever.now_points, lever.most_points) for lever in found] == [
        ("s0", 50.0, 70.0),
        ("s2", 40.0, 100.0),
    ]


def test_what_was_tried_becomes_the_targets_in_one_act() -> None:
    journey = after(path(50.0, 40.0), Set(item="m1", values={"unit": "", "baseline": 0.4}))
    act = aims(journey, {"s0": 0.615, "s1": 0.45})
    assert act is not None
    metrics = [record for record in after(journey, act).records.values() if isinstance(record, Metric)]
    assert {metric.id: metric.target for metric in metrics} == {"m0": 61.5, "m1": 0.45}
    assert aims(journey, {}) is None


def test_a_metric_from_the_catalogue_measures_the_stage_at_once() -> None:
    journey = path(None)
    stage = journey.records["s0"]
    assert isinstance(stage, Stage)
    (line,) = two_languages(after(journey, adding_metric("complaint_rate", stage, "en")))
    (found,) = line.metrics
    assert (found.metric.direction, found.metric.unit) == ("lower_is_better", "per 1,000")
    own = after(journey, adding_metric("custom", stage, "en"))
    assert two_languages(own)[0].metrics[0].metric.formula == ""


def test_an_owner_is_chosen_changed_and_made_anew() -> None:
    journey = after(path(50.0), adding("actor", "a", name="А"), adding("actor", "b", name="Б"))
    first = relinked(journey, "m0", "owned_by", "a", {"kind": "actor"})
    assert first is not None
    journey = after(journey, first)
    assert relinked(journey, "m0", "owned_by", "a", {"kind": "actor"}) is None
    other = relinked(journey, "m0", "owned_by", "Риски", {"kind": "actor", "name": "Риски"})
    assert other is not None
    assert two_languages(after(journey, other))[0].metrics[0].owners == ("Риски",)
    nobody = relinked(journey, "m0", "owned_by", None, {"kind": "actor"})
    assert nobody is not None
    assert two_languages(after(journey, nobody))[0].metrics[0].owners == ()


def test_another_owner_beside_the_first_one_stays() -> None:
    journey = after(
        path(50.0),
        *(adding("actor", name, name=name) for name in ("a", "b", "c")),
        linking("owned_by", "m0", "a"),
        linking("owned_by", "m0", "b"),
    )
    act = relinked(journey, "m0", "owned_by", "c", {"kind": "actor"})
    assert act is not None
    assert set(two_languages(after(journey, act))[0].metrics[0].owners) == {"b", "c"}


def test_several_metrics_may_be_moved() -> None:
    act = linked_with(bet(), "h", "moves", ["m1", "m0"])
    assert act is not None
    journey = after(bet(), act)
    assert {link.target for link in journey.out("h", "moves")} == {"m0", "m1"}
    assert linked_with(journey, "h", "moves", ["m0", "m1"]) is None


def test_a_test_is_added_with_its_link() -> None:
    journey = after(bet(status="delivery"), added("h", "tested_by", {"kind": "test", "with_customers": True}))
    assert len(journey.out("h", "tested_by")) == 1


@pytest.mark.parametrize(
    ("record", "place"),
    [("trip", ("map", "trip")), ("s0", ("languages", "s0")), ("m0", ("languages", "s0")),
     ("h", ("hypotheses", "h")), ("gone", ("map", "trip"))],
)  # fmt: skip
def test_a_remark_leads_to_where_it_is_mended(record: str, place: tuple[str, str]) -> None:
    assert place_to_mend(bet(), Remark("", (record,))) == place


def test_the_title_is_the_conclusion_or_says_that_there_is_none() -> None:
    assert conclusion(funnel(path(50.0, 40.0)), "en") == "Of 1,000 customers 200 buy"
    bare = after(path(50.0), Set(item="trip", values={"entering_customers": None}))
    assert conclusion(funnel(bare), "en").replace("\u00a0", " ") == "50 % of those who enter buy"
    assert conclusion(funnel(empty_journey()), "en") == "From map to money"
    assert stage_names(after(path(50.0), Set(item="s0", values={"name": " "})), "en") == {"s0": "Stage 1"}


def test_a_row_says_everything_with_its_unit_and_nothing_as_none() -> None:
    journey = after(path(50.0, None), Set(item="m0", values={"target": 62.0, "base": "магазины"}))
    first, second = language_rows(two_languages(journey), "s0", "en")
    (cells,) = first["metrics"]
    assert (cells["now"], cells["target"], cells["gap"]) == ("50\u00a0%", "62\u00a0%", "12 pt")
    assert cells["fitness"] == "unfit"
    assert (first["isWorst"], second["isWorst"], second["metrics"]) == (True, False, [])


def test_less_than_a_period_is_said_in_days_and_figures_side_by_side_are_as_round() -> None:
    assert period_count(0.17, "month", "en") == "5 d."
    assert period_count(1.13, "month", "en") == "1.1 mo."
    assert money(61_008, "RUB", "en", beside=409_000) == "61K\u00a0₽"
    assert money(61_008, "RUB", "en") == "61,008\u00a0₽"


def test_an_expectation_stands_in_the_case_by_what_was_expected_and_what_came() -> None:
    levels = {"expected": 7.0, "perceived": 3.0, "unit": "дн."}
    wait = adding("expectation", "wait", "s0", name="Бронь", **levels)
    said = written(after(bet(), wait, linking("answers", "h", "wait")))
    assert "Expected of “Бронь”: 7 дн., what came: 3 дн." in said.replace("\u00a0", " ").replace("\\", "")
