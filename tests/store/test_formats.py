"""Journeys that were stored in an older version of the file format are brought up to date when read."""

from pathlib import Path

import pytest

from cjm_studio.commands import Set
from cjm_studio.errors import StoreUnavailableError
from cjm_studio.fileformat import migrated
from cjm_studio.fileformat.migrations import Document
from cjm_studio.store import Store, acts, log, returns, shelf, states, writing
from cjm_studio.store.library import best_library
from cjm_studio.store.opening import open_path
from tests.small_journeys import small_journey


def shout(document: Document) -> Document:
    """The step to version 2: the names of touchpoints in capitals."""
    for record in document["journey"]["records"]:
        if record["kind"] == "touchpoint":
            record["name"] = record["name"].upper()
    return document


def become_version_2(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (acts, log, returns, shelf, states, writing):
        monkeypatch.setattr(module, "VERSION", 2)
    monkeypatch.setattr(writing, "migrated", lambda document, file: migrated(document, (shout,), file=file))


def name_of(store: Store) -> str:
    return store.journey("trip").journey.records["desk"].title


@pytest.fixture
def old(path: Path) -> Path:
    """A store that version 1 wrote, with entries after the snapshot."""
    store = open_path(path, best_library())
    store.create(small_journey(), "anna")
    for name in ("Стойка", "Окно"):
        store.commit("trip", Set(item="desk", values={"name": name}), author="anna")
    store.close()
    return path


def test_snapshot_and_entries_are_replayed_and_then_migrated(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    become_version_2(monkeypatch)
    store = open_path(old, best_library())
    assert name_of(store) == "ОКНО"
    store.close()


def test_the_next_act_leaves_a_snapshot_in_the_new_version(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    become_version_2(monkeypatch)
    store = open_path(old, best_library())
    store.commit("trip", Set(item="desk", values={"name": "Дверь"}), author="anna")
    store.commit("trip", Set(item="desk", values={"name": "Порог"}), author="anna")
    store.close()
    again = open_path(old, best_library())
    assert name_of(again) == "Порог"
    assert again.undo("trip", "anna").journey.records["desk"].title == "Дверь"
    again.close()


def test_undo_stops_at_what_the_old_version_wrote(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    become_version_2(monkeypatch)
    store = open_path(old, best_library())
    assert store.undoable("trip", "anna") is None
    store.commit("trip", Set(item="desk", values={"name": "Дверь"}), author="anna")
    assert [entry.revision for entry in store.history("trip")] == [3]
    store.close()


def test_an_older_studio_is_told_that_a_later_one_was_here(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        become_version_2(later)
        store = open_path(old, best_library())
        store.commit("trip", Set(item="desk", values={"name": "Дверь"}), author="anna")
        store.close()
    store = open_path(old, best_library())
    with pytest.raises(StoreUnavailableError, match="'trip' was written by a later studio"):
        store.journey("trip")
    store.close()
