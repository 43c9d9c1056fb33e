"""Files that nobody should take for an image or a template, and words of the refusal in both languages."""

import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import crc32

from tests.images import image, written

# The name, the content, and what is said of it. The Russian words come from the catalogue.
Case = tuple[str, Callable[[], bytes], str]


def png_that_says(width_px: int, height_px: int) -> bytes:
    """A small file that claims so many pixels: a bomb."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width_px, height_px, 8, 2, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", crc32(head))
    return start + written(image())[33:]


def archive(**files: bytes) -> bytes:
    """A ZIP of these parts; `__` in a name is a slash, `_` a full stop."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


IMAGES: dict[str, Case] = {
    "an SVG": ("logo.svg", lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is an SVG"),
    "an SVG by another name": ("logo.png", lambda: b"<?xml version='1.0'?><svg/>", "is an SVG"),
    "40,000 pixels wide": ("wide.png", lambda: png_that_says(40_000, 700), "40000 × 700 pixels, and 25"),
    "a bomb of pixels": ("bomb.png", lambda: png_that_says(60_000, 60_000), "3600 megapixels, and 25"),
    "over 25 megapixels": ("large.png", lambda: png_that_says(6000, 5000), "6000 × 5000 pixels, and 25"),
    "a text": ("notes.txt", lambda: b"Dear colleagues", "no image that the studio reads"),
    "a picture's ending and a PDF": ("brand.png", lambda: b"%PDF-1.7", "Choose one of PNG, JPEG"),
    "cut off": ("half.png", lambda: written(image())[:90], "is damaged and cannot be read"),
}
EMPTY: Case = ("empty.png", lambda: b"", "'empty.png' is empty. Choose another file.")
TEMPLATES: dict[str, Case] = {
    "a text": ("deck.pptx", lambda: b"Dear colleagues", "it is no archive at all"),
    "an archive of something else": (
        "deck.pptx",
        lambda: archive(word__document_xml=b"<x/>"),
        "there is no presentation in it",
    ),
    "a zip bomb": (
        "bomb.pptx",
        lambda: archive(ppt__presentation_xml=b"0" * 30_000_000),
        "unpacks to 30 MB",
    ),
    "a deck without parts": (
        "deck.pptx",
        lambda: archive(ppt__presentation_xml=b"<x/>"),
        "cannot be read as a PPTX",
    ),
    "an image": ("deck.png", lambda: written(image()), "it is no archive at all"),
    "a cut off deck": ("deck.pptx", lambda: archive(a=b"1" * 999)[:60], "it is no archive at all"),
    "empty": ("deck.pptx", lambda: b"", "'deck.pptx' is empty"),
}
