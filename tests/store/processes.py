"""Other processes that use a store; each is started clean, so that it may be killed."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from cjm_studio.commands import Set
from cjm_studio.errors import CjmError
from cjm_studio.store import Store
from cjm_studio.store.library import best_library
from cjm_studio.store.opening import open_path
from cjm_studio.store.upgrades import UPGRADES, BareConnection
from tests.store.conftest import OUTDATED


@cache
def _context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


@contextmanager
def running(work: Callable[..., None], *arguments: Any) -> Iterator[tuple[ForkServerProcess, Connection]]:
    """A process that does `work(connection, *arguments)`; killed at the end if it still runs."""
    ours, theirs = _context().Pipe(duplex=False)
    process = _context().Process(target=work, args=(theirs, *arguments))
    process.start()
    theirs.close()
    try:
        yield process, ours
    finally:
        process.kill()
        process.join()
        ours.close()


def received(connection: Connection) -> list[Any]:
    """Everything that a process has sent until it ended; half a message, cut off by its death, is none."""
    messages = []
    while True:
        try:
            messages.append(connection.recv())
        except (EOFError, OSError):
            return messages


def open_named(path: Path, library: str) -> Store:
    return open_path(path, best_library() if library == "best" else OUTDATED)


def write_until_killed(connection: Connection, path: Path, library: str, run: int) -> None:
    """Four threads write without end and report each acknowledged revision with its command's id."""
    store = open_named(path, library)
    lock = Lock()

    def write(thread: int) -> None:
        for number in range(1_000_000):
            command_id = f"{run}-{thread}-{number}"
            command = Set(item="desk", values={"name": f"Стойка {command_id}"})
            done = store.commit("trip", command, author=f"author-{thread}", command_id=command_id)
            with lock:
                connection.send((done.revision, command_id))

    for thread in range(4):
        Thread(target=write, args=(thread,), daemon=True).start()
    multiprocessing.Event().wait()


def write_some(connection: Connection, path: Path, name: str, threads: int, commands: int) -> None:
    """Some threads write some commands each and report what was acknowledged, or the error."""
    store = open_named(path, "best")
    lock = Lock()

    def write(thread: int) -> None:
        for number in range(commands):
            command_id = f"{name}-{thread}-{number}"
            command = Set(item="desk", values={"tags": [command_id]})
            try:
                told: Any = store.commit("trip", command, author=name, command_id=command_id).revision
            except CjmError as error:
                told = str(error)
            with lock:
                connection.send(told)

    workers = [Thread(target=write, args=(thread,)) for thread in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    store.close()


def die_in_an_upgrade(connection: Connection, path: Path) -> None:
    """Begin an upgrade that is cut off half-way."""

    def half(bare: BareConnection) -> None:
        bare.execute("ALTER TABLE journey ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
        connection.send("half-way")
        multiprocessing.Event().wait()

    open_path(path, best_library(), (*UPGRADES, half))
