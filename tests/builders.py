"""Journeys made in one line, the same every time."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from types import UnionType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from cjm_studio.model import (
    LINK_RULES,
    RECORD_CLASSES,
    Expectation,
    Gain,
    Journey,
    JourneyHead,
    Link,
    PainPoint,
    PartOf,
    Persona,
    PlacingLink,
    PlainLink,
    Record,
    Score,
    Stage,
    Step,
    Touchpoint,
    read_link,
)
from tests.fields import LINK_CLASSES, Shape, own_fields, shape
from tests.images import DOT_PNG

SENTENCE = (
    "Клиент ждёт ответа из отделения и не понимает, на каком шаге сейчас его заявка; звонит второй раз. "
)
WEB_LINK = "https://example.org/опрос?id=1"
HANGING = (
    ("pain_point", "hurts", PainPoint, {"text": SENTENCE * 2, "severity": 4, "evidence_level": "observed"}),
    ("gain", "pleases", Gain, {"text": SENTENCE}),
    ("expectation", "expects", Expectation, {"name": "Ответ", "unit": "минут", "best": 1.0, "worst": 5.5}),
    ("score", "scores", Score, {"value": -1.5}),
)


def journey_of(*items: Record | Link, journey_id: str = "journey-1") -> Journey:
    """A journey of these records and links, with a head unless one is given."""
    records = {item.id: item for item in items if isinstance(item, Record)}
    links = {item.id: item for item in items if isinstance(item, Link)}
    return Journey(journey_id, {journey_id: JourneyHead(id=journey_id), **records}, links)


def small_journey() -> Journey:
    """A stage, two steps, a touchpoint in the first, and a pain that hurts there."""
    return journey_of(
        Stage(id="stage-1", name="Заявка", order="a0"),
        Step(id="step-1", name="Подать", order="a0"),
        Step(id="step-2", name="Ждать", order="a1"),
        Touchpoint(id="touchpoint-1", name="Отделение", order="a0"),
        PainPoint(id="pain_point-1", text="Очередь", order="a0"),
        PartOf(id="part_of-1", source="step-1", target="stage-1"),
        PartOf(id="part_of-2", source="step-2", target="stage-1"),
        PartOf(id="part_of-3", source="touchpoint-1", target="step-1"),
        PlacingLink(id="hurts-1", kind="hurts", source="pain_point-1", target="touchpoint-1"),
    )


def journey_of_cards(cards: int) -> Journey:
    """A map of so many cards in 8 stages: touchpoints with a pain, a gain, an expectation and a score each.

    500 cards make 536 records and 925 links.
    """
    met = max(1, cards // 5)
    columns = max(8, met // 4)
    items: list[Record | Link] = [Persona(id=f"persona-{n}", name="Анна", order=f"a{n}") for n in range(2)]
    items += [Stage(id=f"stage-{n}", name=f"Этап {n}", order=f"a{n}") for n in range(8)]
    for n in range(columns):
        items.append(Step(id=f"step-{n}", name=f"Шаг {n}", order=f"a{n:05}"))
        items.append(PartOf(id=f"part_of-step-{n}", source=f"step-{n}", target=f"stage-{n % 8}"))
    for n in range(met):
        items += _touchpoint(n, f"step-{n % columns}")
    return journey_of(*items)


def _touchpoint(n: int, step: str) -> Iterator[Record | Link]:
    met = Touchpoint(id=f"touchpoint-{n}", name="Отделение", customer_action=SENTENCE, order=f"a{n:05}")
    yield met
    yield PartOf(id=f"part_of-{n}", source=met.id, target=step)
    for kind, link_kind, record_class, values in HANGING:
        yield record_class.model_validate({"id": f"{kind}-{n}", **values})
        yield read_link(
            {"kind": link_kind, "id": f"{link_kind}-{n}", "source": f"{kind}-{n}", "target": met.id}
        )
        yield PlainLink(
            id=f"felt_by-{kind}-{n}", kind="felt_by", source=f"{kind}-{n}", target=f"persona-{n % 2}"
        )


def journey_of_everything() -> Journey:
    """Two records of every kind with every field filled, and each kind of link between all it may join."""
    head = _filled(JourneyHead, "journey-1", kind="journey")
    others = [
        _filled(record_class, f"{kind}-{n}", kind=kind)
        for kind, record_class in RECORD_CLASSES.items()
        for n in (1, 2)
        if kind != "journey"
    ]
    return journey_of(head, *others, *_links_of_every_kind())


def _links_of_every_kind() -> Iterator[Link]:
    taken: set[tuple[str, str]] = set()
    for link_kind, rule in LINK_RULES.items():
        for source_kind, target_kind in product(RECORD_CLASSES, RECORD_CLASSES):
            source = "journey-1" if source_kind == "journey" else f"{source_kind}-1"
            only_one = rule.one_per_source and (link_kind, source) in taken
            if only_one or not rule.joins(source_kind, target_kind):
                continue
            taken.add((link_kind, source))
            target = (
                "journey-2"
                if rule.abroad
                else "journey-1"
                if target_kind == "journey"
                else f"{target_kind}-2"
            )
            link_id = f"{link_kind}-{source_kind}-{target_kind}"
            yield _filled(LINK_CLASSES[link_kind], link_id, kind=link_kind, source=source, target=target)


def _filled(kind_class: Any, item_id: str, **values: Any) -> Any:
    own = {name: _value(name, field) for name, field in own_fields(kind_class).items()}
    return kind_class.model_validate({"id": item_id, **values, **own})


def _value(name: str, field: Shape) -> Any:
    if "link" in name:
        return WEB_LINK
    match name:
        case "currency":
            return "RUB"
        case "order":
            return "a0V"
        case "data":
            return DOT_PNG
    return _value_of(field)


def _value_of(field: Shape) -> Any:
    if get_origin(field.type) is Literal:
        return get_args(field.type)[-1]
    if get_origin(field.type) is tuple:
        return [_value_of(shape(get_args(field.type)[0]))] * 2
    if isinstance(field.type, type) and issubclass(field.type, BaseModel):
        return {
            name: _value_of(shape(info.annotation, tuple(info.metadata)))
            for name, info in field.type.model_fields.items()
        }
    values: dict[type | UnionType, Any] = {
        str: 'Текст and text 🙂\n<b>\\"жирно"</b>\t$x$',
        bool: True,
        date: "2026-11-21",
        int: field.limits.get("le", 1000),
        float: field.limits.get("le", 1e9) / 3,
    }
    return values[field.type]
