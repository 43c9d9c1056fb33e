"""Text as it may stand in an HTML document, whatever it holds."""

import html
import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def escape(text: str) -> str:
    """The text as nothing but text, between tags as well as in a quoted attribute."""
    return html.escape(_UNWRITABLE.sub("\ufffd", text))
