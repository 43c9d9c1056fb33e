"""The store as a room sees it: every call waits in a thread, so that the loop never does."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from cjm_studio.store import Kept, Logged, Store

Result = TypeVar("Result")

# Acts of so many people can wait for the disk together; the store writes them in one go.
MOST_THREADS = 24


class Shelf:
    """Asks the store in threads of its own: those of the web server are for its pages."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._threads = ThreadPoolExecutor(MOST_THREADS, "cjm-room")

    async def ask(self, work: Callable[[Store], Result]) -> Result:
        """What `work` makes of the store; raises what it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, self.store)

    async def journey(self, journey_id: str) -> Kept:
        """The journey as it is now. Raises JourneyNotFoundError."""
        return await self.ask(lambda store: store.journey(journey_id))

    async def history(self, journey_id: str, after: int) -> tuple[Logged, ...]:
        """What was done to the journey after a revision."""
        return await self.ask(lambda store: store.history(journey_id, after))

    async def returns(self, journey_id: str, author: str) -> tuple[Logged | None, Logged | None]:
        """What the author's next undo and next redo would take back."""
        return await self.ask(
            lambda store: (store.undoable(journey_id, author), store.redoable(journey_id, author))
        )

    def close(self) -> None:
        """Begin nothing more; what has begun goes on in its thread."""
        self._threads.shutdown(wait=False, cancel_futures=True)
