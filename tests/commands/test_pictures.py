"""What commands allow with pictures: one a card, a hundred a journey, none that lies or shows a secret."""

import pytest

from cjm_studio.commands import Add, Remove, Set, apply
from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import MOST_PICTURES, Picture, without_hidden
from tests.images import DOT_PNG, picture
from tests.images_on_cards import giving
from tests.small_journeys import adding, after, small_journey


def test_a_card_has_one_picture_which_goes_with_it() -> None:
    journey = after(small_journey(), giving("till", picture("a")))
    with pytest.raises(CommandRefusedError, match="already has a link of kind pictured_by"):
        apply(journey, giving("till", picture("b")))
    assert "a" not in apply(journey, Remove(record="till")).records


def test_a_picture_of_two_cards_goes_with_the_last() -> None:
    shared = {"kind": "pictured_by", "id": "second", "source": "visit", "target": "a"}
    journey = after(small_journey(), giving("till", picture("a")))
    journey = apply(journey, giving("visit", picture("b")).commands[1].model_copy(update={"link": shared}))
    journey = apply(journey, Remove(record="till"))
    assert "a" in journey.records
    assert "a" not in apply(journey, Remove(record="visit")).records


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("PHN2Zy8+", "PNG or JPEG in Base64"),
        (DOT_PNG[:80], "damaged or broken off"),
        ("kept:0011:20x20", "cannot hold 'kept:0011:20x20'"),
    ],
)
def test_data_that_are_no_picture_are_refused_with_the_reason(data: str, reason: str) -> None:
    with pytest.raises(CommandRefusedError, match=reason):
        apply(small_journey(), Add(record={"kind": "picture", "id": "p", "data": data}))
    journey = apply(small_journey(), Add(record=Picture(id="p", data=DOT_PNG).as_written()))
    with pytest.raises(CommandRefusedError, match=reason):
        apply(journey, Set(item="p", values={"data": data}))


def test_a_journey_holds_so_many_pictures_and_no_more() -> None:
    full = after(small_journey(), *(adding("picture", f"p{number}") for number in range(MOST_PICTURES)))
    with pytest.raises(CommandRefusedError, match="at most 100 pictures"):
        apply(full, adding("picture", "one-more"))


def test_a_hidden_note_shows_no_picture() -> None:
    journey = after(small_journey(), adding("sticky", "secret", hidden=True), adding("sticky", "open"))
    with pytest.raises(CommandRefusedError, match="Show the note first"):
        apply(journey, giving("secret", picture("a")))
    shown = after(journey, giving("open", picture("b")), Set(item="open", values={"hidden": True}))
    assert "b" not in without_hidden(shown).records
