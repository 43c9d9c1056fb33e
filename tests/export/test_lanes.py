"""Which lanes a picture has, and which of them were asked for."""

import pytest

from cjm_studio.errors import ExportError
from cjm_studio.export import Options, lanes_in, lanes_of
from tests.images_on_cards import illustrated
from tests.small_journeys import small_journey


@pytest.mark.parametrize("view", ["map", "blueprint"])
def test_the_lane_of_pictures_is_offered_where_a_stage_or_step_has_one(view: str) -> None:
    assert "pictures" in lanes_of(illustrated(small_journey()), Options(view=view))
    assert "pictures" not in lanes_of(small_journey(), Options(view=view))


def test_lanes_are_named_with_commas_even_those_that_this_journey_lacks() -> None:
    assert lanes_in("", small_journey(), Options()) == ()
    assert lanes_in(" emotion,pictures , emotion", small_journey(), Options()) == ("emotion", "pictures")


def test_a_name_that_no_lane_has_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ExportError, match=r"no lane 'emotions'.+customer_actions, systems"):
        lanes_in("systems,emotions", small_journey(), Options(view="blueprint"))
