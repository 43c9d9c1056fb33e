"""From the bytes of somebody's file to a picture of a journey: nothing is kept but what is to be seen."""

from base64 import b64encode
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from cjm_studio.errors import PictureError
from cjm_studio.model import LARGEST_PICTURE_BYTES, LONGEST_SIDE_PX, Picture, new_id
from cjm_studio.pictures.seeing import seen

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_UPLOAD_BYTES = 20_000_000
LONGEST_NAME = 120

# Tried one after the other until the result is small enough: longest side in pixels and quality of JPEG.
_SIDES_PX = (LONGEST_SIDE_PX, 560, 400, 280, 160)
_QUALITIES = (85, 75, 62)


def picture_from(content: bytes, name: str = "", alt: str = "") -> Picture:
    """The image in a file, upright, at most `LONGEST_SIDE_PX` long: PNG where one sees through it, else JPEG.

    The same bytes give the same data. Raises PictureError for what is no image of `FORMATS`, is damaged, has
    more than `LARGEST_UPLOAD_BYTES` or `MOST_PIXELS`.
    """
    if len(content) > LARGEST_UPLOAD_BYTES:
        raise PictureError(
            "The image has {size} megabytes, and {most} are the most. Make it smaller.",
            size=round(len(content) / 1e6),
            most=LARGEST_UPLOAD_BYTES // 1_000_000,
        )
    encoded = _encoded(seen(content, (LONGEST_SIDE_PX, LONGEST_SIDE_PX)))
    return Picture(id=new_id("picture"), name=_clean(name), alt=_clean(alt), data=b64encode(encoded).decode())


def _encoded(image: "Image") -> bytes:
    """As large and as good as fits into `LARGEST_PICTURE_BYTES`."""
    for side_px in _SIDES_PX:
        shown = image.copy()
        shown.thumbnail((side_px, side_px))
        for written in _png_files(shown) if shown.mode == "RGBA" else _jpeg_files(shown):
            if len(written) <= LARGEST_PICTURE_BYTES:
                return written
    raise PictureError("The image cannot be made small enough. Save it anew as JPEG.")


def _jpeg_files(image: "Image") -> Iterator[bytes]:
    for quality in _QUALITIES:
        yield _saved(image, "JPEG", quality=quality, optimize=True)


def _png_files(image: "Image") -> Iterator[bytes]:
    """In all its colours, then in 256."""
    from PIL import Image

    yield _saved(image, "PNG", optimize=True)
    yield _saved(image.quantize(256, Image.Quantize.FASTOCTREE), "PNG", optimize=True)


def _saved(image: "Image", file_format: str, **how: Any) -> bytes:
    buffer = BytesIO()
    image.save(buffer, file_format, **how)
    return buffer.getvalue()


def _clean(text: str) -> str:
    """A text of somebody's computer as a record may hold it."""
    words = "".join(sign for sign in text if sign.isprintable() or sign.isspace()).split()
    return " ".join(words)[:LONGEST_NAME]
