"""From the bytes of somebody's file to a picture of a journey: nothing is kept but what is to be seen."""

import warnings
from base64 import b64encode
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from cjm_studio.errors import PictureError
from cjm_studio.model import LARGEST_PICTURE_BYTES, LONGEST_SIDE_PX, Picture, new_id

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_UPLOAD_BYTES = 20_000_000
MOST_PIXELS = 25_000_000
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
LONGEST_NAME = 120

# Tried one after the other until the result is small enough: longest side in pixels and quality of JPEG.
_SIDES_PX = (LONGEST_SIDE_PX, 560, 400, 280, 160)
_QUALITIES = (85, 75, 62)
# More bits than a screen shows: they are brought down by hand, for a plain conversion cuts them off.
_WIDE_MODES = frozenset({"I", "I;16", "I;16L", "I;16B", "F"})


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
    if b"<svg" in content[:4096].lower():
        raise PictureError(
            "The image is an SVG. Drawings can carry programs and links: save it as PNG or JPEG."
        )
    encoded = _encoded(_seen(content))
    return Picture(id=new_id("picture"), name=_clean(name), alt=_clean(alt), data=b64encode(encoded).decode())


def _seen(content: bytes) -> "Image":
    """What is to be seen in the file: its first frame, upright, in RGB or RGBA."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the number of pixels is checked here, odd metadata is dropped
            with Image.open(BytesIO(content), formats=FORMATS) as image:
                _check_size(*image.size)
                if image.format == "JPEG":
                    image.draft("RGB", (2 * LONGEST_SIDE_PX, 2 * LONGEST_SIDE_PX))
                return _upright(image)
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except UnidentifiedImageError as error:
        raise PictureError(
            "The file is no image that the studio reads. Choose one of {formats}.", formats=", ".join(FORMATS)
        ) from error
    except PictureError:
        raise
    except Exception as error:  # on a damaged file the readers of a dozen formats raise whatever there is
        raise PictureError("The image is damaged and cannot be read. Save it anew as PNG or JPEG.") from error


def _upright(image: "Image") -> "Image":
    from PIL import Image, ImageOps

    image.load()
    turned = ImageOps.exif_transpose(image)
    if turned.mode in _WIDE_MODES:
        turned = _narrowed(turned)
    mode = "RGBA" if turned.has_transparency_data else "RGB"
    shown = turned.convert(mode)
    shown.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX), Image.Resampling.LANCZOS)
    if mode == "RGBA" and shown.getchannel("A").getextrema() == (255, 255):
        shown = shown.convert("RGB")
    bare = Image.new(shown.mode, shown.size)
    bare.paste(shown)
    return bare


def _narrowed(image: "Image") -> "Image":
    """A grey image of 16 or 32 bits in 8; what is white follows from its lightest pixel."""
    values = image.convert("F")
    lightest = values.getextrema()[1]
    assert isinstance(lightest, float)
    white = 65_535 if lightest > 255 else 255 if lightest > 1 else 1
    return values.point(lambda value: value * (255 / white)).convert("L")


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


def _check_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise _too_large(width, height)
    if not width or not height:
        raise PictureError("The image has no pixels. Choose another one.")


def _too_large(width: int = 0, height: int = 0) -> PictureError:
    if not width:
        return PictureError(
            "The image has more than {most} megapixels. Make it smaller.", most=MOST_PIXELS // 1_000_000
        )
    return PictureError(
        "The image is {width} × {height} pixels, and {most} megapixels are the most. Make it smaller.",
        width=width,
        height=height,
        most=MOST_PIXELS // 1_000_000,
    )


def _clean(text: str) -> str:
    """A text of somebody's computer as a record may hold it."""
    words = "".join(sign for sign in text if sign.isprintable() or sign.isspace()).split()
    return " ".join(words)[:LONGEST_NAME]
