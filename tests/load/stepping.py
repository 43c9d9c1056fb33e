"""More and more editors until it breaks: the curve of what a machine can do."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from tests.load.measuring import Plan, measure

# What somebody who looks at the board calls late.
SLOWEST_P95_MS = 250
SHOWN = ("editors", "sent", "seen_ms", "done_ms", "fairness", "resyncs", "server_cores", "robots_cores")


def step_up(plan: Plan) -> dict[str, Any]:
    """The curve, each step on a server of its own, and why it ends; `plan.editors` is ignored."""
    curve: list[dict[str, Any]] = []
    for editors in _steps():
        figures, wrong = measure(replace(plan, editors=editors))
        curve.append({name: figures[name] for name in SHOWN} | {"faults": len(wrong)})
        why = _trouble(figures, wrong)
        if why:
            return vars(plan) | {"editors": editors, "ended_by": why, "curve": curve}
    raise AssertionError("steps never end")


def _steps() -> Iterator[int]:
    """25, 50, 100, 150 and so on."""
    yield 25
    yield from count(50, 50)


def _trouble(figures: dict[str, Any], wrong: list[str]) -> str:
    if wrong:
        return wrong[0]
    p95_ms = figures["seen_ms"]["p95"]
    return f"p95 was {p95_ms} ms" if p95_ms > SLOWEST_P95_MS else ""
