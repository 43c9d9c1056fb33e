"""Where a word may be broken when it is wider than its column.

The rule for letters is the same in Russian and in English and needs no dictionary: a new line may begin with
a consonant before a vowel, when a syllable stands before it. It misses good places and finds few bad ones.
"""

from collections.abc import Callable, Sequence

HYPHEN = "-"
NO_BREAK_SPACES = "\u00a0\u202f"

VOWELS = frozenset("аеёиоуыэюяіїєaeiouyäöüáéíóúàèâêîôû")
# Letters that only make sense with the one before them, so they never begin a line.
CLINGING = frozenset("ьъйў")
DIGRAPHS = frozenset({"th", "sh", "ch", "ph", "wh", "gh", "ck", "qu"})
BREAK_AFTER = frozenset("/\\-–—_.,:;@&?=+)")
# How many letters before the break are looked at for a syllable.
REACH = 4


def break_at(word: Sequence[str], start: int, end: int) -> tuple[int, str]:
    """The best place to break `word` (grapheme clusters) after `start` and not after `end`.

    Returns the index of the cluster that begins the next line and what closes this one (a hyphen or
    nothing); (start, "") when no place is good. A hyphen has to fit: the caller passes such an `end`.
    """
    for good, closing in ((_after_space, ""), (_after_sign, ""), (_between_syllables, HYPHEN)):
        place = _last(good, word, start, end)
        if place > start:
            return place, closing
    return start, ""


def _last(good: Callable[[Sequence[str], int, int], bool], word: Sequence[str], start: int, end: int) -> int:
    places = range(min(end, len(word) - 1), start, -1)
    return next((place for place in places if good(word, start, place)), start)


def _after_space(word: Sequence[str], start: int, place: int) -> bool:
    return place > start + 1 and word[place - 1] in NO_BREAK_SPACES


def _after_sign(word: Sequence[str], start: int, place: int) -> bool:
    return place > start + 1 and word[place - 1] in BREAK_AFTER and word[place] not in BREAK_AFTER


def _between_syllables(word: Sequence[str], start: int, place: int) -> bool:
    before = _letters(word[max(start, place - REACH) : place][::-1])[::-1]
    after = _letters(word[place : place + 3])
    if len(before) < 2 or len(after) < (3 if after.isascii() else 2):
        return False
    return (
        after[0] not in VOWELS | CLINGING
        and after[1] in VOWELS
        and not VOWELS.isdisjoint(before)
        and before[-1] + after[0] not in DIGRAPHS
    )


def _letters(clusters: Sequence[str]) -> str:
    """The leading letters in lower case, without their marks."""
    letters = ""
    for cluster in clusters:
        if not cluster[0].isalpha():
            break
        letters += cluster[0].lower()
    return letters
