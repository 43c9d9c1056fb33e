"""The communication map as text: messages by channel and stage, and how often customers get them."""

from collections.abc import Iterator, Mapping

from cjm_studio.export.markdown_money import table
from cjm_studio.export.markdown_signs import plain
from cjm_studio.export.sheets.grid import map_grid
from cjm_studio.insight import Verdict, check_promises, contact_loads
from cjm_studio.language import (
    Say,
    field_label,
    kind_label,
    kinds_label,
    number,
    option_label,
    per_period,
    translator,
)
from cjm_studio.model import Channel, Communication, Journey, Promise

KIND = "communication"
# A message by the channel in which it happens; "" for none.
Rows = dict[str, list[list[Communication]]]


def communication_section(journey: Journey, language: str) -> Iterator[str]:
    """Both tables; one sentence where nothing is said yet."""
    say = translator(language)
    yield f"## {plain(kinds_label(KIND, language))}"
    yield ""
    stages, rows = _by_channel(journey, language)
    if not rows:
        yield plain(say("Nobody says anything yet."))
        yield ""
        return
    yield "| " + " | ".join([plain(kinds_label("channel", language)), *map(plain, stages)]) + " |"
    yield "|---" * (len(stages) + 1) + "|"
    verdicts = {check.promise_id: check.verdict for check in check_promises(journey)}
    for channel_id, cells in rows.items():
        said = ["<br>".join(_message(journey, each, language, verdicts) for each in cell) for cell in cells]
        yield f"| **{plain(_channel_name(journey, channel_id, say))}** | " + " | ".join(said) + " |"
    yield ""
    yield from _loads(journey, language, say)


def _by_channel(journey: Journey, language: str) -> tuple[list[str], Rows]:
    """The names of the stages, and for each channel that carries a message the messages by stage."""
    grid = map_grid(journey, language)
    stages = list(dict.fromkeys(column.stage.id for column in grid.columns))
    rows: Rows = {}
    placed = [lane.cells for lane in grid.lanes if lane.kind == KIND]
    for cells in placed:
        for column, cell in zip(grid.columns, cells, strict=True):
            for each in cell:
                if isinstance(each, Communication):
                    row = rows.setdefault(_channel(journey, each), [[] for _ in stages])
                    row[stages.index(column.stage.id)].append(each)
    return [journey.records[stage].title for stage in stages], rows


def _channel(journey: Journey, each: Communication) -> str:
    return next((link.target for link in journey.out(each.id, "happens_in")), "")


def _channel_name(journey: Journey, channel_id: str, say: Say) -> str:
    channel = journey.records.get(channel_id)
    return channel.name if isinstance(channel, Channel) and channel.name else say("No channel")


def _message(journey: Journey, each: Communication, language: str, verdicts: Mapping[str, Verdict]) -> str:
    say = translator(language)
    often = "" if each.frequency is None else number(each.frequency, language, 4)
    parts = [
        f"{option_label(each.direction, language)}: {each.message}",
        say("When: {trigger}", trigger=each.trigger) if each.trigger else "",
        *_promises(journey, each, verdicts, say),
        each.material,
        f"{often} {per_period(journey.head.period, language)}" if often else "",
    ]
    return plain(" · ".join(filter(None, parts)))


def _promises(
    journey: Journey, each: Communication, verdicts: Mapping[str, Verdict], say: Say
) -> Iterator[str]:
    """What is promised, and what becomes of it where that is known."""
    for link in journey.out(each.id, "says"):
        promise = journey.records[link.target]
        if isinstance(promise, Promise):
            kept = say("promise kept") if verdicts[promise.id] == "kept" else say("promise not kept")
            yield promise.text if verdicts[promise.id] == "unknown" else f"{promise.text} ({kept})"


def _loads(journey: Journey, language: str, say: Say) -> Iterator[str]:
    """What each persona gets against each limit."""
    loads = contact_loads(journey)
    if not loads:
        return
    heads = [
        kind_label("persona", language),
        say("Contacts per customer"),
        field_label("limit_per_customer", language),
        say("Too many"),
        field_label("period", language),
    ]
    rows = []
    for load in loads:
        persona = journey.records.get(load.persona_id)
        name = persona.title if persona else journey.records[load.policy_id].title or say("Every customer")
        figures = [number(value, language) for value in (load.total, load.limit, load.over)]
        rows.append([name, *figures, per_period(load.period, language)])
    yield from table(heads, rows, frozenset({1, 2, 3}))
