"""Clocks that jump change nothing, and no text of a journey gets into a log."""

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cjm_studio.commands import Set
from cjm_studio.errors import CjmError
from cjm_studio.store import Store
from cjm_studio.store.connecting import Place
from cjm_studio.store.library import best_library
from cjm_studio.store.opening import open_path
from cjm_studio.store.transaction import Transaction
from cjm_studio.store.upgrades import UPGRADES
from tests.small_journeys import empty_journey, small_journey

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Clock:
    """Jumps to and fro, and at times stands still."""

    def __init__(self) -> None:
        self._jumps = iter([0, -3600, -3600, 7200, 7200, -86_400, 0, 5, 5, 5])

    def __call__(self) -> datetime:
        return NOON + timedelta(seconds=next(self._jumps))


@pytest.fixture
def place(path: Path) -> Place:
    store = open_path(path, best_library())
    store.close()
    return store._place


def test_the_order_is_that_of_revisions_whatever_the_clock_says(place: Place) -> None:
    store = Store(place, clock=Clock())
    store.create(small_journey(), "anna")
    store.create(empty_journey("other"), "anna")
    for name in ("один", "два", "три"):
        store.commit("trip", Set(item="desk", values={"name": name}), author="anna")
    assert [entry.at for entry in store.history("trip")] == [
        NOON + timedelta(seconds=jump) for jump in (-3600, 7200, 7200)
    ]
    assert [summary.id for summary in store.journeys()] == ["trip", "other"]
    store.undo("trip", "anna")
    assert store.journey("trip").journey.records["desk"].title == "два"
    store.close()


def test_no_text_of_a_journey_gets_into_a_log(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store = open_path(path, best_library())
    store.create(small_journey(), "anna-canary")
    store.commit("trip", Set(item="desk", values={"name": "канарейка"}), author="anna-canary")
    with pytest.raises(CjmError, match="cannot hold"):
        store.commit("trip", Set(item="desk", values={"name": "канарейка" * 100}), author="anna-canary")

    def fall(transaction: Transaction) -> None:
        raise SystemExit("канарейка")

    with pytest.raises(CjmError, match="SystemExit"):
        store._writer.do(fall)
    store.journeys("канарейка")
    store.close()
    open_path(path, best_library(), (*UPGRADES, lambda connection: None)).close()
    today = len(UPGRADES)
    assert f"store upgraded from version {today} to {today + 1}" in caplog.text
    assert "failed: SystemExit" in caplog.text
    assert not [word for word in ("канарейка", "canary", "Касса") if word in caplog.text]
