from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm_studio.layout.curve import Point, Steps, area, segments

distances = st.floats(min_value=1, max_value=500)
heights = st.floats(min_value=-200, max_value=200)


@st.composite
def rising(draw: st.DrawFn) -> list[Point]:
    """Points from left to right."""
    x, points = 0.0, []
    for distance, y in draw(st.lists(st.tuples(distances, heights), max_size=12)):
        x += distance
        points.append((x, y))
    return points


def sampled(segment: Steps) -> list[Point]:
    """Places on a segment that lie evenly in the curve's own parameter."""
    [_, *start], [_, *ends] = segment
    corners = [tuple(start), tuple(ends[0:2]), tuple(ends[2:4]), tuple(ends[4:6])]
    weights = [
        ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3) for t in (i / 20 for i in range(21))
    ]
    return [
        (
            sum(w * c[0] for w, c in zip(ws, corners, strict=True)),
            sum(w * c[1] for w, c in zip(ws, corners, strict=True)),
        )
        for ws in weights
    ]


@given(rising())
@example([(0.0, 0.0), (1.0, 200.0), (500.0, 200.0), (501.0, -200.0)])
def test_the_curve_never_leaves_the_heights_of_its_two_points(points: list[Point]) -> None:
    for (left, right), segment in zip(pairwise(points), segments(points), strict=True):
        low, high = sorted((left[1], right[1]))
        assert all(low - 1e-6 <= y <= high + 1e-6 for _, y in sampled(segment))


@given(rising())
def test_the_curve_goes_one_way_between_two_points(points: list[Point]) -> None:
    for (left, right), segment in zip(pairwise(points), segments(points), strict=True):
        direction = 1 if right[1] >= left[1] else -1
        places = sampled(segment)
        assert all(one[0] < other[0] for one, other in pairwise(places))
        assert all((other[1] - one[1]) * direction >= -1e-6 for one, other in pairwise(places))


@given(rising())
def test_segments_join_smoothly_at_the_points(points: list[Point]) -> None:
    for (_, before), (start, after) in pairwise(segments(points)):
        [_, *arriving], [_, *leaving], [_, *point] = before, after, start
        assert arriving[4:] == point
        x, y = point
        slope_before = (y - arriving[3]) / (x - arriving[2])
        slope_after = (leaving[1] - y) / (leaving[0] - x)
        assert slope_before == pytest.approx(slope_after, abs=1e-3)


def test_a_peak_is_level() -> None:
    [(_, rise), (_, fall)] = segments([(0, 0), (30, 90), (60, 0)])
    assert rise == ("C", 10, 30, 20, 90, 30, 90)
    assert fall == ("C", 40, 90, 50, 30, 60, 0)


def test_points_on_a_line_make_a_straight_curve() -> None:
    for segment in segments([(0, 0), (10, 5), (40, 20)]):
        assert all(y == pytest.approx(x / 2) for x, y in sampled(segment))


def test_one_point_makes_no_curve() -> None:
    assert segments([(5, 5)]) == segments([]) == ()
    assert area([(5, 5)], 0) == ()


def test_the_area_reaches_from_the_curve_to_the_base() -> None:
    steps = area([(0, 10), (30, 40)], base=20)
    assert steps[0] == ("M", 0, 20)
    assert steps[1] == ("L", 0, 10)
    assert steps[-2:] == (("L", 30, 20), ("Z",))


@pytest.mark.parametrize("points", [[(5, 1), (5, 2)], [(5, 1), (4, 2)]])
def test_points_that_do_not_go_right_are_refused(points: list[Point]) -> None:
    with pytest.raises(ValueError, match="from left to right"):
        segments(points)
