"""Shapes are few, and lie on each other as in the Scene."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.figures.outlines import box_outline
from cjm_studio.figures.shapes import scene_shapes
from cjm_studio.layout import Box, Dot, Group, Layer, Path, Rect, Scene, Stroke, Subject
from tests.figures.scenes import BLUE, CURVE, card, drawing, scene, wall

COLOURS = ("#E8F0FE", "#FFF2D1", "#FDE7EC")

boxes = st.builds(
    lambda x, y, width, height, colour, stroke: Box(Rect(x, y, width, height), 0, colour, stroke),
    st.integers(0, 90), st.integers(0, 90), st.integers(1, 60), st.integers(1, 60),
    st.sampled_from(COLOURS), st.sampled_from([None, BLUE]),
)  # fmt: skip


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Boxes anywhere on ground and marks, cards side by side."""
    ground = draw(st.lists(st.lists(boxes, max_size=4), max_size=4))
    cards = draw(st.lists(st.lists(boxes, max_size=4), max_size=6))
    marks = draw(st.lists(st.lists(boxes, max_size=4), max_size=4))
    moved = [[_move(box, 200 * place) for box in group] for place, group in enumerate(cards)]
    layers: list[tuple[Layer, list[list[Box]]]] = [("ground", ground), ("card", moved), ("mark", marks)]
    groups = [
        Group(Subject(), Rect(0, 0, 1, 1), layer, tuple(shapes)) for layer, some in layers for shapes in some
    ]
    return scene(*groups)


def _move(box: Box, x: float) -> Box:
    return Box(Rect(box.rect.x + x, box.rect.y, box.rect.width, box.rect.height), 0, box.fill, box.stroke)


def place_of(box: Box, shapes: list[dict[str, object]]) -> int:
    """Which shape draws the box."""
    return next(
        place
        for place, shape in enumerate(shapes)
        if shape["fillcolor"] == box.fill
        and (shape["line"] != {"width": 0}) == bool(box.stroke)
        and box_outline(box) in str(shape["path"])
    )


@given(scenes())
def test_every_box_is_drawn_and_none_twice(picture: Scene) -> None:
    drawn = sum(str(shape["path"]).count("M") for shape in scene_shapes(picture))
    assert drawn == sum(len(group.shapes) for group in picture.groups)


@given(st.lists(boxes, max_size=8, unique=True), st.sampled_from(["ground", "card", "mark"]))
def test_of_two_that_overlap_the_later_one_lies_on_top(some: list[Box], layer: Layer) -> None:
    shapes = scene_shapes(scene(drawing(*some, layer=layer)))
    for place, lower in enumerate(some):
        for upper in some[place + 1 :]:
            if lower.rect.overlaps(upper.rect):
                assert place_of(lower, shapes) < place_of(upper, shapes)


def test_the_number_of_shapes_does_not_grow_with_the_cards() -> None:
    assert len(scene_shapes(wall(500))) == len(scene_shapes(wall(50)))


def test_cards_of_one_colour_share_a_shape() -> None:
    shapes = scene_shapes(scene(card(1, "one"), card(2, "two"), card(3, "three")))
    assert [shape["path"].count("M") for shape in shapes if shape["fillcolor"] == "#E8F0FE"] == [3]


def test_ground_lies_under_cards_and_marks_on_top() -> None:
    rect = Rect(0, 0, 10, 10)
    colours = {"mark": "#111111", "card": "#222222", "ground": "#333333"}
    groups = [drawing(Box(rect, 0, colour), layer=layer) for layer, colour in colours.items()]  # type: ignore[arg-type] # the keys are layers
    assert [shape["fillcolor"] for shape in scene_shapes(scene(*groups))] == ["#333333", "#222222", "#111111"]


def test_a_dash_is_given_in_pixels() -> None:
    [shape] = scene_shapes(scene(drawing(Path(CURVE, None, Stroke("#8E2C82", 6, (15.6, 10.2))))))
    assert shape["line"] == {"color": "#8E2C82", "width": 6, "dash": "15.6px,10.2px"}


def test_every_shape_lies_under_the_text() -> None:
    assert {shape["layer"] for shape in scene_shapes(wall(50))} == {"below"}


def test_a_ring_of_dots_on_a_line_is_drawn_after_the_line() -> None:
    line = Path(CURVE, None, BLUE)
    dots = (Dot(20, 20, 5, "circle", "#FFFFFF", BLUE), Dot(180, 90, 5, "circle", "#FFFFFF", BLUE))
    first, second = scene_shapes(scene(drawing(line, *dots)))
    assert first["path"].count("M") == 1
    assert second["path"].count("M") == 2


def test_a_curve_of_many_segments_is_as_many_shapes_as_it_has_kinds_of_line() -> None:
    strokes = [Stroke("#8E2C82", 6, dash, round_cap=not dash) for dash in ((), (15, 10), ())]
    shapes = scene_shapes(scene(drawing(*(Path(CURVE, None, stroke) for stroke in strokes * 9))))
    assert len(shapes) == 3  # whole lines, dashes, and the round ends of the whole ones


def test_an_area_between_two_lines_of_its_colour_stays_between_them() -> None:
    line, area = Path(CURVE, None, BLUE), Box(Rect(0, 0, 200, 100), 0, BLUE.colour)
    fills = [shape["fillcolor"] for shape in scene_shapes(scene(drawing(line, area, line)))]
    assert fills == ["rgba(0,0,0,0)", BLUE.colour, "rgba(0,0,0,0)"]
