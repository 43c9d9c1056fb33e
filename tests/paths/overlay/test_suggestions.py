"""Suggestions which event belongs to which touchpoint."""

import pytest

from cjm_studio.commands import apply
from cjm_studio.model import Channel, Journey, Touchpoint
from cjm_studio.paths.overlay import accepted, best_suggestions, match_events, suggest
from cjm_studio.paths.overlay.names import spoken, words
from tests.paths.maps import row_map
from tests.small_journeys import adding, after, linking


def shop(*names: str) -> Journey:
    """A map with these touchpoints, t0, t1 ..."""
    journey = row_map([""])
    return after(
        journey, *(adding("touchpoint", f"t{n}", "step0", name=name) for n, name in enumerate(names))
    )


@pytest.mark.parametrize(
    ("event", "touchpoint"),
    [
        ("add_to_cart", "Корзина"),
        ("CartOpened", "Корзина"),
        ("oplata_zakaza", "Оплата"),
        ("paymentDetails", "Оплата"),
        ("support_chat", "Чат поддержки"),
        ("Отзыв оставлен", "Отзывы"),
        ("review_page", "Отзывы"),
    ],
)
def test_the_best_suggestion_is_what_a_person_would_say(event: str, touchpoint: str) -> None:
    journey = shop("Корзина", "Оплата", "Чат поддержки", "Отзывы", "Примерочная")
    best = best_suggestions(suggest(journey, [event]))[0]
    assert journey.records[best.touchpoint].title == touchpoint
    assert 0.6 <= best.score <= 1


def test_a_suggestion_says_why_in_both_languages() -> None:
    assert suggest(shop("Order paid"), ["orderPaid"])[0].told("en") == "The same words as in “Order paid”."
    assert "Корзина" in suggest(shop("Корзина"), ["cart"])[0].told("ru")


def test_names_that_have_nothing_in_common_are_not_suggested() -> None:
    assert suggest(shop("Примерочная"), ["loan_credited", "", "***", "page"]) == ()


def test_what_matches_already_is_not_suggested() -> None:
    assert suggest(shop("Cart"), ["cart"]) == ()


def test_the_channel_speaks_for_a_touchpoint_but_less_than_its_name() -> None:
    journey = after(shop("Первый разговор", "Звонок"), adding("channel", "c", name="Телефон"))
    assert isinstance(journey.records["c"], Channel)
    found = suggest(after(journey, linking("happens_in", "t0", "c")), ["phone_call"])
    assert [each.touchpoint for each in found] == ["t1", "t0"]


def test_accepting_is_one_act_that_adds_rules_and_leaves_those_there_are() -> None:
    journey = after(shop("Cart"), adding("touchpoint", "t9", "step0", name="Pay", event_rules=["paid"]))
    act = accepted(journey, [("add_to_cart", "t0"), ("payment", "t9"), ("paid", "t9")])
    assert act is not None
    changed = apply(journey, act)
    rules = {each.id: each.event_rules for each in changed.all_of(Touchpoint)}
    assert rules == {"t0": ("add_to_cart",), "t9": ("paid", "payment")}
    assert match_events(changed, ["payment"]).touchpoints == {"payment": ("t9",)}


def test_accepting_what_is_there_already_is_no_act() -> None:
    journey = after(row_map([""]), adding("touchpoint", "t", "step0", event_rules=["paid"]))
    assert accepted(journey, [("paid", "t"), ("x" * 501, "t")]) is None


@pytest.mark.parametrize("name", ["add_to_cart", "AddToCart", "add to cart", "add-to.cart", "ADD_TO_CART"])
def test_a_name_has_the_same_words_however_it_is_written(name: str) -> None:
    assert words(name) == ("add", "cart")


def test_a_name_is_spoken_as_people_write_it() -> None:
    told = [
        spoken(name)
        for name in ("add_to_cart", "IVCredit", "LacticAcid", "Create Fine", "оплата_заказа", "CRP")
    ]
    assert told == ["Add to cart", "IV credit", "Lactic acid", "Create Fine", "Оплата заказа", "CRP"]
