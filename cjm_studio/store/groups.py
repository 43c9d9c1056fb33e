"""A group of jobs in one transaction: a refused one fails alone, a failing disk fails it as a whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store.memory import Memory
from cjm_studio.store.transaction import Transaction
from cjm_studio.store.troubles import unavailable
from cjm_studio.store.writer import Job


@dataclass(frozen=True)
class Outcome:
    """What a job came to: a value or an error."""

    value: Any = None
    error: BaseException | None = None

    def tell(self, job: Job[Any]) -> None:
        """Give it to whoever waits for the job."""
        if self.error is None:
            job.answer.set_result(self.value)
        else:
            job.answer.set_exception(self.error)


def now() -> datetime:
    """The server's time, in whole milliseconds as the store keeps it."""
    time = datetime.now(UTC)
    return time.replace(microsecond=time.microsecond // 1_000 * 1_000)


class Groups:
    """Writes groups of jobs into one store, and remembers what they left once it is durable."""

    def __init__(self, path: Path, engine: Engine, memory: Memory, clock: Callable[[], datetime]) -> None:
        self._path = path
        self._engine = engine
        self._memory = memory
        self._clock = clock
        self._file = _identity(path)

    def write(self, jobs: Sequence[Job[Any]]) -> None:
        """Write the jobs in one transaction or, where that fails, each in its own, and answer each."""
        try:
            connection = self._begin()
        except StoreUnavailableError as error:
            for job in jobs:
                job.answer.set_exception(error)
            return
        try:
            with connection:
                outcomes = self._attempt_all(connection, jobs)
        except SQLAlchemyError as error:
            self._engine.dispose()  # a connection that failed is not used again
            if len(jobs) == 1:
                jobs[0].answer.set_exception(unavailable(error, self._path))
                return
            for job in jobs:
                self.write([job])
            return
        for job, outcome in zip(jobs, outcomes, strict=True):
            outcome.tell(job)

    def _begin(self) -> Connection:
        """A connection inside of a transaction that may write. Raises StoreUnavailableError."""
        if _identity(self._path) != self._file:
            raise StoreUnavailableError(
                "The store {path} has been moved or replaced while the studio was running, so nothing is "
                "written. Put it back, or start the studio again.",
                path=self._path,
            )
        connection = None
        try:
            connection = self._engine.connect()
            connection.begin()
        except SQLAlchemyError as error:
            if connection is not None:
                connection.close()
            raise unavailable(error, self._path) from error
        return connection

    def _attempt_all(self, connection: Connection, jobs: Sequence[Job[Any]]) -> list[Outcome]:
        transaction = Transaction(connection, self._memory, self._clock())
        outcomes = [_attempt(transaction, job) for job in jobs]
        connection.commit()
        for state in transaction.changed.values():
            self._memory.keep(state)
        return outcomes


def _attempt(transaction: Transaction, job: Job[Any]) -> Outcome:
    """Run one job. A failed one leaves nothing behind; an error of the database ends the whole group."""
    connection = transaction.connection
    connection.exec_driver_sql("SAVEPOINT job")
    try:
        outcome = Outcome(job.work(transaction))
    except SQLAlchemyError:
        raise
    except Exception as error:
        connection.exec_driver_sql("ROLLBACK TO job")
        outcome = Outcome(error=error)
    connection.exec_driver_sql("RELEASE job")
    return outcome


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one of the same name; None when it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
