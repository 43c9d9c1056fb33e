"""The Trace page: what breaks, who delivers, what takes time."""

from pathlib import Path

import pytest

from tests.app.ledger_pages import page, store_with, words
from tests.insight.test_trace import bank
from tests.small_journeys import empty_journey


@pytest.fixture
def _store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store_with(tmp_path, monkeypatch, bank())


@pytest.mark.usefixtures("_store")
def test_what_breaks_is_told_with_the_money_at_most() -> None:
    said = words(page("trace_screen", "trip", selected="net"))
    assert "1 touchpoint · 1 stage · 1 promise" in said
    assert "At most 20,000" in said.replace("\\", "")


@pytest.mark.usefixtures("_store")
def test_who_delivers_is_told_with_the_seams() -> None:
    said = words(page("trace_screen", "trip", selected="form", **{"trace-part": "who"}))
    assert "Seams" in said
    assert "Frontstage actions" in said


@pytest.mark.usefixtures("_store")
def test_times_are_told_with_the_queue_that_grows() -> None:
    running = page("trace_screen", "trip", **{"trace-part": "times"})
    assert "grows by 1 an hour" in running.table[0].value.to_string()
    assert "It waits longest at" in words(running)


@pytest.mark.parametrize("part", ["down", "who", "times"])
def test_an_empty_map_teaches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    store_with(tmp_path, monkeypatch, empty_journey())
    assert page("trace_screen", "trip", language="ru", **{"trace-part": part}).caption
