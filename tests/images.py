"""Images and pictures made in one line, the same every time."""

from base64 import b64encode
from io import BytesIO
from typing import Any

from PIL import Image

from cjm_studio.model import Picture

# Two by two pixels.
DOT_PNG = (
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR42mM8EaDBwMDAxMDAwMDAAAAPygFEi5XGRAAAAABJRU5E"
    "rkJggg=="
)
DOT_JPEG = (
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hn"
    "Pk1xeXBkeFxlZ2P/wAALCAACAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8A"
    "N//Z"
)


def image(width_px: int = 120, height_px: int = 80, mode: str = "RGB") -> Image.Image:
    """Four fields: red above left, green above right, blue below left, grey below right."""
    drawn = Image.new("RGB", (width_px, height_px), "#808080")
    half = width_px // 2, height_px // 2
    drawn.paste("#E02020", (0, 0, *half))
    drawn.paste("#20A040", (half[0], 0, width_px, half[1]))
    drawn.paste("#2040E0", (0, half[1], half[0], height_px))
    return drawn.convert(mode)


def written(drawn: Image.Image, file_format: str = "PNG", **how: Any) -> bytes:
    """The image as a file."""
    buffer = BytesIO()
    drawn.save(buffer, file_format, **how)
    return buffer.getvalue()


def picture(picture_id: str = "picture-1", alt: str = "Четыре поля", **how: Any) -> Picture:
    """A picture of a journey: a JPEG of four fields."""
    data = b64encode(written(image(**how), "JPEG", quality=90)).decode()
    return Picture(id=picture_id, name="fields.jpg", alt=alt, data=data)
