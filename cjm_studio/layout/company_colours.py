"""A theme in a company's own colours: stages and heads of tables in the first, charts in those after it."""

from dataclasses import replace
from functools import lru_cache

from cjm_studio.layout.theme import Theme

# Other themes are made for weak or colour-blind eyes, or for no colours at all, and keep theirs.
COLOURABLE = ("light", "dark", "print")
MOST_COLOURS = 3
# What an outline and a bar need against the ground.
_VISIBLE = 3.0


# A theme is itself only: the same colours give the same one, so that what was drawn with it is known again.
@lru_cache(maxsize=256)
def in_company_colours(theme: Theme, colours: tuple[str, ...]) -> Theme:
    """The theme with up to three colours `#RRGGBB`; the theme itself without any, and one that keeps its own.

    Words on the first are white or black, whichever is read better: one of them always has a contrast of 4.5.
    """
    if not colours or theme.name not in COLOURABLE:
        return theme
    first = colours[0]
    words = max(("#FFFFFF", "#000000"), key=lambda ink: contrast(ink, first))
    visible = tuple(_seen_on(theme.surface, colour) for colour in colours)
    return replace(theme, chevron=first, on_chevron=words, chevron_line=visible[0], accents=visible)


def _seen_on(ground: str, colour: str) -> str:
    """The colour, deeper or paler by as little as it takes to see a line or a bar of it on the ground."""
    towards = max(("#FFFFFF", "#000000"), key=lambda ink: contrast(ink, ground))
    mixes = (_mixed(colour, towards, step / 20) for step in range(20))
    return next((mix for mix in mixes if contrast(mix, ground) >= _VISIBLE), towards)


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02X}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
