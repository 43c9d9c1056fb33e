"""Which shape of a card carries its words, and how they stand in it."""

from itertools import pairwise

from cjm_studio.export.slides.geometry import bounds_of
from cjm_studio.export.slides.sheet import Sheet
from cjm_studio.export.slides.words import Column, Row, end_of, first_baseline, paragraphs_xml, rows_of
from cjm_studio.layout import Box, Icon, Path, Rect, Shape, Text

_SLACK = 2.0
# Words may go on this far beyond their room, into the padding of their card.
_PADDING = 6.0
# How far the corners of a rounded rectangle keep its words from its edges, in radii.
_CORNER = 0.29289
# How far a line reaches under its base line, in sizes; how far off the middle is still the middle.
_UNDER = 0.235
_OFF_CENTRE = 9.0


def host_of(shapes: tuple[Shape, ...]) -> Box | Path | None:
    """The shape in which words are written: the first that holds a text of its group wholly."""
    texts = [shape for shape in shapes if isinstance(shape, Text)]
    for shape in shapes:
        if isinstance(shape, Box | Path) and any(holds(shape, text) for text in texts):
            return shape
    return None


def holds(host: Box | Path, text: Text) -> bool:
    """Whether the text stands inside the shape."""
    if isinstance(host, Path) and (host.fill is None or host.steps[-1] != ("Z",)):
        return False
    return rect_of(host).contains(text_rect(text), _SLACK)


def rect_of(shape: Box | Path) -> Rect:
    """The rectangle around the shape."""
    return shape.rect if isinstance(shape, Box) else bounds_of(shape.steps)


def text_rect(text: Text) -> Rect:
    """The room of a text, as wide as its layout allowed it to be."""
    left = text.x - text.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    return Rect(
        left, text.baseline - text.size, text.width, text.size + text.line_height * (len(text.lines) - 1)
    )


def carried_texts(host: Box | Path, shapes: tuple[Shape, ...]) -> tuple[Text, ...]:
    """The texts of a group that are written in its shape; what stands beside other words stays free."""
    after = shapes[shapes.index(host) + 1 :]
    texts = tuple(
        shape
        for place, shape in enumerate(after)
        if isinstance(shape, Text) and holds(host, shape) and not _is_drawn_over(after[:place], shape)
    )
    if not texts:
        return ()
    rows = [row if _hangs(row, after) else row[:1] for row in rows_of(texts)]
    if _stand_apart(rows):
        return tuple(text for row in rows for text in row)
    # The longest text is what the card says.
    return (max(texts, key=lambda text: (len(text.lines), sum(map(len, text.lines)))),)


def body_xml(host: Box | Path, texts: tuple[Text, ...], sheet: Sheet) -> str:
    """The words of a shape, which `carried_texts` has chosen."""
    rect = rect_of(host)
    corner = _CORNER * min(host.radius, rect.width / 2, rect.height / 2) if isinstance(host, Box) else 0.0
    rows = rows_of(texts)
    column = _column(texts, rect)
    upper = rows[0][0].baseline - first_baseline(rows[0][0]) - rect.y
    lower = rect.height - (end_of(rows[-1]) + _UNDER * rows[-1][0].size - rect.y)
    centred = len(rows) == 1 and abs(upper - lower) < _OFF_CENTRE
    sides = (column.left - rect.x, 0.0 if centred else upper, rect.right - column.right)
    left, top, right = (max(sheet.emu(side - corner), 0) for side in sides)
    insets = f'lIns="{left}" tIns="{top}" rIns="{right}" bIns="0" anchor="{"ctr" if centred else "t"}"'
    return (
        f'<a:bodyPr wrap="square" {insets} rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        + paragraphs_xml(rows, column, sheet)
    )


def _hangs(row: Row, shapes: tuple[Shape, ...]) -> bool:
    """Whether the row is a number and what it counts, with nothing but a little room between them."""
    if len(row) != 2 or len(row[0].lines) != 1 or {text.anchor for text in row} != {"start"}:
        return False
    first, last = row
    between = Rect(first.x, first.baseline - first.size, last.x - first.x, first.size)
    return not any(_is_within(shape, between) for shape in shapes if isinstance(shape, Icon | Path))


def _is_within(shape: Icon | Path, room: Rect) -> bool:
    """Whether the middle of a sign is in the room."""
    rect = rect_of(shape) if isinstance(shape, Path) else Rect(shape.x, shape.y, shape.size, shape.size)
    across, down = rect.x + rect.width / 2, rect.y + rect.height / 2
    return room.x < across < room.right and room.y < down < room.bottom


def _is_drawn_over(between: tuple[Shape, ...], text: Text) -> bool:
    """Whether something lies between the shape and the text: written in the shape, it would be hidden."""
    room = text_rect(text)
    return any(isinstance(shape, Box | Path) and rect_of(shape).overlaps(room) for shape in between)


def _stand_apart(rows: list[Row]) -> bool:
    return all(
        below[0].baseline - end_of(above) >= below[0].line_height * 0.75 for above, below in pairwise(rows)
    )


def _column(texts: tuple[Text, ...], rect: Rect) -> Column:
    """From the leftmost word to where the widest text may end; around the middle for what is centred."""
    rects = [text_rect(text) for text in texts]
    left = max(min(room.x for room in rects), rect.x)
    right = min(max(room.right for room in rects) + _PADDING, rect.right - 1)
    middles = [text.x for text in texts if text.anchor == "middle"]
    if middles:
        half = max(middles[0] - left, right - middles[0])
        left, right = middles[0] - half, middles[0] + half
    return Column(left, max(right, left + 1))
