"""The differences of two journeys in words: record by record, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from cjm_studio.app.form_fields import LISTED, form_fields
from cjm_studio.app.naming import called
from cjm_studio.insight.compare import Comparison, Pair, State
from cjm_studio.language import field_label, number, option_label, translator
from cjm_studio.model import RECORD_CLASSES, Journey, Record

STATES: tuple[State, ...] = ("added", "changed", "moved", "removed")
LONGEST = 240


@dataclass(frozen=True)
class FieldWords:
    """A field with what it held before and holds after, in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """A record that is not the same in both; `after_id` is empty for one that is gone."""

    state: State
    kind: str
    name: str
    after_id: str
    fields: tuple[FieldWords, ...] = ()


def difference_rows(
    before: Journey, after: Journey, found: Comparison, language: str
) -> tuple[Difference, ...]:
    """What differs, kind by kind as the method lists them; in each kind what is new first."""
    rows = [*_changed(before, after, found, language), *_one_sided(before, after, found, language)]
    kinds = list(RECORD_CLASSES)
    return tuple(sorted(rows, key=lambda row: (kinds.index(row.kind), STATES.index(row.state), row.name)))


def value_words(value: Any, widget: str, language: str) -> str:
    """What a field with such a widget holds: a dash for nothing, options by name, long texts shortened."""
    say = translator(language)
    if value is None or value in ("", ()):
        return "–"
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, int | float):
        return number(value, language)
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, tuple):
        return _list_words(value, widget, language)
    return option_label(str(value), language) if widget == "choice" else _shortened(str(value))


def _list_words(values: tuple[Any, ...], widget: str, language: str) -> str:
    if widget in LISTED:
        return translator(language).many("{count} value", "{count} values", len(values))
    return ", ".join(str(each) for each in values)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _changed(before: Journey, after: Journey, found: Comparison, language: str) -> Iterator[Difference]:
    for pair in found.pairs:
        if pair.state != "same":
            record = after.records[pair.after_id]
            yield Difference(
                pair.state,
                record.kind,
                called(after, record, language),
                pair.after_id,
                _fields(pair, type(record), language),
            )


def _fields(pair: Pair, kind: type[Record], language: str) -> tuple[FieldWords, ...]:
    say = translator(language)
    widgets: dict[str, str] = {field.name: field.widget for field in form_fields(kind)}
    words = [
        FieldWords(
            field_label(change.field, language),
            value_words(change.before, widgets.get(change.field, ""), language),
            value_words(change.after, widgets.get(change.field, ""), language),
        )
        for change in pair.changes
    ]
    if pair.is_moved:
        words.append(FieldWords(say("Place"), say("elsewhere"), say("here")))
    return tuple(words)


def _one_sided(before: Journey, after: Journey, found: Comparison, language: str) -> Iterator[Difference]:
    sides: tuple[tuple[State, tuple[str, ...], Journey], ...] = (
        ("added", found.added, after),
        ("removed", found.removed, before),
    )
    for state, ids, journey in sides:
        for key in ids:
            record: Record = journey.records[key]
            yield Difference(
                state, record.kind, called(journey, record, language), key if journey is after else ""
            )
