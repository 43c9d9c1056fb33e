"""A client in a room: who it is, what it may do, which language it reads, its frames on the way out."""

import asyncio
from dataclasses import dataclass, field

from cjm_studio.errors import CjmError
from cjm_studio.live.allowance import Allowance
from cjm_studio.live.frames import Hello, Here
from cjm_studio.live.outgoing import Outgoing
from cjm_studio.live.people import Person, clean_name
from cjm_studio.live.room import Room
from cjm_studio.live.visitor import Visitor
from cjm_studio.live.writing import bye_frame

ACTS_PER_SECOND, ACTS_AT_ONCE = 10, 40
MOVES_PER_SECOND, MOVES_AT_ONCE = 10, 20


@dataclass(eq=False)
class Guest:
    """One tab of a visitor in a room."""

    room: Room
    visitor: Visitor
    language: str
    outgoing: Outgoing
    acts: Allowance = field(default_factory=lambda: Allowance(ACTS_PER_SECOND, ACTS_AT_ONCE))
    moves: Allowance = field(default_factory=lambda: Allowance(MOVES_PER_SECOND, MOVES_AT_ONCE))

    def enter(self, hello: Hello) -> Person:
        """Come in under a name, to be seen by the others."""
        author = self.visitor.author
        name = hello.name if clean_name(hello.name) else self.room.crowd.membership.name(author)
        person = self.room.crowd.people.enter(author, name, self)
        self.room.join(self)
        self.room.crowd.has_moved()
        return person

    def move(self, here: Here) -> None:
        """Be somewhere else. More often than others can follow it is not told."""
        if self.moves.take() and self.room.crowd.people.move(self.visitor.author, self, here):
            self.room.crowd.has_moved()

    async def turn(self) -> None:
        """Wait until something may be asked for again.

        Nobody loses what he did while he was away: a long outbox waits for its turn instead of being refused.
        As one act of a client follows the other, nothing more of this client is read meanwhile.
        """
        while not self.acts.take():
            await asyncio.sleep(self.acts.wait_s())

    def dismiss(self, error: CjmError) -> None:
        """Say why there is nothing to be here for any more, and close the connection."""
        self.outgoing.say_last(bye_frame(error.told(self.language)))

    def leave(self) -> None:
        """Go out."""
        self.room.crowd.people.leave(self.visitor.author, self)
        self.room.leave(self)
