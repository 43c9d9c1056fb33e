"""A fill that changes from top to bottom, as bands of flat colour.

Plotly's shapes know no gradients, and its traces, which do, would lie on top of every shape: over the very
line whose area they fill. Bands keep the order of the Scene; from some twenty on the eye sees no steps.
"""

import math
from collections.abc import Iterator
from itertools import pairwise

from cjm_studio.figures.polylines import Polyline, cut, flatten
from cjm_studio.layout import Gradient, PathStep

_MOST_BANDS = 24
_BAND_PX = 3


def gradient_bands(steps: tuple[PathStep, ...], gradient: Gradient) -> Iterator[tuple[str, str]]:
    """The filled path from top to bottom as (colour, outline)."""
    edges = _edges(gradient)
    rests = flatten(steps)
    for place, middle in enumerate(_middles(gradient, edges)):
        parts = rests
        if place < len(edges):
            halves = [cut(polygon, edges[place]) for polygon in rests if polygon]
            parts = [above for above, _ in halves]
            rests = [below for _, below in halves]
        outline = "".join([_closed(polygon) for polygon in parts if len(polygon) > 2])
        if outline:
            yield colour_at(gradient, middle), outline


def _edges(gradient: Gradient) -> list[float]:
    """Where one band ends and the next begins: on whole pixels, where two edges leave no seam."""
    height = gradient.y_bottom - gradient.y_top
    bands = max(1, min(_MOST_BANDS, math.ceil(height / _BAND_PX)))
    return sorted({float(round(gradient.y_top + height * band / bands)) for band in range(1, bands)})


def _middles(gradient: Gradient, edges: list[float]) -> list[float]:
    bounds = [gradient.y_top, *edges, gradient.y_bottom]
    return [(upper + lower) / 2 for upper, lower in pairwise(bounds)]


def _closed(polygon: Polyline) -> str:
    return f"M{'L'.join([f'{x:g},{y:g}' for x, y in polygon])}Z"


def colour_at(gradient: Gradient, y: float) -> str:
    """The colour at a height, as `rgba(...)`; beyond the first and the last stop it stays theirs."""
    height = gradient.y_bottom - gradient.y_top
    offset = (y - gradient.y_top) / height if height else 0.0
    before = after = gradient.stops[0]
    for stop in gradient.stops:
        before, after = after, stop
        if stop[0] >= offset:
            break
    reach = after[0] - before[0]
    share = min(1.0, max(0.0, (offset - before[0]) / reach)) if reach else 1.0
    channels = zip(_channels(before[1]), _channels(after[1]), strict=True)
    red, green, blue = (round(one + (other - one) * share) for one, other in channels)
    opacity = before[2] + (after[2] - before[2]) * share
    return f"rgba({red},{green},{blue},{opacity:.3f})"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
