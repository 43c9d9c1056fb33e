"""Whatever image somebody brings becomes a small upright picture, or is refused with a reason."""

import struct
from base64 import b64decode
from io import BytesIO
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from cjm_studio.errors import PictureError
from cjm_studio.model import LONGEST_SIDE_PX
from cjm_studio.model.picture_data import LARGEST_PICTURE_BYTES
from cjm_studio.pictures import LARGEST_UPLOAD_BYTES, content_of, picture_from
from tests.images import image, written


def drawn(content: bytes) -> Image.Image:
    """The image that a journey keeps of a file."""
    kept = picture_from(content)
    assert content_of(kept) is not None
    return Image.open(BytesIO(kept.content))


def is_like(one: Image.Image, colour: tuple[int, int, int], place: tuple[int, int]) -> bool:
    seen = one.convert("RGB").getpixel(place)
    assert isinstance(seen, tuple)
    return all(abs(here - there) < 24 for here, there in zip(seen, colour, strict=True))


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_images_of_every_format_are_taken(file_format: str) -> None:
    kept = drawn(written(image(), file_format))
    assert (kept.format, kept.mode, kept.size) == ("JPEG", "RGB", (120, 80))
    assert is_like(kept, (224, 32, 32), (20, 20))
    assert is_like(kept, (32, 64, 224), (20, 60))


def test_a_large_image_becomes_a_small_one() -> None:
    noise = Image.effect_noise((3000, 2000), 90).convert("RGB")
    kept = picture_from(written(noise, "JPEG"))
    assert kept.size_px[0] <= LONGEST_SIDE_PX
    assert kept.size_px[0] == pytest.approx(kept.size_px[1] * 1.5, abs=2)
    assert len(kept.content) <= LARGEST_PICTURE_BYTES


def test_a_noisy_image_one_sees_through_is_made_to_fit() -> None:
    noise = Image.merge("RGBA", [Image.effect_noise((800, 800), 90) for _ in range(4)])
    kept = picture_from(written(noise))
    assert kept.media == "image/png"
    assert len(kept.content) <= LARGEST_PICTURE_BYTES


def test_what_one_sees_through_stays_so_and_what_only_might_becomes_a_jpeg() -> None:
    clear = image(mode="RGBA")
    clear.putpixel((0, 0), (0, 0, 0, 0))
    assert picture_from(written(clear)).media == "image/png"
    assert picture_from(written(image(mode="RGBA"))).media == "image/jpeg"


def test_a_picture_stands_upright_and_tells_nothing_about_the_camera() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Secret camera"
    kept = drawn(written(image(), "JPEG", exif=exif, comment=b"Secret words"))
    assert kept.size == (80, 120)
    assert is_like(kept, (32, 64, 224), (20, 20))
    assert not kept.getexif()
    assert b"Secret" not in picture_from(written(image(), "JPEG", exif=exif, comment=b"Secret words")).content


def test_the_words_in_a_png_are_not_kept() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Secret")
    clear = image(mode="RGBA")
    clear.putpixel((0, 0), (0, 0, 0, 0))
    assert b"Secret" not in picture_from(written(clear, pnginfo=words)).content


def test_colours_for_print_and_greys_of_16_bits_are_brought_to_the_screen() -> None:
    assert is_like(drawn(written(image(mode="CMYK"), "JPEG")), (224, 32, 32), (20, 20))
    grey = Image.new("I;16", (40, 40), 32_768)
    grey.putpixel((0, 0), 65_535)
    assert is_like(drawn(written(grey)), (128, 128, 128), (20, 20))


def test_of_a_moving_image_the_first_frame_is_kept() -> None:
    first, second = image(), Image.new("RGB", (120, 80), "#FFFFFF")
    kept = drawn(written(first, "GIF", save_all=True, append_images=[second]))
    assert is_like(kept, (224, 32, 32), (20, 20))


def test_the_same_file_gives_the_same_bytes() -> None:
    content = written(image())
    assert picture_from(content).data == picture_from(content).data


def test_a_name_is_kept_in_one_line_of_a_bearable_length() -> None:
    kept = picture_from(written(image()), "  кот\n\u202egnp" + "x" * 500, "Кот\t спит")
    assert kept.name.startswith("кот gnpxxx")
    assert (len(kept.name), kept.alt) == (120, "Кот спит")


def png_that_says(width_px: int, height_px: int) -> bytes:
    """A file of a few bytes whose header promises so many pixels."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width_px, height_px, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + head
        + struct.pack(">I", crc32(head))
        + written(image())[33:]
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "is an SVG"),
        (b"<?xml version='1.0'?>\n<!-- -->\n<SVG/>", "is an SVG"),
        (b"%PDF-1.7", "no image that the studio reads"),
        (b"", "no image that the studio reads"),
        (written(image())[:60], "damaged"),
        (written(image(), "JPEG")[:400], "damaged"),
        (png_that_says(5001, 5000), "5001 × 5000 pixels, and 25 megapixels are the most"),
        (png_that_says(60_000, 60_000), "has 3600 megapixels, and 25 are the most"),
        (png_that_says(0, 10), "no image|damaged|no pixels"),
        (b"\x00" * (LARGEST_UPLOAD_BYTES + 1), "20 megabytes, and 20 are the most"),
    ],
)
def test_what_is_no_image_or_too_much_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(PictureError, match=reason):
        picture_from(content, "x.png")


@given(st.sampled_from(["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"]), st.data())
def test_a_spoiled_file_gives_a_picture_or_a_reason(file_format: str, data: st.DataObject) -> None:
    content = bytearray(written(image(24, 16), file_format))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=8)):
        content[place] = data.draw(st.integers(0, 255))
    try:
        kept = picture_from(bytes(content))
    except PictureError:
        return
    assert max(Image.open(BytesIO(b64decode(kept.data))).size) <= LONGEST_SIDE_PX
