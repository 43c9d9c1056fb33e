"""The slide that is being drawn: how large a pixel of the Scene is on it, and which shape comes next."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from math import inf

from cjm_studio.export.slides.paint import EMU_PER_POINT
from cjm_studio.language import LANGUAGES
from cjm_studio.layout import Box, Rect

_LOCALES = {"ru": "ru-RU", "en": "en-GB"}


def locale_of(language: str) -> str:
    """A language as files for offices name it."""
    return _LOCALES[language if language in LANGUAGES else "en"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A card that arrows may be glued to: its place, and the number of its shape."""

    rect: Rect
    shape_id: int


def _ids() -> Iterator[int]:
    # 1 is the slide's own tree of shapes.
    return count(2)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a Scene lies on a slide: `points_per_px` points of the slide are a pixel of the Scene.

    `ids` gives every shape of the slide a number of its own; `anchors` has the cards with the numbers that
    were set aside for them, so that an arrow finds the cards it joins. `language` is that of the words, for
    the spelling checker; `typeface` is another type than that of the presentation's theme. Free texts end
    within `width_px`.
    """

    points_per_px: float
    language: str = "en"
    ids: Iterator[int] = field(default_factory=_ids)
    anchors: tuple["Anchor", ...] = ()
    typeface: str = ""
    width_px: float = inf

    @property
    def emu_per_px(self) -> float:
        return self.points_per_px * EMU_PER_POINT

    @property
    def locale(self) -> str:
        return locale_of(self.language)

    def emu(self, length_px: float) -> int:
        return round(length_px * self.emu_per_px)

    def number_for(self, shape: object) -> int:
        """The number of a shape: the one set aside for it as a card, or the next free one."""
        if isinstance(shape, Box):
            for anchor in self.anchors:
                if anchor.rect is shape.rect:
                    return anchor.shape_id
        return next(self.ids)

    def hundredths_pt(self, length_px: float) -> int:
        """A size of type, as DrawingML counts it."""
        return round(length_px * self.points_per_px * 100)
