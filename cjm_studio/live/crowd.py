"""Who is in a room and who was, and whom all follow: told to everybody, as often as they can follow it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cjm_studio.live.membership import Membership, members_frame
from cjm_studio.live.pace import Pace
from cjm_studio.live.people import People
from cjm_studio.live.writing import people_frame, spotlight_frame
from cjm_studio.store import Member

if TYPE_CHECKING:
    from cjm_studio.live.room import Room

# Who is where is told to all about all, which grows with the square of the crowd.
PEOPLE_TICK_S = 0.2
SMALL_CROWD = 40
# When a whole workshop comes in at once, the list of those who were ever here is told now and then only.
MEMBERS_TICK_S = 1.0


class Crowd:
    """The people of a room. `spotlight` is the author whom all follow, "" for nobody."""

    def __init__(self, room: "Room", members: Iterable[Member]) -> None:
        self.people = People()
        self.membership = Membership(members)
        self.spotlight = ""
        self._room = room
        self._people_pace = Pace(self._tell_people)
        self._members_pace = Pace(self._tell_members)

    def has_moved(self) -> None:
        """Tell soon who is where."""
        self._people_pace.ask(PEOPLE_TICK_S * max(1.0, len(self.people) / SMALL_CROWD))

    def has_grown(self) -> None:
        """Tell soon who was ever here, and under which name."""
        self._members_pace.ask(MEMBERS_TICK_S)

    def has_shrunk(self) -> None:
        """Somebody has left: nobody can follow him."""
        if self.spotlight and not self.people.knows(self.spotlight):
            self.follow("")
        self.has_moved()

    def follow(self, author: str) -> None:
        """From now on all follow this author; nobody when it is ""."""
        self.spotlight = author
        self._room.tell(spotlight_frame(author))
        self.has_moved()

    def as_written(self) -> list[dict[str, Any]]:
        """Who is here; where, only as far as it may be told."""
        return self.people.as_written(places_hidden=self._room.names_hidden, seen=self.spotlight)

    def close(self) -> None:
        """Tell nothing more."""
        self._people_pace.cancel()
        self._members_pace.cancel()

    def _tell_people(self) -> None:
        frame = people_frame(self.as_written())
        for guest in self._room.guests:
            guest.outgoing.tell_people(frame)

    def _tell_members(self) -> None:
        self._room.tell(members_frame(self.membership.as_written(self.people)))
