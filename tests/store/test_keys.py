"""Secrets: made once, the same for everybody who opens the store."""

from concurrent.futures import ThreadPoolExecutor

from cjm_studio.store import Store
from tests.store.conftest import Open


def test_a_secret_is_made_once_and_kept(store: Store, open_again: Open) -> None:
    made = store.secret("links")
    assert len(made) == 32
    assert store.secret("links") == open_again().secret("links") == made


def test_each_name_has_a_secret_of_its_own(store: Store) -> None:
    assert store.secret("links") != store.secret("people")


def test_all_who_ask_at_once_get_the_same(store: Store, open_again: Open) -> None:
    stores = [store, open_again()]
    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(lambda number: stores[number % 2].secret("links"), range(16)))) == 1
