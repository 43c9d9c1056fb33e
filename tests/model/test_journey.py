"""A journey finds its records and links, and a changed one knows the same as one that is made anew."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import RECORD_CLASSES, Journey, JourneyHead, Link, Record, Stage, Step, place_in_order
from tests.builders import journey_of, small_journey
from tests.strategies import journeys


def ids(links: tuple[Link, ...]) -> list[str]:
    return sorted(link.id for link in links)


@given(journeys())
def test_links_are_found_from_both_ends(journey: Journey) -> None:
    for record_id in journey.records:
        going = [link.id for link in journey.links.values() if link.source == record_id]
        coming = [link.id for link in journey.links.values() if link.target == record_id]
        assert ids(journey.out(record_id)) == sorted(going)
        assert ids(journey.into(record_id)) == sorted(coming)


@given(journeys())
def test_links_are_found_by_kind(journey: Journey) -> None:
    for link in journey.links.values():
        assert link in journey.out(link.source, link.kind)
        assert link in journey.into(link.target, "no_such", link.kind)
        assert link not in journey.out(link.source, "no_such")


@given(journeys(), st.data())
def test_a_changed_journey_knows_its_links_like_a_new_one(journey: Journey, data: st.DataObject) -> None:
    other = data.draw(journeys())
    keys = sorted(journey.links.keys() | other.links.keys())
    for _ in range(3):
        journey.out(journey.id)  # so that there is something to carry over
        chosen = data.draw(st.sets(st.sampled_from(keys))) if keys else set()
        put = {
            key: data.draw(st.sampled_from([None, journey.links.get(key), other.links.get(key)]))
            for key in sorted(chosen)
        }
        journey = journey.replaced(other.records, put)
        fresh = Journey(journey.id, journey.records, journey.links)
        for record_id in journey.records:
            assert ids(journey.out(record_id)) == ids(fresh.out(record_id))
            assert ids(journey.into(record_id)) == ids(fresh.into(record_id))


@given(journeys(), journeys())
def test_replacing_changes_no_journey_that_was_there(before: Journey, other: Journey) -> None:
    twin = Journey(before.id, dict(before.records), dict(before.links))
    before.replaced(dict.fromkeys(before.records), dict.fromkeys(before.links))
    before.replaced(other.records, other.links)
    assert before == twin


@given(journeys())
def test_records_of_a_kind_come_in_order(journey: Journey) -> None:
    found: list[Record] = []
    for record_class in RECORD_CLASSES.values():
        group = journey.all_of(record_class)
        assert list(group) == sorted(group, key=place_in_order)
        found += group
    assert sorted(found, key=lambda record: record.id) == sorted(
        journey.records.values(), key=lambda record: record.id
    )


def test_siblings_with_one_order_key_keep_the_order_of_their_ids() -> None:
    journey = journey_of(
        Stage(id="b", order="a0"), Stage(id="a", order="a0"), Stage(id="c", order="Zz"), Stage(id="d")
    )
    assert [stage.id for stage in journey.all_of(Stage)] == ["d", "c", "a", "b"]


def test_the_head_is_the_record_with_the_id_of_the_journey() -> None:
    assert small_journey().head == JourneyHead(id="journey-1")


def test_a_record_is_found_by_its_id() -> None:
    assert small_journey().record("step-1").title == "Подать"


def test_a_record_that_is_not_there_is_told() -> None:
    with pytest.raises(
        CommandRefusedError, match="There is no record 'step-9' in this journey: somebody may have"
    ):
        small_journey().record("step-9")


def test_a_journey_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError, match="records"):
        small_journey().records = {}  # type: ignore[misc] # that it cannot is what is tested


def test_what_is_taken_out_twice_is_out() -> None:
    journey = small_journey().replaced({"pain_point-1": None}, {"hurts-1": None})
    assert journey.replaced({"pain_point-1": None}, {"hurts-1": None}) == journey
    assert journey.into("touchpoint-1") == ()


def test_a_record_without_links_has_none() -> None:
    assert small_journey().out("no-such") == small_journey().into("no-such") == ()
    assert journey_of(Step(id="s")).out("s") == ()
