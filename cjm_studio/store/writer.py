"""The one thread that writes: jobs of all callers, in their order, several to a transaction.

Waiting for the disk is what costs, so whatever has come in the meantime shares the next wait.
A caller gets the answer after the commit only.
"""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, Generic, TypeAlias, TypeVar

from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store.transaction import Transaction

Result = TypeVar("Result")

LARGEST_GROUP = 100

log = logging.getLogger("cjm_studio.store")


@dataclass(frozen=True)
class Job(Generic[Result]):
    """Something to be written. Its work may run more than once, so it changes nothing but the database."""

    work: Callable[[Transaction], Result]
    answer: "Future[Result]" = field(default_factory=Future)


WriteGroup: TypeAlias = Callable[[Sequence[Job[Any]]], None]


class Writer:
    """Takes jobs from any thread; `write_group` runs some of them in one transaction and answers each."""

    def __init__(self, write_group: WriteGroup) -> None:
        self._write_group = write_group
        self._jobs: SimpleQueue[Job[Any] | None] = SimpleQueue()
        self._gate = Lock()
        self._thread: Thread | None = None
        self._is_closed = False

    def do(self, work: Callable[[Transaction], Result]) -> Result:
        """Have the work done and wait until it is durable.

        Raises what the work raises, and StoreUnavailableError.
        """
        job = Job(work)
        with self._gate:
            if self._is_closed:
                raise StoreUnavailableError("The studio is closing its store. Start the studio again.")
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._run, name="cjm-store-writer", daemon=True)
                self._thread.start()
            self._jobs.put(job)
        return job.answer.result()

    def close(self) -> None:
        """Do what was asked for already, then stop."""
        with self._gate:
            was_closed, self._is_closed = self._is_closed, True
            thread = self._thread
        if not was_closed:
            self._jobs.put(None)
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        is_open = True
        while is_open:
            jobs, is_open = self._next_group()
            try:
                if jobs:
                    self._write_group(jobs)
            # Whatever it was, the next jobs must be written and nobody may wait for ever.
            except BaseException as error:
                log.error("a group of writes failed: %s", type(error).__name__)
                _fail(jobs, error)

    def _next_group(self) -> tuple[list[Job[Any]], bool]:
        """The jobs that are waiting, at least one, and whether more may come."""
        jobs: list[Job[Any]] = []
        job = self._jobs.get()
        while job is not None:
            jobs.append(job)
            if len(jobs) == LARGEST_GROUP:
                return jobs, True
            try:
                job = self._jobs.get_nowait()
            except Empty:
                return jobs, True
        return jobs, False


def _fail(jobs: Sequence[Job[Any]], error: BaseException) -> None:
    for job in jobs:
        if not job.answer.done():
            failure = StoreUnavailableError(
                "The studio failed while it wrote to the store: {reason}. Nothing half-done was kept. "
                "Try again.",
                reason=type(error).__name__,
            )
            failure.__cause__ = error
            job.answer.set_exception(failure)
