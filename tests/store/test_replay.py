"""State of the store = replay of its log from the beginning = the same acts applied in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from sqlalchemy import delete

from cjm_studio.commands import (
    Command,
    Entry,
    Gesture,
    Move,
    Remove,
    Set,
    change_of,
    next_redo,
    next_undo,
    reverted,
)
from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import Change, Journey
from cjm_studio.store import Store, states
from cjm_studio.store.library import best_library
from cjm_studio.store.opening import open_path
from cjm_studio.store.tables import snapshots
from tests.small_journeys import adding, linking, small_journey

# Whether two ways agree does not hang on the disk; hundreds of histories must not wait for it.
IN_MEMORY = Path("/dev/shm")

IDS = some.sampled_from(["trip", "search", "visit", "compare", "queue", "site", "desk", "waits", "new-1"])
COMMANDS: some.SearchStrategy[Command] = some.one_of(
    some.builds(
        lambda kind, record_id, into: adding(kind, record_id, into),
        some.sampled_from(["stage", "step", "touchpoint", "pain_point"]),
        some.sampled_from(["new-1", "new-2"]),
        some.sampled_from(["", "search", "queue", "desk"]),
    ),
    some.builds(
        lambda item, text: Set(item=item, values={"tags": [text]}),
        IDS,
        some.sampled_from(["а", "\u2028", "🙂"]),
    ),
    some.builds(lambda record, before: Move(record=record, before=before), IDS, IDS),
    some.builds(lambda record: Remove(record=record), IDS),
    some.builds(lambda source, target: linking("delivered_by", source, target), IDS, IDS),
)
GESTURES = COMMANDS | some.lists(COMMANDS, min_size=1, max_size=3).map(
    lambda commands: Gesture(commands=tuple(commands))  # type: ignore[arg-type]  # each is one of the kinds
)


@dataclass(frozen=True)
class Act:
    """What somebody does, and through which of two processes."""

    author: str
    wanted: Command | Literal["undo", "redo"]
    process: int


ACTS = some.lists(
    some.builds(
        Act,
        some.sampled_from(["anna", "boris"]),
        GESTURES | some.sampled_from(["undo", "undo", "redo"]),
        some.integers(0, 1),
    ),
    max_size=25,
)


@dataclass
class InMemory:
    """The same journey without any store."""

    journey: Journey = field(default_factory=small_journey)
    entries: list[Entry] = field(default_factory=list)

    def act(self, act: Act) -> bool:
        """Do it; False when it was refused."""
        try:
            self._enter(act)
        except CommandRefusedError:
            return False
        return True

    def _enter(self, act: Act) -> None:
        number = len(self.entries) + 1
        if isinstance(act.wanted, Command):
            change = change_of(act.wanted, self.journey)
            if change:
                self._append(Entry(number, act.author, "do", None, act.wanted, change))
            return
        last = (next_undo if act.wanted == "undo" else next_redo)(self.entries, act.author)
        if last is None:
            raise CommandRefusedError("nothing left")
        change = reverted(self.journey, last.change)
        self._append(Entry(number, act.author, act.wanted, last.revision, last.command, change))

    def _append(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.journey = entry.change.applied_to(self.journey)


def act_on(store: Store, act: Act) -> bool:
    """Do it; False when it was refused."""
    try:
        if isinstance(act.wanted, Command):
            store.commit("trip", act.wanted, author=act.author)
        elif act.wanted == "undo":
            store.undo("trip", act.author)
        else:
            store.redo("trip", act.author)
    except CommandRefusedError:
        return False
    return True


@contextmanager
def two_processes() -> Iterator[tuple[Path, list[Store]]]:
    with TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as folder:
        path = Path(folder) / "studio.sqlite3"
        stores = [open_path(path, best_library()) for _ in range(2)]
        stores[0].create(small_journey(), "anna")
        yield path, stores
        for store in stores:
            store.close()


def replayed_from_the_first_snapshot(path: Path) -> Journey:
    store = open_path(path, best_library())
    later = delete(snapshots).where(snapshots.c.revision > 0)
    store._writer.do(lambda transaction: transaction.connection.execute(later).rowcount)
    journey = store.journey("trip").journey
    store.close()
    return journey


def read_anew(path: Path) -> tuple[Journey, list[Change]]:
    store = open_path(path, best_library())
    answer = store.journey("trip").journey, [entry.change for entry in store.history("trip")]
    (summary,) = store.journeys()
    store.close()
    assert summary.stages == sum(record.kind == "stage" for record in answer[0].records.values())
    return answer


def agree(acts: list[Act]) -> None:
    memory = InMemory()
    with two_processes() as (path, stores):
        for act in acts:
            assert act_on(stores[act.process], act) == memory.act(act)
        assert [store.journey("trip").journey for store in stores] == [memory.journey] * 2
        assert read_anew(path) == (memory.journey, [entry.change for entry in memory.entries])
        assert replayed_from_the_first_snapshot(path) == memory.journey


@pytest.fixture(autouse=True)
def frequent_snapshots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "SNAPSHOT_EVERY", 4)


@settings(max_examples=40)
@given(ACTS)
def test_store_log_and_memory_agree(acts: list[Act]) -> None:
    agree(acts)


@pytest.mark.long
@settings(max_examples=800)
@given(ACTS)
def test_store_log_and_memory_agree_over_hundreds_of_histories(acts: list[Act]) -> None:
    agree(acts)
