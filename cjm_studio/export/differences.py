"""The differences of two journeys in words, record by record and field by field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal, get_args, get_origin

from cjm_studio.insight import Comparison, FieldChange, Pair, State
from cjm_studio.language import field_label, kind_label, number, option_label, signed, translator
from cjm_studio.layout import compared_names
from cjm_studio.model import PLACED_BY, RECORD_CLASSES, Journey, Record, Score, Stage

DIFFERENCE_STATES: tuple[State, ...] = ("added", "changed", "moved", "removed")
NOTHING = "–"
# From a promise over its message to the touchpoint, its step and the stage.
FARTHEST = 6


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A field with what it held before and holds after, in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that is not the same in both; an id is empty where one of them has no such record.

    `stage` is the name of the stage in which it stands (or stood); empty for what is about the whole journey.
    """

    state: State
    kind: str
    name: str
    before_id: str
    after_id: str
    fields: tuple[FieldWords, ...] = ()
    stage: str = ""


def state_words(language: str) -> dict[State, str]:
    """What can have become of a record."""
    say = translator(language)
    return {
        "added": say("New"),
        "changed": say("Changed"),
        "moved": say("Moved"),
        "removed": say("Removed"),
        "same": say("Unchanged"),
    }


def difference_rows(
    before: Journey, after: Journey, found: Comparison, language: str
) -> tuple[Difference, ...]:
    """What differs, kind by kind as the method lists them; in each kind what is new first."""
    rows = [*_changed(before, after, found, language), *_one_sided(before, after, found, language)]
    kinds = list(RECORD_CLASSES)
    return tuple(
        sorted(rows, key=lambda row: (kinds.index(row.kind), DIFFERENCE_STATES.index(row.state), row.name))
    )


def headings(journey: Journey, other: Journey, language: str) -> tuple[str, str]:
    """What the columns of the two are called."""
    one, two = compared_names(journey, other, language)
    return one[:1].upper() + one[1:], two[:1].upper() + two[1:]


def counted(rows: Sequence[Difference], language: str) -> str:
    """How many records are new, changed, moved and removed, in words."""
    words = state_words(language)
    counts = {state: sum(row.state == state for row in rows) for state in DIFFERENCE_STATES}
    return " · ".join(f"{words[state]}: {count}" for state, count in counts.items())


def value_words(value: Any, language: str, *, is_choice: bool = False) -> str:
    """What a field holds: a dash for nothing, a choice by its name, of things how many they are."""
    say = translator(language)
    if value is None or value in ("", ()):
        return NOTHING
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, int | float):
        return number(value, language)
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, tuple):
        if all(isinstance(each, str) for each in value):
            return ", ".join(value)
        return say.many("{count} value", "{count} values", len(value))
    return option_label(str(value), language) if is_choice else " ".join(str(value).split())


def called(journey: Journey, record: Record, language: str) -> str:
    """The record's own words; a score by its value and persona, an empty record by its kind."""
    if isinstance(record, Score):
        felt_by = [journey.records[link.target].title for link in journey.out(record.id, "felt_by")]
        return " ".join([option_label(record.curve, language), signed(record.value, language), *felt_by])
    return " ".join(record.title.split()) or f"({kind_label(record.kind, language)})"


def _changed(before: Journey, after: Journey, found: Comparison, language: str) -> Iterator[Difference]:
    for pair in found.pairs:
        if pair.state != "same":
            record = after.records[pair.after_id]
            fields = _fields(pair, (before, after), language)
            name, stage = called(after, record, language), _stage_name(after, record)
            yield Difference(pair.state, record.kind, name, pair.before_id, pair.after_id, fields, stage)


def _one_sided(before: Journey, after: Journey, found: Comparison, language: str) -> Iterator[Difference]:
    sides: tuple[tuple[State, tuple[str, ...], Journey], ...] = (
        ("added", found.added, after),
        ("removed", found.removed, before),
    )
    for state, ids, journey in sides:
        for key in ids:
            record: Record = journey.records[key]
            name, stage = called(journey, record, language), _stage_name(journey, record)
            ids = ("", key) if state == "added" else (key, "")
            yield Difference(state, record.kind, name, *ids, (), stage)


def _fields(pair: Pair, journeys: tuple[Journey, Journey], language: str) -> tuple[FieldWords, ...]:
    before, after = journeys
    record = after.records[pair.after_id]
    words = [_field(change, type(record), language) for change in pair.changes]
    if pair.is_moved:
        say = translator(language)
        old, new = _stage_name(before, before.records[pair.before_id]), _stage_name(after, record)
        is_told = bool(old and new and old != new)
        here = (old, new) if is_told else (say("elsewhere"), say("here"))
        words.append(FieldWords(say("Place"), *here))
    return tuple(words)


def _field(change: FieldChange, kind: type[Record], language: str) -> FieldWords:
    is_choice = change.field in _choices(kind)
    old, new = (value_words(each, language, is_choice=is_choice) for each in (change.before, change.after))
    return FieldWords(field_label(change.field, language), old, new)


@lru_cache
def _choices(kind: type[Record]) -> frozenset[str]:
    """The fields of a record that hold one of some words."""
    fields = kind.model_fields.items()
    return frozenset(name for name, field in fields if _is_choice(field.annotation))


def _is_choice(annotation: Any) -> bool:
    parts = (annotation, *get_args(annotation))
    return any(get_origin(part) is Literal for part in parts)


def _stage_name(journey: Journey, record: Record) -> str:
    """The first stage on the way from what the record hangs on."""
    near, met = [record], {record.id}
    for _ in range(FARTHEST):
        stage = next((each for each in near if isinstance(each, Stage)), None)
        if stage is not None:
            return stage.name
        near = [other for each in near for other in _holders(journey, each) if other.id not in met]
        met |= {each.id for each in near}
    return ""


def _holders(journey: Journey, record: Record) -> list[Record]:
    links = [PLACED_BY[record.kind]] if record.kind in PLACED_BY else ["sets", "part_of"]
    ids = [link.target for link in journey.out(record.id, *links)]
    ids += [link.source for link in journey.into(record.id, "measured_by", "says")]
    return [journey.records[key] for key in ids]
