"""Themes besides light and dark: for printers, for weak eyes, for colour-blind eyes, for no colours at all.

Print, high contrast and monochrome say the kind of a card by the pattern of its edge instead of its fill.
The colour-blind-safe theme has only colours that all three kinds of colour-blind eyes tell apart: blue for
what is good, vermilion for what is bad.
"""

from collections.abc import Mapping
from dataclasses import replace

from cjm_studio.layout.theme import DARK, LIGHT, Theme
from cjm_studio.layout.tones import PersonaTone, Tone

WHITE, BLACK, NAVY, GREY = "#FFFFFF", "#000000", "#171C26", "#D9DDE4"


def _outlined(tones: Mapping[str, Tone], border: str, deep: str, fill: str = WHITE) -> dict[str, Tone]:
    """The same kinds without tints."""
    return {kind: tone._replace(fill=fill, border=border, deep=deep) for kind, tone in tones.items()}


PRINT = replace(
    LIGHT,
    name="print",
    canvas=WHITE,
    line="#C9CED6",
    line_strong="#8B93A1",
    ink=BLACK,
    ink_2="#2B323E",
    ink_3="#4A5365",
    accent="#2A3BB0",
    accent_soft="#F4F5FB",
    ok="#14602D",
    bad="#A31538",
    bad_soft="#F7F7F8",
    bad_line="#A31538",
    chevron_pale=WHITE,
    tones=_outlined(LIGHT.tones, NAVY, BLACK),
    is_patterned=True,
    hatching=GREY,
    good_words="#14602D",
    bad_words="#A31538",
)

HIGH_CONTRAST = replace(
    PRINT,
    name="high-contrast",
    line="#5A5A5A",
    line_strong="#3A3A3A",
    ink_2=BLACK,
    ink_3="#1F1F1F",
    accent="#0000B8",
    accent_soft=WHITE,
    ok="#004D1A",
    bad="#9B0022",
    bad_soft=WHITE,
    bad_line="#9B0022",
    chevron=BLACK,
    star="#FFE27A",
    tones=_outlined(LIGHT.tones, BLACK, BLACK),
    personas=tuple(
        PersonaTone(colour, WHITE, persona.shape)
        for colour, persona in zip(
            ("#7A006C", "#00543F", "#6B4300", "#003E8A", "#4A1200", "#202830"), LIGHT.personas, strict=True
        )
    ),
    border_px=2.5,
    hatching="#D0D0D0",
    good_words="#004D1A",
    bad_words="#9B0022",
)

HIGH_CONTRAST_DARK = replace(
    DARK,
    name="high-contrast-dark",
    canvas=BLACK,
    surface=BLACK,
    raised=BLACK,
    line="#A0A0A0",
    line_strong="#C8C8C8",
    ink=WHITE,
    ink_2=WHITE,
    ink_3="#E6E6E6",
    accent="#B9C4FF",
    accent_soft=BLACK,
    on_accent=BLACK,
    ok="#7DFFA3",
    bad="#FF9DB4",
    bad_soft=BLACK,
    bad_line="#FF9DB4",
    chevron=WHITE,
    on_chevron=BLACK,
    chevron_pale=BLACK,
    chevron_line=WHITE,
    star="#5A3B00",
    tones=_outlined(DARK.tones, WHITE, WHITE, BLACK),
    personas=tuple(persona._replace(soft=BLACK) for persona in DARK.personas),
    border_px=2.5,
    is_patterned=True,
    hatching="#4A4A4A",
    good_words="#7DFFA3",
    bad_words="#FF9DB4",
)

COLOUR_BLIND = replace(
    LIGHT,
    name="colour-blind",
    ok="#0A5AA8",
    bad="#B03A00",
    bad_soft="#FDF4EE",
    bad_line="#E0A27F",
    tones=dict(LIGHT.tones)
    | {
        "pain_point": LIGHT.tone("pain_point")._replace(fill="#FCE5D8", border="#B84300", deep="#7A2C00"),
        "gain": LIGHT.tone("gain")._replace(fill="#DCEBFA", border="#1668B3", deep="#0B4479"),
        "touchpoint": LIGHT.tone("touchpoint")._replace(fill="#F1F3F6", border="#4A5365", deep="#333B49"),
    },
    hatching="#FCE5D8",
    good_words="#0B4479",
    bad_words="#7A2C00",
)

MONOCHROME = replace(
    PRINT,
    name="monochrome",
    line="#CCCCCC",
    line_strong="#8C8C8C",
    ink_2="#2E2E2E",
    ink_3="#4D4D4D",
    accent="#333333",
    accent_soft="#F4F4F4",
    ok="#3D3D3D",
    bad=BLACK,
    bad_soft="#F2F2F2",
    bad_line=BLACK,
    chevron="#262626",
    star=WHITE,
    tones=_outlined(LIGHT.tones, "#1A1A1A", BLACK),
    personas=tuple(
        PersonaTone(colour, "#EFEFEF", persona.shape)
        for colour, persona in zip(
            ("#1A1A1A", "#6A6A6A", "#404040", "#5C5C5C", "#2E2E2E", "#4D4D4D"), LIGHT.personas, strict=True
        )
    ),
    hatching="#D6D6D6",
    good_words="#2E2E2E",
    bad_words=BLACK,
)

THEMES: dict[str, Theme] = {
    theme.name: theme
    for theme in (LIGHT, DARK, PRINT, HIGH_CONTRAST, HIGH_CONTRAST_DARK, COLOUR_BLIND, MONOCHROME)
}
