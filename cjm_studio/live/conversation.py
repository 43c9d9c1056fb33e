"""The talk with one client, from its hello to its going: what it sends is heard one frame after the other."""

from cjm_studio.errors import CjmError, CommandRefusedError
from cjm_studio.language import N_
from cjm_studio.live.acting import act
from cjm_studio.live.allowance import Allowance
from cjm_studio.live.clock import now_ms
from cjm_studio.live.frames import (
    Frame,
    Gather,
    Hello,
    Here,
    History,
    Ping,
    Spotlight,
    Times,
    act_id,
    is_act,
    read_frame,
)
from cjm_studio.live.greeting import greet
from cjm_studio.live.guest import Guest
from cjm_studio.live.leading import lead
from cjm_studio.live.outgoing import Outgoing
from cjm_studio.live.retelling import tell_history, tell_times
from cjm_studio.live.rooms import Rooms
from cjm_studio.live.visitor import Visitor
from cjm_studio.live.writing import bye_frame, plain_text, refused_frame

FRAMES_PER_SECOND, FRAMES_AT_ONCE = 60, 300
MOST_MISUNDERSTOOD = 20
# Beyond this the machine of a workshop would not keep up: every act is told to everybody.
MOST_GUESTS = 1_000

HELLO_FIRST = N_("The first message must be a hello. Load the page again.")
FULL = N_("There are {most} boards of this journey open, and there is no room for more. Close one.")
HELLO_AGAIN = N_("A hello was said already. Load the page again.")
ABUSE = N_("The connection is closed: it sent more than any page of the studio does. Load the page again.")


class Conversation:
    """Hears a client and answers into `outgoing`."""

    def __init__(self, rooms: Rooms, journey_id: str, visitor: Visitor) -> None:
        self.outgoing = Outgoing()
        self.guest: Guest | None = None
        self._rooms = rooms
        self._journey_id = journey_id
        self._visitor = visitor
        self._language = "en"
        self._frames = Allowance(FRAMES_PER_SECOND, FRAMES_AT_ONCE)
        self._misunderstood = 0
        self._is_silent = True

    async def hear(self, text: str) -> None:
        """Take in a frame, whatever it is."""
        self._is_silent = False
        if self.outgoing.is_ending:
            return
        if not self._frames.take() or self._misunderstood > MOST_MISUNDERSTOOD:
            self._end(CommandRefusedError(ABUSE))
            return
        try:
            frame = read_frame(text)
        except CommandRefusedError as error:
            self._misunderstood += 1
            self.outgoing.answer(refused_frame(act_id(text), error.told(self._language)))
            return
        if self.guest is None:
            await self._begin(frame)
        else:
            await self._go_on(self.guest, frame)

    def wait_no_longer(self) -> None:
        """Whoever has said nothing by now is no client of ours."""
        if self._is_silent:
            self._end(CommandRefusedError(HELLO_FIRST))

    def end(self) -> None:
        """The client is gone."""
        if self.guest is not None:
            self.guest.leave()
            self._rooms.left(self._journey_id)
            self.guest = None

    async def _begin(self, frame: Frame) -> None:
        if not isinstance(frame, Hello):
            self._end(CommandRefusedError(HELLO_FIRST))
            return
        self._language = "ru" if frame.language.lower().startswith("ru") else "en"
        try:
            room = await self._rooms.room(self._journey_id)
            if len(room.guests) >= MOST_GUESTS:
                raise CommandRefusedError(FULL, most=MOST_GUESTS)
            guest = Guest(room, self._visitor, self._language, self.outgoing)
            await greet(guest, frame)
        except CjmError as error:
            self._end(error)
            return
        self.guest = guest

    async def _go_on(self, guest: Guest, frame: Frame) -> None:
        match frame:
            case Here():
                guest.move(frame)
            case Ping(n=number):
                self.outgoing.answer(plain_text({"type": "pong", "n": number, "now_ms": now_ms()}))
            case Hello():
                self.outgoing.answer(refused_frame("", CommandRefusedError(HELLO_AGAIN).told(self._language)))
            case Gather() | Spotlight():
                await lead(guest, frame)
            case History():
                await tell_history(guest, frame)
            case Times():
                await tell_times(guest, frame)
            case _ if is_act(frame):
                await act(guest, frame)

    def _end(self, error: CjmError) -> None:
        self.outgoing.say_last(bye_frame(error.told(self._language)))
