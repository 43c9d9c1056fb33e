"""What Pydantic finds wrong with a value, in the words of people and with a remedy."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, TypeAlias

from cjm_studio.fileformat.entries import Place
from cjm_studio.fileformat.showing import shown, shown_name
from cjm_studio.language import N_
from cjm_studio.model import LINK_RULES, PICTURE_FAULTS, RECORD_CLASSES

Details: TypeAlias = Mapping[str, Any]
Words: TypeAlias = tuple[str, Mapping[str, object]]

# Errors of Pydantic's that concern a field which is missing or too many: the place is what should hold it.
OF_PARENT = frozenset({"missing", "extra_forbidden"})

ANYTHING = N_("{value} cannot stand here. Correct or remove it.")
BY_TYPE = {
    "string_type": N_("{value} is not a text. Write a text in double quotes."),
    "string_unicode": N_("{value} holds half of a character. Write the whole character."),
    "int_type": N_("{value} is not a whole number. Write one without quotes and without a decimal point."),
    "float_type": N_("{value} is not a number. Write one without quotes, with a decimal point: 12.5."),
    "finite_number": N_("{value} is not a number to count with. Write a number, or leave the field out."),
    "bool_type": N_("{value} is neither true nor false. Write one of the two, without quotes."),
    "tuple_type": N_("{value} is not a list. Write a list in square brackets."),
    "list_type": N_("{value} is not a list. Write a list in square brackets."),
    "day_format": N_("{value} is not a date. Write year, month and day: 2026-11-21."),
    "date_type": N_("{value} is not a date. Write year, month and day in double quotes: 2026-11-21."),
    "model_type": N_("{value} is not an object. Write its fields in curly brackets."),
    "model_attributes_type": N_("{value} is not an object. Write its fields in curly brackets."),
}

NO_ID = N_("{value} is not an id. Use small Latin letters, digits, '-' and '_': at most 64, no sign first.")
NO_WEB_LINK = N_(
    "{value} is not a link that is safe to open. Begin it with https:// or mailto:, without spaces."
)
BY_FIELD = {
    **dict.fromkeys(("id", "source", "target", "lane"), NO_ID),
    **dict.fromkeys(("link", "tracker_link"), NO_WEB_LINK),
    "currency": N_(
        "{value} is not a currency. Write its three capital letters, such as RUB, or leave it out."
    ),
    "order": N_("{value} is not an order key. Use Latin letters and digits, or leave it out."),
    "data": PICTURE_FAULTS["picture_format"],
}
# What no text may hold; the model's own pattern says the same to Pydantic.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def worded(details: Details, place: Place) -> Words:
    """A message and its values for one error of Pydantic's."""
    special = SPECIAL.get(details["type"])
    if special:
        return special(details, place)
    if details["type"] in PICTURE_FAULTS:
        return PICTURE_FAULTS[details["type"]], details.get("ctx", {})
    return BY_TYPE.get(details["type"], ANYTHING), {"value": shown(details["input"])}


def nearest(name: object, known: tuple[str, ...]) -> str:
    """The known name that somebody may have meant, or an empty text."""
    # A longer name is no slip of the pen, and comparing it takes long.
    if not isinstance(name, str) or len(name) > 100:
        return ""
    return next(iter(get_close_matches(name, known, 1)), "")


def _missing(details: Details, place: Place) -> Words:
    return N_("The field '{field}' is missing. Add it."), {"field": place.field}


def unknown_field(name: str, known: tuple[str, ...]) -> Words:
    """For a field that nobody knows."""
    meant = nearest(name, known)
    if meant:
        return (
            N_("There is no field '{field}' here. Did you mean '{nearest}'? Rename or remove it."),
            {"field": shown_name(name), "nearest": meant},
        )
    return (
        N_("There is no field '{field}' here. Remove it. Known fields: {known}."),
        {"field": shown_name(name), "known": ", ".join(known)},
    )


def _extra(details: Details, place: Place) -> Words:
    return unknown_field(place.field, place.fields)


def _choice(details: Details, place: Place) -> Words:
    choices = tuple(re.findall(r"'([^']*)'", details["ctx"]["expected"]))
    values = {"value": shown(details["input"]), "choices": ", ".join(choices)}
    meant = nearest(details["input"], choices)
    if meant:
        return (
            N_("{value} is not one of the choices. Did you mean '{nearest}'? Choices: {choices}."),
            values | {"nearest": meant},
        )
    return N_("{value} is not one of the choices. Choose one: {choices}."), values


def _kind(details: Details, place: Place) -> Words:
    kinds = tuple(LINK_RULES if place.words.startswith("links[") else RECORD_CLASSES)
    if details["type"] == "union_tag_not_found":
        return N_("The field 'kind' is missing. Add it: one of {known}."), {"known": ", ".join(kinds)}
    kind = details["input"].get("kind")
    values = {"value": shown(kind), "known": ", ".join(kinds)}
    meant = nearest(kind, kinds)
    if meant:
        return (
            N_("There is no kind {value}. Did you mean '{nearest}'? Known kinds: {known}."),
            values | {"nearest": meant},
        )
    return N_("There is no kind {value}. Choose one: {known}."), values


def _pattern(details: Details, place: Place) -> Words:
    text = details["input"]
    if place.field in BY_FIELD:
        return BY_FIELD[place.field], {"value": shown(text)}
    found = UNPRINTABLE.search(text)
    if found is None:
        return ANYTHING, {"value": shown(text)}
    return (
        N_(
            "The text {value} holds a character that cannot be printed: {code}, number {position}. Remove it."
        ),
        {"value": shown(text), "code": f"U+{ord(found[0]):04X}", "position": found.start() + 1},
    )


def _number(details: Details, place: Place) -> Words:
    value = details["input"]
    if type(value) is int:
        return N_("{value} is too large a number. Write a smaller one."), {"value": shown(value)}
    return BY_TYPE["float_type"], {"value": shown(value)}


def _too_small(details: Details, place: Place) -> Words:
    values = {"value": shown(details["input"]), "limit": f"{details['ctx']['ge']:.16g}"}
    return N_("{value} is too small. Write {limit} or more."), values


def _too_large(details: Details, place: Place) -> Words:
    values = {"value": shown(details["input"]), "limit": f"{details['ctx']['le']:.16g}"}
    return N_("{value} is too large. Write {limit} or less."), values


def _text_too_long(details: Details, place: Place) -> Words:
    values = {"length": len(details["input"]), "limit": details["ctx"]["max_length"]}
    return N_("The text has {length} characters, of which {limit} fit. Shorten it."), values


def _list_too_long(details: Details, place: Place) -> Words:
    values = {"length": len(details["input"]), "limit": details["ctx"]["max_length"]}
    return N_("The list has {length} entries, of which {limit} fit. Shorten it."), values


SPECIAL: dict[str, Callable[[Details, Place], Words]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "literal_error": _choice,
    "union_tag_invalid": _kind,
    "union_tag_not_found": _kind,
    "string_pattern_mismatch": _pattern,
    "float_type": _number,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "string_too_long": _text_too_long,
    "too_long": _list_too_long,
}
