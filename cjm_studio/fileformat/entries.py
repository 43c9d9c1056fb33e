"""Where something stands in the file: `records[12] (pain_point-queue).severity`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel

from cjm_studio.errors import CjmError
from cjm_studio.fileformat.showing import shown_name
from cjm_studio.model import (
    RECORD_CLASSES,
    Argument,
    HandsOverTo,
    MetricInput,
    Next,
    Observation,
    PartOf,
    PlacingLink,
    PlainLink,
)

LISTS = ("records", "links")
TOP = "file"
LONGEST_ID = 64

_LINK_CLASSES = (PartOf, PlacingLink, Next, HandsOverTo, PlainLink)
_FIELDS: dict[str, tuple[str, ...]] = {
    **{kind: tuple(kind_class.model_fields) for kind, kind_class in RECORD_CLASSES.items()},
    **{
        kind: tuple(link_class.model_fields)
        for link_class in _LINK_CLASSES
        for kind in get_args(link_class.model_fields["kind"].annotation)
    },
}

# What lists inside of a record hold.
_INNER: dict[str, type[BaseModel]] = {
    "observations": Observation,
    "inputs": MetricInput,
    "arguments": Argument,
}


class EntryError(CjmError):
    """What is wrong at one place of a file: InvalidJourneyError carries these, none is raised alone."""

    def __init__(self, place: str, message: str, **values: object) -> None:
        super().__init__(message, **values)
        self.place = place

    def __str__(self) -> str:
        return f"{self.place}: {super().__str__()}"

    def told(self, language: str) -> str:
        """Place and message in `language`."""
        return f"{self.place}: {super().told(language)}"


@dataclass(frozen=True)
class Place:
    """A place in the file: in words, the kind of the record or link there, and the name of the field."""

    words: str
    kind: str = ""
    field: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that may stand here."""
        if not self.kind:
            return ("id", *LISTS)
        for name, inner in _INNER.items():
            if f".{name}[" in self.words:
                return tuple(inner.model_fields)
        return _FIELDS.get(self.kind, ())


def entry_place(list_name: str, index: int, entry: Any) -> str:
    """`records[12] (pain_point-queue)`; without the id where there is none to show."""
    entry_id = entry.get("id") if isinstance(entry, dict) else None
    if not isinstance(entry_id, str) or not 0 < len(entry_id) <= LONGEST_ID:
        return f"{list_name}[{index}]"
    return f"{list_name}[{index}] ({shown_name(entry_id)})"


def place(location: tuple[int | str, ...], written: dict[str, Any], *, of_parent: bool) -> Place:
    """The place that a location of Pydantic's means; `of_parent` if its last step is missing or too many."""
    field = str(location[-1]) if location else ""
    if location and location[0] in LISTS and len(location) > 1:
        list_name, index = str(location[0]), int(location[1])
        entry = written[list_name][index]
        # After the index Pydantic names the kind by which it chose the class.
        inside, words = location[3:], entry_place(list_name, index, entry)
        kind = str(entry.get("kind", "")) if isinstance(entry, dict) else ""
    else:
        inside, words, kind = location, "journey", ""
    steps = inside[:-1] if of_parent else inside
    return Place(words + "".join(map(_step, steps)), kind, field if inside else "")


def object_places(document: dict[str, Any], wanted: set[int]) -> dict[int, str]:
    """The places of objects of the document, by their `id()`; what stands nowhere any more is left out."""
    journey = document.get("journey")
    known = {id(document): TOP, id(journey): "journey"}
    for list_name in LISTS:
        entries = journey.get(list_name) if isinstance(journey, dict) else None
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            for inner in _objects(entry):
                if id(inner) in wanted:
                    known[id(inner)] = entry_place(list_name, index, entry)
    return {key: words for key, words in known.items() if key in wanted}


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a value, itself included; files are not deep."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from _objects(item)


def _step(step: int | str) -> str:
    return f"[{step}]" if isinstance(step, int) else f".{shown_name(step)}"
