"""The left edge of a card in a picture without colours: a pattern for each kind, so that kinds stay apart."""

from collections.abc import Callable, Iterator

from cjm_studio.layout.drawing import hatched_edge, solid_edge
from cjm_studio.layout.scene import Box, Path, PathStep, Rect, Shape, Stroke
from cjm_studio.layout.tones import Edge

# A pattern keeps off the rounded corners and stays this near to the card's left side.
INSET, MIDDLE, RIGHT = 7.0, 5.0, 8.0
STEP = 8.0

Sign = Callable[[float, float], tuple[PathStep, ...]]
Pattern = Callable[[Rect, str], tuple[Shape, ...]]


def edge_shapes(edge: Edge, rect: Rect, colour: str) -> tuple[Shape, ...]:
    """The pattern of an edge along the left side of a card; nothing for "none"."""
    draw = _PATTERNS.get(edge)
    return draw(rect, colour) if draw else ()


def _upright(rect: Rect, x: float, stroke: Stroke) -> Path:
    return Path((("M", rect.x + x, rect.y + INSET), ("L", rect.x + x, rect.bottom - INSET)), None, stroke)


def _heights(rect: Rect) -> Iterator[float]:
    y = rect.y + INSET + 2
    while y <= rect.bottom - INSET - 2:
        yield y
        y += STEP


def _double(rect: Rect, colour: str) -> tuple[Shape, ...]:
    return _upright(rect, 3.5, Stroke(colour, 1.5)), _upright(rect, 7.5, Stroke(colour, 1.5))


def _strip(rect: Rect, colour: str) -> tuple[Shape, ...]:
    return (_upright(rect, MIDDLE, Stroke(colour, 4)),)


def _dashes(rect: Rect, colour: str) -> tuple[Shape, ...]:
    return (_upright(rect, MIDDLE, Stroke(colour, 4, (8, 5))),)


def _dots(rect: Rect, colour: str) -> tuple[Shape, ...]:
    return (_upright(rect, MIDDLE, Stroke(colour, 4, (0.1, STEP), round_cap=True)),)


def _two_rows_of_dots(rect: Rect, colour: str) -> tuple[Shape, ...]:
    stroke = Stroke(colour, 2.5, (0.1, 6), round_cap=True)
    return _upright(rect, 3.5, stroke), _upright(rect, 8, stroke)


def _signs(rect: Rect, colour: str, sign: Sign) -> tuple[Shape, ...]:
    steps = tuple(step for y in _heights(rect) for step in sign(rect.x, y))
    return (Path(steps, None, Stroke(colour, 1.5)),) if steps else ()


def _bars(rect: Rect, colour: str) -> tuple[Shape, ...]:
    return _signs(rect, colour, lambda x, y: (("M", x + 2, y), ("L", x + RIGHT, y)))


def _grid(rect: Rect, colour: str) -> tuple[Shape, ...]:
    return (*_bars(rect, colour), _upright(rect, MIDDLE, Stroke(colour, 1.5)))


def _crosses(rect: Rect, colour: str) -> tuple[Shape, ...]:
    return _signs(
        rect,
        colour,
        lambda x, y: (
            ("M", x + 2.5, y - 2.5),
            ("L", x + 7.5, y + 2.5),
            ("M", x + 7.5, y - 2.5),
            ("L", x + 2.5, y + 2.5),
        ),
    )


def _wave(rect: Rect, colour: str) -> tuple[Shape, ...]:
    return _signs(
        rect, colour, lambda x, y: (("M", x + 2.5, y - 3), ("L", x + 7.5, y), ("L", x + 2.5, y + 3))
    )


def _pill(rect: Rect, colour: str) -> tuple[Shape, ...]:
    middle = rect.y + rect.height / 2
    line = (("M", rect.x + MIDDLE, middle - 8), ("L", rect.x + MIDDLE, middle + 8))
    return (Path(line, None, Stroke(colour, 5, round_cap=True)),)


def _inner_box(rect: Rect, colour: str) -> tuple[Shape, ...]:
    inner = Rect(rect.x + 3, rect.y + 3, rect.width - 6, rect.height - 6)
    return (Box(inner, 5, None, Stroke(colour, 1.5)),)


def _corner(rect: Rect, colour: str) -> tuple[Shape, ...]:
    x, y = rect.x + 1, rect.y + 1
    return (Path((("M", x, y + 12), ("L", x, y + 4), ("L", x + 4, y), ("L", x + 12, y), ("Z",)), colour),)


_PATTERNS: dict[Edge, Pattern] = {
    "pill": _pill,
    "hatch": hatched_edge,
    "solid": solid_edge,
    "double": _double,
    "chip": _bars,
    "box": _inner_box,
    "wave": _wave,
    "dotted": _dots,
    "cut_corner": _corner,
    "strip": _strip,
    "strip_dashes": _dashes,
    "strip_dots": _two_rows_of_dots,
    "strip_grid": _grid,
    "strip_cross": _crosses,
}
