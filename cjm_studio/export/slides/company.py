"""What slides take over from a company's template: the colour of its headings, if white can be read on it."""

import re
from dataclasses import replace
from typing import Any

from cjm_studio.layout import Theme, contrast

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
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_PLAIN_GROUND = "1001"
# What a bar needs against the ground.
_VISIBLE = 3.0


def company_theme(presentation: Any, theme: Theme) -> Theme:
    """The theme with the template's dark colour for stages; the theme itself where that would not be read.

    A company's colours that were given beside the template stay.
    """
    if theme.accents:
        return theme
    dark = _colours(presentation).get("dk2", "")
    if theme.name != "light" or not dark or contrast(dark, theme.on_chevron) < _READABLE:
        return theme
    return replace(theme, chevron=dark)


def chart_theme(presentation: Any, theme: Theme) -> Theme:
    """The theme with the company's colours, or its template's first accents, for bars and lines of charts.

    `presentation` is the template, or None. Only colours that can be seen are taken.

    What is lost or missed keeps its red: a company's colour would say nothing of it.
    """
    colours = _own_accents(theme) or (_colours(presentation) if presentation else {})
    kinds = {"accent1": ("metric", "touchpoint"), "accent2": ("hypothesis",), "accent3": ("expectation",)}
    tones = dict(theme.tones)
    for accent, found in kinds.items():
        colour = colours.get(accent, "")
        if colour and contrast(colour, theme.surface) >= _VISIBLE:
            tones |= {kind: tones[kind]._replace(border=colour) for kind in found}
    return replace(theme, tones=tones)


def _own_accents(theme: Theme) -> dict[str, str]:
    """A company names the colour of its stages first; charts have that, too, where there is no other."""
    charts = theme.accents[1:] or theme.accents
    return {f"accent{place}": colour for place, colour in enumerate(charts, 1)}


def safe_typeface(presentation: Any) -> str:
    """Arial where the template's own type is wider than that, or not known; "" where its own will fit.

    Cards are measured in Arial: in a wider type their words would run out of them.
    """
    found = _TYPE.search(_theme_xml(presentation))
    return "" if found and found[1].lower() in _NOT_WIDER else "Arial"


def is_ground_fit(presentation: Any, layout: Any, ink: str) -> bool:
    """Whether words in `ink` can be read on the ground of the template; on a picture they cannot."""
    ground = _ground(presentation, layout)
    return bool(ground) and contrast(ground, ink) >= _READABLE


def _ground(presentation: Any, layout: Any) -> str:
    """The colour behind a layout; "" where it is no plain one."""
    for sheet in (layout, presentation.slide_master):
        found = sheet._element.cSld.find(f"{_P}bg")
        if found is not None:
            return _plain_colour(presentation, found)
    return _scheme_colour(presentation, "bg1")


def _plain_colour(presentation: Any, ground: Any) -> str:
    reference = ground.find(f"{_P}bgRef")
    plain = reference if reference is not None else ground.find(f"{_P}bgPr/{_A}solidFill")
    # From the second on, the grounds of a theme are blends and pictures.
    if plain is None or plain.get("idx", _PLAIN_GROUND) != _PLAIN_GROUND or len(plain) != 1 or len(plain[0]):
        return ""
    value = str(plain[0].get("val", ""))
    if plain[0].tag == f"{_A}srgbClr":
        return f"#{value.upper()}"
    return _scheme_colour(presentation, value) if plain[0].tag == f"{_A}schemeClr" else ""


def _scheme_colour(presentation: Any, name: str) -> str:
    """A colour by its name in the theme, or by the name that the master gives it."""
    mapped = presentation.slide_master._element.find(f"{_P}clrMap")
    name = name if mapped is None else mapped.get(name, name)
    return _colours(presentation).get(name, "#FFFFFF" if name == "lt1" else "")


def _colours(presentation: Any) -> dict[str, str]:
    return {name: f"#{value.upper()}" for name, value in _COLOUR.findall(_theme_xml(presentation))}


def _theme_xml(presentation: Any) -> str:
    from pptx.opc.constants import RELATIONSHIP_TYPE

    theme = presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    return str(theme.blob.decode(errors="replace"))
