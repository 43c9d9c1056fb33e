"""The Audit page: health, findings, the filter, and what has been mended since a version."""

from pathlib import Path

import pytest

from cjm_studio.commands import Set
from cjm_studio.store import Store
from tests.app.ledger_pages import page, sound, store_with, words
from tests.insight.test_audit import SPOILING, good
from tests.small_journeys import after


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    spoilt = after(good(), *SPOILING["promise-too-short"], *SPOILING["past-ignored"])
    return store_with(tmp_path, monkeypatch, spoilt)


def test_a_good_map_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store_with(tmp_path, monkeypatch, good())
    said = words(page("audit_screen", "trip"))
    assert "None of the sixteen known mistakes is on this map" in said
    assert "100 / 100" in said


@pytest.mark.usefixtures("store")
def test_health_is_shown_with_its_arithmetic() -> None:
    said = words(page("audit_screen", "trip"))
    assert "1 error, 1 warning" in said
    assert "93 / 100" in said
    assert "**100 − 7 = 93**" in said


@pytest.mark.usefixtures("store")
def test_each_finding_says_why_and_what_to_do_and_names_its_records() -> None:
    running = page("audit_screen", "trip")
    assert "The customer counts the minutes that you have named" in words(running)
    assert "Shorten the path where it waits longest" in words(running)
    assert any("За 10 минут" in button.label for button in running.button)


@pytest.mark.usefixtures("store")
def test_the_filter_leaves_what_has_the_words() -> None:
    running = page("audit_screen", "trip")
    running.text_input(key="audit-search").set_value("past experience")
    said = words(sound(running.run()))
    assert "Warnings · 1" in said
    assert "Errors ·" not in said


def test_what_was_mended_since_a_version_is_shown(store: Store) -> None:
    version = store.versions.keep("trip", "Before", "somebody")
    store.commit("trip", Set(item="check", values={"waiting_time_s": None}), author="somebody")
    store.commit("trip", Set(item="cr", values={"target": None}), author="somebody")
    running = page("audit_screen", "trip")
    running.selectbox(key="audit-version").set_value(version.id)
    said = words(sound(running.run()))
    assert "1 mended · 1 still there · 1 new" in said


def test_the_page_is_there_in_russian(store: Store) -> None:
    assert store.revision("trip") == 0
    page("audit_screen", "trip", language="ru")
