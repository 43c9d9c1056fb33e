"""Which kinds of link there are, and what each may join: the table of the domain, said once more by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.model import LINK_RULES, MAY_REPEAT, PLACED_BY, RECORD_CLASSES, Journey, read_link
from tests.builders import journey_of_everything
from tests.fields import LINK_CLASSES
from tests.strategies import journeys

KINDS = sorted(RECORD_CLASSES)
ALL = " ".join(KINDS)
DELIVERY = "physical_evidence frontstage_action backstage_action support_process system"

# From each kind of source to the kinds of target; kinds are separated by spaces.
MAY_JOIN: dict[str, list[tuple[str, str]]] = {
    "part_of": [
        ("step", "stage"),
        ("touchpoint", "step"),
        (DELIVERY, "step"),
        ("sticky cluster", "step"),
        ("phase", "workshop"),
    ],
    "next": [("stage", "stage"), ("step", "step"), ("touchpoint", "touchpoint")],
    "happens_in": [("touchpoint communication", "channel")],
    "scores": [("score", "touchpoint")],
    "felt_by": [("score expectation pain_point gain", "persona")],
    "expects": [("expectation", "touchpoint stage")],
    "sets": [("promise communication", "expectation")],
    "says": [("communication", "promise")],
    "reaches": [("communication", "touchpoint stage")],
    "keeps": [(DELIVERY, "promise")],
    "hurts": [("pain_point", "touchpoint")],
    "pleases": [("gain", "touchpoint")],
    "evidenced_by": [(ALL, "evidence")],
    "measured_by": [("stage touchpoint promise persona", "metric")],
    "owned_by": [(ALL, "actor")],
    "moved_by": [("metric", "employee_action"), ("employee_action", "actor")],
    "at": [("hypothesis", "touchpoint stage")],
    "moves": [("hypothesis", "metric")],
    "answers": [("hypothesis solution", "pain_point expectation")],
    "tested_by": [("hypothesis", "test")],
    "groups": [("opportunity solution", "hypothesis")],
    "delivered_by": [
        ("touchpoint", "frontstage_action backstage_action support_process system"),
        ("frontstage_action", "backstage_action support_process system"),
        ("backstage_action", "support_process system"),
        ("support_process", "system"),
    ],
    "triggers": [(DELIVERY, DELIVERY)],
    "hands_over_to": [(DELIVERY, DELIVERY)],
    "depends_on": [(DELIVERY, DELIVERY)],
    "opens": [("step", "journey")],
    "counterpart": [("journey", "journey")],
    "about": [("comment reaction vote sticky voting_round", ALL)],
    "cast_in": [("vote", "voting_round")],
    "gathered_in": [("sticky", "cluster")],
    "became": [("sticky cluster", ALL)],
    "runs": [("workshop", "phase")],
    "focuses_on": [("phase", "stage step touchpoint persona")],
    "pictured_by": [
        (
            "persona stage step touchpoint sticky expectation pain_point gain hypothesis promise "
            f"communication {DELIVERY}",
            "picture",
        )
    ],
}


def test_every_kind_of_link_has_a_rule_and_a_class() -> None:
    assert LINK_RULES.keys() == LINK_CLASSES.keys() == MAY_JOIN.keys()


@pytest.mark.parametrize("kind", sorted(MAY_JOIN))
def test_a_link_joins_these_kinds_and_no_others(kind: str) -> None:
    wanted = {
        (source, target)
        for sources, targets in MAY_JOIN[kind]
        for source in sources.split()
        for target in targets.split()
    }
    rule = LINK_RULES[kind]
    assert {(one, other) for one in KINDS for other in KINDS if rule.joins(one, other)} == wanted


def test_a_record_has_its_place_by_a_link_that_may_leave_it() -> None:
    for record_kind, link_kind in PLACED_BY.items():
        assert any(LINK_RULES[link_kind].joins(record_kind, target) for target in KINDS)


def test_a_card_hangs_on_what_it_is_placed_by() -> None:
    assert {kind for kind in set(PLACED_BY.values()) if LINK_RULES[kind].hangs != "source"} == set()


def test_only_hand_overs_and_transitions_may_repeat() -> None:
    assert {"next", "hands_over_to"} == MAY_REPEAT


@given(journeys())
def test_a_link_reads_back_as_it_was_written(journey: Journey) -> None:
    for link in journey.links.values():
        assert read_link(link.as_written()) == link


def test_links_with_every_field_read_back_and_begin_with_their_ends() -> None:
    for link in journey_of_everything().links.values():
        assert read_link(link.as_written()) == link
        assert list(link.as_written())[:4] == ["id", "kind", "source", "target"]


@given(st.sampled_from(sorted(LINK_CLASSES)))
def test_each_class_reads_its_own_kinds(kind: str) -> None:
    assert type(read_link({"id": "l", "kind": kind, "source": "a", "target": "b"})) is LINK_CLASSES[kind]
