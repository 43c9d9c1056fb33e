"""What each command does to a journey, and what it refuses."""

import pytest

from cjm_studio.commands import Add, Command, Gesture, Link, Move, Remove, Set, Unlink, apply, read_command
from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import RECORD_CLASSES, Journey, stages, structure_problems, touchpoints
from tests.builders import journey_of_everything
from tests.small_journeys import adding, after, empty_journey, linking, small_journey


def stage_ids(journey: Journey) -> list[str]:
    return [stage.id for stage in stages(journey)]


@pytest.mark.parametrize("kind", [kind for kind in RECORD_CLASSES if kind != "journey"])
def test_every_kind_of_record_can_be_added_and_removed(kind: str) -> None:
    added = after(empty_journey(), adding(kind, "new-one"))
    assert added.records["new-one"].kind == kind
    assert after(added, Remove(record="new-one")) == empty_journey()


def test_a_stage_is_added_at_the_end_or_before_another() -> None:
    journey = after(
        small_journey(),
        adding("stage", "after"),
        Add(record={"kind": "stage", "id": "zero"}, before="search"),
    )
    assert stage_ids(journey) == ["zero", "search", "visit", "after"]


def test_a_stage_is_moved_in_front_of_another_and_to_the_end() -> None:
    journey = after(small_journey(), Move(record="visit", before="search"))
    assert stage_ids(journey) == ["visit", "search"]
    assert stage_ids(after(journey, Move(record="visit"))) == ["search", "visit"]


def test_moving_a_touchpoint_takes_everything_on_it_along() -> None:
    journey = after(small_journey(), Move(record="desk", into="compare", before="site"))
    assert [touchpoint.id for touchpoint in touchpoints(journey, "compare")] == ["desk", "site"]
    assert journey.into("desk", "hurts")[0].source == "waits"


def test_ten_thousand_moves_to_one_spot_keep_the_order_and_short_keys() -> None:
    journey = after(empty_journey(), *(adding("stage", f"s{number}") for number in range(3)))
    for _ in range(5_000):
        journey = after(journey, Move(record="s2", before="s1"), Move(record="s1", before="s2"))
    assert stage_ids(journey) == ["s0", "s1", "s2"]
    assert all(len(stage.order) <= 64 for stage in stages(journey))


def test_removing_a_stage_takes_what_hangs_on_it_and_nothing_else() -> None:
    journey = after(small_journey(), Remove(record="visit"))
    assert {"visit", "queue", "desk", "waits", "feels", "till"}.isdisjoint(journey.records)
    assert {"search", "compare", "site", "marina", "shop"} <= journey.records.keys()
    assert not structure_problems(journey)


def test_a_pain_that_hurts_at_two_touchpoints_stays_when_one_goes() -> None:
    journey = after(small_journey(), linking("hurts", "waits", "site"), Remove(record="desk"))
    assert "waits" in journey.records


def test_a_card_returns_to_its_usual_lane_when_its_lane_goes() -> None:
    journey = after(
        small_journey(),
        adding("lane", "till-lane", role="systems"),
        Move(record="till", lane="till-lane"),
        Remove(record="till-lane"),
    )
    assert "till" in journey.records
    assert not structure_problems(journey)


LANED = [
    ("pain_point", "hurts", "desk"),
    ("gain", "pleases", "desk"),
    ("expectation", "expects", "visit"),
    ("hypothesis", "at", "desk"),
    ("communication", "reaches", "visit"),
    ("touchpoint", "part_of", "queue"),
]


def in_lane(journey: Journey, record_id: str, way: str) -> list[str]:
    return [getattr(link, "lane", "-") for link in journey.out(record_id, way)]


@pytest.mark.parametrize(("kind", "way", "holder"), LANED)
def test_a_card_is_put_into_a_lane_and_back(kind: str, way: str, holder: str) -> None:
    put = Add(record={"kind": kind, "id": "card"}, into=holder, lane="own")
    journey = after(small_journey(), adding("lane", "own", role="pains"), put)
    assert in_lane(journey, "card", way) == ["own"]
    assert in_lane(after(journey, Move(record="card", lane="")), "card", way) == [""]
    assert in_lane(after(journey, Remove(record="own")), "card", way) == [""]


def test_a_card_at_two_touchpoints_lies_in_one_lane() -> None:
    journey = after(
        small_journey(),
        adding("lane", "own", role="pains"),
        linking("hurts", "waits", "site"),
        Move(record="waits", lane="own"),
    )
    assert in_lane(journey, "waits", "hurts") == ["own", "own"]
    assert in_lane(after(journey, Move(record="waits", into="site")), "waits", "hurts") == ["own"]


def test_a_card_that_comes_to_where_it_stands_already_keeps_its_lane() -> None:
    journey = after(
        small_journey(),
        adding("lane", "own", role="pains"),
        Move(record="waits", lane="own"),
        linking("hurts", "waits", "site"),
        Move(record="waits", into="site"),
    )
    assert in_lane(journey, "waits", "hurts") == ["own"]


def test_a_field_gets_a_new_value_and_the_record_keeps_the_rest() -> None:
    journey = after(small_journey(), Set(item="desk", values={"name": "Стойка", "importance": 5}))
    desk = journey.records["desk"]
    assert (desk.title, getattr(desk, "importance", None)) == ("Стойка", 5)


def test_every_field_of_every_kind_can_be_set_but_what_says_which_one_it_is() -> None:
    journey = journey_of_everything()
    for record in journey.records.values():
        for field in set(type(record).model_fields) - {"id", "kind", "order"}:
            assert apply(journey, Set(item=record.id, values={field: getattr(record, field)})) == journey


def test_the_ends_of_a_link_stay() -> None:
    with pytest.raises(CommandRefusedError, match="'target' of 'happens_in-desk-shop' cannot be set"):
        apply(small_journey(), Set(item="happens_in-desk-shop", values={"target": "site"}))


def test_a_field_of_a_link_can_be_set() -> None:
    journey = after(
        small_journey(),
        linking("next", "search", "visit"),
        Set(item="next-search-visit", values={"share": 0.4}),
    )
    assert getattr(journey.links["next-search-visit"], "share", None) == 0.4


def test_a_gesture_is_done_wholly_or_not_at_all() -> None:
    journey = small_journey()
    gesture = Gesture(commands=(Remove(record="desk"), Remove(record="nowhere")))
    with pytest.raises(CommandRefusedError, match="no record 'nowhere'"):
        apply(journey, gesture)
    assert "desk" in journey.records


REFUSED: list[tuple[Command, str]] = [
    (adding("spaceship", "x"), "no kind of record ''spaceship''"),
    (adding("stage", "desk"), "'desk' is already used"),
    (adding("journey", "second"), "one record of the journey itself"),
    (adding("pain_point", "x", "queue"), "pain_point cannot stand in 'queue' \\(step\\).*touchpoint"),
    (adding("stage", "x", "search"), "stage cannot stand in 'search'"),
    (adding("touchpoint", "x", "nowhere"), "no record 'nowhere'"),
    (adding("touchpoint", "x", importance=9), "'importance' of touchpoint cannot hold 9"),
    (adding("touchpoint", "x", colour="red"), "'colour' of touchpoint cannot hold 'red'"),
    (adding("stage", "x", name="a\x00b"), "'name' of stage cannot hold"),
    (Add(record={"kind": "stage", "id": "x"}, before="queue"), "cannot stand before 'queue'"),
    (Set(item="desk", values={"importance": "5"}), "'importance' of touchpoint cannot hold '5'"),
    (Set(item="desk", values={"colour": "red"}), "touchpoint has no field ''colour''"),
    (Set(item="desk", values={"id": "other"}), "'id' of 'desk' cannot be set"),
    (Set(item="nowhere", values={"name": "x"}), "no record 'nowhere'"),
    (Set(item="feels", values={"value": 3.0}), "'value' of score cannot hold 3.0"),
    (Move(record="desk", into="search"), "touchpoint cannot stand in 'search'"),
    (Move(record="visit", lane="marina"), "does not lie in a lane"),
    (Move(record="till", lane="marina"), "is not a lane"),
    (Remove(record="trip"), "record of the journey itself cannot be removed"),
    (Remove(record="nowhere"), "no record 'nowhere'"),
    (linking("hurts", "waits", "queue"), "may not go from pain_point 'waits' to step 'queue'"),
    (linking("hurts", "waits", "desk"), "'waits' already has a link of kind hurts to 'desk'"),
    (linking("part_of", "desk", "compare"), "'desk' already has a link of kind part_of"),
    (linking("depends_on", "till", "till"), "from 'till' to itself"),
    (linking("keeps", "till", "nowhere"), "'nowhere', which does not exist"),
    (linking("likes", "till", "desk"), "no kind of link ''likes''"),
    (Unlink(link="nothing"), "no link 'nothing'"),
]


@pytest.mark.parametrize(("command", "reason"), REFUSED)
def test_a_refused_command_says_why_and_changes_nothing(command: Command, reason: str) -> None:
    journey = small_journey()
    with pytest.raises(CommandRefusedError, match=reason):
        apply(journey, command)
    assert journey == small_journey()


@pytest.mark.parametrize(
    "written",
    [
        None,
        5,
        [],
        {},
        {"kind": "explode"},
        {"kind": "set"},
        {"kind": "add", "record": {}, "owner": "me"},
        {"kind": "gesture"},
    ],
)
def test_what_is_no_command_is_refused_in_words(written: object) -> None:
    with pytest.raises(CommandRefusedError, match="not a command that the studio knows"):
        read_command(written)


def test_a_command_is_read_back_as_it_was_written() -> None:
    gesture = Gesture(
        commands=(adding("stage", "x", name="Да"), Move(record="x", before="search"), Unlink(link="l"))
    )
    assert read_command(gesture.model_dump(mode="json")) == gesture


def test_refusals_are_said_in_russian_too() -> None:
    with pytest.raises(CommandRefusedError, match="one record of the journey itself") as refusal:
        apply(small_journey(), adding("journey", "second"))
    assert refusal.value.told("ru") != refusal.value.told("en")


def test_a_link_is_taken_away() -> None:
    assert not after(small_journey(), Unlink(link="felt_by-feels-marina")).out("feels", "felt_by")


def test_linking_again_what_was_unlinked_works() -> None:
    journey = after(
        small_journey(), Unlink(link="felt_by-feels-marina"), linking("felt_by", "feels", "marina")
    )
    assert isinstance(linking("felt_by", "feels", "marina"), Link)
    assert journey.links.keys() == small_journey().links.keys()
