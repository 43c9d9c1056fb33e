from hypothesis import given, settings

from cjm_studio.layout import DARK, Dot, Path, Rect, thumbnail
from cjm_studio.model import Journey
from tests.builders import journey_of, journey_of_cards
from tests.strategies import journeys


def test_a_thumbnail_has_the_leading_persona_only() -> None:
    shapes = thumbnail(journey_of_cards(20)).groups[0].shapes
    assert sum(isinstance(shape, Dot) for shape in shapes) == 2


def test_a_stage_is_an_arrow() -> None:
    shapes = thumbnail(journey_of_cards(20)).groups[0].shapes
    assert sum(isinstance(shape, Path) and len(shape.steps) == 7 for shape in shapes) == 8


def test_an_empty_journey_has_an_empty_thumbnail() -> None:
    assert thumbnail(journey_of()).groups[0].shapes == ()


@settings(max_examples=30)
@given(journeys())
def test_every_journey_has_a_thumbnail_of_the_same_size(journey: Journey) -> None:
    scene = thumbnail(journey, DARK)
    assert (scene.width, scene.height) == (380, 168)
    assert [group.rect for group in scene.groups] == [Rect(0, 0, 380, 168)]
