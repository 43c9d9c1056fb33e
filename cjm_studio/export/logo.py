"""A company's logo: read with care, drawn anew, and given a place where it covers nothing."""

import warnings
from dataclasses import dataclass, replace
from io import BytesIO

from cjm_studio.errors import ExportError
from cjm_studio.layout import Rect, Scene

MOST_PIXELS = 25_000_000
# More would not be seen at the size at which a logo is drawn.
_KEPT_PX = (1600, 400)
# The strip under a picture in which the logo stands, and the logo within it, in pixels of the Scene.
STRIP_PX = 76.0
_LARGEST_PX = (420.0, 56.0)
_MARGIN_PX = 40.0


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture in PNG and its size in pixels."""

    png: bytes
    width: int
    height: int

    def place(self, right: float, bottom: float) -> Rect:
        """Where it stands in the lower right corner of an area."""
        factor = min(_LARGEST_PX[0] / self.width, _LARGEST_PX[1] / self.height)
        width, height = self.width * factor, self.height * factor
        return Rect(right - _MARGIN_PX - width, bottom - 10 - height, width, height)


def read_logo(content: bytes) -> Logo:
    """The logo from a PNG or JPEG; nothing of the file but its pixels is kept.

    Raises ExportError for another format, a damaged file, or more than `MOST_PIXELS`.
    """
    if b"<svg" in content[:4096].lower():
        raise ExportError(
            "The logo is an SVG. Drawings can carry programs and links: save the logo as PNG or JPEG."
        )
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
                _check_size(*picture.size)
                drawn = picture.convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except UnidentifiedImageError as error:
        raise ExportError("The logo is neither PNG nor JPEG. Save it as one of them.") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise ExportError("The logo cannot be read: {reason}. Save it anew as PNG.", reason=error) from error
    drawn.thumbnail(_KEPT_PX)
    buffer = BytesIO()
    drawn.save(buffer, "PNG")
    return Logo(buffer.getvalue(), *drawn.size)


def with_strip(scene: Scene) -> Scene:
    """The Scene with room for a logo under it."""
    return replace(scene, height=scene.height + STRIP_PX)


def _check_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise _too_large(width, height)


def _too_large(width: int = 0, height: int = 0) -> ExportError:
    if not width:
        return ExportError(
            "The logo has more than {most} megapixels. Make it smaller.", most=MOST_PIXELS // 1_000_000
        )
    return ExportError(
        "The logo is {width} × {height} pixels, and {most} megapixels are the most. Make it smaller.",
        width=width,
        height=height,
        most=MOST_PIXELS // 1_000_000,
    )
