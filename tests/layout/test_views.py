from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.layout import VIEWS, MapOptions, Scene
from cjm_studio.model import FrontstageAction, Journey, PainPoint, Persona, Promise
from tests.builders import journey_of, journey_of_cards
from tests.layout.paths import link, path
from tests.layout.soundness import assert_sound, texts
from tests.strategies import journeys

every_view = pytest.mark.parametrize("view", sorted(VIEWS))


def words(scene: Scene) -> str:
    said = [" ".join(shape.lines) for group in scene.groups for shape in texts(group)]
    return " | ".join(said).replace("\u00a0", " ")


def drawn(view: str, journey: Journey, **options: object) -> str:
    return words(VIEWS[view](journey, options=MapOptions(**options)))  # type: ignore[arg-type] # names of fields


def loan() -> Journey:
    """Three stages, two personas with a pain each, and a promise that is broken in the second stage."""
    return journey_of(
        *path("Stimulus", "Queue", "Decision"),
        Persona(id="marina", name="Marina"),
        Persona(id="pavel", name="Pavel"),
        PainPoint(id="p1", text="Waits"),
        PainPoint(id="p2", text="Calls"),
        link("hurts", "p1", "touchpoint-1"),
        link("hurts", "p2", "touchpoint-2"),
        link("felt_by", "p1", "marina"),
        link("felt_by", "p2", "pavel"),
        Promise(id="promise", text="Ten minutes", promised_duration_s=600),
        FrontstageAction(id="desk", text="Desk", working_time_s=500),
        FrontstageAction(id="check", text="Check", working_time_s=500),
        *(link("keeps", name, "promise") for name in ("desk", "check")),
        link("part_of", "desk", "step-1"),
        link("part_of", "check", "step-2"),
        link("delivered_by", "touchpoint-1", "desk"),
        link("delivered_by", "touchpoint-2", "check"),
    )


@every_view
@settings(max_examples=15)
@given(journeys(), st.data())
def test_every_view_is_sound_with_any_options(view: str, journey: Journey, data: st.DataObject) -> None:
    ids = st.lists(st.sampled_from(sorted(journey.records)), max_size=3).map(tuple)
    options = MapOptions(
        teach=data.draw(st.booleans()),
        title=data.draw(st.sampled_from(["", "Ten minutes take ninety " * 8])),
        day=data.draw(st.sampled_from([None, date(2026, 11, 22)])),
        legend=data.draw(st.booleans()),
        stages=data.draw(ids),
        personas=data.draw(ids),
        lanes=data.draw(st.sampled_from([(), ("touchpoints", "systems"), ("pains",)])),
    )
    assert_sound(VIEWS[view](journey, options=options))


@every_view
def test_the_same_journey_gives_the_same_scene(view: str) -> None:
    assert VIEWS[view](journey_of_cards(30)) == VIEWS[view](journey_of_cards(30))


@every_view
def test_chosen_stages_keep_their_numbers(view: str) -> None:
    journey = journey_of(*loan().records.values(), *loan().links.values())
    said = drawn(view, journey, stages=("stage-1",))
    if view != "communications":
        assert "| 2 | Queue |" in said
    assert "Stimulus" not in said


@every_view
def test_title_and_day_stand_over_the_picture(view: str) -> None:
    said = drawn(view, loan(), title="Ten minutes take ninety", day=date(2026, 11, 22))
    assert "Ten minutes take ninety | " in said
    assert "22 November 2026" in said


@every_view
def test_a_picture_without_a_legend_explains_nothing(view: str) -> None:
    scene = VIEWS[view](loan(), options=MapOptions(legend=False))
    assert {"legend", "sources"} & {group.subject.lane for group in scene.groups} == set()


def test_only_the_chosen_lanes_are_drawn() -> None:
    lanes = {
        view: {group.subject.lane for group in VIEWS[view](loan(), options=options).groups}
        for view, options in (
            ("map", MapOptions(lanes=("pains",))),
            ("blueprint", MapOptions(lanes=("customer_actions",))),
        )
    }
    assert "pains" in lanes["map"]
    assert "touchpoints" not in lanes["map"]
    assert "frontstage_people" not in lanes["blueprint"]


def test_what_only_left_out_personas_feel_is_left_out() -> None:
    said = drawn("map", loan(), personas=("marina",))
    assert "Waits" in said
    assert "Calls" not in said
    assert "Pavel" not in said


def test_a_part_of_a_blueprint_judges_promises_by_the_whole() -> None:
    said = drawn("blueprint", loan(), stages=("stage-1",))
    assert "takes 17 min, promised 10 min" in said
