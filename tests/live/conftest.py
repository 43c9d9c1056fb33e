"""A house for each test, with the small journey in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cjm_studio.store import Store, open_store
from tests.live.house import House
from tests.live.house import house as open_house
from tests.small_journeys import small_journey


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "studio.db")
    opened.create(small_journey(), "owner")
    yield opened
    opened.close()


@pytest.fixture
def house(store: Store) -> Iterator[House]:
    with open_house(store) as opened:
        yield opened
