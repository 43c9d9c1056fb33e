from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.layout import LIGHT, Icon, MapOptions, Path, Scene, Shape, communication_map
from cjm_studio.model import (
    Channel,
    Communication,
    ContactPolicy,
    FrontstageAction,
    Journey,
    Persona,
    Promise,
)
from tests.builders import journey_of, journey_of_everything
from tests.layout.paths import link, path
from tests.layout.soundness import assert_sound, texts
from tests.strategies import journeys


def words(scene: Scene) -> list[str]:
    return [" ".join(shape.lines).replace("\u00a0", " ") for group in scene.groups for shape in texts(group)]


def shapes_of(scene: Scene, record_id: str) -> list[Shape]:
    return [shape for group in scene.groups if group.subject.record_id == record_id for shape in group.shapes]


def pushed(often: float, limit: float) -> Journey:
    """A push about a promise in the first stage, and a policy."""
    return journey_of(
        *path("Stimulus", "Visit"),
        Channel(id="app", name="App", channel_kind="app"),
        Promise(id="promise", text="Money in ten minutes", promised_duration_s=600),
        Communication(id="push", message="Your loan is approved", trigger="Thursday", frequency=often),
        ContactPolicy(id="policy", limit_per_customer=limit),
        link("reaches", "push", "touchpoint-0"),
        link("happens_in", "push", "app"),
        link("says", "push", "promise"),
    )


@settings(max_examples=40)
@given(journeys(), st.sampled_from(["en", "ru"]), st.booleans())
def test_any_journey_has_a_sound_communication_map(journey: Journey, language: str, teach: bool) -> None:
    assert_sound(communication_map(journey, language=language, options=MapOptions(teach=teach)))


def test_a_journey_of_everything_has_a_sound_communication_map() -> None:
    assert_sound(communication_map(journey_of_everything()))


def test_a_message_stands_in_its_channel_and_stage() -> None:
    scene = communication_map(pushed(1, 3))
    card = next(group for group in scene.groups if group.subject.record_id == "push")
    row = next(group for group in scene.groups if group.subject.record_id == "app")
    assert card.subject.stage_id == "stage-0"
    assert abs(card.rect.y - row.rect.y) < 12


def test_a_card_says_when_what_is_promised_and_how_often() -> None:
    said = words(communication_map(pushed(2, 3)))
    assert {"Your loan is approved", "When: Thursday", "Money in ten minutes", "2 per month"} <= set(said)


@pytest.mark.parametrize(("often", "marks"), [(2, 0), (3, 0), (4, 1)])
def test_what_breaks_the_policy_is_marked(often: float, marks: int) -> None:
    scene = communication_map(pushed(often, 3))
    found = [group for group in _marks(scene) if group == "push"]
    assert len(found) == marks


def _marks(scene: Scene) -> Iterator[str]:
    return (group.subject.record_id for group in scene.groups if group.layer == "mark")


def test_the_title_says_how_far_the_limit_is_exceeded() -> None:
    assert "4 contacts per month where 3 are agreed" in words(communication_map(pushed(4, 3), theme=LIGHT))


def test_a_promise_of_which_nobody_knows_is_not_crossed_out() -> None:
    pushing = pushed(1, 3)
    journey = journey_of(
        *pushing.records.values(),
        *pushing.links.values(),
        FrontstageAction(id="desk", text="Desk"),
        link("keeps", "desk", "promise"),
    )
    scene = communication_map(journey)
    icons = [shape.name for shape in shapes_of(scene, "push") if isinstance(shape, Icon)]
    assert icons == ["outbox", "handshake"]
    assert "promise not kept" not in words(scene)


def test_messages_beside_each_other_are_as_high_as_their_own_words() -> None:
    journey = journey_of(
        *pushed(1, 3).records.values(),
        *pushed(1, 3).links.values(),
        Communication(id="other", message="Thanks"),
        link("reaches", "other", "touchpoint-1"),
        link("happens_in", "other", "app"),
    )
    one, other = (
        next(group.rect for group in communication_map(journey).groups if group.subject.record_id == key)
        for key in ("push", "other")
    )
    assert one.y == other.y
    assert one.height > other.height


def test_a_limit_names_the_whole_persona() -> None:
    name = "The Lebedevs with internet and television"
    journey = journey_of(
        *pushed(1, 3).records.values(), *pushed(1, 3).links.values(), Persona(id="family", name=name)
    )
    scene = communication_map(journey)
    totals = [shape for group in scene.groups if group.subject.lane == "totals" for shape in texts(group)]
    assert name in [" ".join(shape.lines) for shape in totals]


def test_no_line_of_a_curve_is_in_the_legend() -> None:
    scene = communication_map(pushed(1, 3))
    legend = [shape for group in scene.groups if group.subject.lane == "legend" for shape in group.shapes]
    assert legend
    assert [shape for shape in legend if isinstance(shape, Path)] == []


def test_common_channels_are_named_without_a_hyphen() -> None:
    journey = pushed(1, 3)
    channel = journey.records["app"].model_copy(update={"name": "Приложение"})
    scene = communication_map(journey.replaced({"app": channel}, {}))
    assert "Приложение" in words(scene)


def test_a_map_without_messages_says_what_belongs_there() -> None:
    said = " ".join(words(communication_map(journey_of(*path("Visit")))))
    assert "Here stands what you tell customers" in said
