"""Grapheme clusters: what a reader takes for one character.

A short form of Unicode's rules (UAX 29), enough for the scripts that the shipped fonts draw: letters with
marks on them, flags, and emoji joined by zero-width joiners.
"""

import re
from functools import lru_cache
from unicodedata import category

JOINER = "\u200d"
EMOJI_STYLE = "\ufe0f"

# Nobody stacks more marks than that on a letter (Unicode's "stream-safe" format allows 30); a file may.
LONGEST_CLUSTER = 32

# Ranges without anything that joins the character before it; most texts have nothing else.
_STANDALONE = re.compile("[ -\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u205f\u20a0-\u20cf\u2100-\u2bff]*")


def clusters(text: str) -> list[str]:
    """Split `text` into grapheme clusters; joined again they are `text`."""
    if _STANDALONE.fullmatch(text):
        return list(text)
    parts: list[str] = []
    for character in text:
        if parts and _continues(parts[-1], character):
            parts[-1] += character
        else:
            parts.append(character)
    return parts


def is_skin_tone(character: str) -> bool:
    """Whether it is one of the five modifiers that colour the emoji before them."""
    return "\U0001f3fb" <= character <= "\U0001f3ff"


def is_flag_letter(character: str) -> bool:
    """Whether it is a regional indicator, two of which make a flag."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


@lru_cache(maxsize=4096)
def is_mark(character: str) -> bool:
    """Whether the character lies on, or changes, the one before it."""
    return (
        category(character)[0] == "M"
        or character == JOINER
        or is_skin_tone(character)
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _continues(cluster: str, character: str) -> bool:
    if len(cluster) >= LONGEST_CLUSTER or cluster == "\n":
        return False
    if is_mark(character):
        return True
    if is_flag_letter(character):
        return len(cluster) == 1 and is_flag_letter(cluster)
    return cluster[-1] == JOINER and category(character) in ("So", "Sm")
