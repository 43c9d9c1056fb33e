"""Two journeys written for the audit: one makes every mistake that can be made at once, one makes none."""

from datetime import date
from pathlib import Path

import pytest

from cjm_studio.commands import Remove
from cjm_studio.fileformat import open_journey
from cjm_studio.insight.audit import Circumstances, audit, health
from cjm_studio.model import Hypothesis, Journey, structure_problems
from tests.insight.test_audit import EVERY_CODE
from tests.small_journeys import after

FOLDER = Path(__file__).parent
LONG_AGO = Circumstances(changed=date(2026, 1, 10), today=date(2026, 9, 10))
YESTERDAY = Circumstances(changed=date(2026, 9, 9), today=date(2026, 9, 10))

# A map without any hypothesis has none that could be untested, without metric or out of order.
ONLY_WITHOUT_HYPOTHESES = {"no-hypothesis"}
ONLY_WITH_HYPOTHESES = {"hypothesis-without-metric", "delivered-untested", "differentiators-before-hygiene"}


def opened(name: str) -> Journey:
    return open_journey(FOLDER / f"{name}.ru.journey.json")


def codes(journey: Journey, circumstances: Circumstances) -> set[str]:
    return {finding.rule.code for finding in audit(journey, circumstances)}


@pytest.mark.parametrize("name", ["every-mistake", "no-mistake"])
def test_both_journeys_hang_together(name: str) -> None:
    assert structure_problems(opened(name)) == ()


def test_the_bad_journey_makes_every_mistake_at_once_but_the_one_that_excludes_others() -> None:
    assert codes(opened("every-mistake"), LONG_AGO) == set(EVERY_CODE) - ONLY_WITHOUT_HYPOTHESES


def test_the_bad_journey_without_its_hypothesis_makes_the_one_that_was_missing() -> None:
    bad = opened("every-mistake")
    bare = after(bad, *(Remove(record=each.id) for each in bad.all_of(Hypothesis)))
    assert codes(bare, LONG_AGO) == set(EVERY_CODE) - ONLY_WITH_HYPOTHESES


def test_the_bad_journey_has_all_sixteen_rakes() -> None:
    rakes = {finding.rule.rake for finding in audit(opened("every-mistake"), LONG_AGO)}
    assert rakes == set(range(1, 17))


def test_the_good_journey_makes_none_and_has_full_health() -> None:
    findings = audit(opened("no-mistake"), YESTERDAY)
    assert findings == ()
    assert health(findings).score == 100
