"""What is to be seen in an image file of somebody's, whatever else the file holds."""

import re
import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from cjm_studio.errors import PictureError

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 25_000_000
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
# More bits than a screen shows: they are brought down by hand, for a plain conversion cuts them off.
_WIDE_MODES = frozenset({"I", "I;16", "I;16L", "I;16B", "F"})


def seen(content: bytes, within_px: tuple[int, int]) -> "Image":
    """What is to be seen in a file: its first frame, upright, in RGB or RGBA, made to fit into a size.

    Raises PictureError for what is no image of `FORMATS`, is damaged, or has more than `MOST_PIXELS`.
    """
    if b"<svg" in content[:4096].lower():
        raise PictureError(
            "The image is an SVG. Drawings can carry programs and links: save it as PNG or JPEG."
        )
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the number of pixels is checked here, odd metadata is dropped
            with Image.open(BytesIO(content), formats=FORMATS) as image:
                _check_size(*image.size)
                if image.format == "JPEG":
                    image.draft("RGB", (2 * within_px[0], 2 * within_px[1]))
                return _upright(image, within_px)
    except Image.DecompressionBombError as error:
        raise _far_too_large(error) from error
    except UnidentifiedImageError as error:
        raise PictureError(
            "The file is no image that the studio reads. Choose one of {formats}.", formats=", ".join(FORMATS)
        ) from error
    except PictureError:
        raise
    except Exception as error:  # on a damaged file the readers of a dozen formats raise whatever there is
        raise PictureError("The image is damaged and cannot be read. Save it anew as PNG or JPEG.") from error


def _upright(image: "Image", within_px: tuple[int, int]) -> "Image":
    from PIL import Image, ImageOps

    image.load()
    turned = ImageOps.exif_transpose(image)
    if turned.mode in _WIDE_MODES:
        turned = _narrowed(turned)
    mode = "RGBA" if turned.has_transparency_data else "RGB"
    shown = turned.convert(mode)
    shown.thumbnail(within_px, Image.Resampling.LANCZOS)
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


def _check_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise _too_large(width, height)
    if not width or not height:
        raise PictureError("The image has no pixels. Choose another one.")


def _too_large(width: int, height: int) -> PictureError:
    return PictureError(
        "The image is {width} × {height} pixels, and {most} megapixels are the most. Make it smaller.",
        width=width,
        height=height,
        most=MOST_PIXELS // 1_000_000,
    )


def _far_too_large(error: Exception) -> PictureError:
    """The library will not even tell the sides of such an image, only how many pixels there are."""
    pixels = re.search(r"\d+", str(error))
    return PictureError(
        "The image has {count} megapixels, and {most} are the most. Make it smaller.",
        count=round(int(pixels[0]) / 1e6) if pixels else f"> {MOST_PIXELS // 1_000_000}",
        most=MOST_PIXELS // 1_000_000,
    )
