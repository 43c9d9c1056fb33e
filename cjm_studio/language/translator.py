"""English texts stand in the code; their Russian is found in the gettext catalogue beside this file."""

import gettext
from functools import lru_cache
from pathlib import Path
from typing import Literal

Language = Literal["en", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "ru")

LOCALE = Path(__file__).with_name("locale")
DOMAIN = "cjm_studio"


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark a text for the catalogue where it is written before the language is known."""
    return message


class Say:
    """Says a text in one language: `say("{count} cards", count=3)`."""

    def __init__(self, catalogue: gettext.NullTranslations) -> None:
        self._catalogue = catalogue

    def __call__(self, message: str, **values: object) -> str:
        """The text in this language, with `{name}` places filled from `values`."""
        said = self._catalogue.gettext(message) if message else ""
        return said.format(**values) if values else said

    def many(self, one: str, many: str, count: int, **values: object) -> str:
        """The text in the plural form that `count` asks for; `{count}` is filled in."""
        return self._catalogue.ngettext(one, many, count).format(count=count, **values)


@lru_cache
def translator(language: str) -> Say:
    """The `Say` of a language; an unknown language speaks English."""
    if language == "ru":
        return Say(gettext.translation(DOMAIN, LOCALE, ["ru"], fallback=True))
    return Say(gettext.NullTranslations())
