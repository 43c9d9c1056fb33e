"""A change is what differs between two journeys; it can be put on, taken back, and written down."""

from hypothesis import given

from cjm_studio.model import Change, Journey, Persona, Stage, read_change
from tests.builders import journey_of, small_journey
from tests.strategies import journeys


@given(journeys(), journeys())
def test_a_change_leads_from_one_journey_to_the_other(before: Journey, after: Journey) -> None:
    assert Change.between(before, after).applied_to(before) == after


@given(journeys(), journeys())
def test_the_inverse_leads_back(before: Journey, after: Journey) -> None:
    change = Change.between(before, after)
    assert change.inverse().applied_to(change.applied_to(before)) == before
    assert change.inverse() == Change.between(after, before)
    assert change.inverse().inverse() == change


@given(journeys(), journeys())
def test_a_change_reads_back_as_it_was_written(before: Journey, after: Journey) -> None:
    change = Change.between(before, after)
    assert read_change(change.as_written()) == change


@given(journeys())
def test_between_a_journey_and_itself_nothing_differs(journey: Journey) -> None:
    twin = Journey(journey.id, dict(journey.records), dict(journey.links))
    assert not Change.between(journey, journey)
    assert not Change.between(journey, twin)


@given(journeys(), journeys())
def test_a_change_holds_only_what_differs(before: Journey, after: Journey) -> None:
    change = Change.between(before, after)
    assert all(old != new for old, new in (*change.records.values(), *change.links.values()))
    assert bool(change) == (before != after)


@given(journeys(), journeys())
def test_what_is_put_in_and_taken_out_is_the_change(before: Journey, after: Journey) -> None:
    records = {key: after.records.get(key) for key in before.records.keys() | after.records.keys()}
    links = {key: after.links.get(key) for key in before.links.keys() | after.links.keys()}
    assert Change.putting(before, records, links) == Change.between(before, after)


def test_a_change_says_what_was_and_what_is() -> None:
    old, new, added = Stage(id="s", name="Заявка"), Stage(id="s", name="Выдача"), Persona(id="p")
    change = Change.between(journey_of(old), journey_of(new, added))
    assert change.records == {"s": (old, new), "p": (None, added)}
    assert change.links == {}


def test_a_removed_record_is_a_change_to_nothing() -> None:
    journey = small_journey()
    change = Change.between(journey, journey.replaced({"stage-1": None}))
    assert change.records == {"stage-1": (journey.records["stage-1"], None)}


def test_a_change_leaves_its_journeys_alone() -> None:
    before, after = small_journey(), journey_of(Stage(id="s"))
    Change.between(before, after).applied_to(before)
    assert (before, after) == (small_journey(), journey_of(Stage(id="s")))
