"""Names of events and touchpoints as words that can be compared, however and in whatever language."""

import re
import unicodedata
from functools import lru_cache

from cjm_studio.paths.overlay.glossary import meaning
from cjm_studio.paths.overlay.latin import LATIN

# add_to_cart, AddToCart, HTTPError, order2paid, "Оплата заказа"
_HUMP = re.compile(r"(?<=[a-zа-яё0-9])(?=[A-ZА-ЯЁ])|(?<=[A-ZА-ЯЁ])(?=[A-ZА-ЯЁ][a-zа-яё])")
_WORD = re.compile(r"[^\W_]+")
# They say nothing about what happens.
_SMALL = """
a an and at by for from in of on or the to with
в во для до за и из или к ко на о об от по при с со у
"""
SMALL_WORDS = frozenset(_SMALL.split())
# Words of those who count, not of what happens: left out where a name has others.
_WEAK = """
click details event loaded page screen view viewed visit visited
клик событие страница страницы экран просмотр визит
"""
WEAK_WORDS = frozenset(_WEAK.split())


def folded(name: str) -> str:
    """A name as rules compare it: composed letters, no difference of case, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@lru_cache(maxsize=8192)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters: `AddToCart`, `add_to_cart` and `add to cart` have the same."""
    parted = _HUMP.sub(" ", unicodedata.normalize("NFKC", name))
    return tuple(word for word in _WORD.findall(parted.casefold()) if word not in SMALL_WORDS)


@lru_cache(maxsize=8192)
def compared(name: str) -> str:
    """The words of a name for comparing: what they mean where the glossary knows it, else Latin letters."""
    every = words(name)
    telling = [word for word in every if word not in WEAK_WORDS] or every
    return " ".join(meaning(word) or word.translate(LATIN) for word in telling)


def spoken(name: str) -> str:
    """An event's name as people write it: `add_to_cart` is “Add to cart”; with spaces it stays as it is."""
    name = name.strip()
    if " " in name:
        return name
    text = " ".join(_WORD.findall(_HUMP.sub(" ", name)))
    text = text if text.isupper() else " ".join(_small(word) for word in text.split())
    return text[:1].upper() + text[1:] if text else name


def _small(word: str) -> str:
    return word if word.isupper() and len(word) > 1 else word.lower()
