"""A tree of figures from the left to the right: what is at the left comes from what is at its right."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cjm_studio.figures.charts.look import bare_axis, frame, wrapped
from cjm_studio.figures.plain import literal
from cjm_studio.layout import Theme

ROW_PX, TOP_PX = 58, 44
BOX_WIDTH, BOX_HEIGHT = 0.84, 0.76  # of a column and of a row
NAME_LENGTH = 24


@dataclass(frozen=True)
class Twig:
    """A box: the record behind it, its name and its figure in words; `are_factors` of its `twigs`."""

    record_id: str
    name: str
    told: str
    twigs: tuple["Twig", ...] = ()
    are_factors: int = 0
    is_known: bool = True


@dataclass(frozen=True)
class _Box:
    twig: Twig
    depth: int
    row: float


def tree_chart(root: Twig, theme: Theme, title: str) -> dict[str, Any]:
    """Boxes in columns, joined by lines; × between the factors of a product.

    `are_factors` says how many of the first twigs are factors. A figure that is not known has a dashed box.
    A click tells `customdata` [record id].
    """
    boxes = list(_placed(root, 0, [0]))
    deepest, rows = max(box.depth for box in boxes), max(box.row for box in boxes) + 1
    return {
        "data": [_words(boxes, theme), _signs(boxes, theme)],
        "layout": {
            **frame(theme, TOP_PX + ROW_PX * rows, title),
            "shapes": [*_lines(boxes, theme), *(_box(box, theme) for box in boxes)],
            "xaxis": bare_axis(theme, range=[-0.02, deepest + BOX_WIDTH + 0.02]),
            "yaxis": bare_axis(theme, range=[rows - 0.45, -0.55]),
        },
    }


def _placed(twig: Twig, depth: int, next_row: list[int]) -> Iterator[_Box]:
    """Every box with its place: leaves one under the other, the others in the middle of theirs."""
    below: list[_Box] = []
    for each in twig.twigs:
        below += _placed(each, depth + 1, next_row)
    children = [box.row for box in below if box.depth == depth + 1]
    if children:
        row = (children[0] + children[-1]) / 2
    else:
        row, next_row[0] = float(next_row[0]), next_row[0] + 1
    yield _Box(twig, depth, row)
    yield from below


def _box(box: _Box, theme: Theme) -> dict[str, Any]:
    tone = theme.tone("metric")
    is_root = box.depth == 0
    return {
        "type": "rect",
        "layer": "below",
        "x0": box.depth,
        "x1": box.depth + BOX_WIDTH,
        "y0": box.row - BOX_HEIGHT / 2,
        "y1": box.row + BOX_HEIGHT / 2,
        "fillcolor": tone.fill if is_root or box.twig.twigs else theme.surface,
        "line": {
            "color": tone.border if box.twig.is_known else theme.ink_3,
            "width": 2 if is_root else 1,
            "dash": "solid" if box.twig.is_known else "dot",
        },
    }


def _lines(boxes: list[_Box], theme: Theme) -> Iterator[dict[str, Any]]:
    """From each box to those that it comes from, with one bend."""
    by_twig = {id(box.twig): box for box in boxes}
    for box in boxes:
        start, middle = box.depth + BOX_WIDTH, box.depth + (1 + BOX_WIDTH) / 2
        for each in box.twig.twigs:
            end = by_twig[id(each)]
            path = f"M {start},{box.row} L {middle},{box.row} L {middle},{end.row} L {end.depth},{end.row}"
            line = {"color": theme.line_strong, "width": 1.5}
            yield {"type": "path", "layer": "below", "path": path, "line": line}


def _words(boxes: list[_Box], theme: Theme) -> dict[str, Any]:
    names = [wrapped(box.twig.name, NAME_LENGTH, 1) for box in boxes]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [box.depth + BOX_WIDTH / 2 for box in boxes],
        "y": [box.row for box in boxes],
        "text": [
            f"{name}<br><b>{literal(box.twig.told)}</b>" for name, box in zip(names, boxes, strict=True)
        ],
        "textposition": "middle center",
        "textfont": {"size": 13, "color": theme.ink},
        "marker": {"size": 42, "symbol": "square", "opacity": 0},
        "customdata": [[box.twig.record_id] for box in boxes],
        "hoverinfo": "text",
        "hovertext": [f"{literal(box.twig.name)}<br>{literal(box.twig.told)}" for box in boxes],
        "cliponaxis": False,
        "selected": {"marker": {"opacity": 0}},
        "unselected": {"marker": {"opacity": 0}, "textfont": {"color": theme.ink}},
    }


def _signs(boxes: list[_Box], theme: Theme) -> dict[str, Any]:
    """× between the factors of a product."""
    by_twig = {id(box.twig): box for box in boxes}
    places = []
    for box in boxes:
        factors = [by_twig[id(each)] for each in box.twig.twigs[: box.twig.are_factors]]
        places += [(one.depth + BOX_WIDTH / 2, (one.row + other.row) / 2) for one, other in pairwise(factors)]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "text": ["×"] * len(places),
        "textfont": {"size": 15, "weight": 700, "color": theme.ink_2},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
