"""Stores on real files, through a sound SQLite in WAL mode and through an outdated one without WAL."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cjm_studio.store import Store
from cjm_studio.store.library import Library, best_library
from cjm_studio.store.opening import open_path

OUTDATED = Library("sqlite3", sqlite3, (3, 40, 1))

Open = Callable[[], Store]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "studio.sqlite3"


@pytest.fixture(params=["best", "outdated"])
def library(request: pytest.FixtureRequest) -> Library:
    return best_library() if request.param == "best" else OUTDATED


@pytest.fixture
def open_again(path: Path, library: Library) -> Iterator[Open]:
    """Opens the same file as often as one likes; each time is another process's view of it."""
    opened: list[Store] = []

    def open_one() -> Store:
        opened.append(open_path(path, library))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_again: Open) -> Store:
    return open_again()
