"""Outlines have the Scene's coordinates."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.figures.outlines import (
    bead_outline,
    box_outline,
    dot_outline,
    icon_outline,
    path_outline,
)
from cjm_studio.layout import Box, Dot, DotShape, Icon, Rect, icons
from tests.figures.scenes import CURVE

# What Plotly 4 takes for a step of a path, and how many numbers it wants to each.
_STEP = re.compile("([MLHVCQZ])([^MLHVCQZ]*)")
_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "Z": 0}

measures = st.floats(0, 5000).map(lambda value: round(value, 2))


def numbers(outline: str) -> list[tuple[str, list[float]]]:
    """The outline as Plotly reads it."""
    steps = [
        (letter, [float(part) for part in rest.split(",") if part]) for letter, rest in _STEP.findall(outline)
    ]
    assert all(len(values) == _NUMBERS[letter] for letter, values in steps)
    assert "".join(letter + rest for letter, rest in _STEP.findall(outline)) == outline
    return steps


def extent(outline: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of an outline without H and V outside its curves."""
    points = [value for letter, values in numbers(outline) if letter in "MLC" for value in values]
    across, down = points[::2], points[1::2]
    return min(across), min(down), max(across), max(down)


def test_a_box_without_radius_is_four_lines() -> None:
    assert box_outline(Box(Rect(10, 20, 232, 66.5))) == "M10,20H242V86.5H10Z"


@given(measures, measures, st.floats(1, 500), st.floats(1, 500), st.floats(0.5, 40))
def test_a_rounded_box_reaches_to_its_sides(
    x: float, y: float, width: float, height: float, radius: float
) -> None:
    outline = box_outline(Box(Rect(x, y, width, height), radius))
    assert extent(outline) == pytest.approx((x, y, x + width, y + height), abs=0.01)


def test_a_radius_is_never_more_than_half_a_side() -> None:
    pill = box_outline(Box(Rect(0, 0, 100, 20), 50))
    assert pill == box_outline(Box(Rect(0, 0, 100, 20), 10))


@pytest.mark.parametrize("shape", ["circle", "diamond", "square", "triangle", "hexagon"])
def test_a_dot_lies_in_the_circle_around_it(shape: DotShape) -> None:
    left, top, right, bottom = extent(dot_outline(Dot(100, 50, 10, shape, "#000000")))
    assert 89.99 <= left < 100 < right <= 110.01
    assert 39.99 <= top < 50 < bottom <= 60.01


def test_a_square_dot_stands_upright() -> None:
    assert extent(dot_outline(Dot(0, 0, 10, "square", "#000000"))) == pytest.approx(
        (-7.07, -7.07, 7.07, 7.07), abs=0.01
    )


def test_a_bead_is_as_wide_as_the_line() -> None:
    assert numbers(bead_outline(10, 20, 2))[0] == ("M", [8, 20])
    assert numbers(bead_outline(10, 20, 2))[1][1][4:] == [12, 20]


def test_a_path_keeps_its_steps() -> None:
    assert path_outline((*CURVE, ("L", 5.25, 7.0), ("Z",))) == "M20,20C80,20,120,90,180,90L5.25,7Z"


@pytest.mark.parametrize("name", ["lightbulb", "heart_broken", "ads_click"])
def test_an_icon_is_its_glyph_moved_and_scaled(name: str) -> None:
    drawn = numbers(icon_outline(Icon(name, 100, 200, 48, "#000000")))
    for (_, values), (_, *raw) in zip(drawn, icons.ICONS[name], strict=True):
        placed = [(100, 200)[place % 2] + value * 2 for place, value in enumerate(raw[-2:])]
        assert values[-2:] == pytest.approx(placed, abs=0.051)


def test_curves_of_an_icon_pass_through_the_same_middle() -> None:
    name = "lightbulb"
    drawn = numbers(icon_outline(Icon(name, 0, 0, 240, "#000000")))
    starts = [step[1][-2:] for step in drawn]
    for start, (letter, values), (_, *raw) in zip(starts, drawn[1:], icons.ICONS[name][1:], strict=False):
        if letter != "Q":
            continue
        for way in (0, 1):
            quadratic = (start[way] + 2 * values[way] + values[2 + way]) / 4
            cubic = 10 * (start[way] / 10 + 3 * raw[way] + 3 * raw[2 + way] + raw[4 + way]) / 8
            assert quadratic == pytest.approx(cubic, abs=0.15)
