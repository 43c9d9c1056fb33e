"""What slides take over from a company's template: the colour of its headings, if white can be read on it."""

import re
from dataclasses import replace
from typing import Any

from cjm_studio.layout import Theme

_COLOUR = re.compile(
    r'<a:(dk[12]|lt[12]|accent[123])>\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-Fa-f]{6})"'
)
_TYPE = re.compile(r'<a:minorFont>\s*<a:latin typeface="([^"]*)"')
# Types that are no wider than Arial, or hardly.
_NOT_WIDER = frozenset(
    {"arial", "arial narrow", "aptos", "calibri", "calibri light", "carlito", "helvetica", "helvetica neue"}
    | {"liberation sans", "roboto", "segoe ui", "times new roman"}
)
# What large bold words need against their ground is 3; ours keep to what all words need.
_READABLE = 4.5
# What a bar needs against the ground.
_VISIBLE = 3.0


def company_theme(presentation: Any, theme: Theme) -> Theme:
    """The theme with the template's dark colour for stages; the theme itself where that would not be read."""
    dark = _colours(presentation).get("dk2", "")
    if theme.name != "light" or not dark or contrast(dark, theme.on_chevron) < _READABLE:
        return theme
    return replace(theme, chevron=dark)


def chart_theme(presentation: Any, theme: Theme) -> Theme:
    """The theme with the template's first accents for the bars and lines of charts, where they can be seen.

    What is lost or missed keeps its red: a company's colour would say nothing of it.
    """
    colours = _colours(presentation)
    kinds = {"accent1": ("metric", "touchpoint"), "accent2": ("hypothesis",), "accent3": ("expectation",)}
    tones = dict(theme.tones)
    for accent, found in kinds.items():
        colour = colours.get(accent, "")
        if colour and contrast(colour, theme.surface) >= _VISIBLE:
            tones |= {kind: tones[kind]._replace(border=colour) for kind in found}
    return replace(theme, tones=tones)


def safe_typeface(presentation: Any) -> str:
    """Arial where the template's own type is wider than that, or not known; "" where its own will fit.

    Cards are measured in Arial: in a wider type their words would run out of them.
    """
    found = _TYPE.search(_theme_xml(presentation))
    return "" if found and found[1].lower() in _NOT_WIDER else "Arial"


def is_ground_fit(presentation: Any, ink: str) -> bool:
    """Whether words in `ink` can be read on the template's own ground, as far as that is one colour."""
    master = presentation.slide_master._element
    mapped = re.search(r'clrMap[^>]*\bbg1="(\w+)"', str(master.xml))
    ground = _colours(presentation).get(mapped[1] if mapped else "lt1", "#FFFFFF")
    return contrast(ground, ink) >= _READABLE


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _colours(presentation: Any) -> dict[str, str]:
    return {name: f"#{value.upper()}" for name, value in _COLOUR.findall(_theme_xml(presentation))}


def _theme_xml(presentation: Any) -> str:
    from pptx.opc.constants import RELATIONSHIP_TYPE

    theme = presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    return str(theme.blob.decode(errors="replace"))
