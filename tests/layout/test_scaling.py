from pathlib import Path

import pytest

from cjm_studio.fileformat import open_journey
from cjm_studio.layout import Scene, Text, journey_map, scaled

JOURNEYS = Path(__file__).parents[2] / "journeys"


@pytest.fixture(scope="module")
def scene() -> Scene:
    return journey_map(open_journey(JOURNEYS / "pre-approved-loan.ru.journey.json"))


def test_at_its_own_size_a_picture_stays_what_it_is(scene: Scene) -> None:
    assert scaled(scene, 1) is scene


def test_there_and_back_gives_the_same_picture(scene: Scene) -> None:
    # Halves are exact in binary, so nothing is lost on the way.
    assert scaled(scaled(scene, 0.5), 2) == scene


def test_every_text_shrinks_with_the_room_it_has(scene: Scene) -> None:
    small = scaled(scene, 0.5)
    for group, half in zip(scene.groups, small.groups, strict=True):
        assert half.rect.width == group.rect.width / 2
        for shape, shrunk in zip(group.shapes, half.shapes, strict=True):
            if isinstance(shape, Text) and isinstance(shrunk, Text):
                assert (shrunk.size, shrunk.width, shrunk.lines) == (
                    shape.size / 2,
                    shape.width / 2,
                    shape.lines,
                )
