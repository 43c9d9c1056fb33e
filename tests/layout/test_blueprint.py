from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.layout import DARK, LIGHT, MapOptions, Theme
from cjm_studio.layout.blueprint import blueprint
from cjm_studio.model import Journey
from tests.builders import journey_of_everything
from tests.layout.blueprint_journeys import blueprint_journeys
from tests.layout.soundness import assert_arrows_leave_words_alone, assert_sound
from tests.strategies import journeys


@settings(max_examples=60)
@given(blueprint_journeys(), st.sampled_from([LIGHT, DARK]), st.sampled_from(["en", "ru"]))
def test_nothing_overlaps_and_no_arrow_crosses_words(journey: Journey, theme: Theme, language: str) -> None:
    scene = blueprint(journey, theme=theme, language=language)
    assert_sound(scene)
    assert_arrows_leave_words_alone(scene)


@settings(max_examples=30)
@given(journeys(), st.booleans())
def test_any_journey_has_a_sound_blueprint(journey: Journey, teach: bool) -> None:
    scene = blueprint(journey, options=MapOptions(teach=teach))
    assert_sound(scene)
    assert_arrows_leave_words_alone(scene)


def test_a_journey_of_everything_has_a_sound_blueprint() -> None:
    assert_sound(blueprint(journey_of_everything()))
