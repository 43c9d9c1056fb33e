"""The audit: every rake is found where it lies, and none where it does not."""

from datetime import date

import pytest

from cjm_studio.commands import Command, Remove, Set, Unlink
from cjm_studio.insight.audit import Circumstances, Finding, audit, health
from cjm_studio.model import Journey
from tests.small_journeys import adding, after, empty_journey, linking

SPRING, AUTUMN = date(2026, 3, 10), date(2026, 9, 10)

EVERY_CODE = {
    "metric-without-action": (1, "warning"),
    "starts-with-contact": (2, "warning"),
    "no-expectation-before-contact": (2, "warning"),
    "past-ignored": (3, "warning"),
    "stage-without-owner": (4, "warning"),
    "counted-by-its-owner": (5, "error"),
    "rule-without-price": (6, "warning"),
    "no-hypothesis": (7, "error"),
    "pain-without-hypothesis": (7, "error"),
    "hypothesis-without-metric": (7, "error"),
    "metric-without-target": (7, "error"),
    "map-without-change": (7, "error"),
    "competitors-ignored": (8, "warning"),
    "feedback-without-reaction": (9, "error"),
    "promise-nobody-keeps": (10, "error"),
    "promise-too-short": (10, "error"),
    "promise-over-capacity": (10, "error"),
    "delivered-untested": (11, "error"),
    "assumption-as-fact": (12, "warning"),
    "wrong-base": (13, "error"),
    "rate-without-base": (13, "error"),
    "differentiators-before-hygiene": (14, "warning"),
    "too-much-to-read": (15, "note"),
    "contact-policy-broken": (16, "warning"),
}


def good() -> Journey:
    """A small map with everything in its place."""
    return after(
        empty_journey(),
        adding("persona", "marina", name="Марина"),
        adding("actor", "bank", name="Розница"),
        adding("actor", "risk", name="Риски"),
        adding("stage", "hint", name="Повод", stage_kind="stimulus"),
        adding("stage", "visit", name="Визит"),
        adding("step", "desk", "visit", name="Стол"),
        adding("touchpoint", "form", "desk", name="Анкета", moment_of_truth=True, evidence_level="observed"),
        adding("expectation", "hope", "hint", name="Срок", best=10.0, worst=40.0, source="past_experience"),
        adding("expectation", "other", "form", name="Ясность", source="competitor", force="clarity"),
        adding("pain_point", "long", "form", text="Долго", severity=5, cause="rule", avoided_risk_price=9.0),
        adding("metric", "cr", name="CR анкеты", base="севшие к столу", target=70.0, who_counts="Аналитика"),
        adding("employee_action", "act", level="line", text="Заполняет заранее"),
        adding("hypothesis", "early", "form", change="Заполнить заранее", status="delivery"),
        adding("test", "pilot", with_customers=True),
        adding("promise", "fast", text="За 10 минут", promised_duration_s=600.0),
        adding("frontstage_action", "greet", "desk", text="Встречает", working_time_s=300.0),
        adding(
            "backstage_action", "check", "desk", text="Проверяет", capacity_per_hour=9.0, demand_per_hour=5.0
        ),
        adding("communication", "push", "form", message="Одобрено", frequency=2.0),
        adding("contact_policy", "policy", name="Не чаще", limit_per_customer=3.0),
        linking("measured_by", "visit", "cr"),
        linking("owned_by", "cr", "bank"),
        linking("owned_by", "visit", "bank"),
        linking("owned_by", "greet", "bank"),
        linking("owned_by", "check", "risk"),
        linking("moved_by", "cr", "act"),
        linking("moves", "early", "cr"),
        linking("answers", "early", "long"),
        linking("tested_by", "early", "pilot"),
        linking("keeps", "greet", "fast"),
        linking("delivered_by", "form", "greet"),
        linking("delivered_by", "greet", "check"),
        linking("hands_over_to", "greet", "check"),
        Set(item="long", values={"evidence_level": "reported"}),
    )


def found(journey: Journey, circumstances: Circumstances | None = None) -> dict[str, Finding]:
    """The findings by their codes."""
    return {finding.rule.code: finding for finding in audit(journey, circumstances)}


SPOILING: dict[str, list[Command]] = {
    "metric-without-action": [Unlink(link="moved_by-cr-act")],
    "starts-with-contact": [Set(item="hint", values={"stage_kind": "contact"})],
    "no-expectation-before-contact": [Set(item="hope", values={"worst": None})],
    "past-ignored": [Set(item="hope", values={"source": "reviews"})],
    "stage-without-owner": [Unlink(link="owned_by-visit-bank")],
    "counted-by-its-owner": [Set(item="cr", values={"who_counts": " розница"})],
    "rule-without-price": [Set(item="long", values={"avoided_risk_price": None})],
    "no-hypothesis": [Remove(record="early")],
    "pain-without-hypothesis": [Unlink(link="answers-early-long")],
    "hypothesis-without-metric": [Unlink(link="moves-early-cr")],
    "metric-without-target": [Set(item="cr", values={"target": None})],
    "competitors-ignored": [Set(item="other", values={"source": "reviews"})],
    "feedback-without-reaction": [Unlink(link="answers-early-long")],
    "promise-nobody-keeps": [Unlink(link="keeps-greet-fast")],
    "promise-too-short": [Set(item="check", values={"waiting_time_s": 400.0})],
    "promise-over-capacity": [Set(item="check", values={"demand_per_hour": 12.0})],
    "delivered-untested": [Set(item="pilot", values={"with_customers": False})],
    "assumption-as-fact": [Set(item="form", values={"evidence_level": "assumed"})],
    "wrong-base": [Set(item="cr", values={"metric_kind": "complaint_rate", "base": "активные карты"})],
    "rate-without-base": [Set(item="cr", values={"base": " "})],
    "differentiators-before-hygiene": [
        Set(item="other", values={"expected": 5.0, "perceived": 2.0}),
        adding("expectation", "joy", "form", name="Радость", force="enjoyment"),
        linking("answers", "early", "joy"),
    ],
    "too-much-to-read": [adding("stage", f"more{number}") for number in range(7)],
    "contact-policy-broken": [Set(item="push", values={"frequency": 4.0})],
}


def test_a_good_map_has_no_finding_and_full_health() -> None:
    assert audit(good(), Circumstances(AUTUMN, AUTUMN)) == ()
    assert health(()).score == 100


@pytest.mark.parametrize("code", SPOILING)
def test_each_mistake_is_found_where_it_is_made(code: str) -> None:
    finding = found(after(good(), *SPOILING[code]))[code]
    assert (finding.rule.rake, finding.rule.severity) == EVERY_CODE[code]
    assert all(record in good().records or "more" in record for record in finding.records)


def test_a_map_that_nobody_has_changed_for_half_a_year_is_idle() -> None:
    idle = found(good(), Circumstances(SPRING, AUTUMN))["map-without-change"]
    assert (idle.rule.rake, idle.values) == (7, {"months": 6})
    assert found(good(), Circumstances(SPRING, date(2026, 9, 9))) == {}


def test_one_bad_map_has_every_mistake() -> None:
    alone = {"no-hypothesis"}  # beside it there is no hypothesis to make mistakes with
    commands = [
        command
        for code, spoiling in SPOILING.items()
        if code not in alone
        for command in spoiling
        if not (code == "feedback-without-reaction" or command == Unlink(link="keeps-greet-fast"))
    ]
    bad = after(
        good(),
        *commands,
        adding("promise", "warm", text="С улыбкой"),
        adding("metric", "shops", name="Жалобы", metric_kind="complaint_rate", base="магазины"),
    )
    codes = set(found(bad, Circumstances(SPRING, AUTUMN))) | alone
    assert set(EVERY_CODE) - codes == set()


@pytest.mark.parametrize(
    ("base", "is_fit"),
    [
        ("чеки", True),
        ("14 000 receipts", True),
        ("продажи", True),
        ("кассиры", True),
        ("магазины", False),
        ("зарегистрированные карты", False),
        ("active cards", False),
        ("открывшие карточку товара", True),
        ("абсолютное число", False),
    ],
)
def test_the_complaint_rate_of_a_grocery_is_counted_from_receipts(base: str, is_fit: bool) -> None:
    journey = after(good(), Set(item="cr", values={"metric_kind": "complaint_rate", "base": base}))
    assert ("wrong-base" not in found(journey)) == is_fit


def test_findings_are_told_in_both_languages_with_what_to_do() -> None:
    finding = found(after(good(), *SPOILING["promise-too-short"]))["promise-too-short"]
    told = finding.told("en")
    assert list(told) == ["code", "rake", "severity", "records", "title", "why", "do"]
    assert told["title"] == "“За 10 минут” promises 10\u00a0min, and the path that keeps it takes 12\u00a0min"
    assert finding.told("ru")["why"] != told["why"]


def test_errors_come_first_and_cost_most() -> None:
    findings = audit(after(good(), *SPOILING["promise-too-short"], *SPOILING["past-ignored"]))
    assert [finding.rule.severity for finding in findings] == ["error", "warning"]
    assert health(findings).lost == (("promise-too-short", 5), ("past-ignored", 2))
    assert health(findings).score == 93


@pytest.mark.parametrize(
    ("waiting_s", "said"),
    [(310.0, "600 sec, and the path that keeps it takes 610 sec"), (6.0e5, "takes 7 days")],
)
def test_times_are_told_so_that_they_differ(waiting_s: float, said: str) -> None:
    late = found(after(good(), Set(item="check", values={"waiting_time_s": waiting_s})))["promise-too-short"]
    assert said in str(late.told("en")["title"]).replace("\u00a0", " ")


def test_an_overload_is_told_with_the_place_where_it_waits() -> None:
    told = found(after(good(), *SPOILING["promise-over-capacity"]))["promise-over-capacity"].told("en")
    assert "“Проверяет”: 12 an hour are asked for, 9 an hour can be done" in str(told["title"])


def test_a_solution_alone_is_no_hypothesis_for_a_bad_pain() -> None:
    journey = after(
        good(),
        Unlink(link="answers-early-long"),
        adding("solution", "later", text="Когда-нибудь"),
        linking("answers", "later", "long"),
    )
    codes = set(found(journey))
    assert "pain-without-hypothesis" in codes
    assert "feedback-without-reaction" not in codes


def test_a_hypothesis_for_hygiene_beside_a_treat_is_the_right_order() -> None:
    spoilt = after(good(), *SPOILING["differentiators-before-hygiene"])
    assert "differentiators-before-hygiene" in found(spoilt)
    assert "differentiators-before-hygiene" not in found(after(spoilt, linking("answers", "early", "other")))


def test_a_seam_counts_where_the_record_stands_in_no_step() -> None:
    journey = after(good(), Unlink(link="owned_by-visit-bank"), Unlink(link="hands_over_to-greet-check"))
    assert "stage-without-owner" not in found(journey)
    loose = after(
        journey,
        adding("system", "core", text="Ядро"),
        adding("actor", "it", name="ИТ"),
        linking("delivered_by", "greet", "core"),
        linking("owned_by", "core", "it"),
        linking("hands_over_to", "core", "check"),
    )
    assert "stage-without-owner" in found(loose)


@pytest.mark.parametrize(
    ("text", "said"), [("", "“no name”"), ("Долго  и\nдолго", "“Долго и долго”"), ("ы" * 999, "ы…”")]
)
def test_whatever_a_card_says_fits_into_a_title(text: str, said: str) -> None:
    journey = after(good(), *SPOILING["pain-without-hypothesis"], Set(item="long", values={"text": text}))
    title = str(found(journey)["pain-without-hypothesis"].told("en")["title"])
    assert said in title
    assert len(title) < 250


def test_figures_are_told_as_the_language_writes_them() -> None:
    often = after(good(), Set(item="push", values={"frequency": 3.6}))
    told = found(often)["contact-policy-broken"]
    assert "3,6" in str(told.told("ru")["title"])
    assert "3.6 messages, “Не чаще” allows 3 per month" in str(told.told("en")["title"])
