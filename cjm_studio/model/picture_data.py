"""What a picture's data must be: PNG or JPEG in Base64, small enough to travel with its journey.

Only headers are read here, by hand: whether the rest can be drawn is known in `cjm_studio.pictures`.
"""

import binascii
from base64 import b64decode
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Annotated, Literal
from zlib import crc32

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from cjm_studio.language import N_

PictureMedia = Literal["image/png", "image/jpeg"]

LONGEST_SIDE_PX = 800
LARGEST_PICTURE_BYTES = 150_000
# Three bytes are four signs of Base64.
LONGEST_DATA = LARGEST_PICTURE_BYTES // 3 * 4
MOST_PICTURES = 100

# By the type of Pydantic's error, what is told to people; `{width}`, `{height}` and `{limit}` are known.
PICTURE_FAULTS = {
    "picture_format": N_(
        "This is no picture of a journey: PNG or JPEG in Base64 may stand here. Add it anew."
    ),
    "picture_broken": N_("The picture is damaged or broken off. Add it anew."),
    "picture_size": N_(
        "The picture is {width} × {height} pixels, and a side may have 1 to {limit}. Add it in the studio, "
        "which makes it smaller."
    ),
}

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
_JPEG = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
# Start-of-frame segments of JPEG: they say the size. 0xC4, 0xC8 and 0xCC say other things.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_START_OF_SCAN = 0xDA


@dataclass(frozen=True, slots=True)
class Measured:
    """What the header of a picture says."""

    media: PictureMedia
    width_px: int
    height_px: int


def _checked(data: str) -> str:
    if data:
        measure(data)
    return data


PictureData = Annotated[
    str,
    StringConstraints(max_length=LONGEST_DATA, pattern=r"^[A-Za-z0-9+/]*={0,2}$"),
    AfterValidator(_checked),
]


@lru_cache(maxsize=2 * MOST_PICTURES)
def measure(data: str) -> Measured:
    """Format and size of a picture in Base64.

    Raises PydanticCustomError of one of the types of `PICTURE_FAULTS`.
    """
    try:
        content = b64decode(data, validate=True)
    except binascii.Error as error:
        raise _fault("picture_format") from error
    if content.startswith(_PNG):
        measured = Measured("image/png", *_png_size(content))
    elif content.startswith(_JPEG):
        measured = Measured("image/jpeg", *_jpeg_size(content))
    else:
        raise _fault("picture_format")
    width, height = measured.width_px, measured.height_px
    if not (0 < width <= LONGEST_SIDE_PX and 0 < height <= LONGEST_SIDE_PX):
        raise _fault("picture_size", width=width, height=height, limit=LONGEST_SIDE_PX)
    return measured


@lru_cache(maxsize=2 * MOST_PICTURES)
def digest(data: str) -> str:
    """A short name for these very bytes."""
    return blake2b(data.encode(), digest_size=12).hexdigest()


def _fault(kind: str, **values: int) -> PydanticCustomError:
    # The message is shown nowhere: files and commands tell the fault in the words above.
    return PydanticCustomError(kind, "not a picture", values or None)


def _png_size(content: bytes) -> tuple[int, int]:
    """Width and height in the first chunk, which must be whole."""
    head = content[12:29]
    is_whole = content[8:12] == b"\x00\x00\x00\x0d" and head.startswith(b"IHDR")
    if not is_whole or content[29:33] != crc32(head).to_bytes(4) or not content.endswith(_PNG_END):
        raise _fault("picture_broken")
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Width and height in the frame's segment, which stands before the first scan."""
    place = 2
    while content[place : place + 1] == b"\xff" and place + 9 <= len(content):
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4])
        if marker in _FRAMES:
            if not content.endswith(_JPEG_END):
                break
            return int.from_bytes(content[place + 7 : place + 9]), int.from_bytes(
                content[place + 5 : place + 7]
            )
        if marker == _START_OF_SCAN or length < 2:
            break
        place += 2 + length
    raise _fault("picture_broken")
