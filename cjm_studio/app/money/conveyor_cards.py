"""The discovery conveyor as data: columns in order, cards in them; and the rule of moving into delivery."""

from typing import Any, get_args

from cjm_studio.commands import DELIVERED, is_tested
from cjm_studio.figures.charts import money
from cjm_studio.insight.hypotheses import DEAD, HypothesisMoney
from cjm_studio.language import number, option_label, translator
from cjm_studio.model import Hypothesis, Journey, Metric, Test

STATUSES: tuple[str, ...] = get_args(Hypothesis.model_fields["status"].annotation)


def conveyor(journey: Journey, valued: tuple[HypothesisMoney, ...], language: str) -> list[dict[str, Any]]:
    """The columns from idea to support and the two ways out, each with its cards, most money first."""
    worth = {each.id: each for each in valued}
    cards = sorted(
        journey.all_of(Hypothesis), key=lambda each: (worth[each.id].rank or len(worth) + 1, each.order)
    )
    return [
        {
            "status": status,
            "name": option_label(status, language),
            "isOut": status in DEAD,
            "cards": [
                _card(journey, each, worth[each.id], language) for each in cards if each.status == status
            ],
        }
        for status in STATUSES
    ]


def _card(journey: Journey, record: Hypothesis, worth: HypothesisMoney, language: str) -> dict[str, Any]:
    say = translator(language)
    moved = [journey.records.get(link.target) for link in journey.out(record.id, "moves")]
    tested = is_tested(journey, record.id)
    return {
        "id": record.id,
        "title": " ".join(record.change.split()) or say("no name"),
        "metric": ", ".join(metric.name for metric in moved if isinstance(metric, Metric)),
        "money": money_words(journey, worth, language),
        "range": range_words(journey, worth, language),
        "effort": ""
        if record.effort is None
        else say("{count} person-days", count=number(record.effort, language)),
        "isTested": tested,
        "isUntested": record.status in DELIVERED and not tested,
        "isQuickWin": worth.is_quick_win and record.status not in DEAD,
        "tests": sum(
            isinstance(journey.records.get(link.target), Test) for link in journey.out(record.id, "tested_by")
        ),
    }


def money_words(journey: Journey, worth: HypothesisMoney, language: str) -> str:
    """The likely money, or that none is stated."""
    if worth.likely is None:
        return translator(language)("no money stated")
    return money(worth.likely, journey.head.currency, language)


def range_words(journey: Journey, worth: HypothesisMoney, language: str) -> str:
    """From low to high; empty without money."""
    if worth.low is None or worth.high is None:
        return ""
    low = money(worth.low, "", language, beside=worth.high)
    return f"{low} … {money(worth.high, journey.head.currency, language)}"
