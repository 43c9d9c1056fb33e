from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import given, settings

from cjm_studio.insight.compare import compare, in_order
from cjm_studio.insight.compare_matching import COMPARED, likeness, told_apart
from cjm_studio.model import Journey, Link, PainPoint, Record, Touchpoint
from tests.builders import journey_of, journey_of_cards
from tests.layout.paths import link, path
from tests.strategies import journeys


def visit(*items: Record | Link) -> Journey:
    return journey_of(*path("Visit", "Decision"), *items)


def renamed(journey: Journey, prefix: str) -> Journey:
    """The same journey with other ids everywhere but in its head."""
    new = {key: key if key == journey.id else f"{prefix}{key}" for key in journey.records}
    records = [record.model_copy(update={"id": new[record.id]}) for record in journey.records.values()]
    links = [
        each.model_copy(
            update={
                "id": f"{prefix}{each.id}",
                "source": new[each.source],
                "target": new.get(each.target, each.target),
            }
        )
        for each in journey.links.values()
    ]
    return Journey(journey.id, {each.id: each for each in records}, {each.id: each for each in links})


@settings(max_examples=40)
@given(journeys())
def test_a_journey_does_not_differ_from_itself(journey: Journey) -> None:
    found = compare(journey, journey)
    assert (found.added, found.removed) == ((), ())
    assert {pair.state for pair in found.pairs} <= {"same"}


@settings(max_examples=40)
@given(journeys(), journeys())
def test_every_record_is_in_one_state_and_back_is_the_other_way_round(one: Journey, other: Journey) -> None:
    there, back = compare(one, other), compare(other, one)
    assert len(there.pairs) + len(there.removed) == len(there.before_states)
    assert len(there.pairs) + len(there.added) == len(there.after_states)
    assert compare(one, other) == there
    assert len(back.added) == len(there.removed)


def test_added_and_removed_records_are_named() -> None:
    found = compare(visit(PainPoint(id="queue", text="Queue")), visit(PainPoint(id="form", text="Long form")))
    assert (found.removed, found.added) == (("queue",), ("form",))


def test_a_changed_field_is_told_with_both_values() -> None:
    one, other = (visit(PainPoint(id="queue", text="Queue", severity=n)) for n in (4, 2))
    pair = next(pair for pair in compare(one, other).pairs if pair.before_id == "queue")
    assert [(each.field, each.before, each.after) for each in pair.changes] == [("severity", 4, 2)]


def test_a_card_in_another_step_has_moved() -> None:
    one = visit(Touchpoint(id="desk", name="Desk"), link("part_of", "desk", "step-0"))
    other = visit(Touchpoint(id="desk", name="Desk"), link("part_of", "desk", "step-1"))
    assert compare(one, other).before_states["desk"] == "moved"


def test_the_fewest_neighbours_have_moved() -> None:
    def ordered(*orders: str) -> Journey:
        cards = [Touchpoint(id=f"t{n}", name=f"T{n}", order=order) for n, order in enumerate(orders)]
        return visit(*cards, *(link("part_of", card.id, "step-0") for card in cards))

    found = compare(ordered("b1", "b2", "b3"), ordered("b4", "b2", "b3")).before_states
    assert {key for key, state in found.items() if state == "moved"} == {"t0"}


def test_records_with_other_ids_are_matched_by_place_and_title() -> None:
    one = visit(PainPoint(id="queue", text="Stands in the queue"), link("hurts", "queue", "touchpoint-0"))
    other = visit(PainPoint(id="wait", text="Stands in a queue"), link("hurts", "wait", "touchpoint-0"))
    found = compare(one, other)
    assert {"queue": "wait"}.items() <= {pair.before_id: pair.after_id for pair in found.pairs}.items()


def test_what_is_not_alike_is_not_matched() -> None:
    one = visit(PainPoint(id="queue", text="Stands in the queue"), link("hurts", "queue", "touchpoint-0"))
    other = visit(PainPoint(id="rate", text="Rate unknown"), link("hurts", "rate", "touchpoint-0"))
    assert compare(one, other).removed == ("queue",)


def test_a_whole_map_with_other_ids_is_the_same_map() -> None:
    journey = journey_of_cards(30)
    found = compare(journey, renamed(journey, "x"))
    assert (found.added, found.removed) == ((), ())


def test_the_curves_of_a_persona_stand_side_by_side() -> None:
    journey = journey_of_cards(10)
    (pair, *_) = compare(journey, journey).curves
    assert (pair.before_persona, pair.after_persona) == ("persona-0", "persona-0")
    assert pair.before == pair.after != ()


@pytest.mark.parametrize(
    ("one", "other", "alike"), [("Queue", "queue", 1), ("Queue", "", 0), ("", "", 0), ("abc", "xyz", 0)]
)
def test_likeness_is_the_share_of_common_pairs(one: str, other: str, alike: float) -> None:
    assert likeness(one, other) == alike


def test_of_a_translation_only_figures_and_structure_are_compared() -> None:
    def said(language: str, text: str, severity: int, cause: Literal["rule", "person"]) -> Journey:
        pain = PainPoint(id="queue", text=text, severity=severity, cause=cause)
        journey = visit(pain)
        head = journey.head.model_copy(update={"language": language})
        return replace(journey, records={**journey.records, journey.id: head})

    found = compare(said("en", "Queue", 4, "rule"), said("ru", "Очередь", 2, "person"))
    pair = next(pair for pair in found.pairs if pair.before_id == "queue")
    assert {each.field for each in pair.changes} == {"severity", "cause"}
    assert not found.has_texts


def test_what_is_stands_before_what_shall_be() -> None:
    def of_kind(kind: str) -> Journey:
        journey = visit()
        head = journey.head.model_copy(update={"journey_kind": kind})
        return replace(journey, records={**journey.records, journey.id: head})

    is_, shall_be = of_kind("as_is"), of_kind("to_be")
    assert in_order(shall_be, is_) == in_order(is_, shall_be) == (is_, shall_be)
    assert in_order(is_, is_) == (is_, is_)


def pains(journey_id: str, **texts: str) -> Journey:
    """Pains by id, in another journey than others have."""
    records = (PainPoint(id=key, text=text) for key, text in texts.items())
    return journey_of(*records, journey_id=journey_id)


def test_a_few_ids_that_are_the_same_by_chance_are_no_match() -> None:
    one = pains("one", push="Message about television", a="Aa", b="Bb", c="Cc", d="Dd")
    other = pains("other", push="Loan of 500,000", e="Ee", f="Ff", g="Gg", h="Hh")
    variant = pains("other", push="Loan of 500,000", a="Aa", b="Bb", g="Gg", h="Hh")
    assert "push" in compare(one, other).removed
    assert "push" not in compare(one, variant).removed


def test_two_that_share_an_id_by_chance_are_told_apart() -> None:
    one = pains("one", push="Message about television", a="Aa", b="Bb", c="Cc", d="Dd")
    other = pains("other", push="Loan of 500,000", e="Ee", f="Ff", g="Gg", h="Hh")
    before, after = told_apart(one, other)
    assert after == other
    assert not set(before.records) & set(after.records)
    assert told_apart(before, after) == (before, after)
    assert compare(before, after).counts == compare(one, other).counts


@pytest.mark.long
@settings(max_examples=30)
@given(journeys(), journeys())
def test_no_id_of_two_journeys_told_apart_means_two_things(one: Journey, other: Journey) -> None:
    before, after = told_apart(one, other)
    partners = {pair.before_id: pair.after_id for pair in compare(before, after).pairs}
    shared = {key for key in before.records if key in after.records and key != before.id}
    assert all(
        partners[key] == key for key in shared if key in partners or before.records[key].kind in COMPARED
    )
