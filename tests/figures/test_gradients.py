"""A gradient becomes bands that cover the same area."""

import re

import pytest

from cjm_studio.figures.gradients import colour_at, gradient_bands
from cjm_studio.figures.polylines import Polyline, cut, flatten, walk
from cjm_studio.layout import Gradient, PathStep
from tests.figures.scenes import CURVE

FADE = Gradient(100, 200, ((0, "#000000", 0.2), (1, "#FFFFFF", 0.4)))
SQUARE: tuple[PathStep, ...] = (
    ("M", 0.0, 100.0),
    ("L", 100.0, 100.0),
    ("L", 100.0, 200.0),
    ("L", 0.0, 200.0),
    ("Z",),
)


def area(outline: str) -> float:
    """The area within the closed straight lines of an outline."""
    total = 0.0
    for subpath in outline.split("Z")[:-1]:
        points = [tuple(map(float, point.split(","))) for point in re.split("[ML]", subpath)[1:]]
        pairs = zip(points, [*points[1:], points[0]], strict=True)
        total += abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2
    return total


def test_colours_change_evenly_between_the_stops_and_stay_beyond_them() -> None:
    assert colour_at(FADE, 150) == "rgba(128,128,128,0.300)"
    assert colour_at(FADE, 0) == "rgba(0,0,0,0.200)"
    assert colour_at(FADE, 900) == "rgba(255,255,255,0.400)"


def test_two_stops_at_one_height_change_the_colour_at_once() -> None:
    sharp = Gradient(0, 100, ((0, "#000000", 1), (0.5, "#000000", 1), (0.5, "#FFFFFF", 1), (1, "#FFFFFF", 1)))
    assert (colour_at(sharp, 49), colour_at(sharp, 51)) == ("rgba(0,0,0,1.000)", "rgba(255,255,255,1.000)")


def test_the_bands_fill_the_path_and_nothing_else() -> None:
    bands = list(gradient_bands(SQUARE, FADE))
    assert 20 <= len(bands) <= 24
    assert sum(area(outline) for _, outline in bands) == pytest.approx(100 * 100)


def test_bands_under_a_curve_fill_it_too() -> None:
    steps = (*CURVE, ("L", 180.0, 150.0), ("L", 20.0, 150.0), ("Z",))
    bands = gradient_bands(steps, Gradient(20, 150, FADE.stops))
    assert sum(area(outline) for _, outline in bands) == pytest.approx(
        area(_outline(flatten(steps)[0])), rel=1e-4
    )


def _outline(line: Polyline) -> str:
    return f"M{'L'.join(f'{x},{y}' for x, y in line)}Z"


def test_a_gradient_of_no_height_is_one_band() -> None:
    assert len(list(gradient_bands(SQUARE, Gradient(150, 150, FADE.stops)))) == 1


def test_a_polygon_is_cut_in_two() -> None:
    above, below = cut([(0, 0), (10, 0), (10, 10), (0, 10)], 4)
    assert {y for _, y in above} == {0, 4}
    assert {y for _, y in below} == {4, 10}


def test_points_along_a_line_are_one_step_apart() -> None:
    assert walk([(0, 0), (10, 0), (10, 10)], 5, 10) == [(5, 0), (10, 5)]


def test_no_step_is_no_points() -> None:
    assert walk([(0, 0), (10, 0)], 0, 0) == []
