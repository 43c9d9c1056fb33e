from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from cjm_studio.errors import ExportError
from cjm_studio.export import largest_scale, png, svg
from cjm_studio.export.png import MOST_PIXELS, png_of_width
from tests.export.drawing import bitmap, largest_difference
from tests.scenes import small_scene


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(300, 240, 1), (300.4, 240.3, 2), (300.4, 240.3, 1.37), (301.2, 239.7, 4)]
)
def test_a_png_has_exactly_the_pixels_that_the_scale_asks_for(
    width: float, height: float, scale: float
) -> None:
    picture = opened(png(small_scene(width=width, height=height), scale))
    assert picture.format == "PNG"
    assert picture.size == (round(width * scale), round(height * scale))


def test_a_png_shows_the_card_and_its_text() -> None:
    picture = opened(png(small_scene("Подать заявку"), 2)).convert("RGB")
    assert picture.getpixel((2, 2)) == (255, 255, 255)
    assert picture.getpixel((400, 200)) == (0xFD, 0xE7, 0xEC)
    assert min(picture.crop((100, 60, 400, 100)).tobytes()) < 40


@pytest.mark.parametrize("size", [(280, 230), (281, 250), (282, 239)])
def test_a_png_is_not_blurred_by_the_rounding_of_typst(size: tuple[int, int]) -> None:
    """At these sizes typst makes an SVG of whole pixels a pixel higher and presses it together again."""
    scene = small_scene("Подать заявку", width=size[0], height=size[1])
    assert largest_difference(opened(png(scene, 1)), bitmap(svg(scene, embed_fonts=False))) <= 48


def test_the_same_scene_gives_the_same_bytes() -> None:
    assert png(small_scene(), 1) == png(small_scene(), 1)


@pytest.mark.parametrize("scale", [0, 0.5, 4.1, -1, float("nan"), float("inf")])
def test_a_scale_beyond_one_to_four_is_refused(scale: float) -> None:
    with pytest.raises(ExportError, match="Choose a scale from 1 to 4"):
        png(small_scene(), scale)


def test_a_picture_of_too_many_pixels_is_refused_with_the_largest_scale_that_works() -> None:
    wide = replace(small_scene(), width=9000, height=2500)
    assert largest_scale(wide) == 2.3
    with pytest.raises(
        ExportError, match="would have 202 megapixels, and 120 is the most. .* this map is 2.3"
    ):
        png(wide, 3)


def test_a_map_too_large_for_any_png_is_refused_with_another_format() -> None:
    with pytest.raises(
        ExportError,
        match="too large for a PNG: 200 megapixels .* at most 15491 pixels, or export it as SVG or PDF",
    ):
        png(replace(small_scene(), width=20_000, height=10_000), 1)


@given(st.floats(1, 50_000), st.floats(1, 50_000))
@settings(max_examples=200)
def test_the_largest_scale_stays_within_the_budget(width: float, height: float) -> None:
    scale = largest_scale(replace(small_scene(), width=width, height=height))
    assert 0 <= scale <= 4
    assert width * height * scale**2 <= MOST_PIXELS * 1.000001
    assert scale == 4 or width * height * (scale + 0.11) ** 2 > MOST_PIXELS


@pytest.mark.parametrize("width_px", [210, 300])
def test_a_small_picture_is_a_large_one_made_smaller(width_px: int) -> None:
    """Letters of a few pixels keep all their strokes, and the size is exact."""
    scene = small_scene("Маркетолог рассылки", width=600, height=480)
    small = opened(png_of_width(scene, width_px)).convert("L")
    assert small.size == (width_px, round(480 * width_px / 600))
    large = opened(png(scene, 4)).convert("L").resize(small.size, Image.Resampling.BOX)
    pairs = zip(small.tobytes(), large.tobytes(), strict=True)
    assert max(abs(one - other) for one, other in pairs) < 25
