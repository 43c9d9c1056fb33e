"""Hypotheses as data for the quadrant, the ranking and the roadmap."""

from datetime import date
from typing import Any

from cjm_studio.app.money.conveyor_cards import money_words, range_words
from cjm_studio.commands import DELIVERED, is_tested
from cjm_studio.figures.charts import Leg, Spot, money
from cjm_studio.insight.hypotheses import DEAD, HypothesisMoney
from cjm_studio.language import N_, number, option_label, translator
from cjm_studio.model import Hypothesis, Journey, Opportunity, Solution

RANKINGS = {"money": N_("Money"), "rice": N_("RICE"), "quick_win": N_("Quick win")}
# How far along: what is under way goes first, then what is next, then ideas. The support of what is done
# takes no place on the roadmap.
PHASES = {"rollout": 0, "delivery": 0, "testing": 0, "hypothesis": 1, "research": 1, "idea": 2}
FAR_AWAY = date.max


def spots(journey: Journey, valued: tuple[HypothesisMoney, ...]) -> list[Spot]:
    """Those with money and effort that are still alive, numbered by money."""
    found: list[Spot] = []
    for worth in sorted(valued, key=lambda each: each.rank or 0):
        record = _record(journey, worth)
        if record.status in DEAD or record.effort is None or worth.likely is None:
            continue
        tested = is_tested(journey, record.id)
        found.append(
            Spot(
                record.id,
                len(found) + 1,
                record.change.strip() or record.id,
                record.effort,
                worth.likely if worth.low is None else worth.low,
                worth.likely,
                worth.likely if worth.high is None else worth.high,
                record.confidence,
                tested,
                record.status in DELIVERED and not tested,
            )
        )
    return found


def without_effort(journey: Journey, valued: tuple[HypothesisMoney, ...]) -> list[str]:
    """The ids of those alive that the quadrant cannot show."""
    shown = {spot.id for spot in spots(journey, valued)}
    return [
        worth.id for worth in valued if worth.id not in shown and _record(journey, worth).status not in DEAD
    ]


def ranked(
    journey: Journey, valued: tuple[HypothesisMoney, ...], by: str, language: str
) -> tuple[list[dict[str, Any]], list[str]]:
    """The rows of the ranking and the ids that they are of; what cannot be ranked comes last."""
    order = sorted(valued, key=lambda each: _score(each, by), reverse=True)
    rows = [_row(journey, each, place, language) for place, each in enumerate(order, start=1)]
    return rows, [each.id for each in order]


def _score(worth: HypothesisMoney, by: str) -> tuple[bool, bool, float]:
    """What a ranking sorts by: what cannot be ranked is the smallest."""
    value = worth.likely if by == "money" else worth.rice
    return value is not None, by == "quick_win" and worth.is_quick_win, value or 0.0


def legs(journey: Journey, valued: tuple[HypothesisMoney, ...], language: str) -> list[Leg]:
    """The roadmap: by how far along, then by the day that is promised, then by money."""
    worth = {each.id: each for each in valued}
    going = [
        record
        for record in journey.all_of(Hypothesis)
        if record.status in PHASES and record.effort is not None
    ]
    going.sort(
        key=lambda each: (
            PHASES[each.status],
            due(journey, each.id) or FAR_AWAY,
            -(worth[each.id].likely or 0.0),
            each.order,
        )
    )
    found, start = [], 0.0
    for record in going:
        effort = record.effort or 0.0
        note = _note(journey, record, worth[record.id], language)
        found.append(Leg(record.change.strip() or record.id, start, effort, PHASES[record.status], note))
        start += effort
    return found


def due(journey: Journey, hypothesis_id: str) -> date | None:
    """The earliest day promised by a solution or an opportunity that the hypothesis belongs to."""
    holders = (journey.records.get(link.source) for link in journey.into(hypothesis_id, "groups"))
    days = [each.due for each in holders if isinstance(each, Opportunity | Solution) and each.due is not None]
    return min(days, default=None)


def _note(journey: Journey, record: Hypothesis, worth: HypothesisMoney, language: str) -> str:
    say = translator(language)
    said = [option_label(record.status, language)]
    if worth.likely is not None:
        said.append(money(worth.likely, journey.head.currency, language))
    day = due(journey, record.id)
    if day is not None:
        said.append(say("by {day}", day=f"{day:%d.%m.%Y}"))
    return " · ".join(said)


def _row(journey: Journey, worth: HypothesisMoney, place: int, language: str) -> dict[str, Any]:
    say, record = translator(language), _record(journey, worth)
    currency = journey.head.currency
    return {
        "№": place,
        say("Hypothesis"): " ".join(record.change.split()),
        say("Status"): option_label(record.status, language),
        say("Money, forecast"): money_words(journey, worth, language),
        say("From … to"): range_words(journey, worth, language),
        say("Payback, periods"): "–"
        if worth.payback_periods is None
        else number(worth.payback_periods, language, 1),
        say("Effort, person-days"): "–" if record.effort is None else number(record.effort, language),
        say("RICE: money × confidence per person-day"): "–"
        if worth.rice is None
        else money(worth.rice, currency, language),
        say("Quick win"): say("yes") if worth.is_quick_win and record.status not in DEAD else "",
    }


def _record(journey: Journey, worth: HypothesisMoney) -> Hypothesis:
    record = journey.records[worth.id]
    if not isinstance(record, Hypothesis):
        raise TypeError(worth.id)
    return record
