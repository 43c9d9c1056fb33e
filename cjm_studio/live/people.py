"""Who is here, where they look and what they are writing in. Nothing of it is kept."""

import unicodedata
from dataclasses import dataclass, field
from typing import Any

from cjm_studio.live.frames import Here
from cjm_studio.live.writing import public_id

LONGEST_NAME = 60
# Apart from each other, dark enough for white letters.
COLOURS = (
    "#0B7C70",
    "#B3261E",
    "#3559C7",
    "#8A5A00",
    "#7B3FA0",
    "#2E7D32",
    "#B0306A",
    "#00708F",
    "#9A4A1C",
    "#5B5FC7",
    "#5F6B00",
    "#6D4C41",
)
NOWHERE = Here(type="here")
JOINS_EMOJI = "\u200d"


@dataclass
class Person:
    """Somebody in the room, with one tab or several; the one he used last says where he is."""

    id: str
    name: str
    colour: str
    tabs: dict[object, Here] = field(default_factory=dict)

    def as_written(self, *, place_hidden: bool = False) -> dict[str, Any]:
        """The person as others see him."""
        here = NOWHERE if place_hidden else next(reversed(self.tabs.values()), NOWHERE)
        return self.as_introduced() | here.model_dump(mode="json", exclude={"type"})

    def as_introduced(self) -> dict[str, Any]:
        """The person without the place where he is."""
        return {"id": self.id, "name": self.name, "colour": self.colour}


class People:
    """Everybody in a room, by author."""

    def __init__(self) -> None:
        self._people: dict[str, Person] = {}

    def __len__(self) -> int:
        return len(self._people)

    def person(self, author: str) -> Person:
        """Somebody who is here."""
        return self._people[author]

    def enter(self, author: str, name: str, tab: object) -> Person:
        """Somebody comes, or opens another tab; the name that he gave last counts."""
        person = self._people.get(author)
        if person is None:
            person = Person(public_id(author), "", self._free_colour(author))
            self._people[author] = person
        person.name = clean_name(name) or person.name
        person.tabs[tab] = NOWHERE
        return person

    def move(self, author: str, tab: object, here: Here) -> bool:
        """Somebody is somewhere; False when that is no news."""
        tabs = self._people[author].tabs
        is_news = next(reversed(tabs)) is not tab or tabs[tab] != here
        tabs.pop(tab)
        tabs[tab] = here
        return is_news

    def knows(self, author: str) -> bool:
        """Whether somebody is here."""
        return author in self._people

    def colour(self, author: str) -> str:
        """The colour of somebody who is or was here."""
        present = self._people.get(author)
        return present.colour if present else COLOURS[_usual_place(author)]

    def leave(self, author: str, tab: object) -> None:
        """A tab is closed; with the last one the person is gone."""
        person = self._people[author]
        person.tabs.pop(tab, None)
        if not person.tabs:
            del self._people[author]

    def as_written(self, *, places_hidden: bool = False, seen: str = "") -> list[dict[str, Any]]:
        """Everybody, in the order in which they came; while places are hidden only that of `seen` is told."""
        return [
            person.as_written(place_hidden=places_hidden and author != seen)
            for author, person in self._people.items()
        ]

    def _free_colour(self, author: str) -> str:
        """The person's usual colour, or the next that is used least."""
        first = _usual_place(author)
        used = [person.colour for person in self._people.values()]
        return min(COLOURS[first:] + COLOURS[:first], key=used.count)


def clean_name(name: str, longest: int = LONGEST_NAME) -> str:
    """A name without control characters, direction overrides and needless spaces, cut to a length."""
    printed = "".join(sign if _is_printed(sign) else " " for sign in name)
    return " ".join(printed.split())[:longest].strip()


def _usual_place(author: str) -> int:
    return int(public_id(author)[1:], 16) % len(COLOURS)


def _is_printed(sign: str) -> bool:
    return sign == JOINS_EMOJI or not unicodedata.category(sign).startswith("C")
