"""What stands behind a wait: how busy a place is, how long the queue before it should be, how fast it grows.

The expected wait is that of the simplest queue (M/M/1: people come at random, one place serves them one after
another): busy / (capacity - demand). Several places side by side wait less, people who come in waves more.
"""

from dataclasses import dataclass

from cjm_studio.model import Record

HOUR_S = 3600.0


@dataclass(frozen=True)
class Queue:
    """A place with what is asked of it and what it can do in an hour.

    `busy` is their share. `expected_wait_s` is None where demand reaches capacity: then the queue `grows` by
    so many an hour instead, for as long as that lasts.
    """

    record_id: str
    demand_per_hour: float
    capacity_per_hour: float
    busy: float | None
    expected_wait_s: float | None
    grows_per_hour: float


def queue_of(record: Record) -> Queue | None:
    """The queue before a record of the blueprint; None where demand or capacity is not known."""
    demand, capacity = (getattr(record, name, None) for name in ("demand_per_hour", "capacity_per_hour"))
    if demand is None or capacity is None:
        return None
    busy = demand / capacity if capacity else None
    room = capacity - demand
    wait_s = busy / room * HOUR_S if busy is not None and room > 0 else None
    return Queue(record.id, demand, capacity, busy, wait_s, max(0.0, -room))
