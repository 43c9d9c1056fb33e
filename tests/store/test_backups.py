"""A copy of the store that is made while people work on it is whole: a state that the store was in."""

from pathlib import Path
from threading import Event, Thread

from cjm_studio.commands import Set
from cjm_studio.store import Store
from cjm_studio.store.backups import back_up
from cjm_studio.store.connecting import connect
from cjm_studio.store.library import Library
from cjm_studio.store.opening import open_path
from tests.small_journeys import small_journey
from tests.store.test_durability import integrity

WRITERS = 4
COPIES = 5


class Load:
    """People who write without a pause; `revision` is the last that one of them was told."""

    def __init__(self, store: Store) -> None:
        self.revision = 0
        self._store = store
        self._is_over, self._goes_on = Event(), Event()
        self._writers = [Thread(target=self._write, args=(number,)) for number in range(WRITERS)]

    def __enter__(self) -> "Load":
        for writer in self._writers:
            writer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        for writer in self._writers:
            writer.join()

    def wait_for_more(self) -> None:
        """Wait until something was written after this was asked for."""
        self._goes_on.clear()
        assert self._goes_on.wait(30)

    def _write(self, writer: int) -> None:
        number = 0
        while not self._is_over.is_set():
            number += 1
            text = f"Стойка {writer}-{number}"
            done = self._store.commit("trip", Set(item="desk", values={"name": text}), author=f"a{writer}")
            self.revision = max(self.revision, done.revision)
            self._goes_on.set()


def copy_of(store: Store) -> Path:
    connection = connect(store._place)
    try:
        return back_up(connection, store._place, 0)
    finally:
        connection.close()


def assert_whole(copy: Path, library: Library, at_least: int) -> None:
    restored = open_path(copy, library)
    entries = restored.history("trip")
    assert [entry.revision for entry in entries] == list(range(1, restored.revision("trip") + 1))
    assert len(entries) >= at_least
    journey = small_journey()
    for entry in entries:
        journey = entry.change.applied_to(journey)
    assert restored.journey("trip").journey == journey
    assert restored.secret("links")
    assert integrity(restored) == "ok"
    restored.close()


def test_a_copy_made_during_work_holds_all_that_was_acknowledged_before(
    store: Store, library: Library
) -> None:
    store.create(small_journey(), "anna")
    with Load(store) as load:
        for _ in range(COPIES):
            load.wait_for_more()
            acknowledged = load.revision
            assert_whole(copy_of(store), library, acknowledged)


def test_work_goes_on_in_a_copy_that_took_the_place_of_the_store(
    path: Path, library: Library, store: Store
) -> None:
    store.create(small_journey(), "anna")
    kept = store.versions.keep("trip", "Начало", "anna")
    secret = store.secret("links")
    copy = copy_of(store)
    store.close()
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    copy.rename(path)
    restored = open_path(path, library)
    assert (restored.secret("links"), restored.versions.of("trip")) == (secret, (kept,))
    assert restored.commit("trip", Set(item="desk", values={"name": "Окно"}), author="anna").revision == 1
    restored.close()
