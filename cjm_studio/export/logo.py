"""A company's logo: read with care, drawn anew, and given a place where it covers nothing."""

from dataclasses import dataclass, replace
from io import BytesIO

from cjm_studio.layout import Rect, Scene
from cjm_studio.pictures import seen

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
    """The logo from an image file; nothing of the file but its pixels is kept. Raises PictureError."""
    drawn = seen(content, _KEPT_PX)
    buffer = BytesIO()
    drawn.save(buffer, "PNG")
    return Logo(buffer.getvalue(), *drawn.size)


def with_strip(scene: Scene) -> Scene:
    """The Scene with room for a logo under it."""
    return replace(scene, height=scene.height + STRIP_PX)
