"""The pages of the ledger run by Streamlit's own test runner, each with a store of its own."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from cjm_studio.app import session
from cjm_studio.model import Journey
from cjm_studio.store import Store, open_store

RUN_S = 30.0


def store_with(path: Path, monkeypatch: pytest.MonkeyPatch, *journeys: Journey) -> Store:
    """A store that holds these journeys, and that the pages use."""
    store = open_store(path / "pages.db")
    for journey in journeys:
        store.create(journey, "somebody")
    monkeypatch.setattr(session, "store", lambda: store)
    monkeypatch.setattr(session, "author", lambda: "somebody")
    return store


def page(screen: str, journey_id: str, language: str = "en", **state: str) -> AppTest:
    """A page after its first run; it has raised nothing."""
    running = AppTest.from_function(_drawn, args=(screen,), default_timeout=RUN_S)
    running.query_params["j"] = journey_id
    running.query_params["lang"] = language
    for name, value in {"journey_id": journey_id, "selected": "", **state}.items():
        running.session_state[name] = value
    return sound(running.run())


def _drawn(screen: str) -> None:
    from importlib import import_module

    import_module(f"cjm_studio.app.screens.{screen}").draw()


def sound(running: AppTest) -> AppTest:
    """The page, when no exception stands on it."""
    assert [each.value for each in running.exception] == []
    return running


def words(running: AppTest) -> str:
    """All that the page says in Markdown and captions, as one text."""
    return " ".join([each.value for each in running.markdown] + [each.value for each in running.caption])
