"""A running studio, a browser that visits it, and journeys in its store to be changed at will."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from playwright.sync_api import Browser, BrowserContext

from cjm_studio.model import Journey
from cjm_studio.store import Store, open_store, renamed
from tests.app.studio import Studio, serving
from tests.browser.board import BoardVisit, named
from tests.browser.visit import Visit, at_a_page, browsing, visiting
from tests.small_journeys import small_journey

_NUMBERS = count(1)


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """The studio with a new store of its own, for the tests of one file."""
    with serving(tmp_path_factory.mktemp("studio")) as running:
        yield running


@pytest.fixture(scope="module")
def kept(studio: Studio) -> Iterator[Store]:
    """The running studio's store, as another process sees it."""
    store = open_store(studio.store)
    yield store
    store.close()


@pytest.fixture
def keep(kept: Store) -> Callable[[Journey], str]:
    """Put a journey into the store under an id of its own; the id."""

    def put(journey: Journey) -> str:
        own = renamed(journey, f"trip-{next(_NUMBERS)}")
        kept.create(own, "somebody")
        return own.id

    return put


@pytest.fixture
def trip(keep: Callable[[Journey], str]) -> str:
    """The id of a small journey: two stages, two touchpoints, a pain, a score."""
    return keep(small_journey())


@pytest.fixture(scope="module")
def window(chromium: Browser) -> Iterator[BrowserContext]:
    """An English browser of 1280 x 900 that keeps what it has loaded from one test to the next."""
    with browsing(chromium) as context:
        yield context


@pytest.fixture
def visit(window: BrowserContext, studio: Studio) -> Iterator[Visit]:
    """A person at a new page of that browser."""
    with at_a_page(window, studio) as visitor:
        yield visitor


@pytest.fixture
def board(visit: Visit, trip: str) -> BoardVisit:
    """The board of the journey, with Анна before it."""
    return named(visit, trip, "Анна")


@pytest.fixture
def colleague(chromium: Browser, studio: Studio, trip: str, board: BoardVisit) -> Iterator[BoardVisit]:
    """The same board in another browser, with Борис before it."""
    with visiting(chromium, studio) as other:
        yield named(other, trip, "Борис")
