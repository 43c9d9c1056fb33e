"""The pre-approved loan: a full map that can still be read, and the figures of the case."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest

from cjm_studio.fileformat import open_journey
from cjm_studio.model import (
    BackstageAction,
    Communication,
    ContactPolicy,
    Evidence,
    Expectation,
    FrontstageAction,
    Gain,
    Hypothesis,
    Journey,
    Metric,
    Next,
    PainPoint,
    Persona,
    Promise,
    Record,
    Score,
    Stage,
    Touchpoint,
    depends_on,
    stages,
    steps,
    touchpoints,
)

FOLDER = Path(__file__).parents[2] / "journeys"
LOANS = pytest.mark.parametrize(
    "loan",
    [open_journey(FOLDER / f"pre-approved-loan.{language}.journey.json") for language in ("ru", "en")],
    ids=["ru", "en"],
)
PERSONAS = pytest.mark.parametrize("persona", ["persona-marina", "persona-pavel"])
SOURCES = {"our_promise", "advertising", "reviews", "competitor", "past_experience", "word_of_mouth"}


def path_order(journey: Journey) -> list[str]:
    columns = [step for stage in stages(journey) for step in steps(journey, stage.id)]
    return [touchpoint.id for step in columns for touchpoint in touchpoints(journey, step.id)]


def curve(journey: Journey, persona: str, kind: str) -> dict[str, Score]:
    """The points of one curve by touchpoint."""
    felt = {link.source for link in journey.into(persona, "felt_by")}
    points = [score for score in journey.all_of(Score) if score.id in felt and score.curve == kind]
    return {journey.out(score.id, "scores")[0].target: score for score in points}


def minutes(records: Iterable[Record]) -> float:
    timed = [record for record in records if isinstance(record, FrontstageAction | BackstageAction)]
    return sum((record.working_time_s or 0) + (record.waiting_time_s or 0) for record in timed) / 60


def ways(journey: Journey, start: str, end: str) -> list[Next]:
    """The `next` links from one stage to another."""
    links = journey.out(start, "next")
    return [link for link in links if isinstance(link, Next) and link.target == end]


@LOANS
def test_ten_minutes_are_promised_and_ninety_taken(loan: Journey) -> None:
    promise, visit = loan.record("promise-ten-minutes"), loan.record("expectation-whole-visit")
    assert isinstance(promise, Promise)
    assert isinstance(visit, Expectation)
    assert promise.promised_duration_s == 10 * 60
    assert minutes(depends_on(loan, promise.id)) == 90
    assert (visit.best, visit.perceived) == (10, 90)
    assert loan.into("promise-passport-only", "keeps") == ()


@LOANS
def test_stages_and_blueprint_agree_on_the_minutes_in_the_branch(loan: Journey) -> None:
    inside = ["stage-queue", "stage-application", "stage-decision", "stage-trail"]
    taken = [ways(loan, *pair)[0].typical_duration_s for pair in pairwise(inside)]
    assert [seconds and seconds / 60 for seconds in taken] == [19, 41, 30]


@LOANS
def test_twelve_thousand_messages_become_473_loans(loan: Journey) -> None:
    customers = loan.head.entering_customers
    assert customers == sum(persona.entering_customers or 0 for persona in loan.all_of(Persona))
    for stage, after in pairwise(stages(loan)):
        (rate,) = [loan.record(link.target) for link in loan.out(stage.id, "measured_by")]
        (way,) = ways(loan, stage.id, after.id)
        assert isinstance(rate, Metric)
        assert rate.baseline is not None
        assert way.share == pytest.approx(rate.baseline / 100)
        customers *= rate.baseline / 100
    assert round(customers) == 473


@LOANS
def test_every_metric_has_a_base_a_target_and_six_months(loan: Journey) -> None:
    for metric in loan.all_of(Metric):
        assert metric.base
        assert metric.target is not None
        assert [str(seen.date)[:7] for seen in metric.observations] == [f"2026-{n:02}" for n in range(4, 10)]
        assert metric.observations[-1].value == metric.baseline


@LOANS
def test_expectations_come_from_everywhere_and_stand_on_one_scale(loan: Journey) -> None:
    assert {expectation.source for expectation in loan.all_of(Expectation)} >= SOURCES
    for expectation in loan.all_of(Expectation):
        levels = [expectation.worst, expectation.expected, expectation.best]
        known = [level for level in levels if level is not None]
        assert len(known) == 3
        assert known == sorted(known, reverse=expectation.direction == "lower_is_better")
        assert expectation.perceived is not None
        assert loan.out(expectation.id, "felt_by")


@LOANS
@pytest.mark.parametrize("kind", ["emotion", "reason"])
def test_pavel_leaves_at_the_application_and_marina_stays(loan: Journey, kind: str) -> None:
    order = path_order(loan)
    pavel, marina = curve(loan, "persona-pavel", kind), curve(loan, "persona-marina", kind)
    assert max(pavel, key=order.index) == "touchpoint-application"
    assert max(marina, key=order.index) == "touchpoint-survey"


@LOANS
@PERSONAS
def test_the_highest_and_the_lowest_feeling_have_their_quote(loan: Journey, persona: str) -> None:
    feelings = sorted(curve(loan, persona, "emotion").values(), key=lambda score: score.value)
    for extreme in (feelings[0], feelings[-1]):
        proof = [loan.record(link.target) for link in loan.out(extreme.id, "evidenced_by")]
        assert [item.evidence_kind for item in proof if isinstance(item, Evidence)] == ["quote"]
    assert {score.evidence_level for score in feelings} >= {"assumed", "reported", "observed"}


@LOANS
def test_hypotheses_stand_all_along_the_conveyor_and_say_what_they_move(loan: Journey) -> None:
    hypotheses = loan.all_of(Hypothesis)
    assert len({hypothesis.status for hypothesis in hypotheses}) == 7
    for hypothesis in hypotheses:
        effects = [hypothesis.effect_low, hypothesis.effect_likely, hypothesis.effect_high]
        low, likely, high = (effect for effect in effects if effect is not None)
        assert low < likely < high
        assert {"at", "moves", "answers"} <= {link.kind for link in loan.out(hypothesis.id)}


@LOANS
def test_the_messages_that_go_out_break_the_contact_policy(loan: Journey) -> None:
    (policy,) = loan.all_of(ContactPolicy)
    sent = [message for message in loan.all_of(Communication) if message.direction == "out"]
    assert sum(message.frequency or 0 for message in sent) > (policy.limit_per_customer or 0)


@LOANS
def test_a_map_is_full_and_can_still_be_read(loan: Journey) -> None:
    cards = (Touchpoint, PainPoint, Gain, Hypothesis, Expectation, Promise, Communication)
    assert 40 < sum(len(loan.all_of(kind)) for kind in cards) <= 60
    assert len(stages(loan)) == 7
    assert max(len(stage.name) for stage in stages(loan)) <= 16
    assert max(len(expectation.name) for expectation in loan.all_of(Expectation)) <= 12
    assert max(len(touchpoint.name) for touchpoint in loan.all_of(Touchpoint)) <= 45


@LOANS
def test_no_two_cards_say_the_same(loan: Journey) -> None:
    kinds = (Stage, Touchpoint, PainPoint, Gain, Hypothesis, Score, Evidence, Promise)
    titles = Counter(record.title.casefold() for kind in kinds for record in loan.all_of(kind))
    assert [title for title, times in titles.items() if times > 1] == []
