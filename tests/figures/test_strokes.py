"""What a shape leaves on the figure."""

import pytest

from cjm_studio.figures.strokes import draw, line_colour
from cjm_studio.layout import Box, Gradient, Path, PathStep, Rect, Stroke, Text
from tests.figures.scenes import BLUE, CURVE

LINE: tuple[PathStep, ...] = (("M", 0.0, 50.0), ("L", 100.0, 50.0))


def test_a_box_keeps_fill_and_stroke_in_one_outline() -> None:
    [(pen, _, bounds)] = draw(Box(Rect(10, 20, 30, 40), 0, "#FFFFFF", BLUE))
    assert pen == ("#FFFFFF", BLUE)
    assert bounds == (10, 20, 40, 60)


def test_dots_of_an_assumed_line_are_beads_two_widths_apart() -> None:
    [(pen, outline, _)] = draw(Path(LINE, None, Stroke("#1F6F5B", 4, (0.1, 8), round_cap=True)))
    assert line_colour(pen) == pen[0] == "#1F6F5B"
    assert outline.count("M") == 13


def test_longer_dashes_with_round_ends_are_dashes_and_beads() -> None:
    (line_pen, _, _), (bead_pen, beads, _) = draw(
        Path(LINE, None, Stroke("#1F6F5B", 4, (20, 30), round_cap=True))
    )
    assert line_pen == (None, Stroke("#1F6F5B", 4, (20, 30)))
    assert line_colour(bead_pen) == bead_pen[0] == "#1F6F5B"
    assert beads.count("M") == 5  # the dashes 0-20 and 50-70, and the beginning of the one at 100


def test_a_whole_line_with_round_ends_has_two_beads() -> None:
    (_, _, _), (_, beads, _) = draw(Path(CURVE, None, Stroke("#1F6F5B", 6, round_cap=True)))
    assert beads.count("M") == 2


def test_a_closed_line_has_no_ends() -> None:
    assert len(list(draw(Path((*CURVE, ("Z",)), None, Stroke("#1F6F5B", 6, round_cap=True))))) == 1


def test_an_odd_list_of_dashes_is_read_twice() -> None:
    (_, _, _), (_, beads, _) = draw(Path(LINE, None, Stroke("#1F6F5B", 2, (10,), round_cap=True)))
    assert beads.count("M") == 11


def test_a_path_with_gradient_and_line_is_bands_and_then_the_line() -> None:
    gradient = Gradient(0, 100, ((0, "#1F7A3C", 0.25), (1, "#C22347", 0.25)))
    *bands, line = draw(Path((*CURVE, ("Z",)), gradient, BLUE))
    assert len(bands) > 10
    assert line[0] == (None, BLUE)


@pytest.mark.parametrize("shape", [Path(LINE), Text(("a",), 0, 0, 26, 20, "#000000", 100)])
def test_what_has_no_pen_and_text_leave_no_shape(shape: Path | Text) -> None:
    assert list(draw(shape)) == []
