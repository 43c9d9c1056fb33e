"""Contrast as WCAG counts it, and colours as colour-blind eyes see them."""

from itertools import combinations

import pytest

from cjm_studio.layout.icons import ICONS
from cjm_studio.layout.theme import DARK, LIGHT, Theme, curve_stroke
from cjm_studio.model import RECORD_CLASSES

READABLE = 4.5
VISIBLE = 3.0

# Full protanopia, deuteranopia and tritanopia after Machado, Oliveira and Fernandes (2009), on linear RGB.
EYES = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}

both = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def linear(colour: str) -> tuple[float, ...]:
    shares = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in shares)


def contrast(one: str, other: str) -> float:
    dark, light = sorted(
        sum(w * v for w, v in zip((0.2126, 0.7152, 0.0722), linear(c), strict=True)) for c in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str, eyes: str) -> tuple[float, float, float]:
    """CIE L*a*b* of the colour as these eyes see it."""
    seen = [sum(w * v for w, v in zip(row, linear(colour), strict=True)) for row in EYES[eyes]]
    red, green, blue = (min(max(v, 0), 1) for v in seen)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue
    z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: str, other: str, eyes: str) -> float:
    pairs = zip(lab(one, eyes), lab(other, eyes), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@both
def test_words_are_readable_on_every_ground(theme: Theme) -> None:
    grounds = [
        theme.canvas,
        theme.surface,
        theme.raised,
        theme.bad_soft,
        theme.chevron_pale,
        theme.accent_soft,
    ]
    fills = [tone.fill for tone in theme.tones.values()]
    assert min(contrast(theme.ink, ground) for ground in grounds + fills) >= 10
    assert min(contrast(theme.ink_2, ground) for ground in grounds) >= READABLE


@both
def test_coloured_words_are_readable(theme: Theme) -> None:
    for ground in (theme.canvas, theme.surface):
        for colour in (theme.ink_3, theme.accent, theme.ok, theme.bad):
            assert contrast(colour, ground) >= READABLE
    assert contrast(theme.bad, theme.bad_soft) >= READABLE
    assert contrast(theme.on_accent, theme.accent) >= READABLE
    assert contrast(theme.on_accent, theme.bad) >= READABLE
    assert contrast(theme.on_chevron, theme.chevron) >= READABLE
    assert contrast(theme.star, theme.ink) >= READABLE


@both
@pytest.mark.parametrize("kind", sorted(LIGHT.tones))
def test_a_card_is_readable_and_its_border_visible(theme: Theme, kind: str) -> None:
    tone = theme.tone(kind)
    assert contrast(tone.deep, tone.fill) >= READABLE
    assert contrast(tone.border, theme.surface) >= VISIBLE
    assert contrast(tone.border, theme.canvas) >= VISIBLE
    assert contrast(tone.border, tone.fill) >= VISIBLE


@both
def test_a_persona_is_readable_on_the_canvas_and_under_words(theme: Theme) -> None:
    for persona in theme.personas:
        assert contrast(persona.colour, theme.canvas) >= READABLE
        assert contrast(persona.colour, theme.surface) >= READABLE
        assert contrast(persona.colour, persona.soft) >= READABLE
        assert contrast(theme.ink, persona.soft) >= READABLE


@both
@pytest.mark.parametrize("eyes", EYES)
def test_no_two_personas_look_alike(theme: Theme, eyes: str) -> None:
    colours = [persona.colour for persona in theme.personas]
    assert len(colours) >= 6
    assert min(difference(one, other, eyes) for one, other in combinations(colours, 2)) > 12


@both
def test_the_first_five_personas_have_shapes_of_their_own(theme: Theme) -> None:
    assert len({persona.shape for persona in theme.personas[:5]}) == 5


@both
def test_every_kind_of_record_has_a_tone_whose_icon_is_shipped(theme: Theme) -> None:
    assert theme.tones.keys() == set(RECORD_CLASSES)
    assert {tone.icon for tone in theme.tones.values()} <= ICONS.keys()


def test_a_word_that_is_no_kind_has_no_tone() -> None:
    with pytest.raises(KeyError, match="pain"):
        LIGHT.tone("pain")


def test_both_themes_agree_on_everything_but_colours() -> None:
    assert {kind: tone[3:] for kind, tone in LIGHT.tones.items()} == {
        kind: tone[3:] for kind, tone in DARK.tones.items()
    }
    assert [persona.shape for persona in LIGHT.personas] == [persona.shape for persona in DARK.personas]


def test_the_weaker_the_evidence_the_more_broken_the_line() -> None:
    strokes = {
        level: curve_stroke("#000000", 4, level) for level in ("measured", "observed", "reported", "assumed")
    }
    assert strokes["measured"].dash == strokes["observed"].dash == ()
    assert strokes["reported"].dash == pytest.approx((10.4, 6.8))
    assert strokes["assumed"].dash == pytest.approx((0.4, 8))
    assert strokes["assumed"].round_cap
    assert not strokes["reported"].round_cap
