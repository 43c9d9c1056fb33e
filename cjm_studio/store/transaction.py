"""What a write sees: the database inside of a transaction, and the states that it leaves behind."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, func, select

from cjm_studio.errors import CommandRefusedError
from cjm_studio.store.memory import Memory, State
from cjm_studio.store.states import read_head, read_state
from cjm_studio.store.tables import journeys

LATEST = select(func.max(journeys.c.recency))


@dataclass
class Transaction:
    """One transaction of the writer, shared by several jobs. Only what is committed is remembered."""

    connection: Connection
    memory: Memory
    now: datetime
    changed: dict[str, State] = field(default_factory=dict)
    _recency: int = 0

    @property
    def now_ms(self) -> int:
        """The time of the transaction on the server's clock."""
        return int(self.now.timestamp() * 1_000)

    def state(self, journey_id: str, *, to_change: bool = False) -> State:
        """The journey as it is now, earlier jobs of this transaction included.

        Raises JourneyNotFoundError, and CommandRefusedError for one in the bin that is to be changed.
        """
        head = read_head(self.connection, journey_id)
        if to_change and head.discarded_ms is not None:
            raise CommandRefusedError(
                "The journey '{journey}' lies in the bin, where nothing is changed. Bring it back first.",
                journey=journey_id,
            )
        changed = self.changed.get(journey_id)
        if changed is not None and (changed.birth, changed.revision) == (head.birth, head.revision):
            return changed
        return read_state(self.connection, head, self.memory)

    def next_recency(self) -> int:
        """The number of the next change in the store."""
        self._recency = (self._recency or int(self.connection.scalar(LATEST) or 0)) + 1
        return self._recency
