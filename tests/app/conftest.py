"""A store with a small journey beside the samples, and a file of that journey."""

from pathlib import Path

import pytest

from cjm_studio.app.keeping import open_kept
from cjm_studio.fileformat import write_journey
from tests.small_journeys import small_journey


@pytest.fixture(scope="module")
def kept_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store that holds the samples and the journey "trip"."""
    path = tmp_path_factory.mktemp("kept") / "studio.db"
    store = open_kept(str(path))
    store.create(small_journey(), "somebody")
    store.close()
    return path


@pytest.fixture
def trip_file(tmp_path: Path) -> Path:
    """A file that holds the journey "trip"."""
    path = tmp_path / "trip.journey.json"
    path.write_bytes(write_journey(small_journey()))
    return path
