"""Pictures on a map: the image of a card above its words, the portrait of a persona, a stage as it looks."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from cjm_studio.layout.frame import Frame
from cjm_studio.layout.moving import moved
from cjm_studio.layout.pieces import Drawn, Piece, stack
from cjm_studio.layout.scene import Box, Group, Image, Rect, Shape
from cjm_studio.layout.text import drawable
from cjm_studio.model import Journey, Picture, Record
from cjm_studio.pictures import content_of

# Between the card's border and its image, at the sides and above.
INSET = 6
RADIUS = 4
MOST_HEIGHT = 132.0
# An image is cut to this many times its height at most; a wide card leaves the rest free.
WIDEST = 2.4


def image_of(journey: Journey, record_id: str, rect: Rect, radius: float = RADIUS) -> Image | None:
    """The picture of a record filling a place; None where there is none that can be drawn."""
    for link in journey.out(record_id, "pictured_by"):
        picture = journey.records.get(link.target)
        if isinstance(picture, Picture) and (content := content_of(picture)):
            return Image(rect, content, radius, drawable(picture.alt))
    return None


def card_image(journey: Journey, record_id: str, width: float) -> Image | None:
    """The picture for a card of this width whose upper left corner is at 0, 0."""
    image = image_of(journey, record_id, Rect(INSET, INSET, max(width - 2 * INSET, 1), MOST_HEIGHT))
    if image is None:
        return None
    ratio = image.content.width_px / image.content.height_px
    height = min(MOST_HEIGHT, image.rect.width / ratio)
    room = min(image.rect.width, height * max(ratio, WIDEST))
    return replace(image, rect=Rect(INSET, INSET, room, height))


def illustrated(frame: Frame, record: Record, piece: Piece) -> Piece:
    """The piece with the record's picture above all else on its card, or as it was."""
    image = card_image(frame.journey, record.id, frame.columns.width_of(piece.span))
    if image is None:
        return piece
    return replace(piece, height=piece.height + image.rect.bottom, draw=partial(_draw, piece, image))


def draw_stage_pictures(frame: Frame, top: float) -> Drawn:
    """Stages and steps as they look, each over its columns; nothing where no one has a picture."""
    return stack(_stage_pieces(frame), frame.columns, top)


def has_stage_pictures(frame: Frame) -> bool:
    """Whether a stage or a step has a picture."""
    return any(True for _ in _stage_pieces(frame))


def _stage_pieces(frame: Frame) -> Iterator[Piece]:
    for record in (*frame.columns.stages, *frame.columns.steps):
        span = frame.span_of(record)
        image = card_image(frame.journey, record.id, frame.columns.width_of(span) + 2 * INSET)
        if image is not None:
            yield Piece(span, image.rect.height, partial(_draw_alone, frame, record, image))


def _draw_alone(frame: Frame, record: Record, image: Image, rect: Rect) -> Iterator[Group]:
    place = Rect(rect.x, rect.y, min(image.rect.width, rect.width), image.rect.height)
    yield Group(frame.subject_of(record, "pictures"), place, "card", (replace(image, rect=place),))


def _draw(piece: Piece, image: Image, rect: Rect) -> Iterator[Group]:
    """The card drawn under the picture, its ground drawn up over it; marks stay on the upper border."""
    down = image.rect.bottom
    below = Rect(rect.x, rect.y + down, rect.width, rect.height - down)
    for group in piece.draw(below):
        if group.rect == below:
            yield replace(group, rect=rect, shapes=tuple(_with_image(group.shapes, image, below, rect)))
        else:
            yield moved(group, -down) if group.rect.y < below.y else group


def _with_image(shapes: tuple[Shape, ...], image: Image, below: Rect, rect: Rect) -> Iterator[Shape]:
    place = Rect(rect.x + image.rect.x, rect.y + image.rect.y, image.rect.width, image.rect.height)
    grounds = [
        number for number, shape in enumerate(shapes) if isinstance(shape, Box) and shape.rect == below
    ]
    last = max(grounds, default=-1)
    for number, shape in enumerate(shapes):
        if number == last + 1:
            yield replace(image, rect=place)
        yield replace(shape, rect=rect) if isinstance(shape, Box) and number in grounds else shape
    if last + 1 == len(shapes):
        yield replace(image, rect=place)
