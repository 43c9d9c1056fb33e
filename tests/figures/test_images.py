"""Pictures on a figure: where the Scene has them, with what lies on them drawn above."""

from base64 import b64decode
from typing import Any

from cjm_studio.figures import scene_figure
from cjm_studio.layout import blueprint, journey_map
from cjm_studio.pictures import content_of, smaller
from tests.images import picture
from tests.images_on_cards import illustrated
from tests.small_journeys import small_journey


def layout(**size: int) -> dict[str, Any]:
    found: dict[str, Any] = scene_figure(journey_map(illustrated(small_journey(), **size)))["layout"]
    return found


def test_images_lie_over_the_cards_and_the_signs_of_personas_over_them() -> None:
    drawn = layout()
    assert {each["layer"] for each in drawn["images"]} == {"above"}
    assert any(shape["layer"] == "above" for shape in drawn["shapes"])
    assert any(shape["layer"] == "below" for shape in drawn["shapes"])


def test_without_pictures_nothing_of_the_figure_changes() -> None:
    drawn = scene_figure(blueprint(small_journey()))["layout"]
    assert "images" not in drawn
    assert {shape["layer"] for shape in drawn["shapes"]} == {"below"}


def test_a_figure_carries_no_more_pixels_than_are_seen() -> None:
    large, small = layout(width_px=800, height_px=600), layout(width_px=400, height_px=300)
    sizes = [sum(len(each["source"]) for each in drawn["images"]) for drawn in (large, small)]
    assert sizes[0] < 2 * sizes[1]
    assert b"<image" in b64decode(large["images"][0]["source"].partition(",")[2])


def test_a_smaller_picture_is_the_same_every_time_and_a_small_one_stays_itself() -> None:
    content = content_of(picture(width_px=800, height_px=400))
    assert content is not None
    assert smaller(content, 800) is content
    half = smaller(content, 400)
    assert (half.width_px, half.height_px, half.media) == (400, 200, "image/jpeg")
    smaller.cache_clear()
    assert smaller(content, 400) == half
