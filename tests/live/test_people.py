"""Who is here: names, colours, tabs, and where people are."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cjm_studio.live.frames import Here
from cjm_studio.live.people import COLOURS, LONGEST_NAME, People, clean_name
from cjm_studio.live.writing import public_id
from tests.live.house import House


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("Анна", "Анна"),
        ("  Анна \n Петрова\t", "Анна Петрова"),
        ("\x1b[31mred\x07", "[31mred"),
        ("\u202eавторевёл", "авторевёл"),
        ("<b>Анна</b>", "<b>Анна</b>"),
        ("👩‍💻 Ира", "👩‍💻 Ира"),
        ("я" * 100, "я" * 60),
    ],
)
def test_names_are_cleaned_and_cut(given_name: str, shown: str) -> None:
    assert clean_name(given_name) == shown


@given(some.text(max_size=200))
def test_a_cleaned_name_is_clean(name: str) -> None:
    clean = clean_name(name)
    assert len(clean) <= LONGEST_NAME
    assert clean == clean_name(clean)
    assert clean.isprintable() or "\u200d" in clean


def test_the_first_dozen_people_have_a_colour_each() -> None:
    people = People()
    found = {people.enter(f"author-{number}", "", object()).colour for number in range(len(COLOURS))}
    assert found == set(COLOURS)


def test_a_person_with_two_tabs_is_one_and_stands_where_he_was_last() -> None:
    people, first, second = People(), object(), object()
    people.enter("anna", "Анна", first)
    people.enter("anna", "", second)
    assert people.move("anna", first, Here(type="here", record="desk"))
    assert not people.move("anna", first, Here(type="here", record="desk"))
    assert [(each["name"], each["record"]) for each in people.as_written()] == [("Анна", "desk")]
    people.leave("anna", first)
    assert [each["record"] for each in people.as_written()] == [""]
    people.leave("anna", second)
    assert people.as_written() == []


def test_nobody_learns_anothers_mark() -> None:
    people = People()
    people.enter("the-mark-of-anna", "Анна", object())
    assert "the-mark-of-anna" not in str(people.as_written())
    assert public_id("the-mark-of-anna") == people.as_written()[0]["id"]


def test_people_see_who_comes_what_he_writes_in_and_when_he_goes(house: House) -> None:
    anna, boris = house.enter("anna", name="Анна"), house.enter("boris", name="Борис\x07")
    boris.say(type="here", record="waits", editing="waits", field="text")
    said = anna.hear("people")
    while len(said["people"]) < 2 or not said["people"][1]["editing"]:
        said = anna.hear("people")
    seen = said["people"][1]
    assert (seen["name"], seen["record"], seen["editing"], seen["field"]) == (
        "Борис",
        "waits",
        "waits",
        "text",
    )
    boris.connection.close()
    while len(anna.hear("people")["people"]) > 1:
        pass
    assert [person["name"] for person in house.enter("vera").welcome["people"]] == ["Анна", "Vera"]


def test_a_flood_of_whereabouts_is_dropped_without_a_word(house: House) -> None:
    anna = house.enter()
    for number in range(200):
        anna.say(type="here", record=f"record-{number}")
    anna.say(type="ping", n=7)
    assert anna.hear("pong")["n"] == 7
    assert {said["type"] for said in anna.passed} <= {"people", "members"}
    assert len(anna.passed) < 20
