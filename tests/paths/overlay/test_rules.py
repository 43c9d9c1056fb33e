"""Which events belong to which touchpoints."""

import pytest

from cjm_studio.model import Touchpoint
from cjm_studio.paths.overlay import match_events
from cjm_studio.paths.overlay.rules import Rules
from tests.paths.maps import row_map
from tests.small_journeys import adding, after


@pytest.mark.parametrize(
    ("rule", "taken", "left"),
    [
        ("order_paid", ["order_paid", "Order_Paid", " order_paid "], ["order_paid_2", "order"]),
        ("order_*", ["order_paid", "order_", "order", "ORDER_X"], ["orders", "my_order_x"]),
        ("*заказ*", ["Новый заказ", "заказ", "Заказы"], ["закат"]),
        ("step ?", ["step 1", "Step  2"], ["step", "step 12"]),
        ("what?", ["what?", "whats"], ["what"]),
        ("[ab]", ["[ab]"], ["a", "b"]),
        ("Оплата", ["оплата", "ОПЛАТА"], ["оплат"]),
        ("", [], ["x", ""]),
    ],
)
def test_a_rule_is_a_name_or_a_pattern(rule: str, taken: list[str], left: list[str]) -> None:
    rules = Rules([Touchpoint(id="t", name="Other", event_rules=(rule,))])
    assert [event for event in (*taken, *left) if rules.touchpoints_of(event)] == taken


def test_a_touchpoint_takes_events_that_are_called_as_it_is() -> None:
    named, unnamed = Touchpoint(id="t", name="Call  Centre", event_rules=("x",)), Touchpoint(id="nameless")
    rules = Rules([named, unnamed])
    assert rules.touchpoints_of("call centre") == ("t",)
    assert rules.touchpoints_of("Nameless") == ("nameless",)


def test_a_rule_full_of_stars_is_compared_in_bounded_time() -> None:
    assert not Rules([Touchpoint(id="t", event_rules=("*a" * 200 + "b",))]).touchpoints_of("a" * 400)


def test_matching_says_what_has_no_partner_and_what_has_two() -> None:
    journey = after(row_map("AB"), adding("touchpoint", "also", "step1", name="Also A", event_rules=["a*"]))
    found = match_events(journey, ["A", "A", "Z"])
    assert found.touchpoints == {"A": ("t-a", "also")}
    assert (found.unmatched_events, found.unseen, found.ambiguous) == (("Z",), ("t-b",), ("A",))


def test_a_touchpoint_that_stands_nowhere_takes_no_event() -> None:
    journey = after(row_map("A"), adding("touchpoint", "loose", name="L"))
    assert match_events(journey, ["L"]).unmatched_events == ("L",)
