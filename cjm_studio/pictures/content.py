"""What can be drawn of a kept picture. A file may hold one whose header is right and whose rest is not."""

import warnings
from base64 import b64decode
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from cjm_studio.model import MOST_PICTURES, Picture, PictureMedia

_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG"}


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a sound picture, their type, and its size in pixels."""

    data: bytes
    media: PictureMedia
    width_px: int
    height_px: int


def content_of(picture: Picture) -> Content | None:
    """The picture, proved by drawing it; None where there is nothing or nothing that can be drawn."""
    return _content(picture.data) if picture.data else None


@lru_cache(maxsize=2 * MOST_PICTURES)
def _content(data: str) -> Content | None:
    from PIL import Image

    picture = Picture.model_construct(id="", data=data)
    content, (width, height) = b64decode(data), picture.size_px
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # broken metadata is told by a warning, and nobody reads it
            with Image.open(BytesIO(content), formats=(_FORMATS[picture.media],)) as image:
                if image.size != (width, height):
                    return None
                image.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return Content(content, picture.media, width, height)
