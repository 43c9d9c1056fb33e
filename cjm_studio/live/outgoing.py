"""Frames on their way to one client: bounded, so that a slow client costs nobody else anything."""

import asyncio
from collections import deque

MOST_FRAMES = 500
MOST_CHARACTERS = 2_000_000
MOST_ANSWERS = 200


class Outgoing:
    """News and answers in order. A client that does not keep up loses the news and is due a resync.

    Answers are never dropped. `is_lost` tells that even they have piled up, so nobody is reading them;
    `is_ending`, that the last word is on its way, and `is_over`, that nothing more is to be sent.
    """

    def __init__(self, most_frames: int = MOST_FRAMES, most_characters: int = MOST_CHARACTERS) -> None:
        self.is_behind = False
        self.is_lost = False
        self.is_ending = False
        self.is_over = False
        self._queue: deque[tuple[str, bool]] = deque()
        self._answers = 0
        self._characters = 0
        self._people = ""
        self._most_frames = most_frames
        self._most_characters = most_characters
        self._something = asyncio.Event()

    def tell(self, frame: str) -> None:
        """Queue a change of the journey."""
        if self.is_behind or self.is_ending:
            return
        self._put(frame, is_answer=False)
        if len(self._queue) - self._answers > self._most_frames or self._characters > self._most_characters:
            self.fall_behind()

    def tell_people(self, frame: str) -> None:
        """Queue who is here; only the latest counts."""
        self._people = frame
        self._something.set()

    def answer(self, frame: str) -> None:
        """Queue the answer to something that this client has said."""
        if self.is_ending:
            return
        self._answers += 1
        self.is_lost = self.is_lost or self._answers > MOST_ANSWERS
        self._put(frame, is_answer=True)

    def say_last(self, frame: str) -> None:
        """Queue the good-bye, after which nothing is sent."""
        self.fall_behind()
        self.is_behind = False
        self.answer(frame)
        self.is_ending = True

    def fall_behind(self) -> None:
        """Forget the news: the client gets the whole journey instead."""
        self.is_behind = not self.is_ending
        self._queue = deque(waiting for waiting in self._queue if waiting[1])
        self._characters = 0
        self._something.set()

    def catch_up(self) -> None:
        """News count again; called in the same breath in which the whole journey is written down."""
        self.is_behind = False

    async def next(self) -> str:
        """The next frame, waited for; "" when a resync is due."""
        while True:
            if self._queue:
                return self._pop()
            if self.is_behind:
                return ""
            if self._people:
                frame, self._people = self._people, ""
                return frame
            self._something.clear()
            await self._something.wait()

    def _put(self, frame: str, *, is_answer: bool) -> None:
        self._queue.append((frame, is_answer))
        self._characters += 0 if is_answer else len(frame)
        self._something.set()

    def _pop(self) -> str:
        frame, is_answer = self._queue.popleft()
        if is_answer:
            self._answers -= 1
        else:
            self._characters -= len(frame)
        self.is_over = self.is_ending and not self._queue
        return frame
