"""The figure as a whole."""

import json
import subprocess
import sys

import plotly.graph_objects
import pytest

from cjm_studio.figures import FIGURE_CONFIG, scene_figure
from cjm_studio.layout import Dot, DotShape, Group, Path, Rect, Stroke, Subject
from tests.figures.scenes import BLUE, CURVE, ROSE_AREA, card, drawing, mark, scene, wall

SHAPES: tuple[DotShape, ...] = ("circle", "diamond", "square", "triangle", "hexagon")
MIXED = scene(
    drawing(Path((*CURVE, ("Z",)), ROSE_AREA, Stroke("#8E2C82", 6, (15.6, 10.2)))),
    drawing(Path(CURVE, None, Stroke("#1F6F5B", 4, (0.1, 8), round_cap=True))),
    drawing(*(Dot(50, 50, 8, shape, "#FFFFFF", BLUE) for shape in SHAPES)),
    card(1, "Анкета", "$x$ <b>"),
    mark(1, 200, 200),
)


def test_plotly_finds_nothing_wrong_with_the_figure() -> None:
    figure = plotly.graph_objects.Figure(scene_figure(MIXED, selected="card-1"))
    assert len(figure.layout.shapes) == len(scene_figure(MIXED, selected="card-1")["layout"]["shapes"])


def test_plotly_finds_nothing_wrong_with_a_map_without_cards() -> None:
    plotly.graph_objects.Figure(scene_figure(scene()))


def test_the_figure_is_plain_json() -> None:
    json.dumps(scene_figure(MIXED), allow_nan=False)


def test_one_unit_of_the_axes_is_one_pixel_of_the_scene() -> None:
    layout = scene_figure(scene(width=1920, height=1080))["layout"]
    assert (layout["width"], layout["height"]) == (1920, 1080)
    assert (layout["xaxis"]["range"], layout["yaxis"]["range"]) == ([0, 1920], [1080, 0])
    assert {layout["margin"][side] for side in "lrtb"} == {0}


def test_the_selected_card_gets_an_outline_two_pixels_off() -> None:
    picture = scene(card(1, "one", rect=Rect(100, 50, 232, 66)), card(2, "two"))
    plain, chosen = scene_figure(picture), scene_figure(picture, selected="card-1")
    *others, outline = chosen["layout"]["shapes"]
    assert others == plain["layout"]["shapes"]
    assert outline["line"] == {"color": "#3B4FD8", "width": 2.5}
    assert outline["path"].startswith("M108,46.75H324")


def test_a_record_that_is_not_on_the_map_gets_no_outline() -> None:
    assert scene_figure(MIXED, selected="card-99") == scene_figure(MIXED)


def test_a_record_is_outlined_at_its_card_not_at_its_tint_and_marks() -> None:
    subject = Subject("stage-1", "stage")
    tint = Group(subject, Rect(0, 0, 240, 600), "ground", ())
    header = Group(subject, Rect(0, 0, 240, 58), "card", ())
    star = Group(subject, Rect(220, 0, 20, 20), "mark", ())
    [outline] = scene_figure(scene(tint, header, star), selected="stage-1")["layout"]["shapes"]
    assert outline["path"].startswith("M8,-3.25H232")
    assert len(scene_figure(scene(tint), selected="stage-1")["layout"]["shapes"]) == 1


@pytest.mark.parametrize("background", ["#FFFFFF", "#14171C"])
def test_the_hover_label_can_be_read_on_light_and_dark(background: str) -> None:
    picture = scene(card(1, "one"))
    label = scene_figure(type(picture)(800, 400, "", "", "en", background, picture.groups))["layout"][
        "hoverlabel"
    ]
    brightness = [int(colour[1:3], 16) for colour in (label["bgcolor"], label["font"]["color"])]
    assert abs(brightness[0] - brightness[1]) > 150


def test_building_a_figure_does_not_load_plotly() -> None:
    code = "import sys, cjm_studio.figures; print('plotly' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "False\n"
    )


def test_the_figure_does_not_grow_faster_than_the_map() -> None:
    small, big = (len(json.dumps(scene_figure(wall(cards)))) for cards in (100, 1000))
    assert big < 11 * small


def test_neither_wheel_nor_double_click_moves_the_map() -> None:
    assert FIGURE_CONFIG["scrollZoom"] is FIGURE_CONFIG["doubleClick"] is False
