"""Which widget a field wants, found from its type; and texts from widgets made fit for a record."""

import re
from dataclasses import dataclass
from functools import lru_cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from cjm_studio.model import Argument, MetricInput, Observation, Record
from cjm_studio.model.texts import (
    Amount,
    Day,
    Feeling,
    LongText,
    Number,
    OneToFive,
    Share,
    ShortTexts,
)

WidgetKind = Literal[
    "short_text",
    "long_text",
    "choice",
    "yes_no",
    "rating",
    "feeling",
    "share",
    "amount",
    "number",
    "count",
    "day",
    "texts",
    "observations",
    "inputs",
    "arguments",
]

# Lists of things with fields of their own: they have an editor each, and no cell of a table holds them.
LISTED = frozenset({"observations", "inputs", "arguments"})
_BY_ITEM: tuple[tuple[Any, WidgetKind], ...] = (
    (Observation, "observations"),
    (MetricInput, "inputs"),
    (Argument, "arguments"),
)

# Types are compared, not hashed: annotated types with constraints need not be hashable.
_BY_TYPE: tuple[tuple[Any, WidgetKind], ...] = (
    (LongText, "long_text"),
    (OneToFive, "rating"),
    (Feeling, "feeling"),
    (Share, "share"),
    (Amount, "amount"),
    (Number, "number"),
    (Day, "day"),
    (ShortTexts, "texts"),
    (bool, "yes_no"),
)

UNSHOWN = frozenset({"id", "kind", "order", "data"})


@dataclass(frozen=True)
class FormField:
    """A field as a form shows it: which widget, what may be chosen, whether it may be empty."""

    name: str
    widget: WidgetKind
    options: tuple[str, ...] = ()
    may_be_empty: bool = False


@lru_cache
def form_fields(record_class: type[Record]) -> tuple[FormField, ...]:
    """The fields of a record in the order of a form: its own first, tags and level of evidence last."""
    hints = get_type_hints(record_class, include_extras=True)
    names = [name for name in record_class.model_fields if name not in UNSHOWN]
    common = [name for name in ("evidence_level", "tags") if name in names]
    own = [name for name in names if name not in common]
    return tuple(_form_field(name, hints[name]) for name in (*own, *common))


def _form_field(name: str, hint: Any) -> FormField:
    parts = get_args(hint)
    may_be_empty = NoneType in parts
    inner = next((part for part in parts if part is not NoneType), hint) if may_be_empty else hint
    if get_origin(inner) is Literal:
        return FormField(name, "choice", get_args(inner), may_be_empty)
    for known, widget in _BY_TYPE:
        if inner == known:
            return FormField(name, widget, (), may_be_empty)
    return FormField(name, _widget_of_rest(inner), (), may_be_empty)


def _widget_of_rest(inner: Any) -> WidgetKind:
    base = get_args(inner)[0] if get_args(inner) else inner
    if base is int:
        return "count"
    return next((widget for item, widget in _BY_ITEM if item in get_args(base)), "short_text")


_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def fit_text(text: str) -> str:
    """A typed or pasted text without the signs that no record may hold; line ends become plain ones."""
    return _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
