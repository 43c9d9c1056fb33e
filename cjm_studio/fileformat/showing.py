"""Values of a file as messages show them: short, on one line, with nothing invisible."""

import math

LONGEST_SHOWN = 60


def shown(value: object) -> str:
    """A JSON value as it may stand in the file, cut to one short line."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{shown_name(value)}"'
        case dict():
            return "{…}" if value else "{}"
        case list():
            return "[…]" if value else "[]"
        case float() if not math.isfinite(value):
            return _not_finite(value)
    return shown_name(str(value))


def shown_name(text: str, longest: int = LONGEST_SHOWN) -> str:
    """A text without its quotes: cut, and with a code in place of each character that cannot be seen."""
    cut = text[:longest] + "…" if len(text) > longest else text
    return "".join(character if character.isprintable() else _code(character) for character in cut)


def _code(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def _not_finite(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    return "Infinity" if value > 0 else "-Infinity"
