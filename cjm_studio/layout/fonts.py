"""The shipped fonts: their files, and how wide each of their glyphs is.

Texts are set in Roboto; what it lacks comes from "CJM Symbols", emoji from "CJM Emoji". Widths are read
from `faces/advances.json`, which opens much faster than the fonts; a test holds the two together.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import category

ROBOTO = "Roboto"
SYMBOLS = "CJM Symbols"
EMOJI = "CJM Emoji"

FONT_DIR = Path(__file__).parent / "faces"
WEB_FONT_DIR = FONT_DIR / "web"
FACES: dict[tuple[int, bool], Path] = {
    (400, False): FONT_DIR / "Roboto-Regular.ttf",
    (500, False): FONT_DIR / "Roboto-Medium.ttf",
    (700, False): FONT_DIR / "Roboto-Bold.ttf",
    (400, True): FONT_DIR / "Roboto-Italic.ttf",
    (500, True): FONT_DIR / "Roboto-MediumItalic.ttf",
}
SYMBOLS_FACE = FONT_DIR / "CJMSymbols-Regular.ttf"
EMOJI_FACE = FONT_DIR / "CJMEmoji-Regular.ttf"

UNITS_PER_EM = 2048


class EmojiGlyphs(NamedTuple):
    """What the emoji font can draw; every one of its glyphs is `advance` units wide."""

    characters: frozenset[str]
    sequences: frozenset[str]
    advance: int


class WebFace(NamedTuple):
    """A face for `@font-face`: CSS family, weight and style, and the WOFF2 file."""

    family: str
    weight: int
    italic: bool
    file: Path


def web_faces() -> tuple[WebFace, ...]:
    """Every shipped face as a web font."""
    families = {(ROBOTO, *key): file for key, file in FACES.items()}
    families |= {(SYMBOLS, 400, False): SYMBOLS_FACE, (EMOJI, 400, False): EMOJI_FACE}
    return tuple(WebFace(*key, WEB_FONT_DIR / f"{file.stem}.woff2") for key, file in families.items())


@cache
def roboto_advances(weight: int = 400, italic: bool = False) -> dict[str, int]:
    """Character to width in font units, for one of `FACES`; KeyError for a face that is not shipped."""
    return _advances(ROBOTO, FACES[weight, italic].stem)


@cache
def plain_advances(weight: int = 400, italic: bool = False) -> dict[str, int]:
    """As `roboto_advances`, without marks that lie on the letter before them."""
    advances = roboto_advances(weight, italic)
    return {character: units for character, units in advances.items() if category(character)[0] != "M"}


@cache
def symbol_advances() -> dict[str, int]:
    """Character to width in font units, for the symbol font."""
    return _advances(SYMBOLS, SYMBOLS_FACE.stem)


@cache
def emoji_glyphs() -> EmojiGlyphs:
    """What the emoji font can draw."""
    metrics = _metrics()
    return EmojiGlyphs(
        frozenset(metrics["characters"][EMOJI]),
        frozenset(metrics["emoji_sequences"]),
        metrics["emoji_advance"],
    )


def _advances(family: str, face: str) -> dict[str, int]:
    metrics = _metrics()
    return dict(zip(metrics["characters"][family], metrics["advances"][face], strict=True))


@cache
def _metrics() -> dict[str, Any]:
    metrics: dict[str, Any] = json.loads((FONT_DIR / "advances.json").read_text("utf-8"))
    return metrics
