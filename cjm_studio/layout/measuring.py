"""How wide a text is in the shipped fonts.

A width is the sum of the glyphs' advances. Kerning, which nearly always brings letters closer, is left out:
the sum errs wide by about one per cent, so that what fits by it fits on the picture.
"""

from collections.abc import Callable
from functools import cache, lru_cache

from cjm_studio.layout import fonts
from cjm_studio.layout.clusters import clusters
from cjm_studio.layout.typesetting import UNKNOWN, runs

# How far letters reach above the base line, and from one base line to the next, in sizes of the type.
ASCENT = 1900 / fonts.UNITS_PER_EM
LINE_HEIGHT = 1.3


Measure = Callable[[str], int]


def width(text: str, size: float, weight: int = 400, italic: bool = False) -> float:
    """Width in pixels of one line of `text` set in type of `size` pixels."""
    return measure(weight, italic)(text) * size / fonts.UNITS_PER_EM


def advance(family: str, text: str, size: float, weight: int = 400, italic: bool = False) -> float:
    """Width in pixels of a run that `family` draws; `runs` cuts a text into such runs."""
    return _run_units(family, text, weight, italic) * size / fonts.UNITS_PER_EM


@cache
def measure(weight: int, italic: bool) -> Measure:
    """A function from one line to its width in font units (`fonts.UNITS_PER_EM` to the size of the type)."""
    advance_of = fonts.plain_advances(weight, italic).__getitem__

    @lru_cache(maxsize=8192)  # the same words come again and again
    def units(line: str) -> int:
        try:
            return sum(map(advance_of, line))
        except KeyError:
            return sum(_run_units(family, run, weight, italic) for family, run in runs(line, weight, italic))

    return units


def _run_units(family: str, text: str, weight: int, italic: bool) -> int:
    if family == fonts.EMOJI:
        return len(clusters(text)) * fonts.emoji_glyphs().advance
    roboto = fonts.roboto_advances(weight, italic)
    advances = roboto if family == fonts.ROBOTO else fonts.symbol_advances()
    return sum(advances.get(character, roboto[UNKNOWN]) for character in text)
