"""What makes a journey impossible is found, and a sound journey is left alone."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.model import (
    Journey,
    JourneyHead,
    Lane,
    Next,
    PainPoint,
    PartOf,
    PlacingLink,
    PlainLink,
    Problem,
    Stage,
    Step,
    Touchpoint,
    structure_problems,
)
from tests.builders import journey_of, journey_of_everything, small_journey
from tests.strategies import journeys


def told(journey: Journey) -> list[str]:
    return [
        f"{problem.item_id}: " + problem.message.format(**problem.values)
        for problem in structure_problems(journey)
    ]


@given(journeys())
def test_a_sound_journey_has_no_problems(journey: Journey) -> None:
    assert structure_problems(journey) == ()


def test_everything_at_once_is_sound() -> None:
    assert told(journey_of_everything()) == []


@given(journeys(), st.data())
def test_each_link_to_a_record_that_is_gone_is_told(journey: Journey, data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(sorted(journey.records)))
    loose = {link.id for link in (*journey.out(gone), *journey.into(gone))}
    problems = structure_problems(journey.replaced({gone: None}))
    assert loose <= {problem.item_id for problem in problems}


def test_a_dangling_link_names_the_end_that_is_missing() -> None:
    journey = small_journey().replaced({"touchpoint-1": None})
    assert told(journey) == [
        f"{link}: The link '{link}' ({kind}) leads to 'touchpoint-1', which does not exist. "
        "Add the record or remove the link."
        for link, kind in (("part_of-3", "part_of"), ("hurts-1", "hurts"))
    ]


def test_a_link_may_lead_to_another_journey() -> None:
    opens = PlainLink(id="opens-1", kind="opens", source="step-1", target="journey-elsewhere")
    assert told(small_journey().replaced({}, {opens.id: opens})) == []


def test_what_opens_a_journey_opens_no_touchpoint_of_this_one() -> None:
    opens = PlainLink(id="opens-1", kind="opens", source="step-1", target="touchpoint-1")
    (words,) = told(small_journey().replaced({}, {opens.id: opens}))
    assert "may not go from step 'step-1' to touchpoint 'touchpoint-1'" in words


def test_a_link_between_the_wrong_kinds_is_told() -> None:
    hurts = PlacingLink(id="hurts-2", kind="hurts", source="stage-1", target="step-1")
    assert told(small_journey().replaced({}, {hurts.id: hurts})) == [
        "hurts-2: The link 'hurts-2' (hurts) may not go from stage 'stage-1' to step 'step-1'. "
        "Remove it or choose another kind of link."
    ]


def test_a_link_to_itself_is_told() -> None:
    journey = journey_of(
        JourneyHead(id="journey-1"),
        PlainLink(id="l", kind="counterpart", source="journey-1", target="journey-1"),
    )
    assert told(journey) == [
        "l: The link 'l' (counterpart) leads from 'journey-1' to itself. Choose another end."
    ]


def test_a_transition_may_lead_back_to_where_it_comes_from() -> None:
    again = Next(id="next-1", source="step-1", target="step-1", trigger="забыл паспорт")
    assert told(small_journey().replaced({}, {again.id: again})) == []


def test_a_card_has_one_place_only() -> None:
    second = PartOf(id="part_of-9", source="touchpoint-1", target="step-2")
    assert told(small_journey().replaced({}, {second.id: second})) == [
        "part_of-9: 'touchpoint-1' has a second link of kind part_of ('part_of-9'). Keep one of them."
    ]


def test_the_same_plain_link_twice_is_told() -> None:
    again = PlacingLink(id="hurts-9", kind="hurts", source="pain_point-1", target="touchpoint-1")
    assert told(small_journey().replaced({}, {again.id: again})) == [
        "hurts-9: 'pain_point-1' has a second link of kind hurts ('hurts-9'). Keep one of them."
    ]


def test_a_pain_may_hurt_at_two_touchpoints() -> None:
    journey = journey_of(
        *[PainPoint(id="p"), Touchpoint(id="a"), Touchpoint(id="b")],
        *[PlacingLink(id=f"hurts-{end}", kind="hurts", source="p", target=end) for end in "ab"],
    )
    assert told(journey) == []


@pytest.mark.parametrize("lane", ["lane-9", "step-2"])
def test_a_lane_that_is_none_is_told(lane: str) -> None:
    placed = PartOf(id="part_of-3", source="touchpoint-1", target="step-1", lane=lane)
    assert told(small_journey().replaced({}, {placed.id: placed})) == [
        f"part_of-3: The link 'part_of-3' names the lane '{lane}', which is not a lane of this journey. "
        "Add it or leave it empty."
    ]


def test_a_lane_of_the_journey_may_be_named() -> None:
    placed = PartOf(id="part_of-3", source="touchpoint-1", target="step-1", lane="lane-1")
    assert told(small_journey().replaced({"lane-1": Lane(id="lane-1")}, {placed.id: placed})) == []


@pytest.mark.parametrize(
    ("heads", "found"), [([], "-"), (["other"], "other"), (["journey-1", "other"], "journey-1, other")]
)
def test_a_journey_has_exactly_one_head_of_its_own_id(heads: list[str], found: str) -> None:
    journey = Journey("journey-1", {head: JourneyHead(id=head) for head in heads})
    assert told(journey) == [
        "journey-1: A journey needs exactly one record of kind 'journey' with the id 'journey-1'; "
        f"found: {found}."
    ]


def chain(targets: dict[str, str]) -> Journey:
    """Steps that are part of each other, as no command and no person would place them."""
    steps = [Step(id=step) for step in sorted(targets.keys() | set(targets.values()))]
    return journey_of(
        *steps, *[PartOf(id=f"in-{one}", source=one, target=other) for one, other in targets.items()]
    )


def circles(journey: Journey) -> list[Problem]:
    return [problem for problem in structure_problems(journey) if "circle" in problem.values]


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")))
def test_each_circle_of_places_is_told_once(targets: dict[str, str]) -> None:
    wanted = sorted(sorted(circle) for circle in nx.simple_cycles(nx.DiGraph(list(targets.items()))))
    found = [problem.values["circle"].split(" → ") for problem in circles(chain(targets))]
    assert sorted(sorted(circle[:-1]) for circle in found) == wanted
    assert all(circle[0] == circle[-1] for circle in found)


def test_a_circle_is_told_as_a_way_round() -> None:
    (problem,) = circles(chain({"a": "b", "b": "c", "c": "b"}))
    assert problem.message.format(**problem.values) == (
        "'b' is part of itself: b → c → b. Remove one of these part_of links."
    )


def test_a_long_circle_is_told_by_its_beginning() -> None:
    (problem,) = circles(chain({f"s{number}": f"s{(number + 1) % 5_000}" for number in range(5_000)}))
    assert problem.values["circle"] == " → ".join([*(f"s{number}" for number in range(10)), "…"])


def test_a_stage_alone_is_no_problem() -> None:
    assert told(journey_of(Stage(id="s"), Step(id="t"), Touchpoint(id="p"), PainPoint(id="q"))) == []
