"""The slide that is being drawn: how large a pixel of the Scene is on it, and which shape comes next."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from cjm_studio.export.slides.paint import EMU_PER_POINT
from cjm_studio.language import LANGUAGES

_LOCALES = {"ru": "ru-RU", "en": "en-GB"}


def _ids() -> Iterator[int]:
    # 1 is the slide's own tree of shapes.
    return count(2)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a Scene lies on a slide: `points_per_px` points of the slide are a pixel of the Scene.

    `ids` gives every shape of the slide a number of its own; `shape_ids` keeps those of records, so that a
    connector finds the shapes it joins. `language` is that of the words, for the spelling checker.
    """

    points_per_px: float
    language: str = "en"
    ids: Iterator[int] = field(default_factory=_ids)
    shape_ids: dict[str, int] = field(default_factory=dict)

    @property
    def emu_per_px(self) -> float:
        return self.points_per_px * EMU_PER_POINT

    @property
    def locale(self) -> str:
        return _LOCALES[self.language if self.language in LANGUAGES else "en"]

    def emu(self, length_px: float) -> int:
        return round(length_px * self.emu_per_px)

    def hundredths_pt(self, length_px: float) -> int:
        """A size of type, as DrawingML counts it."""
        return round(length_px * self.points_per_px * 100)
