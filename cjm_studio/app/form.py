"""The form of a record: each field with the widget that fits it, saved as soon as it is left."""

from collections.abc import Callable
from datetime import date
from hashlib import blake2b
from typing import Any, Literal

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form_fields import FormField, fit_text, form_fields
from cjm_studio.app.held_arguments import draw_held_arguments
from cjm_studio.app.metric_inputs import draw_inputs
from cjm_studio.app.observations import draw_observations
from cjm_studio.app.second_version import save_field
from cjm_studio.language import field_label, option_label
from cjm_studio.model import Record

EARLIEST, LATEST = date(1900, 1, 1), date(2200, 12, 31)
# As a person writes it: 64, not 64.00.
AS_WRITTEN = "%.12g"

WORDS = ("name", "text", "label", "customer_action", "customer_goal", "voice", "change", "message")


def draw_words(record: Record) -> None:
    """The fields that stand on the card itself, each saved when it is left: one act of the history."""
    for field in form_fields(type(record)):
        if field.name in WORDS:
            _WIDGETS[field.widget](_Slot(record, field))


def draw_form(record: Record) -> None:
    """All the other fields of a record, each saved when it is left."""
    for field in form_fields(type(record)):
        if field.widget in _LISTS:
            _LISTS[field.widget](record)
        elif field.name not in WORDS:
            _WIDGETS[field.widget](_Slot(record, field))


def draw_field(record: Record, name: str) -> None:
    """One field of a record, saved when it is left; for pages with an order of their own. Not for lists."""
    field = next(each for each in form_fields(type(record)) if each.name == name)
    _WIDGETS[field.widget](_Slot(record, field))


class _Slot:
    """A field of a certain record on the page: its value, its label, its key, and how it is saved."""

    def __init__(self, record: Record, field: FormField) -> None:
        self.field = field
        self.value = getattr(record, field.name)
        self.label = field_label(field.name, session.language())
        # The key names the stored value: when that changes elsewhere (undo, another window) the widget is a
        # new one and shows it, instead of holding on to what was typed before.
        mark = blake2b(repr(self.value).encode("utf-8", "replace"), digest_size=4).hexdigest()
        self.key = f"{record.id}.{field.name}.{mark}{session.asked_times() or ''}"
        self._record_id = record.id

    def saving(self, convert: Callable[[Any], Any]) -> dict[str, Any]:
        """The arguments of a widget that saves its value, converted, when it is left."""
        return {"key": self.key, "on_change": self._save, "args": (convert,)}

    def _save(self, convert: Callable[[Any], Any]) -> None:
        save_field(self._record_id, self.field.name, self.value, convert(st.session_state[self.key]))


def _same(value: Any) -> Any:
    return value


def _short_text(slot: _Slot) -> None:
    st.text_input(slot.label, slot.value, max_chars=500, **slot.saving(lambda text: fit_text(text or "")))


def _long_text(slot: _Slot) -> None:
    height: Literal["content"] | int = 68 if len(slot.value) < 60 else "content"
    st.text_area(
        slot.label,
        slot.value,
        height=height,
        max_chars=20_000,
        **slot.saving(lambda text: fit_text(text or "")),
    )


def _choice(slot: _Slot) -> None:
    options: list[str | None] = [*([None] if slot.field.may_be_empty else []), *slot.field.options]
    language = session.language()
    st.selectbox(
        slot.label,
        options,
        index=options.index(slot.value),
        format_func=lambda option: option_label(option, language) if option else "–",
        **slot.saving(_same),
    )


def _yes_no(slot: _Slot) -> None:
    st.toggle(slot.label, slot.value, **slot.saving(bool))


def _rating(slot: _Slot) -> None:
    st.segmented_control(
        slot.label, [1, 2, 3, 4, 5], default=slot.value, width="stretch", **slot.saving(_same)
    )


def _feeling(slot: _Slot) -> None:
    st.number_input(
        slot.label,
        -2.0,
        2.0,
        _as_float(slot.value),
        step=0.5,
        format=AS_WRITTEN,
        **slot.saving(_or_zero(slot)),
    )


def _share(slot: _Slot) -> None:
    shown = None if slot.value is None else slot.value * 100
    st.number_input(
        f"{slot.label}, %",
        0.0,
        100.0,
        shown,
        step=1.0,
        format=AS_WRITTEN,
        **slot.saving(lambda share: share and share / 100),
    )


def _amount(slot: _Slot) -> None:
    _any_number(slot, 0.0)


def _number(slot: _Slot) -> None:
    _any_number(slot, -1e15)


def _any_number(slot: _Slot, lowest: float) -> None:
    st.number_input(
        slot.label,
        min_value=lowest,
        max_value=1e15,
        value=_as_float(slot.value),
        step=1.0,
        format=AS_WRITTEN,
        **slot.saving(_same),
    )


def _count(slot: _Slot) -> None:
    low = 0 if slot.field.may_be_empty else 1
    st.number_input(slot.label, min_value=low, value=slot.value, step=1, **slot.saving(_same))


def _day(slot: _Slot) -> None:
    st.date_input(
        slot.label,
        slot.value,
        min_value=EARLIEST,
        max_value=LATEST,
        format="DD.MM.YYYY",
        **slot.saving(_as_day),
    )


def _texts(slot: _Slot) -> None:
    st.multiselect(
        slot.label,
        list(slot.value),
        default=list(slot.value),
        accept_new_options=True,
        placeholder="",
        **slot.saving(lambda texts: [fit_text(text)[:500] for text in texts]),
    )


def _as_float(value: float | None) -> float | None:
    return None if value is None else float(value)


def _as_day(value: Any) -> str | None:
    return value.isoformat() if isinstance(value, date) else None


def _or_zero(slot: _Slot) -> Callable[[Any], Any]:
    return _same if slot.field.may_be_empty else lambda value: value or 0.0


_LISTS: dict[str, Callable[[Record], None]] = {
    "observations": draw_observations,
    "inputs": draw_inputs,
    "arguments": draw_held_arguments,
}

_WIDGETS: dict[str, Callable[[_Slot], None]] = {
    "short_text": _short_text,
    "long_text": _long_text,
    "choice": _choice,
    "yes_no": _yes_no,
    "rating": _rating,
    "feeling": _feeling,
    "share": _share,
    "amount": _amount,
    "number": _number,
    "count": _count,
    "day": _day,
    "texts": _texts,
}
