"""Journeys with much in their blueprint: cards of every kind and many links between them."""

from typing import Any

from hypothesis import strategies as st

from cjm_studio.model import LINK_RULES, RECORD_CLASSES, Actor, Journey, Link, Record, Stage, Step, read_link
from tests.builders import journey_of
from tests.strategies import texts

KINDS = (
    "touchpoint",
    "physical_evidence",
    "frontstage_action",
    "backstage_action",
    "support_process",
    "system",
)
LINKS = ("delivered_by", "triggers", "hands_over_to", "depends_on")
AMOUNTS = st.none() | st.floats(0, 1e6)


@st.composite
def blueprint_journeys(draw: st.DrawFn, most_cards: int = 24) -> Journey:
    """A journey of up to three stages with two steps each, cards in them, and links between the cards."""
    items: list[Record | Link] = []
    steps: list[str] = []
    for number in range(draw(st.integers(1, 3))):
        items.append(Stage(id=f"stage-{number}", name=draw(texts(60)), order=f"a{number}"))
        for place in range(2):
            steps.append(f"step-{number}-{place}")
            items.append(Step(id=steps[-1], name="Шаг", order=f"a{number}{place}V"))
            items.append(_link("part_of", steps[-1], f"stage-{number}"))
    items += [Actor(id=f"actor-{number}", name=f"Роль {number}") for number in range(3)]
    cards = [draw(_card(number)) for number in range(draw(st.integers(1, most_cards)))]
    for card in cards:
        items += [card, _link("part_of", card.id, draw(st.sampled_from(steps)))]
        if draw(st.booleans()):
            items.append(_link("owned_by", card.id, f"actor-{draw(st.integers(0, 2))}"))
    return journey_of(*items, *_joined(draw, cards))


@st.composite
def _card(draw: st.DrawFn, number: int) -> Record:
    kind = draw(st.sampled_from(KINDS))
    values: dict[str, Any] = {"id": f"{kind}-{number}"}
    if kind == "touchpoint":
        values |= {"customer_action": draw(texts(120)), "fail_point": draw(st.booleans())}
        values["moment_of_truth"] = draw(st.booleans())
    else:
        values |= {"text": draw(texts(120)), "done_by": draw(st.sampled_from(["people", "technology"]))}
        values |= {name: draw(AMOUNTS) for name in ("working_time_s", "waiting_time_s")}
    return RECORD_CLASSES[kind].model_validate(values)


def _joined(draw: st.DrawFn, cards: list[Record]) -> list[Link]:
    found: dict[str, Link] = {}
    for _ in range(draw(st.integers(0, 2 * len(cards)))):
        source, target = draw(st.sampled_from(cards)), draw(st.sampled_from(cards))
        kinds = [kind for kind in LINKS if LINK_RULES[kind].joins(source.kind, target.kind)]
        if kinds and source is not target:
            made = _link(draw(st.sampled_from(kinds)), source.id, target.id)
            found[made.id] = made
    return list(found.values())


def _link(kind: str, source: str, target: str) -> Link:
    return read_link({"kind": kind, "id": f"{kind}-{source}-{target}", "source": source, "target": target})


def blueprint_of_cards(cards: int) -> Journey:
    """A blueprint of so many cards: touchpoints delivered by four records each, with hand-overs in a row."""
    met = max(1, cards // 5)
    items: list[Record | Link] = [Actor(id=f"actor-{number}", name=f"Роль {number}") for number in range(4)]
    items += [Stage(id=f"stage-{number}", name=f"Этап {number}", order=f"a{number}") for number in range(8)]
    for number in range(met):
        items.append(Step(id=f"step-{number}", name="Шаг", order=f"a{number:05}"))
        items.append(_link("part_of", f"step-{number}", f"stage-{number * 8 // met}"))
        items += _column(number)
        if number:
            items.append(
                _link("hands_over_to", f"backstage_action-{number - 1}", f"frontstage_action-{number}")
            )
            items.append(_link("depends_on", f"system-{number}", f"system-{number // 2}"))
    return journey_of(*items)


def _column(number: int) -> list[Record | Link]:
    kinds = ("touchpoint", "frontstage_action", "backstage_action", "support_process", "system")
    words = {"customer_action": "Ждёт ответа из отделения", "text": "Проверяет заявку клиента"}
    items: list[Record | Link] = []
    for place, kind in enumerate(kinds):
        field = "text" if place else "customer_action"
        values: dict[str, Any] = {
            "id": f"{kind}-{number}",
            field: f"{words[field]} № {number}",
            "order": "a0",
        }
        values |= {"working_time_s": 300.0, "waiting_time_s": 600.0} if place in (1, 2) else {}
        items.append(RECORD_CLASSES[kind].model_validate(values))
        items.append(_link("part_of", f"{kind}-{number}", f"step-{number}"))
        items.append(_link("owned_by", f"{kind}-{number}", f"actor-{place % 4}"))
        if place:
            items.append(_link("delivered_by", f"{kinds[place - 1]}-{number}", f"{kind}-{number}"))
    return items
