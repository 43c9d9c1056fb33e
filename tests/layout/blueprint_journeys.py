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
