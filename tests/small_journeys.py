"""Journeys made in one line, for tests that need a small one."""

from cjm_studio.commands import Add, Command, Link, apply
from cjm_studio.model import Journey, JourneyHead


def empty_journey(journey_id: str = "trip") -> Journey:
    """A journey with nothing but its head."""
    return Journey(journey_id, {journey_id: JourneyHead(id=journey_id, name="Поездка")})


def after(journey: Journey, *commands: Command) -> Journey:
    """The journey after these commands."""
    for command in commands:
        journey = apply(journey, command)
    return journey


def adding(kind: str, record_id: str, into: str = "", **fields: object) -> Add:
    """The command that adds a record."""
    return Add(record={"kind": kind, "id": record_id, **fields}, into=into)


def linking(kind: str, source: str, target: str, **fields: object) -> Link:
    """The command that joins two records."""
    return Link(
        link={"kind": kind, "id": f"{kind}-{source}-{target}", "source": source, "target": target, **fields}
    )


def small_journey() -> Journey:
    """Two stages, a step each, two touchpoints, a pain, a score of a persona, a channel and a system."""
    return after(
        empty_journey(),
        adding("persona", "marina", name="Марина"),
        adding("channel", "shop", name="Магазин", channel_kind="store"),
        adding("stage", "search", name="Поиск"),
        adding("stage", "visit", name="Визит"),
        adding("step", "compare", "search", name="Сравнить"),
        adding("step", "queue", "visit", name="Очередь"),
        adding("touchpoint", "site", "compare", name="Сайт"),
        adding("touchpoint", "desk", "queue", name="Касса"),
        adding("pain_point", "waits", "desk", text="Долго ждать"),
        adding("score", "feels", "desk", value=-1.0),
        adding("system", "till", "queue", text="Касса 1С"),
        linking("felt_by", "feels", "marina"),
        linking("happens_in", "desk", "shop"),
        linking("delivered_by", "desk", "till"),
    )
