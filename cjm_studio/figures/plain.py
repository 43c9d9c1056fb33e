"""Text as Plotly may be given it: whatever it holds, it shows as itself and is never markup."""

import re

# Plotly reads tags and character references, and `$...$` as mathematics. The rest does not belong on a
# screen: control characters, marks that turn the direction of writing, and halves of surrogate pairs.
_SPECIAL = re.compile("[&<>$\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
_SPACES = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")


def literal(text: str) -> str:
    """The text with everything encoded that Plotly would take for markup.

    Line ends and tabs become spaces, half surrogates U+FFFD; other control characters are left out.
    """
    if not _SPECIAL.search(text):
        return text
    return _SPECIAL.sub(_encode, text)


def _encode(found: re.Match[str]) -> str:
    character = found[0]
    if character in _REFERENCES:
        return _REFERENCES[character]
    if character in _SPACES:
        return " "
    return "\ufffd" if "\ud800" <= character <= "\udfff" else ""


def fold(text: str, length: int) -> list[str]:
    """The text in lines of at most `length` characters, broken at spaces; longer words are cut."""
    if len(text) <= length and "\n" not in text:
        return [text]
    rest = " ".join(text.split())
    lines: list[str] = []
    while len(rest) > length:
        end = rest.rfind(" ", 1, length + 1)
        if end < 0:
            end = length
        lines.append(rest[:end])
        rest = rest[end:].lstrip()
    return [*lines, rest]
