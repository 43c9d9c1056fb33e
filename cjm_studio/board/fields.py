"""The kinds of record that the board knows, with their names, icons and the fields of their details."""

from typing import Any, Literal, get_args, get_origin

from cjm_studio.language import field_label, kind_label, option_label
from cjm_studio.layout import Theme
from cjm_studio.model import RECORD_CLASSES, Link, Record

# What stands on the board, and what its cards are linked to.
_KINDS = (
    "stage", "step", "touchpoint", "expectation", "score", "pain_point", "gain", "sticky", "cluster",
    "hypothesis", "frontstage_action", "backstage_action", "support_process", "system",
    "physical_evidence", "promise", "communication", "metric",
    # What cards are linked to: no card of its own, but details.
    "persona", "channel", "evidence", "actor", "test", "employee_action", "opportunity", "solution",
)  # fmt: skip
_NOT_SHOWN = frozenset({"id", "kind", "order", "tags", "data"})
_ENDS = frozenset({"id", "kind", "source", "target", "lane"})
# Texts of a few words that the model allows to be long.
_SHORT = 500


def kinds_with_fields(language: str, theme: Theme) -> dict[str, dict[str, Any]]:
    """Kind to its word, icon, title field and editable fields, as plain data."""
    return {
        kind: {
            "label": kind_label(kind, language),
            "icon": theme.tone(kind).icon,
            "title": RECORD_CLASSES[kind].title_field,
            "fields": _fields(RECORD_CLASSES[kind], language),
        }
        for kind in _KINDS
    }


def kind_names(language: str) -> dict[str, dict[str, str]]:
    """Every kind of record to its word and the field that names a record of it."""
    return {
        kind: {"label": kind_label(kind, language), "title": record_class.title_field}
        for kind, record_class in RECORD_CLASSES.items()
    }


def link_fields(link_class: type[Link], language: str) -> list[dict[str, Any]]:
    """What a link says beside its ends, as plain data."""
    infos = {name: info for name, info in link_class.model_fields.items() if name not in _ENDS}
    told = {name: _told(info.annotation, info.metadata, language) for name, info in infos.items()}
    return [
        {"name": name, "label": field_label(name, language), "usual": infos[name].default, **how}
        for name, how in told.items()
        if how is not None
    ]


def _fields(record_class: type[Record], language: str) -> list[dict[str, Any]]:
    """The title first, the level of evidence last."""
    infos = {
        name: info
        for name, info in record_class.model_fields.items()
        if name not in _NOT_SHOWN and get_origin(info.annotation) is not tuple
    }
    first = record_class.title_field
    ordered = [first, *(name for name in infos if name not in {first, "evidence_level"}), "evidence_level"]
    fields = []
    for name in ordered:
        told = _told(infos[name].annotation, infos[name].metadata, language)
        if told is not None:
            fields.append(
                {"name": name, "label": field_label(name, language), "usual": infos[name].default, **told}
            )
    return fields


def _told(annotation: Any, limits: list[Any], language: str) -> dict[str, Any] | None:
    """How a field is entered; None for one that the details cannot show."""
    options = _options(annotation)
    if options:
        return {
            "type": "options",
            "options": [[option, option_label(option, language)] for option in options],
        }
    bare = _bare(annotation)
    if bare is bool:
        return {"type": "flag"}
    if bare in (int, float):
        return {"type": "number"}
    if bare is str:
        return {"type": "text" if _longest(limits) <= _SHORT else "long"}
    return None


def _options(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    found = [_options(part) for part in get_args(annotation)]
    return next((options for options in found if options), ())


def _bare(annotation: Any) -> Any:
    """The plain type inside limits and `| None`."""
    if isinstance(annotation, type):
        return annotation
    return next((_bare(part) for part in get_args(annotation) if part is not type(None)), None)


def _longest(limits: list[Any]) -> int:
    lengths = (getattr(limit, "max_length", None) for limit in limits)
    return next((int(length) for length in lengths if length), _SHORT)
