"""Text in Markdown that is nothing but text."""

import re

# Signs that Markdown, and HTML inside it, read as something within a line; no text of ours begins one.
_SIGNS = re.compile(r"([\\`*_\[\]<>|~&$^]|[:@](?=[\w/])|(?<=www)\.)", re.IGNORECASE)


def plain(text: str) -> str:
    """The text in one line, every sign of Markdown made harmless."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
