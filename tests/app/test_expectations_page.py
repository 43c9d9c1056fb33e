"""The Expectations page: the chosen expectation is edited, the promise ledger is walked."""

from pathlib import Path

import pytest

from cjm_studio.model import Expectation, Promise
from cjm_studio.store import Store
from tests.app.ledger_pages import page, sound, store_with, words
from tests.insight.test_audit import SPOILING, good
from tests.small_journeys import adding, after, empty_journey


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    broken = after(good(), *SPOILING["promise-too-short"], adding("promise", "warm", text="С улыбкой"))
    return store_with(tmp_path, monkeypatch, broken)


def test_an_expectation_is_edited_where_one_looks(store: Store) -> None:
    running = page("expectations_screen", "trip", selected="hope")
    worst = next(each for each in running.number_input if each.label == "Worst tolerable")
    worst.set_value(30.0)
    sound(running.run())
    hope = store.journey("trip").journey.records["hope"]
    assert isinstance(hope, Expectation)
    assert hope.worst == 30.0


def test_the_walk_begins_where_a_promise_is_not_kept(store: Store) -> None:
    assert store.revision("trip") == 0
    said = words(page("expectations_screen", "trip", **{"expectations-part": "promises"}))
    assert "0 of 2 promises are kept" in said
    assert "Its path takes" in said


def test_the_walk_goes_on_to_the_next_promise(store: Store) -> None:
    assert store.revision("trip") == 0
    running = page("expectations_screen", "trip", **{"expectations-part": "promises"})
    running.button(key="walk-on").click()
    assert "Nobody keeps it" in words(sound(running.run()))


def test_the_promised_time_is_changed_in_minutes(store: Store) -> None:
    running = page("expectations_screen", "trip", selected="fast", **{"expectations-part": "promises"})
    next(each for each in running.number_input if each.label.startswith("Promised time")).set_value(30.0)
    assert "1 of 2 promises are kept" in words(sound(running.run()))
    promise = store.journey("trip").journey.records["fast"]
    assert isinstance(promise, Promise)
    assert promise.promised_duration_s == 1_800


def test_a_keeper_is_linked_right_there(store: Store) -> None:
    running = page("expectations_screen", "trip", selected="warm", **{"expectations-part": "promises"})
    next(each for each in running.selectbox if each.label == "Link a keeper").set_value("greet")
    sound(running.run())
    links = store.journey("trip").journey.into("warm", "keeps")
    assert [link.source for link in links] == ["greet"]


def test_a_keeper_is_taken_away_right_there(store: Store) -> None:
    running = page("expectations_screen", "trip", selected="fast", **{"expectations-part": "promises"})
    running.button(key="unjoin-keeps-greet-fast").click()
    sound(running.run())
    assert store.journey("trip").journey.into("fast", "keeps") == ()


@pytest.mark.parametrize("part", ["expectations", "promises"])
def test_an_empty_page_teaches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    store_with(tmp_path, monkeypatch, empty_journey())
    said = words(page("expectations_screen", "trip", language="ru", **{"expectations-part": part}))
    assert "10 minutes" in said or "ten minutes" in said or "10 минут" in said or "десять минут" in said
