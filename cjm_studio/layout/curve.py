"""A smooth curve through points that never rises above nor sinks below what was measured.

Monotone cubic after Fritsch and Carlson: between two points the curve stays between their heights, and a
highest or lowest point is the curve's own.
"""

from collections.abc import Sequence
from itertools import pairwise

from cjm_studio.layout.scene import PathStep

Point = tuple[float, float]
Steps = tuple[PathStep, ...]


def segments(points: Sequence[Point]) -> tuple[Steps, ...]:
    """One path ("M" and "C") between each two neighbours, so that each may have a style of its own.

    The points go from left to right; ValueError when two share an x or stand the wrong way round.
    """
    if any(left[0] >= right[0] for left, right in pairwise(points)):
        raise ValueError("The points of a curve must go from left to right.")
    slopes = _slopes(points)
    return tuple(
        (("M", *left), _cubic(left, right, *tangents))
        for (left, right), tangents in zip(pairwise(points), pairwise(slopes), strict=True)
    )


def area(points: Sequence[Point], base: float) -> Steps:
    """The closed shape between the curve and the horizontal line at height `base`; () without a curve."""
    parts = segments(points)
    if not parts:
        return ()
    return (
        ("M", points[0][0], base),
        ("L", *points[0]),
        *(cubic for _, cubic in parts),
        ("L", points[-1][0], base),
        ("Z",),
    )


def _cubic(left: Point, right: Point, slope_left: float, slope_right: float) -> PathStep:
    third = (right[0] - left[0]) / 3
    return (
        "C",
        left[0] + third,
        left[1] + slope_left * third,
        right[0] - third,
        right[1] - slope_right * third,
        *right,
    )


def _slopes(points: Sequence[Point]) -> list[float]:
    """The curve's slope at each point: 0 at highest and lowest ones, else between those of its two sides."""
    sides = [(right[1] - left[1]) / (right[0] - left[0]) for left, right in pairwise(points)]
    if not sides:
        return [0.0] * len(points)
    widths = [right[0] - left[0] for left, right in pairwise(points)]
    inner = [_between(*pair) for pair in zip(pairwise(sides), pairwise(widths), strict=True)]
    return [sides[0], *inner, sides[-1]]


def _between(sides: tuple[float, float], widths: tuple[float, float]) -> float:
    """The weighted harmonic mean of both sides' slopes, which is never more than three times the flatter."""
    before, after = sides
    if before * after <= 0:
        return 0.0
    near, far = widths[0] + 2 * widths[1], 2 * widths[0] + widths[1]
    return (near + far) / (far / before + near / after)
