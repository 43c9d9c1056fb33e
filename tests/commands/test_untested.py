"""The rule of the conveyor: who delivers what no customer was asked about is asked first."""

import pytest

from cjm_studio.commands import Add, Command, Gesture, Set, delivered_untested, is_tested, may_deliver
from cjm_studio.model import Journey
from tests.small_journeys import adding, after, linking, small_journey

TESTED = (adding("test", "pilot", with_customers=True), linking("tested_by", "h", "pilot"))
AT_A_DESK = (adding("test", "paper", with_customers=False), linking("tested_by", "h", "paper"))


def bet(status: str = "testing") -> Journey:
    return after(small_journey(), adding("hypothesis", "h", "desk", change="Иначе", status=status))


def to(status: str) -> Set:
    return Set(item="h", values={"status": status})


@pytest.mark.parametrize(("status", "asks"), [("testing", False), ("delivery", True), ("support", True)])
def test_delivery_without_a_test_is_found(status: str, asks: bool) -> None:
    assert delivered_untested(bet(), to(status)) == (("h",) if asks else ())
    assert delivered_untested(after(bet(), *AT_A_DESK), to(status)) == (("h",) if asks else ())
    assert delivered_untested(after(bet(), *TESTED), to(status)) == ()
    assert delivered_untested(bet("rollout"), to(status)) == ()


def test_a_gesture_that_tests_and_delivers_is_fine() -> None:
    assert delivered_untested(bet(), Gesture(commands=(*TESTED, to("delivery")))) == ()
    assert delivered_untested(bet(), Gesture(commands=(to("testing"), to("rollout")))) == ("h",)


def test_a_new_hypothesis_may_be_delivered_untested_from_the_start() -> None:
    new = Add(record={"kind": "hypothesis", "id": "h2", "status": "delivery"}, into="desk")
    assert delivered_untested(bet(), new) == ("h2",)
    assert not is_tested(after(bet(), new), "h2")


@pytest.mark.parametrize("command", [to("idea"), Set(item="h", values={"change": "x"}), adding("test", "t")])
def test_other_acts_are_not_even_looked_at(command: Command) -> None:
    assert not may_deliver(command)
