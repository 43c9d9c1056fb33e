"""The colours of a picture. Every pair that has to be read is tested for contrast."""

from collections.abc import Mapping
from dataclasses import dataclass

from cjm_studio.layout.scene import Stroke
from cjm_studio.layout.tones import (
    DARK_PERSONAS,
    DARK_TONES,
    LIGHT_PERSONAS,
    LIGHT_TONES,
    PersonaTone,
    Tone,
)

__all__ = ["DARK", "LIGHT", "PersonaTone", "Theme", "Tone", "curve_stroke"]


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Colours by what they are for; `#RRGGBB`.

    Grounds: `canvas` of the picture, `surface` of a card or slide, `raised` above it. `line` and
    `line_strong` only decorate. `ink`, `ink_2` and `ink_3` are words, from strong to hints. `accent` is for
    selection, focus and the one primary button. `bad` means beyond tolerable; `bad_soft` and `bad_line` tint
    and frame the one emphasised column. A stage's chevron is strong (`chevron`) or pale; its words are
    `on_chevron` or `ink`. `star` is the sign on a disc of `ink`. A theme that `is_patterned` has a pattern
    for each kind on the left edge of its cards. `hatching`, `good_words` and `bad_words` are needed where the
    tones of pains and gains are no colours of their own, `chevron_line` where a chevron is too dark to be
    seen as an outline. `accents` are a company's own colours, for charts.
    """

    name: str
    canvas: str
    surface: str
    raised: str
    line: str
    line_strong: str
    ink: str
    ink_2: str
    ink_3: str
    accent: str
    accent_soft: str
    on_accent: str
    ok: str
    bad: str
    bad_soft: str
    bad_line: str
    chevron: str
    on_chevron: str
    chevron_pale: str
    star: str
    personas: tuple[PersonaTone, ...]
    tones: Mapping[str, Tone]
    border_px: float = 1.5
    is_patterned: bool = False
    hatching: str = ""
    good_words: str = ""
    bad_words: str = ""
    chevron_line: str = ""
    accents: tuple[str, ...] = ()

    @property
    def ok_deep(self) -> str:
        """Good news in words: readable on any ground of the theme."""
        return self.good_words or self.tones["gain"].deep

    @property
    def bad_deep(self) -> str:
        """Bad news in words: readable on any ground of the theme."""
        return self.bad_words or self.tones["pain_point"].deep

    @property
    def outline(self) -> str:
        """The line round a pale chevron."""
        return self.chevron_line or self.chevron

    @property
    def hatch(self) -> str:
        """The strokes behind what is waiting, or too much."""
        return self.hatching or self.tones["pain_point"].fill

    def tone(self, kind: str) -> Tone:
        """The looks of a kind of record, named as in the model ("pain_point"); KeyError for another word."""
        return self.tones[kind]


def curve_stroke(colour: str, width: float, evidence_level: str) -> Stroke:
    """A line of a curve: solid where measured or observed, dashed where reported, dotted where assumed."""
    if evidence_level == "reported":
        return Stroke(colour, width, (2.6 * width, 1.7 * width))
    if evidence_level == "assumed":
        return Stroke(colour, width, (0.1 * width, 2 * width), round_cap=True)
    return Stroke(colour, width, round_cap=True)


LIGHT = Theme(
    name="light",
    canvas="#F6F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#E1E5EB",
    line_strong="#C3CAD5",
    ink="#171C26",
    ink_2="#4A5365",
    ink_3="#657084",
    accent="#3B4FD8",
    accent_soft="#E9ECFD",
    on_accent="#FFFFFF",
    ok="#1F7A3C",
    bad="#C22347",
    bad_soft="#FDF1F4",
    bad_line="#E7A3B3",
    chevron="#1F2B47",
    on_chevron="#FFFFFF",
    chevron_pale="#EEF1F7",
    star="#FFD76A",
    personas=LIGHT_PERSONAS,
    tones=LIGHT_TONES,
)

DARK = Theme(
    name="dark",
    canvas="#14171C",
    surface="#1C2027",
    raised="#242932",
    line="#2F3641",
    line_strong="#454E5C",
    ink="#EDF0F5",
    ink_2="#B3BCCB",
    ink_3="#8E99AB",
    accent="#93A1FF",
    accent_soft="#262C52",
    on_accent="#12163A",
    ok="#6BCB87",
    bad="#F2718F",
    bad_soft="#2A1A21",
    bad_line="#7A3A4B",
    chevron="#2C3A5C",
    on_chevron="#F2F5FB",
    chevron_pale="#222A38",
    chevron_line="#7387B8",
    star="#6E4A00",
    personas=DARK_PERSONAS,
    tones=DARK_TONES,
)
