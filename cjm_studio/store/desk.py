"""The way to the database that everything in the store shares: one state to read, one writer to write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine

from cjm_studio.store.connecting import Place
from cjm_studio.store.transaction import Transaction
from cjm_studio.store.troubles import told
from cjm_studio.store.writer import Writer

Result = TypeVar("Result")


class Desk:
    """Reads through the engine that cannot write, writes through the one thread that may."""

    def __init__(self, place: Place, reading: Engine, writer: Writer) -> None:
        self._place = place
        self._reading = reading
        self._writer = writer

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the store from beginning to end."""
        with told(self._place), self._reading.begin() as connection:
            yield connection

    def write(self, work: Callable[[Transaction], Result]) -> Result:
        """Have the work done and wait until it is durable. Raises what it raises, StoreUnavailableError."""
        return self._writer.do(work)
