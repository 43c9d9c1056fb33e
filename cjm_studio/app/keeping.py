"""The store of this studio, with the sample journeys in it from its first day."""

import os
from functools import cache
from importlib.resources import files
from pathlib import Path

from cjm_studio.fileformat import read_journey
from cjm_studio.model import Journey
from cjm_studio.store import Store, default_address, open_store

SAMPLES_AUTHOR = "cjm-studio"


def open_kept(address: str | None = None) -> Store:
    """The store at `address`, else at CJM_STORE, else in the user's data folder.

    A new store gets the sample journeys. Raises StoreUnavailableError when it cannot be used.
    """
    store = open_store(address or os.environ.get("CJM_STORE") or default_address())
    if store.is_new:
        for journey in sample_journeys():
            store.create(journey, SAMPLES_AUTHOR)
    return store


def shared_store() -> Store:
    """The one store of this process: pages and rooms use the same. Raises StoreUnavailableError."""
    return _opened(os.environ.get("CJM_STORE") or str(default_address()))


@cache
def _opened(address: str) -> Store:
    return open_kept(address)


def sample_journeys() -> list[Journey]:
    """The journeys that come with the studio, as their files hold them."""
    folder = samples_folder()
    names = sorted(path.name for path in folder.iterdir() if path.name.endswith(".journey.json"))
    return [read_journey((folder / name).read_bytes(), name) for name in names]


def samples_folder() -> Path:
    """journeys/: inside the package once it is installed, beside it in a checkout."""
    package = Path(str(files("cjm_studio")))
    inside = package / "journeys"
    return inside if inside.is_dir() else package.parent / "journeys"
