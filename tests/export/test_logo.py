from io import BytesIO

import pytest
from PIL import Image

from cjm_studio.errors import PictureError
from cjm_studio.export import Options, exported
from cjm_studio.export.logo import STRIP_PX, read_logo
from tests.export.drawing import bitmap
from tests.small_journeys import small_journey


def picture(size: tuple[int, int], file_format: str = "PNG") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", size, "#C22347").save(buffer, file_format)
    return buffer.getvalue()


@pytest.mark.parametrize("file_format", ["PNG", "JPEG"])
def test_a_logo_is_drawn_anew(file_format: str) -> None:
    logo = read_logo(picture((300, 100), file_format))
    assert (logo.width, logo.height) == (300, 100)
    assert Image.open(BytesIO(logo.png)).format == "PNG"


def test_nothing_of_a_file_but_its_pixels_is_kept() -> None:
    assert b"secret" not in read_logo(picture((30, 10)) + b"secret").png


def test_a_logo_of_forty_thousand_pixels_is_made_smaller() -> None:
    assert read_logo(picture((40_000, 100))).width == 1600


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "The image is an SVG"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><SVG/>", "The image is an SVG"),
        (b"GIF89a", "cannot be read|no image"),
        (b"", "no image"),
        (picture((300, 100))[:60], "cannot be read|no image"),
        (picture((6000, 5000)), "6000 × 5000 pixels, and 25 megapixels are the most"),
        (picture((40_000, 5000)), "has 200 megapixels, and 25 are the most"),
    ],
    ids=["svg", "svg in capitals", "gif", "empty", "cut off", "30 megapixels", "200 megapixels"],
)
def test_what_is_no_logo_is_refused_in_words(content: bytes, reason: str) -> None:
    with pytest.raises(PictureError, match=reason):
        read_logo(content)


@pytest.mark.parametrize("name", ["svg", "pdf", "png", "pptx", "html"])
def test_every_picture_takes_a_logo(name: str) -> None:
    plain, marked = (
        exported(name, small_journey(), Options(logo=logo)) for logo in (b"", picture((300, 100)))
    )
    assert marked != plain


def test_the_logo_stands_under_the_picture_at_the_right() -> None:
    plain = bitmap(exported("svg", small_journey(), Options()).decode())
    marked = bitmap(exported("svg", small_journey(), Options(logo=picture((300, 100)))).decode())
    assert marked.height == plain.height + STRIP_PX
    assert marked.getpixel((marked.width - 60, marked.height - 30)) == (0xC2, 0x23, 0x47)
