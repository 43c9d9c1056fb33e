"""The pages of blueprint and communications: what they teach, what is added there, what the filter leaves."""

from pathlib import Path

import pytest

from cjm_studio.app.views.adding_here import place_of
from cjm_studio.app.views.filtering import lanes_of
from cjm_studio.model import Communication
from tests.app.ledger_pages import page, sound, store_with, words
from tests.small_journeys import empty_journey, small_journey

SCREENS = ("blueprint_screen", "communications_screen")


@pytest.mark.parametrize("screen", SCREENS)
def test_an_empty_map_teaches_and_leads_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, screen: str
) -> None:
    store_with(tmp_path, monkeypatch, empty_journey())
    running = page(screen, "trip")
    assert "First the map needs a stage" in words(running)
    assert [button.label for button in running.button if button.key == "to-map"] == ["To the map"]


def test_the_first_message_is_added_where_it_belongs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_with(tmp_path, monkeypatch, small_journey())
    running = page("communications_screen", "trip")
    assert "Nothing is said to customers yet" in words(running)
    sound(running.button(key="first-act").click().run())
    (message,) = store.journey("trip").journey.all_of(Communication)
    assert running.session_state["selected"] == message.id
    assert "Nothing is said to customers yet" not in words(running)


def test_the_blueprint_shows_the_chosen_record_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_with(tmp_path, monkeypatch, small_journey())
    running = page("blueprint_screen", "trip", selected="till")
    assert "Касса 1С" in words(running)
    assert "Nobody delivers" not in words(running)


def test_a_new_record_stands_where_the_chosen_one_does() -> None:
    journey = small_journey()
    chosen = {kind: place_of(journey, kind, "desk") for kind in ("system", "communication", "promise")}
    assert {kind: place and place.id for kind, place in chosen.items()} == {
        "system": "queue", "communication": "desk", "promise": None,
    }  # fmt: skip
    first = place_of(journey, "system", "")
    assert first is not None
    assert first.id == "compare"


def test_the_lanes_of_a_view_can_be_chosen_by_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cjm_studio.app.session.language", lambda: "en")
    assert "systems" in {name.lower() for name in lanes_of("blueprint", small_journey()).values()}
