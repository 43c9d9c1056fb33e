"""What breaks when something is down, who delivers, and where a stage waits."""

import pytest

from cjm_studio.errors import CommandRefusedError
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.trace import delivery, outage, outages, stage_times
from cjm_studio.model import Journey
from tests.insight.journeys import path
from tests.small_journeys import adding, after, linking


def bank() -> Journey:
    """Stages of 50 and 40 per cent; the second is delivered by a desk of one owner and a CRM of another."""
    return after(
        path(50.0, 40.0),
        adding("step", "step0", "s0"),
        adding("step", "step1", "s1"),
        adding("touchpoint", "site", "step0"),
        adding("touchpoint", "form", "step1"),
        adding("frontstage_action", "desk", "step1", working_time_s=300.0),
        adding("system", "crm", "step1", waiting_time_s=60.0, demand_per_hour=5.0, capacity_per_hour=4.0),
        adding("system", "net", "step1"),
        adding("promise", "fast", text="Быстро"),
        adding("actor", "retail"),
        adding("actor", "it"),
        linking("delivered_by", "form", "desk"),
        linking("delivered_by", "desk", "crm"),
        linking("depends_on", "crm", "net"),
        linking("keeps", "desk", "fast"),
        linking("owned_by", "desk", "retail"),
        linking("owned_by", "crm", "it"),
    )


def test_when_the_network_is_down_the_form_fails_with_its_promise_and_the_money_behind_it() -> None:
    found = outage(Ground.of(bank()), "net")
    assert (found.touchpoints, found.stages, found.promises) == (("form",), ("s1",), ("fast",))
    assert found.money == pytest.approx(20_000)


def test_what_nothing_needs_breaks_nothing() -> None:
    found = outage(Ground.of(after(bank(), adding("system", "spare", "step1"))), "spare")
    assert (found.touchpoints, found.stages, found.promises) == ((), (), ())
    assert found.money == pytest.approx(0)


def test_a_touchpoint_is_delivered_from_the_desk_to_the_system_over_a_seam() -> None:
    found = delivery(bank(), "form")
    assert (found.records, found.owners, found.seams) == (
        ("desk", "crm"),
        ("retail", "it"),
        (("desk", "crm"),),
    )


def test_a_stage_takes_its_slowest_path_and_waits_where_it_waits_longest() -> None:
    idle, busy = stage_times(bank())
    assert (idle.path_s, idle.longest_wait) == (None, "")
    assert (busy.path_s, busy.waiting_s, busy.longest_wait) == (360, 60, "crm")
    assert [overload.record_id for overload in busy.overloads] == ["crm"]


def test_nothing_is_traced_from_a_record_that_is_not_there() -> None:
    with pytest.raises(CommandRefusedError, match="no record 'mainframe'"):
        outage(Ground.of(bank()), "mainframe")


def test_without_an_actor_all_that_he_owns_of_the_delivery_is_down() -> None:
    found = outage(Ground.of(bank()), "retail")
    assert (found.touchpoints, found.promises) == (("form",), ("fast",))


def test_what_would_hurt_most_comes_first_and_what_breaks_nothing_is_left_out() -> None:
    journey = after(
        bank(),
        adding("system", "idle", "step0"),
        adding("system", "page", "step0"),
        linking("delivered_by", "site", "page"),
        linking("delivered_by", "site", "net"),
    )
    found = outages(Ground.of(journey))
    assert found[0].record_id == "net"
    assert {each.record_id for each in found} == {"net", "page", "desk", "crm", "retail", "it"}
