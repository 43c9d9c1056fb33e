"""Arrows of slides: their way is ours, and both their ends are glued to cards."""

import re
from pathlib import Path as FilePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.export import Options, scene_of
from cjm_studio.export.slides.arrows import Point, route_of
from cjm_studio.export.slides.connectors import bent_frame
from cjm_studio.export.slides.pages import Page, shapes_xml
from cjm_studio.fileformat import open_journey
from cjm_studio.layout import Path, Scene
from cjm_studio.layout.blueprints.arrows import rounded_line
from tests.small_journeys import small_journey

JOURNEYS = FilePath(__file__).parents[3] / "journeys"
EMU_PER_PX = 6_350
LENGTHS = st.sampled_from([-400, -120, -35, 35, 80, 260])


@st.composite
def routes(draw: st.DrawFn) -> tuple[Point, ...]:
    """One to three pieces, by turns level and upright."""
    level, points = draw(st.booleans()), [(500.0, 500.0)]
    for length in draw(st.lists(LENGTHS, min_size=1, max_size=3)):
        x, y = points[-1]
        points.append((x + length, y) if level else (x, y + length))
        level = not level
    return tuple(points)


def drawn(points: tuple[Point, ...]) -> list[tuple[float, float]]:
    """The way as a program for slides draws the preset: bent, then flipped, then turned about its middle."""
    frame = bent_frame(points, EMU_PER_PX)
    [x], [y], [width], [height] = (
        [int(found) for found in re.findall(rf'{name}="(-?\d+)"', frame.xml)]
        for name in (" x", " y", "cx", "cy")
    )
    bend = (frame.adjustment or 0) / 100_000 * width
    ways: dict[int, list[tuple[float, float]]] = {
        2: [(0, 0), (width, height)],
        3: [(0, 0), (width, 0), (width, height)],
        4: [(0, 0), (bend, 0), (bend, height), (width, height)],
    }
    found: list[tuple[float, float]] = []
    for across, down in ways[len(points)]:
        across = width - across if "flipH" in frame.xml else across
        down = height - down if "flipV" in frame.xml else down
        if "rot=" in frame.xml:
            across, down = width / 2 - (down - height / 2), height / 2 + (across - width / 2)
        found.append((x + across, y + down))
    return found


@given(routes())
def test_a_preset_connector_runs_where_our_arrow_runs(points: tuple[Point, ...]) -> None:
    wanted = [(x * EMU_PER_PX, y * EMU_PER_PX) for x, y in points]
    for place, (one, other) in enumerate(zip(drawn(points), wanted, strict=True)):
        assert one == pytest.approx(other, abs=1_300), place


def test_the_corners_of_an_arrow_are_found_again_under_their_curves() -> None:
    scene = scene_of(open_journey(JOURNEYS / "pre-approved-loan.ru.journey.json"), Options(view="blueprint"))
    arrows = [group for group in scene.groups if group.subject.lane == "links"]
    for group in arrows:
        route, (line, head) = route_of(group), group.shapes
        assert route is not None
        assert isinstance(line, Path)
        assert isinstance(head, Path)
        ends = [tuple(float(value) for value in step[1:]) for step in (line.steps[-1], head.steps[1])]
        base = ends[0][0], ends[0][1]
        assert rounded_line([*route.points[:-1], base], 10) == line.steps
        assert ends[1] == route.points[-1]
    assert len(arrows) > 30


def slide_xml(scene: Scene) -> str:
    return shapes_xml(Page(scene, 0.5))


def test_an_arrow_is_glued_to_the_cards_that_it_joins() -> None:
    xml = slide_xml(scene_of(small_journey(), Options(view="blueprint")))
    [served] = re.findall(r'<a:stCxn id="(\d+)" idx="0"/><a:endCxn id="(\d+)" idx="2"/>', xml)
    names = dict(re.findall(r'<p:cNvPr id="(\d+)" name="([^"·]+)', xml))
    assert [names[number].strip() for number in served] == ["System: Касса 1С", "Touchpoint: Касса"]


def test_each_glued_end_is_a_shape_of_its_slide() -> None:
    scene = scene_of(open_journey(JOURNEYS / "pre-approved-loan.ru.journey.json"), Options(view="blueprint"))
    xml = slide_xml(scene)
    ends = re.findall(r'<a:(?:st|end)Cxn id="(\d+)"', xml)
    assert set(ends) <= set(re.findall(r'<p:cNvPr id="(\d+)"', xml))
    few = sum((route := route_of(group)) is not None and route.pieces <= 3 for group in scene.groups)
    assert len(ends) == 2 * few


def test_an_arrow_is_one_shape_with_a_head_of_its_own() -> None:
    xml = slide_xml(scene_of(small_journey(), Options(view="blueprint")))
    assert len(re.findall("<a:tailEnd", xml)) == len(re.findall("<p:cxnSp>", xml)) == 2
