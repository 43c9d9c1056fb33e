"""The business case: everything an owner asks, and ten arguments for the owners."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.commands import Set, apply
from cjm_studio.insight.arguments import ARGUMENTS, argued, arguments
from cjm_studio.insight.business_case import BusinessCase, business_case
from cjm_studio.insight.effects import Ground
from cjm_studio.model import Change, Hypothesis, Journey
from tests.insight.journeys import hypothesis, path
from tests.small_journeys import adding, after, linking
from tests.strategies import texts

KEYS = [key for key, _, _ in ARGUMENTS]


def case(journey: Journey) -> BusinessCase:
    record = journey.records["h"]
    assert isinstance(record, Hypothesis)
    return business_case(Ground.of(journey), record)


def test_a_case_gathers_what_stands_around_the_hypothesis() -> None:
    journey = after(
        path(50.0, 40.0),
        *hypothesis(status="delivery", cost_once=1_000.0),
        adding("actor", "boss", name="Риски"),
        adding("evidence", "log", text="41 жалоба"),
        adding("test", "desk-check", with_customers=False),
        linking("owned_by", "h", "boss"),
        linking("evidenced_by", "h", "log"),
        linking("tested_by", "h", "desk-check"),
    )
    found = case(journey)
    assert [line.metric.id for line in found.metrics] == ["m0"]
    assert ([place.id for place in found.places], found.owners) == (["s0"], ("Риски",))
    assert ([each.id for each in found.evidence], [each.id for each in found.tests]) == (
        ["log"],
        ["desk-check"],
    )
    assert found.is_delivered_untested
    assert found.loss_share == 0


def test_the_chance_of_a_loss_is_counted_in_worlds() -> None:
    journey = after(path(50.0, 40.0), *hypothesis(effect=(-4.0, 0.0, 4.0)))
    assert case(journey).loss_share == pytest.approx(0.5, abs=0.02)


def test_without_money_there_is_no_chance_of_anything() -> None:
    assert case(after(path(50.0), adding("hypothesis", "h", "s0"))).loss_share is None


def bet(**fields: object) -> Hypothesis:
    return Hypothesis.model_validate({"id": "h"} | fields)


def test_there_are_ten_arguments_and_none_holds_by_itself() -> None:
    assert len(KEYS) == len(set(KEYS)) == 10
    none = bet(tags=["argument", "retention", "argument:unknown"])
    assert not any(each.holds for each in arguments(none))


@given(st.lists(st.sampled_from(["idea", "argument:unknown", "argument"])), st.sampled_from(KEYS), texts())
def test_an_argument_is_kept_with_its_reason_and_taken_away(tags: list[str], key: str, why: str) -> None:
    held = bet(tags=tags, **argued(bet(tags=tags), key, why))
    found = next(each for each in arguments(held) if each.key == key)
    assert found.holds
    assert " ".join(why.split()).startswith(found.why)
    assert held.tags == tuple(tags)
    assert not any(each.holds for each in arguments(bet(tags=tags, **argued(held, key, None))))


def test_arguments_in_the_tags_of_older_files_are_read_and_move_to_the_field() -> None:
    old = bet(tags=["pilot", "argument:scaling:Ещё 40 магазинов", "argument:risks"])
    assert {each.key: each.why for each in arguments(old) if each.holds} == {
        "scaling": "Ещё 40 магазинов",
        "risks": "",
    }
    assert argued(old, "risks", None) == {
        "arguments": [{"key": "scaling", "why": "Ещё 40 магазинов"}],
        "tags": ["pilot"],
    }


def test_ticking_an_argument_of_an_older_file_is_one_act_that_can_be_taken_back() -> None:
    old = after(path(50.0), adding("hypothesis", "h", "s0", tags=["argument:risks:Пилот"]))
    record = old.records["h"]
    assert isinstance(record, Hypothesis)
    new = apply(old, Set(item="h", values=argued(record, "risks", "Другое")))
    assert new.records["h"].tags == ()
    assert Change.between(old, new).inverse().applied_to(new).records["h"] == record
