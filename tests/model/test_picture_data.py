"""A picture's data is what it says, or no record holds it."""

from base64 import b64encode

import pytest
from pydantic import ValidationError

from cjm_studio.model import LONGEST_SIDE_PX, Picture
from cjm_studio.model.picture_data import LARGEST_PICTURE_BYTES, PICTURE_FAULTS
from tests.images import DOT_JPEG, DOT_PNG, image, picture, written

PNG = written(image())
JPEG = written(image(), "JPEG")
TALL = written(image(2, LONGEST_SIDE_PX + 1))


def fault(content: bytes | str) -> str:
    data = content if isinstance(content, str) else b64encode(content).decode()
    with pytest.raises(ValidationError, match="data") as refused:
        Picture(id="p", data=data)
    return str(refused.value.errors()[0]["type"])


def test_what_a_picture_is_and_how_large_is_read_from_its_bytes() -> None:
    drawn = picture(width_px=64, height_px=48)
    assert (drawn.media, drawn.size_px, drawn.content[:2]) == ("image/jpeg", (64, 48), b"\xff\xd8")
    assert Picture(id="p", data=DOT_PNG).media == "image/png"
    assert drawn.title == "Четыре поля"


def test_pictures_of_the_same_bytes_have_one_digest() -> None:
    assert picture("a").digest == picture("b", alt="").digest != picture("c", width_px=60).digest


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture_format"),
        (b"GIF89a" + PNG, "picture_format"),
        ("AAA", "picture_format"),
        (PNG[:-1], "picture_broken"),
        (PNG[:16] + b"\x00\x00\x00\x10" + PNG[20:], "picture_broken"),
        (PNG[:8] + b"\x00\x00\xff\xff" + PNG[12:], "picture_broken"),
        (JPEG[:-2], "picture_broken"),
        (JPEG[:3], "picture_broken"),
        (b"\xff\xd8\xff\xe0\x00\x00" + JPEG, "picture_broken"),
        (TALL, "picture_size"),
    ],
)
def test_data_that_is_no_picture_is_refused(content: bytes | str, expected: str) -> None:
    assert fault(content) == expected
    assert expected in PICTURE_FAULTS


def test_data_is_bounded_and_plain_base64() -> None:
    assert fault("A" * (LARGEST_PICTURE_BYTES * 2)) == "string_too_long"
    assert fault("digest:0123") == "string_pattern_mismatch"
    assert fault(DOT_PNG + "\n") == "string_pattern_mismatch"


def test_every_cut_of_a_picture_is_refused_and_never_breaks() -> None:
    for whole in (DOT_PNG, DOT_JPEG):
        for length in range(4, len(whole) - 4, 4):
            assert fault(whole[:length]) in PICTURE_FAULTS
