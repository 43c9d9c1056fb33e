"""The same picture with fewer pixels, for where many are sent at once."""

from functools import lru_cache
from io import BytesIO

from cjm_studio.pictures.content import Content

_QUALITY = 82


@lru_cache(maxsize=256)
def smaller(content: Content, longest_px: int) -> Content:
    """The picture, its longer side at most so many pixels; the picture itself where it is no longer."""
    from PIL import Image

    if max(content.width_px, content.height_px) <= longest_px:
        return content
    with Image.open(BytesIO(content.data)) as image:
        mode = "RGBA" if image.has_transparency_data else "RGB"
        shown = image.convert(mode)
    shown.thumbnail((longest_px, longest_px), Image.Resampling.LANCZOS)
    buffer = BytesIO()
    if mode == "RGBA":
        shown.save(buffer, "PNG", optimize=True)
    else:
        shown.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return Content(buffer.getvalue(), "image/png" if mode == "RGBA" else "image/jpeg", *shown.size)
