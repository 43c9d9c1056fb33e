"""Pictures in a workbook: each lies within its cell and goes where the cell goes."""

from io import BytesIO
from math import ceil
from typing import Any

from cjm_studio.model import Journey, Picture
from cjm_studio.pictures import Content, content_of

# What a line of words needs in a cell, and how many of its letters a character of width holds, about.
LINE_PX = 20
_LETTERS_PER_WIDTH = 0.9
_PX_PER_WIDTH = 7
_GAP_PX = 4
IMAGE_PX = 96


def picture_in(journey: Journey, record_id: str) -> tuple[Picture, Content] | None:
    """The picture of a record, or that record itself where it is one, when it can be drawn."""
    record = journey.records.get(record_id)
    linked = [journey.records.get(link.target) for link in journey.out(record_id, "pictured_by")]
    for found in (record, *linked):
        if isinstance(found, Picture) and (content := content_of(found)):
            return found, content
    return None


def lines_in(words: str, width: float) -> int:
    """How many lines words take in a column so many characters wide, about."""
    room = width * _LETTERS_PER_WIDTH
    return sum(max(ceil(len(line) / room), 1) for line in words.split("\n"))


def put_image(
    sheet: Any, place: tuple[int, int], shown: tuple[Picture, Content], width: float, words: str = ""
) -> float:
    """Put a picture into a cell under its words; the height in pixels that the row needs for it."""
    picture, content = shown
    room_px = width * _PX_PER_WIDTH - 2 * _GAP_PX
    scale = min(room_px / content.width_px, IMAGE_PX / content.height_px)
    top = lines_in(words, width) * LINE_PX + _GAP_PX if words else _GAP_PX
    options = {
        "image_data": BytesIO(content.data),
        "x_offset": _GAP_PX,
        "y_offset": top,
        "x_scale": scale,
        "y_scale": scale,
        "object_position": 1,
        "description": picture.alt,
        "decorative": not picture.alt,
    }
    kind = "png" if content.media == "image/png" else "jpg"
    sheet.insert_image(*place, f"{picture.id}.{kind}", options)
    return top + content.height_px * scale + _GAP_PX
