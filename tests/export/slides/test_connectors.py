"""Arrows of slides: their way is ours, and both their ends are glued to cards."""

import re
from pathlib import Path as FilePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.export import Options, scene_of
from cjm_studio.export.markup import escape
from cjm_studio.export.slides.arrows import Point, Route, legs, route_of
from cjm_studio.export.slides.connectors import bent_frame_xml
from cjm_studio.export.slides.elements import LONGEST_NAME
from cjm_studio.export.slides.pages import Page, shapes_xml
from cjm_studio.fileformat import open_journey
from cjm_studio.layout import Path, Scene, Stroke
from cjm_studio.layout.blueprints.arrows import rounded_line
from cjm_studio.layout.blueprints.routes import corners
from tests.small_journeys import small_journey

JOURNEYS = FilePath(__file__).parents[3] / "journeys"
EMU_PER_PX = 6_350
LENGTHS = st.sampled_from([-400, -120, -35, 35, 80, 260])


@st.composite
def routes(draw: st.DrawFn) -> tuple[Point, ...]:
    """One to six pieces, by turns level and upright."""
    level, points = draw(st.booleans()), [(500.0, 500.0)]
    for length in draw(st.lists(LENGTHS, min_size=1, max_size=6)):
        x, y = points[-1]
        points.append((x + length, y) if level else (x, y + length))
        level = not level
    return tuple(points)


def drawn(points: tuple[Point, ...]) -> list[tuple[float, float]]:
    """The way as a program for slides draws the preset: bent, then flipped, then turned about its middle."""
    frame = bent_frame_xml(points, EMU_PER_PX)
    [x], [y], [width], [height] = (
        [int(found) for found in re.findall(rf'{name}="(-?\d+)"', frame)] for name in (" x", " y", "cx", "cy")
    )
    corner = [(float(width), 0.0)] if len(points) == 3 else []
    found: list[tuple[float, float]] = []
    for across, down in [(0.0, 0.0), *corner, (float(width), float(height))]:
        across = width - across if "flipH" in frame else across
        down = height - down if "flipV" in frame else down
        if "rot=" in frame:
            across, down = width / 2 - (down - height / 2), height / 2 + (across - width / 2)
        found.append((x + across, y + down))
    return found


@given(routes())
def test_the_connectors_of_an_arrow_run_where_our_arrow_runs(points: tuple[Point, ...]) -> None:
    parts = [leg.points for leg in legs(Route(points, Stroke("#171C26", 2), 11, False))]
    assert corners([point for part in parts for point in part]) == list(points)
    for part in parts:
        assert len(part) <= 3
        for one, other in zip(drawn(part), part, strict=True):
            assert one == pytest.approx((other[0] * EMU_PER_PX, other[1] * EMU_PER_PX), abs=1)


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
    assert 'name="Касса 1С – serves – Касса"' in xml


@pytest.fixture(scope="module")
def glued() -> tuple[Scene, str]:
    """A blueprint whose arrows have up to five pieces, and its slide."""
    scene = scene_of(open_journey(JOURNEYS / "pre-approved-loan.ru.journey.json"), Options(view="blueprint"))
    return scene, slide_xml(scene)


def test_both_ends_of_every_connector_are_glued_to_shapes_of_its_slide(glued: tuple[Scene, str]) -> None:
    scene, xml = glued
    ends = re.findall(r'<a:(?:st|end)Cxn id="(\d+)"', xml)
    assert set(ends) <= set(re.findall(r'<p:cNvPr id="(\d+)"', xml))
    routes = [route for group in scene.groups if (route := route_of(group))]
    assert max(len(route.points) for route in routes) > 4
    assert len(ends) == 2 * sum(len(legs(route)) for route in routes)


def test_every_arrow_of_a_whole_blueprint_is_glued(glued: tuple[Scene, str]) -> None:
    scene, xml = glued
    arrows = [group for group in scene.groups if group.subject.lane == "links"]
    names = {escape(group.subject.label[:LONGEST_NAME]) for group in arrows}
    cards = {key for key, name in re.findall(r'<p:cNvPr id="(\d+)" name="([^"]+)', xml) if name not in names}
    connectors = re.findall("<p:cxnSp>.*?</p:cxnSp>", xml)
    begun = [c for c in connectors if re.findall(r'stCxn id="(\d+)"', c)[0] in cards]
    ended = [c for c in connectors if re.findall(r'endCxn id="(\d+)"', c)[0] in cards]
    assert len(begun) == len(ended) == len(arrows)
    assert ended == [c for c in connectors if "<a:tailEnd" in c]


def test_an_arrow_is_one_shape_with_a_head_of_its_own() -> None:
    xml = slide_xml(scene_of(small_journey(), Options(view="blueprint")))
    assert len(re.findall("<a:tailEnd", xml)) == len(re.findall("<p:cxnSp>", xml)) == 2
