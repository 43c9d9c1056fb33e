"""A small journey with money, for the pages from map to money."""

from collections.abc import Callable
from typing import TypeVar

from cjm_studio.commands import Set
from cjm_studio.model import Journey, Record
from cjm_studio.store import Store
from tests.insight.journeys import hypothesis, path
from tests.small_journeys import after

Keep = Callable[[Journey], str]
Kind = TypeVar("Kind", bound=Record)


def two_stages() -> Journey:
    """Conversions of 50 and 40 %, targets of 60 %, 1,000 customers of 100 roubles, a bet on the first."""
    targets = [Set(item=f"m{n}", values={"target": 60.0}) for n in range(2)]
    bet = hypothesis(effort=10.0, confidence=0.5, cost_once=3_000.0)
    return after(path(50.0, 40.0), *targets, Set(item="trip", values={"currency": "RUB"}), *bet)


def record(kept: Store, journey: str, record_id: str, kind: type[Kind]) -> Kind:
    found = kept.journey(journey).journey.records[record_id]
    assert isinstance(found, kind)
    return found
