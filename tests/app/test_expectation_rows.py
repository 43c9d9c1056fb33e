"""Expectations in the words of the page."""

from cjm_studio.app.ledger.expectation_rows import expectation_rows
from cjm_studio.insight.expectation_lines import expectation_lines
from cjm_studio.layout import LIGHT
from cjm_studio.model import Journey
from tests.small_journeys import adding, after, linking, small_journey


def journey() -> Journey:
    minutes = {"unit": "мин", "direction": "lower_is_better"}
    return after(
        small_journey(),
        adding("expectation", "wait", "desk", name="Ждать", best=5.0, expected=10.0, worst=20.0,
               perceived=40.0, force="fairness", source="our_promise", **minutes),
        adding("expectation", "warm", "visit", name="Тепло", scale="score", expected=1.0, perceived=2.0),
        adding("expectation", "bare", "desk", best_text="Без очереди"),
        linking("felt_by", "wait", "marina"),
    )  # fmt: skip


def rows(*, by_tier: bool, language: str = "en") -> dict[str, dict[str, object]]:
    known = journey()
    found = expectation_rows(expectation_lines(known), known, LIGHT, language, by_tier=by_tier)
    return {str(row["id"]): row for row in found}


def test_figures_come_with_their_unit_and_the_gap_says_worse_or_better() -> None:
    found = rows(by_tier=True)
    assert found["wait"]["levels"] == {
        "worst": "20\u00a0мин", "expected": "10\u00a0мин", "best": "5\u00a0мин", "perceived": "40\u00a0мин",
    }  # fmt: skip
    assert (found["wait"]["gap"], found["warm"]["gap"]) == ("30\u00a0мин worse", "1 better")


def test_what_is_worse_than_tolerable_stands_out() -> None:
    found = rows(by_tier=True)
    assert (found["wait"]["isOutside"], found["wait"]["readingWords"]) == (True, "Worse than tolerable")
    assert (found["warm"]["isOutside"], found["warm"]["readingWords"]) == (False, "Beyond the expectation")


def test_what_is_missing_is_said_in_words() -> None:
    found = rows(by_tier=True)["bare"]
    assert (found["gap"], found["readingWords"], found["bar"]) == ("–", "what came is not known", None)
    assert "Без очереди" in str(found["levels"])


def test_groups_are_tiers_or_stages() -> None:
    assert {row["group"] for row in rows(by_tier=True).values()} == {"Hygiene", "No force named"}
    assert {row["group"] for row in rows(by_tier=False).values()} == {"Визит"}


def test_a_persona_keeps_its_colour_and_shape() -> None:
    assert rows(by_tier=True)["wait"]["personas"] == [
        {"name": "Марина", "colour": LIGHT.personas[0].colour, "shape": LIGHT.personas[0].shape}
    ]
