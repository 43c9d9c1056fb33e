"""The fields of records and links taken apart: which type stands in one and within what limits."""

from dataclasses import dataclass, field
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

from cjm_studio.model import HandsOverTo, Link, Next, PartOf, PlacingLink, PlainLink, Record

LINK_CLASSES: dict[str, type[Link]] = {
    kind: link_class
    for link_class in (PartOf, PlacingLink, Next, HandsOverTo, PlainLink)
    for kind in get_args(link_class.model_fields["kind"].annotation)
}
# What says which thing this is, and which others it joins.
NAMES = frozenset({"id", "kind", "source", "target", "lane"})


@dataclass(frozen=True)
class Shape:
    """The type of a field (or of the items of its list) without `None`, and its limits by name."""

    type: Any
    is_optional: bool = False
    limits: dict[str, Any] = field(default_factory=dict)


def shape(annotation: Any, metadata: tuple[Any, ...] = ()) -> Shape:
    """The shape behind `Annotated`, `Optional` and Pydantic's own wrappers."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return shape(inner, (*metadata, *more))
    choices = get_args(annotation)
    if NoneType in choices:
        inner = shape(next(choice for choice in choices if choice is not NoneType), metadata)
        return Shape(inner.type, True, inner.limits)
    return Shape(annotation, False, _limits(metadata))


def own_fields(kind_class: type[Record] | type[Link]) -> dict[str, Shape]:
    """The fields of a class apart from its id, its kind and its ends."""
    return {
        name: shape(info.annotation, tuple(info.metadata))
        for name, info in kind_class.model_fields.items()
        if name not in NAMES
    }


def _limits(metadata: tuple[Any, ...]) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    for item in metadata:
        if isinstance(item, FieldInfo):
            limits |= _limits(tuple(item.metadata))
        for name in ("ge", "le", "max_length", "pattern"):
            value = getattr(item, name, None)
            if value is not None:
                limits[name] = value
        # Only whole numbers have an open limit.
        if getattr(item, "lt", None) is not None:
            limits["le"] = item.lt - 1
    return limits
