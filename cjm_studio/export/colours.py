"""A company's colours as somebody writes them."""

import re

from cjm_studio.errors import ExportError
from cjm_studio.layout import COLOURABLE, MOST_COLOURS, Theme, in_company_colours

_COLOUR = re.compile("#?([0-9A-Fa-f]{6})")


def coloured(theme: Theme, spoken: str) -> Theme:
    """The theme in the colours named with commas, as in "#0A5FFF,#00B388"; itself for an empty text.

    Raises ExportError for what is no colour, for too many, and for a theme that has colours of its own.
    """
    words = [word.strip() for word in spoken.split(",") if word.strip()]
    if not words:
        return theme
    found = [_COLOUR.fullmatch(word) for word in words]
    wrong = [word for word, match in zip(words, found, strict=True) if match is None]
    if wrong or len(words) > MOST_COLOURS:
        raise ExportError(
            "'{colours}' are no colours of a company. Write one to {most} of them, as in #0A5FFF,#00B388.",
            colours=(wrong[0] if wrong else spoken.strip())[:40],
            most=MOST_COLOURS,
        )
    if theme.name not in COLOURABLE:
        raise ExportError(
            "The colours '{theme}' cannot be changed. Choose one of: {known}; or leave your company's out.",
            theme=theme.name,
            known=", ".join(COLOURABLE),
        )
    return in_company_colours(theme, tuple(f"#{match[1].upper()}" for match in found if match))
