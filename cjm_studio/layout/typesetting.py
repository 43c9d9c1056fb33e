"""Which font draws which part of a text.

The programs that draw our pictures pick a font by themselves when a glyph is missing, each in its own way,
and some fail on emoji made of several characters. So a text is cut into runs that one font draws whole.
"""

from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from unicodedata import category, normalize

from cjm_studio.layout import fonts
from cjm_studio.layout.clusters import (
    EMOJI_STYLE,
    JOINER,
    clusters,
    is_flag_letter,
    is_mark,
    is_skin_tone,
)

# What stands for a character that no shipped font has.
UNKNOWN = "\ufffd"

Run = tuple[str, str]


def drawable(text: str) -> str:
    """`text` as the shipped fonts can draw it, for display only.

    Control characters, invisible marks and bidi overrides are gone, every kind of line end is a line feed,
    a space that no font has is a plain one, any other of those is `UNKNOWN`. Done twice it changes nothing.
    """
    if _plain_characters().issuperset(text):
        return text
    lines = normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_respelled(cluster) for cluster in clusters(lines))


def runs(text: str, weight: int = 400, italic: bool = False) -> tuple[Run, ...]:
    """Cut one line into (family, text) pieces in drawing order; a line end counts as a space."""
    if fonts.plain_advances(weight, italic).keys() >= set(text):
        return ((fonts.ROBOTO, text),) if text else ()
    line = drawable(text).replace("\n", " ")
    pieces = [run for cluster in clusters(line) for run in _drawn(cluster)]
    return tuple(
        (family, "".join(piece for _, piece in group)) for family, group in groupby(pieces, itemgetter(0))
    )


@cache
def _plain_characters() -> frozenset[str]:
    return frozenset(fonts.plain_advances()) | {"\n"}


@lru_cache(maxsize=4096)
def _respelled(cluster: str) -> str:
    """A cluster spelled so that `_drawn` finds the same glyphs again."""
    if category(cluster[0]) in ("Zl", "Zp") or cluster[0] in "\n\v\f\x85":
        return "\n"
    return "".join(_emoji_marked(*run) for run in _drawn(cluster))


def _emoji_marked(family: str, text: str) -> str:
    """Emoji that another font has too keep the sign that says which one is meant."""
    ambiguous = family == fonts.EMOJI and len(text) == 1 and _family(text) != fonts.EMOJI
    return text + EMOJI_STYLE if ambiguous else text


@lru_cache(maxsize=4096)
def _drawn(cluster: str) -> tuple[Run, ...]:
    bare = "".join(c for c in cluster if c != EMOJI_STYLE and not is_skin_tone(c))
    emoji = fonts.emoji_glyphs()
    if bare in emoji.sequences:
        return ((fonts.EMOJI, bare),)
    if JOINER in bare:
        return tuple(run for part in cluster.split(JOINER) if part for run in _drawn(part))
    if EMOJI_STYLE in cluster and bare[:1] in emoji.characters:
        return ((fonts.EMOJI, bare[0]),)
    if is_flag_letter(bare[:1]):
        return ((fonts.ROBOTO, "".join(map(_latin_letter, filter(is_flag_letter, bare)))),)
    return _letter_with_marks(bare)


def _letter_with_marks(cluster: str) -> tuple[Run, ...]:
    """Runs for a letter and its marks; marks that lie on nothing visible are not drawn."""
    letter = _visible(cluster[0]) if cluster else ""
    if not letter:
        return ()
    marks = "" if letter.isspace() else "".join(c for c in cluster[1:] if category(c)[0] == "M")
    composed = normalize("NFC", letter + marks)
    if _family(composed[0]) is None:
        composed = normalize("NFD", composed)
    letter, marks = composed[0], composed[1:]
    family = _family(letter)
    if family is None:
        return ((fonts.ROBOTO, UNKNOWN),)
    # A mark that the letter's own font lacks is left out: from another font it would land beside the letter.
    return ((family, letter + "".join(mark for mark in marks if _family(mark) == family)),)


def _visible(character: str) -> str:
    """What is drawn instead of a space or an invisible character; "" for nothing."""
    kind = category(character)
    if is_mark(character):
        return ""
    if _family(character) is not None:
        return character
    if kind[0] == "Z" or character == "\t":
        return " "
    return "" if kind in ("Cc", "Cf") else character


def _latin_letter(flag_letter: str) -> str:
    return chr(ord(flag_letter) - 0x1F1E6 + ord("A"))


@lru_cache(maxsize=4096)
def _family(character: str) -> str | None:
    """The first font that has the character."""
    if character in fonts.roboto_advances():
        return fonts.ROBOTO
    if character in fonts.symbol_advances():
        return fonts.SYMBOLS
    return fonts.EMOJI if character in fonts.emoji_glyphs().characters else None
