"""What a process remembers of the journeys that it used last."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from cjm_studio.model import Journey

# Records and links of all remembered journeys together: some 50 MB.
MOST_ITEMS = 60_000


@dataclass(frozen=True)
class State:
    """A journey at a revision.

    `birth` tells it from an erased journey that had the same id; `version` is that of the file format in
    which the latest snapshot and the entries after it are written.
    """

    birth: str
    revision: int
    journey: Journey
    version: int


class Memory:
    """The latest known states, least used forgotten first. Every use is checked against the database."""

    def __init__(self, most_items: int = MOST_ITEMS) -> None:
        self._states: OrderedDict[str, State] = OrderedDict()
        self._items = 0
        self._most_items = most_items
        self._lock = Lock()

    def recall(self, journey_id: str, birth: str) -> State | None:
        """The state of a journey that is remembered, which may be an older one."""
        with self._lock:
            state = self._states.get(journey_id)
            if state is None or state.birth != birth:
                return None
            self._states.move_to_end(journey_id)
            return state

    def keep(self, state: State) -> None:
        """Remember a state, unless a later one is remembered already."""
        with self._lock:
            known = self._states.get(state.journey.id)
            if known is not None and known.birth == state.birth and known.revision > state.revision:
                return
            self._forget(state.journey.id)
            self._states[state.journey.id] = state
            self._items += _size(state)
            while self._items > self._most_items and len(self._states) > 1:
                self._forget(next(iter(self._states)))

    def forget(self, journey_id: str) -> None:
        """Remember a journey no longer."""
        with self._lock:
            self._forget(journey_id)

    def _forget(self, journey_id: str) -> None:
        state = self._states.pop(journey_id, None)
        if state is not None:
            self._items -= _size(state)


def _size(state: State) -> int:
    return len(state.journey.records) + len(state.journey.links)
