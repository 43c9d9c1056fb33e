"""Many who write at once: threads of one process, and two processes on one file."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from cjm_studio.commands import Set
from cjm_studio.errors import CommandRefusedError
from cjm_studio.store import Store
from tests.small_journeys import adding, small_journey
from tests.store.processes import open_named, received, running, write_some


def test_nothing_is_lost_among_threads(store: Store) -> None:
    store.create(small_journey(), "anna")

    def write(thread: int) -> list[int]:
        return [
            store.commit("trip", adding("stage", f"s-{thread}-{n}"), author=f"a{thread}").revision
            for n in range(15)
        ]

    with ThreadPoolExecutor(12) as threads:
        revisions = [revision for told in threads.map(write, range(12)) for revision in told]
    assert sorted(revisions) == list(range(1, 181))
    assert store.journeys()[0].stages == 182
    assert sum(record.kind == "stage" for record in store.journey("trip").journey.records.values()) == 182


def test_a_refused_command_does_not_disturb_its_neighbours(store: Store) -> None:
    store.create(small_journey(), "anna")

    def write(number: int) -> bool:
        item = "nowhere" if number % 2 else "desk"
        try:
            store.commit("trip", Set(item=item, values={"tags": [str(number)]}), author="anna")
        except CommandRefusedError:
            return False
        return True

    with ThreadPoolExecutor(16) as threads:
        done = list(threads.map(write, range(100)))
    assert done == [True, False] * 50
    assert store.revision("trip") == 50


def test_nothing_is_lost_between_two_processes_and_nobody_waits_in_vain(path: Path) -> None:
    store = open_named(path, "best")
    store.create(small_journey(), "anna")
    with ExitStack() as stack:
        pipes = [
            stack.enter_context(running(write_some, path, name, 8, 25))[1] for name in ("first", "second")
        ]
        told = [revision for pipe in pipes for revision in received(pipe)]
    assert sorted(told) == list(range(1, 401))
    entries = store.history("trip")
    assert [entry.revision for entry in entries] == list(range(1, 401))
    assert [entry.author for entry in entries].count("first") == 200
    last = entries[-1].change.records["desk"][1]
    assert store.journey("trip").journey.records["desk"] == last
    store.close()
