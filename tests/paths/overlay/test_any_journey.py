"""Whatever the journey and the log: there is an answer, and its shares are shares."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjm_studio.model import Journey
from cjm_studio.paths import PathCount
from cjm_studio.paths.overlay import conformance, drift, heat, lay_over, observed, suggest
from cjm_studio.paths.overlay.places import places
from tests.small_journeys import empty_journey
from tests.strategies import journeys


@pytest.mark.long
@given(journeys(), st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_log_can_be_laid_over_any_journey(journey: Journey, data: st.DataObject) -> None:
    names = [place.touchpoint.title or place.touchpoint.id for place in places(journey)]
    event = st.sampled_from([*names, "Другое", ""])
    walks = data.draw(st.lists(st.lists(event, min_size=1, max_size=6).map(tuple), max_size=5, unique=True))
    paths = [PathCount(walk, count + 1, 0) for count, walk in enumerate(walks)]
    overlay = lay_over(journey, paths)
    found = conformance(overlay)
    assert 0 <= found.fit <= found.fit_on_the_map <= 1
    assert all(0 < each.share <= 1 for each in found.deviations)
    assert all(0 <= each.share <= 1 for each in heat(overlay).spots.values())
    assert all(each.conversion is None or 0 <= each.conversion <= 1 for each in observed(overlay))
    assert not any(each.is_significant for each in drift(paths, paths, journey).shifts)
    assert all(0 < each.score <= 1 for each in suggest(journey, ["Другое", "other_event"]))


def test_a_journey_without_stages_and_a_log_without_customers_have_an_answer() -> None:
    overlay = lay_over(empty_journey(), [PathCount(("a",), 1, 0)])
    assert (conformance(overlay).off_the_map, heat(overlay).spots, observed(overlay)) == (1, {}, ())
    assert conformance(lay_over(empty_journey(), [])).fit == 0.0
