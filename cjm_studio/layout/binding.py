"""Words that belong on one line.

A preposition at the end of a line, or a number parted from its unit, makes the reader stumble; a no-break
space keeps them together. `wrap` breaks there only when the bound words are wider than the line.
"""

import re
from functools import lru_cache

_BEFORE = r"(?<![\w’'-])"
_SHORT_WORDS = {
    "ru": re.compile(_BEFORE + r"([А-ЯЁа-яё][а-яё]?) (?=\S)"),
    "en": re.compile(
        _BEFORE + r"(a|an|as|at|by|if|in|is|it|my|no|of|on|or|our|so|the|to|up|we) (?=\S)", re.IGNORECASE
    ),
}
# Russian particles that lean on the word before them.
_PARTICLES = re.compile(r"(?<=\w) (?=(?:бы|б|же|ж|ли|ль)(?!\w))")
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|[^\W\d]{1,8}(?!\w)|[%‰°₽€$£¥])")
_UNIT_AND_CURRENCY = re.compile(r"(?<=\w) (?=[₽€$£¥])")
_SIGN_AND_NUMBER = re.compile(r"(?<=[№§≈~]) (?=\d)")
_DASH = re.compile(r" (?=[–—](?:\s|$))")

_NO_BREAK_SPACE = "\u00a0"


@lru_cache(maxsize=8192)
def bind(text: str, language: str) -> str:
    """Put no-break spaces after short words and between a number and its unit.

    `language` ("ru" or "en") says which words are short ones; another language has none. No Russian line
    begins with a particle and none at all with a dash.
    """
    if language in _SHORT_WORDS:
        text = _SHORT_WORDS[language].sub(r"\1" + _NO_BREAK_SPACE, text)
    if language == "ru":
        text = _PARTICLES.sub(_NO_BREAK_SPACE, text)
    for gap in (_NUMBER_AND_UNIT, _UNIT_AND_CURRENCY, _SIGN_AND_NUMBER, _DASH):
        text = gap.sub(_NO_BREAK_SPACE, text)
    return text
