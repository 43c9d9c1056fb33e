"""Words that belong on one line.

A preposition at the end of a line, or a number parted from its unit, makes the reader stumble; a no-break
space keeps them together. `wrap` breaks there only when the bound words are wider than the line.
"""

import re
from functools import lru_cache

_START = r"(?<![\w’'-])"
_PARTICLE = r"(?:бы|б|же|ж|ли|ль)(?!\w)"
_ENGLISH = r"[Aa][nst]?|[Bb]y|[Ii][fnst]|[Mm]y|[Nn]o|[Oo][fnr]|[Oo]ur|[Ss]o|[Tt]he|[Tt]o|[Uu]p|[Ww]e"
_SHORT_WORDS = {
    "ru": re.compile(_START + rf"(?!{_PARTICLE})([А-ЯЁа-яё][а-яё]?) (?=\S)"),
    "en": re.compile(_START + rf"({_ENGLISH}) (?=\S)"),
}
# Each pattern begins with the space itself, which is found much faster than what stands before it.
_NUMBER_AND_UNIT = r"(?<=\d )(?=\d{3}(?!\d)|[^\W\d]{1,8}(?!\w)|[%‰°])"
_CURRENCY = r"(?<=\w )(?=[₽€$£¥])"
_SIGN_AND_NUMBER = r"(?<=[№§≈~] )(?=\d)"
_DASH = r"(?=[–—](?:\s|$))"
_GAPS = f"{_NUMBER_AND_UNIT}|{_CURRENCY}|{_SIGN_AND_NUMBER}|{_DASH}"
_GAP = re.compile(f" (?:{_GAPS})")
# Russian particles lean on the word before them.
_RUSSIAN_GAP = re.compile(rf" (?:{_GAPS}|(?<=\w )(?={_PARTICLE}))")

_NO_BREAK_SPACE = "\u00a0"


@lru_cache(maxsize=8192)
def bind(text: str, language: str) -> str:
    """Put no-break spaces after short words and between a number and its unit.

    `language` ("ru" or "en") says which words are short ones; another language has none. No Russian line
    begins with a particle and none at all with a dash.
    """
    if language in _SHORT_WORDS:
        text = _SHORT_WORDS[language].sub(r"\1" + _NO_BREAK_SPACE, text)
    return (_RUSSIAN_GAP if language == "ru" else _GAP).sub(_NO_BREAK_SPACE, text)
