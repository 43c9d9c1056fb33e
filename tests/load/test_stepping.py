"""The curve goes up until people would call it late, or until a promise is broken."""

from typing import Any

import pytest

from tests.load import stepping
from tests.load.measuring import Plan


def pretend(monkeypatch: pytest.MonkeyPatch, p95_ms: dict[int, float], wrong: dict[int, list[str]]) -> None:
    def measure(plan: Plan) -> tuple[dict[str, Any], list[str]]:
        figures = dict.fromkeys(stepping.SHOWN) | {"editors": plan.editors}
        return figures | {"seen_ms": {"p95": p95_ms.get(plan.editors, 5.0)}}, wrong.get(plan.editors, [])

    monkeypatch.setattr(stepping, "measure", measure)


def test_the_curve_ends_with_the_step_that_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, {50: 250.0, 150: 250.1}, {})
    told = stepping.step_up(Plan(seconds=1))
    assert [step["editors"] for step in told["curve"]] == [25, 50, 100, 150]
    assert (told["editors"], told["ended_by"]) == (150, "p95 was 250.1 ms")


def test_a_broken_promise_ends_it_however_fast_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, {}, {50: ["an act was acknowledged and not kept"]})
    assert stepping.step_up(Plan(seconds=1))["ended_by"] == "an act was acknowledged and not kept"
