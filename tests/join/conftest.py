"""A store with the small journey in it, and the same journey shared."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cjm_studio.store import Store, open_store
from tests.join.shared import Shared, sharing_open
from tests.small_journeys import small_journey


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "studio.db")
    opened.create(small_journey(), "owner")
    yield opened
    opened.close()


@pytest.fixture
def shared(store: Store) -> Iterator[Shared]:
    with sharing_open(store) as opened:
        yield opened
