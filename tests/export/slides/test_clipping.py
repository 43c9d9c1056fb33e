from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.export.slides.clipping import clipped_path
from cjm_studio.layout import Path, Stroke

POINTS = st.lists(st.tuples(st.floats(-100, 500), st.floats(-100, 500)), min_size=2, max_size=8)
STROKE = Stroke("#171C26", 2)


def line(points: list[tuple[float, float]]) -> Path:
    return Path((("M", *points[0]), *(("L", *point) for point in points[1:])), None, STROKE)


def heights(path: Path) -> list[float]:
    return [float(list(step)[2]) for step in path.steps]  # type: ignore[arg-type] # letters stand first only


@given(POINTS)
def test_what_is_left_of_a_line_is_inside(points: list[tuple[float, float]]) -> None:
    for part in clipped_path(line(points), 0, 300):
        assert all(-1e-6 <= height <= 300 + 1e-6 for height in heights(part))


def test_a_line_is_cut_where_it_leaves() -> None:
    [part] = clipped_path(line([(0, -100), (100, 100)]), 0, 300)
    assert part.steps == (("M", 50.0, 0), ("L", 100.0, 100.0))


def test_a_curve_is_followed() -> None:
    curve = Path((("M", 0, 0), ("C", 0, 200, 200, 200, 200, 0)), None, STROKE)
    [part] = clipped_path(curve, -10, 60)
    assert [step[0] for step in part.steps].count("M") == 2
    assert max(heights(part)) == 60


def test_a_line_outside_is_gone_and_a_ground_is_never_cut() -> None:
    assert list(clipped_path(line([(0, 400), (9, 500)]), 0, 300)) == []
    ground = Path((("M", 0, 0), ("L", 9, 0), ("L", 9, 900), ("Z",)), "#FFFFFF")
    assert list(clipped_path(ground, 0, 300)) == []
