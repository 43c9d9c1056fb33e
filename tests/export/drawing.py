"""SVG drawn by an independent program, and how far two bitmaps differ."""

from io import BytesIO

from PIL import Image, ImageChops
from resvg_py import svg_to_bytes

from cjm_studio.layout import fonts


def bitmap(document: str, zoom: int = 1) -> Image.Image:
    """The document with our fonts only."""
    faces = [str(file) for file in sorted(fonts.FONT_DIR.glob("*.ttf"))]
    drawn = svg_to_bytes(svg_string=document, zoom=zoom, skip_system_fonts=True, font_files=faces)
    return Image.open(BytesIO(bytes(drawn))).convert("RGB")


def largest_difference(first: Image.Image, second: Image.Image) -> int:
    """The largest difference of any pixel in any colour, 0 to 255."""
    return max(ImageChops.difference(first.convert("RGB"), second.convert("RGB")).tobytes())
