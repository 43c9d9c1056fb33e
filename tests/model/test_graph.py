"""The graph of a journey has all of it, and what is asked of it is answered."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.model import (
    BackstageAction,
    FrontstageAction,
    Journey,
    Link,
    Next,
    PainPoint,
    PartOf,
    PlacingLink,
    Promise,
    Record,
    Stage,
    Step,
    System,
    Touchpoint,
    depends_on,
    graph,
    hangs_on,
    read_link,
    stages,
    steps,
    structure_problems,
    touchpoints,
    unreachable,
)
from tests.builders import journey_of, small_journey
from tests.strategies import journeys


def ids(records: tuple[Record, ...]) -> list[str]:
    return [record.id for record in records]


def joined(kind: str, source: str, target: str) -> Link:
    return read_link({"id": f"{kind}-{source}-{target}", "kind": kind, "source": source, "target": target})


def placed(source: str, target: str) -> PartOf:
    return PartOf(id=f"in-{source}-{target}", source=source, target=target)


def then(source: str, target: str) -> Next:
    return Next(id=f"next-{source}-{target}", source=source, target=target)


@given(journeys())
def test_the_graph_has_every_record_and_link(journey: Journey) -> None:
    found = graph(journey)
    assert {key: data["record"] for key, data in found.nodes(data=True) if data["record"]} == journey.records
    assert {key: data["link"] for _, _, key, data in found.edges(keys=True, data=True)} == journey.links
    for source, target, _, data in found.edges(keys=True, data=True):
        assert (source, target, data["kind"]) == (data["link"].source, data["link"].target, data["link"].kind)


@given(journeys())
def test_every_node_says_its_kind(journey: Journey) -> None:
    for key, data in graph(journey).nodes(data=True):
        record = journey.records.get(key)
        assert data == {"kind": record.kind if record else "journey", "record": record}


def test_the_graph_cannot_be_changed() -> None:
    with pytest.raises(nx.NetworkXError, match="Frozen graph"):
        graph(small_journey()).add_node("other")


def test_two_transitions_between_the_same_steps_are_two_edges() -> None:
    again = {key: Next(id=key, source="step-1", target="step-2") for key in ("n1", "n2")}
    assert set(graph(small_journey().replaced({}, again))["step-1"]["step-2"]) == {"n1", "n2"}


def test_another_journey_is_a_node_without_a_record() -> None:
    opens = joined("opens", "step-1", "journey-elsewhere")
    assert graph(small_journey().replaced({}, {opens.id: opens})).nodes["journey-elsewhere"] == {
        "kind": "journey",
        "record": None,
    }


def test_the_map_is_read_from_left_to_right_and_from_top_to_bottom() -> None:
    journey = journey_of(
        *[Stage(id="second", order="a1"), Stage(id="first", order="a0")],
        *[Step(id="a", order="a5"), Step(id="b", order="a3"), Step(id="elsewhere", order="a0")],
        *[placed("a", "first"), placed("b", "first"), placed("elsewhere", "second")],
        *[Touchpoint(id="lower", order="b"), Touchpoint(id="upper", order="a"), System(id="crm", order="0")],
        *[placed("lower", "a"), placed("upper", "a"), placed("crm", "a")],
    )
    assert ids(stages(journey)) == ["first", "second"]
    assert ids(steps(journey, "first")) == ["b", "a"]
    assert ids(touchpoints(journey, "a")) == ["upper", "lower"]
    assert touchpoints(journey, "b") == ()
    assert steps(journey, "no-such") == ()


def test_what_stands_in_a_stage_hangs_on_it() -> None:
    assert ids(hangs_on(small_journey(), "stage-1")) == ["step-1", "step-2", "touchpoint-1", "pain_point-1"]


def test_nothing_hangs_on_a_pain() -> None:
    assert hangs_on(small_journey(), "pain_point-1") == ()


def test_a_pain_at_two_touchpoints_hangs_on_both_together() -> None:
    journey = journey_of(
        *[Step(id="s"), Touchpoint(id="a"), Touchpoint(id="b"), PainPoint(id="p")],
        *[placed("a", "s"), placed("b", "s"), joined("hurts", "p", "a"), joined("hurts", "p", "b")],
    )
    assert hangs_on(journey, "a") == ()
    assert ids(hangs_on(journey, "s")) == ["a", "b", "p"]


def without(journey: Journey, gone: set[str]) -> Journey:
    links: dict[str, Link | None] = {}
    for link in journey.links.values():
        if {link.source, link.target} & gone:
            links[link.id] = None
        elif isinstance(link, PartOf | PlacingLink) and link.lane in gone:
            links[link.id] = link.model_copy(update={"lane": ""})
    return journey.replaced(dict.fromkeys(gone), links)


@given(journeys(), st.data())
def test_a_journey_stays_sound_without_a_record_and_what_hangs_on_it(
    journey: Journey, data: st.DataObject
) -> None:
    others = sorted(journey.records.keys() - {journey.id})
    if others:
        record_id = data.draw(st.sampled_from(others))
        gone = {record_id, *ids(hangs_on(journey, record_id))}
        assert structure_problems(without(journey, gone)) == ()


@given(journeys())
def test_what_hangs_on_a_record_or_is_needed_by_it_is_told_once_and_without_itself(journey: Journey) -> None:
    for record_id in journey.records:
        for question in (hangs_on, depends_on):
            answer = ids(question(journey, record_id))
            assert len(answer) == len(set(answer))
            assert record_id not in answer


def delivery() -> Journey:
    return journey_of(
        *[Touchpoint(id="desk"), FrontstageAction(id="clerk"), BackstageAction(id="scoring")],
        *[System(id="crm"), System(id="network"), Promise(id="ten-minutes")],
        *[joined("delivered_by", "desk", "clerk"), joined("delivered_by", "clerk", "scoring")],
        *[joined("depends_on", "scoring", "crm"), joined("depends_on", "crm", "network")],
        *[joined("depends_on", "network", "crm"), joined("keeps", "scoring", "ten-minutes")],
    )


@pytest.mark.parametrize(
    ("record_id", "needed"),
    [
        ("desk", ["clerk", "scoring", "crm", "network"]),
        ("ten-minutes", ["scoring", "crm", "network"]),
        ("network", ["crm"]),
    ],
)
def test_what_a_record_needs_is_told_nearest_first(record_id: str, needed: list[str]) -> None:
    assert ids(depends_on(delivery(), record_id)) == needed


def path(*links: Next) -> Journey:
    return journey_of(*[Stage(id=f"s{number}", order=f"a{number}") for number in range(4)], *links)


def test_in_the_order_of_the_map_everything_is_reached() -> None:
    assert unreachable(path()) == ()


def test_what_no_transition_reaches_from_the_start_is_unreachable() -> None:
    assert ids(unreachable(path(then("s0", "s1"), then("s2", "s3"), then("s3", "s2")))) == ["s2", "s3"]


def test_a_loop_reaches_what_it_comes_back_to() -> None:
    assert unreachable(path(then("s0", "s2"), then("s2", "s1"), then("s1", "s0"))) == ()


def test_what_has_no_place_on_the_map_is_unreachable() -> None:
    journey = small_journey().replaced(
        {"step-3": Step(id="step-3"), "touchpoint-3": Touchpoint(id="touchpoint-3")}
    )
    assert ids(unreachable(journey)) == ["step-3", "touchpoint-3"]


@given(journeys())
def test_only_stages_steps_and_touchpoints_are_unreachable(journey: Journey) -> None:
    lost = unreachable(journey)
    assert {record.kind for record in lost} <= {"stage", "step", "touchpoint"}
    assert len(lost) == len(set(ids(lost)))
