"""A company's own colours: stages wear them, and every word on them can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.layout import DARK, LIGHT, THEMES, Box, Path, Theme, contrast, in_company_colours, journey_map
from tests.small_journeys import small_journey

COLOURS = st.from_regex(r"\A#[0-9A-F]{6}\Z")


@given(st.sampled_from([LIGHT, DARK, THEMES["print"]]), COLOURS)
def test_words_on_any_colour_of_a_company_can_be_read(theme: Theme, colour: str) -> None:
    own = in_company_colours(theme, (colour,))
    assert own.chevron == colour
    assert contrast(own.chevron, own.on_chevron) >= 4.5
    assert contrast(own.outline, own.surface) >= 3
    assert min(contrast(accent, own.surface) for accent in own.accents) >= 3


def test_a_colour_that_can_be_seen_stays_as_it_is_and_a_pale_one_gets_a_little_deeper() -> None:
    own = in_company_colours(LIGHT, ("#0A5FFF", "#00B388"))
    assert own.accents == ("#0A5FFF", "#00A17A")


def test_stages_wear_the_first_colour() -> None:
    scene = journey_map(small_journey(), theme=in_company_colours(LIGHT, ("#0A5FFF",)))
    fills = {
        shape.fill
        for group in scene.groups
        if group.subject.lane == "stages"
        for shape in group.shapes
        if isinstance(shape, Box | Path)
    }
    assert "#0A5FFF" in fills
    assert LIGHT.chevron not in fills


@pytest.mark.parametrize("name", ["high-contrast", "high-contrast-dark", "colour-blind", "monochrome"])
def test_themes_for_special_eyes_keep_their_colours(name: str) -> None:
    assert in_company_colours(THEMES[name], ("#0A5FFF",)) is THEMES[name]


def test_the_same_colours_are_the_same_theme() -> None:
    assert in_company_colours(LIGHT, ("#0A5FFF",)) is in_company_colours(LIGHT, ("#0A5FFF",))
    assert in_company_colours(LIGHT, ()) is LIGHT


def test_contrast_is_that_of_the_web() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
