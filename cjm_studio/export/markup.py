"""Text, numbers and colours as they may stand in an XML document, whatever they held before."""

import math
import re
from functools import lru_cache

from cjm_studio.errors import ExportError

# What XML 1.0 has no way to write, not even as a reference; lone surrogates are not even UTF-8.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile("[&<>\"'\t\n\r]")
_REFERENCES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    "\t": " ",
    "\n": " ",
    "\r": " ",
}
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


@lru_cache(maxsize=8192)
def escape(text: str) -> str:
    """The text so that it is nothing but text, between tags as well as inside a quoted attribute."""
    writable = _UNWRITABLE.sub("\ufffd", text)
    return _SPECIAL.sub(lambda found: _REFERENCES[found[0]], writable)


def number(value: float) -> str:
    """A length in pixels with at most two decimals: `12`, `12.5`, `-0.25`.

    Raises ExportError for what is not a finite number.
    """
    if not math.isfinite(value):
        raise ExportError(
            "The picture cannot be drawn: one of its measures is {value}, which is not a number. "
            "This is a fault of the studio: please report it together with the journey's file.",
            value=value,
        )
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@lru_cache(maxsize=1024)
def colour(value: str) -> str:
    """The colour, if it is one. Raises ExportError for anything but `#RRGGBB`."""
    if not _COLOUR.fullmatch(value):
        raise ExportError(
            "The colour '{colour}' cannot be drawn. Give it as # and six hexadecimal digits: #3B4FD8.",
            colour=value,
        )
    return value.upper()


def attributes(**values: str) -> str:
    """` name="value"` for every value that is not empty; `_` in a name is written as `-`.

    The values of records must have passed `escape` already.
    """
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in values.items() if value)
