"""Pictures on a map have room of their own: nothing overlaps, and one that cannot be drawn takes none."""

from base64 import b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.language import kinds_label
from cjm_studio.layout import (
    LIGHT,
    Image,
    MapOptions,
    Rect,
    Scene,
    blueprint,
    communication_map,
    comparison,
    journey_map,
)
from cjm_studio.model import Journey, Picture, PlainLink
from cjm_studio.pictures import Content
from tests.builders import journey_of_cards, journey_of_everything
from tests.images import image, written
from tests.images_on_cards import illustrated
from tests.layout.soundness import assert_arrows_leave_words_alone, assert_sound
from tests.small_journeys import small_journey

SIZES = [(160, 90), (90, 160), (400, 20), (20, 400), (1, 1)]


def images(scene: Scene) -> dict[str, Image]:
    return {
        group.subject.record_id: shape
        for group in scene.groups
        for shape in group.shapes
        if isinstance(shape, Image)
    }


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", [journey_map, blueprint, communication_map])
def test_every_picture_of_a_view_is_sound(view: object, size: tuple[int, int]) -> None:
    assert callable(view)
    journey = illustrated(journey_of_everything(), width_px=size[0], height_px=size[1])
    scene = view(journey, theme=LIGHT, language="ru", options=MapOptions(columns="steps"))
    assert_sound(scene)
    assert_arrows_leave_words_alone(scene)
    assert images(scene)
    for group in scene.groups:
        assert all(group.rect.contains(each.rect) for each in group.shapes if isinstance(each, Image))


def test_two_maps_beside_each_other_show_them_too() -> None:
    journey = illustrated(journey_of_everything())
    scene = comparison(journey, journey.replaced({"pain_point-1": None}), language="ru")
    assert_sound(scene)
    assert "touchpoint-1" in images(scene)


def test_a_card_grows_by_its_image_and_only_that_card_has_one() -> None:
    plain = small_journey()
    shown = illustrated(plain)
    bare, drawn = journey_map(plain), journey_map(shown)
    assert images(bare) == {}
    assert drawn.height > bare.height
    assert {"marina", "desk", "visit"} <= images(drawn).keys()


def test_a_portrait_is_round_and_keeps_the_sign_of_its_persona() -> None:
    scene = journey_map(illustrated(small_journey(), width_px=90, height_px=160))
    [group] = [group for group in scene.groups if group.subject.record_id == "marina"]
    [portrait] = [shape for shape in group.shapes if isinstance(shape, Image)]
    assert portrait.radius * 2 == portrait.rect.width == portrait.rect.height
    assert portrait.cut == pytest.approx((0, (1 - 90 / 160) / 2))
    assert group.shapes.index(portrait) < len(group.shapes) - 2


def test_what_cannot_be_drawn_leaves_the_card_as_it_was() -> None:
    whole = written(image())
    spoiled = b64encode(whole[:60] + b"\x00" * (len(whole) - 72) + whole[-12:]).decode()
    journey = small_journey()
    link = PlainLink(id="l", kind="pictured_by", source="till", target="p")
    broken = journey.replaced({"p": Picture(id="p", data=spoiled)}, {"l": link})
    assert journey_map(broken).groups == journey_map(journey).groups


@given(*[st.integers(1, 800)] * 2, *[st.floats(1, 500)] * 2)
def test_the_part_that_is_shown_fills_its_place_and_is_not_bent(
    width: int, height: int, across: float, down: float
) -> None:
    shown = Image(Rect(10, 20, across, down), Content(b"", "image/png", width, height))
    whole = shown.whole
    assert whole.contains(shown.rect)
    assert whole.width / whole.height == pytest.approx(width / height)
    assert min(abs(whole.width - across), abs(whole.height - down)) == pytest.approx(0, abs=0.01)


@settings(max_examples=20)
@given(st.sampled_from(SIZES), st.sampled_from(["stages", "steps"]))
def test_a_large_map_of_pictures_is_sound(size: tuple[int, int], columns: str) -> None:
    journey: Journey = illustrated(journey_of_cards(30), width_px=size[0], height_px=size[1])
    assert_sound(journey_map(journey, options=MapOptions(columns=columns)))  # type: ignore[arg-type] # two texts


@pytest.mark.parametrize("view", [journey_map, blueprint])
def test_stages_and_steps_are_seen_in_a_lane_of_their_own_that_may_be_chosen_alone(view: object) -> None:
    assert callable(view)
    journey = illustrated(small_journey())
    for lanes in [(), ("pictures",)]:
        shown = view(journey, language="ru", options=MapOptions("steps", teach=False, lanes=lanes))
        assert_sound(shown)
        assert lane_titles(shown)["pictures"] == kinds_label("picture", "ru")
        assert {"visit", "queue"} <= images(shown).keys()
    without = view(journey, options=MapOptions(lanes=("customer_actions",), teach=False))
    assert "pictures" not in lane_titles(without)
    assert "visit" not in images(without)


def test_a_picture_on_a_blueprint_stands_under_its_step_and_over_the_lanes() -> None:
    scene = blueprint(illustrated(small_journey()))
    [step] = [g for g in scene.groups if g.subject.record_id == "queue" and g.subject.lane == "steps"]
    [shown] = [g for g in scene.groups if g.subject.record_id == "queue" and g.subject.lane == "pictures"]
    assert step.rect.x <= shown.rect.x < shown.rect.right <= step.rect.right
    assert step.rect.bottom < shown.rect.y
    assert shown.rect.bottom < min(g.rect.y for g in scene.groups if g.subject.lane == "zones")


def lane_titles(scene: Scene) -> dict[str, str]:
    subjects = [group.subject for group in scene.groups]
    return {each.lane: each.label for each in subjects if each.kind == "lane"}
