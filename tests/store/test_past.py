"""Whatever is done, undone, restored and taken back: every revision stays what it was."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from sqlalchemy import select

from cjm_studio.commands import Set
from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import Journey, structure_problems
from cjm_studio.store import Store, states
from cjm_studio.store.library import best_library
from cjm_studio.store.opening import open_path
from cjm_studio.store.tables import snapshots
from tests.small_journeys import small_journey
from tests.store.test_formats import become_version_2
from tests.store.test_replay import GESTURES, Act, act_on, two_processes


@dataclass(frozen=True)
class Return:
    """Somebody goes back in the log; `revision` counts round and round."""

    author: str
    way: Literal["restore", "revert"]
    revision: int
    process: int


AUTHORS = some.sampled_from(["anna", "boris"])
PROCESSES = some.integers(0, 1)
ACTS = some.builds(Act, AUTHORS, GESTURES | some.sampled_from(["undo", "redo"]), PROCESSES)
RETURNS = some.builds(
    Return, AUTHORS, some.sampled_from(["restore", "revert", "revert"]), some.integers(0, 30), PROCESSES
)


def go(store: Store, act: Act | Return) -> bool:
    """Do it; False when it was refused."""
    if isinstance(act, Act):
        return act_on(store, act)
    way = store.restore if act.way == "restore" else store.revert
    try:
        way("trip", act.revision % (store.revision("trip") + 1), act.author)
    except CommandRefusedError:
        return False
    return True


def replayed(store: Store) -> list[Journey]:
    """Every revision, by the changes in the log alone."""
    found = [small_journey()]
    for entry in store.history("trip"):
        found.append(entry.change.applied_to(found[-1]))
    return found


@pytest.fixture(autouse=True)
def frequent_snapshots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "SNAPSHOT_EVERY", 3)
    monkeypatch.setattr(states, "STAYING_EVERY", 6)


def the_past_holds(acts: list[Act | Return], wanted: int) -> None:
    with two_processes() as (_, stores):
        seen = [small_journey()]
        for act in acts:
            if go(stores[act.process], act) and stores[0].revision("trip") == len(seen):
                seen.append(stores[act.process].journey("trip").journey)
            assert structure_problems(stores[0].journey("trip").journey) == ()
        store, last = stores[0], len(seen) - 1
        assert [store.at("trip", revision).journey for revision in range(last + 1)] == seen == replayed(store)
        restored = store.restore("trip", wanted % (last + 1), "vera")
        assert restored.journey == stores[1].journey("trip").journey == seen[wanted % (last + 1)]
        if restored.entry is not None:
            assert store.undo("trip", "vera").journey == seen[-1]


@settings(max_examples=40)
@given(some.lists(ACTS | RETURNS, max_size=20), some.integers(0, 30))
def test_every_revision_can_be_seen_and_restored(acts: list[Act | Return], wanted: int) -> None:
    the_past_holds(acts, wanted)


@pytest.mark.long
@settings(max_examples=1_500)
@given(some.lists(ACTS | RETURNS, max_size=40), some.integers(0, 60))
def test_every_revision_can_be_seen_and_restored_in_long_histories(
    acts: list[Act | Return], wanted: int
) -> None:
    the_past_holds(acts, wanted)


def kept_snapshots(store: Store) -> list[int]:
    wanted = select(snapshots.c.revision).order_by(snapshots.c.revision)
    return store._writer.do(lambda transaction: list(transaction.connection.scalars(wanted)))


def rename_the_desk(store: Store, times: int) -> None:
    for number in range(times):
        store.commit("trip", Set(item="desk", values={"name": f"Стойка {number}"}), author="anna")


def test_snapshots_stay_at_steady_distances(store: Store) -> None:
    store.create(small_journey(), "anna")
    rename_the_desk(store, 16)
    assert kept_snapshots(store) == [0, 6, 12, 15]


def test_revisions_before_and_after_a_new_version_of_the_format_can_be_seen(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_path(path, best_library())
    store.create(small_journey(), "anna")
    rename_the_desk(store, 5)
    store.close()
    become_version_2(monkeypatch)
    store = open_path(path, best_library())
    rename_the_desk(store, 8)
    assert kept_snapshots(store) == [0, 3, 6, 12]
    titles = [store.at("trip", revision).journey.records["desk"].title for revision in (0, 5, 7, 13)]
    assert titles == ["КАССА", "СТОЙКА 4", "Стойка 1", "Стойка 7"]
    store.close()


def test_what_an_earlier_version_wrote_is_restored_but_not_taken_back_by_itself(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_path(path, best_library())
    store.create(small_journey(), "anna")
    rename_the_desk(store, 2)
    store.close()
    become_version_2(monkeypatch)
    store = open_path(path, best_library())
    with pytest.raises(CommandRefusedError, match="was written by an earlier studio"):
        store.revert("trip", 2, "anna")
    assert store.restore("trip", 1, "anna").journey.records["desk"].title == "СТОЙКА 0"
    assert store.journey("trip").journey == store.at("trip", 1).journey
    store.close()
