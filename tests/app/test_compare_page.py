"""The Compare page: two journeys, two versions, forecast and actual."""

from pathlib import Path

import pytest

from cjm_studio.app.ledger.other_journeys import Sides, named
from cjm_studio.commands import Set
from cjm_studio.layout import compared_names
from cjm_studio.store import renamed
from tests.app.ledger_pages import page, sound, store_with, words
from tests.insight.test_audit import good
from tests.small_journeys import after, small_journey


def test_what_is_comes_before_what_shall_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    to_be = renamed(after(small_journey(), Set(item="desk", values={"name": "Окно"})), "plan")
    to_be = after(to_be, Set(item="plan", values={"journey_kind": "to_be"}))
    store_with(tmp_path, monkeypatch, small_journey(), to_be)
    said = words(page("compare_screen", "plan"))
    assert "As is → Поездка" in said.replace("\\", "")
    assert "Окно" in said


def test_two_versions_are_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_with(tmp_path, monkeypatch, small_journey())
    store.versions.keep("trip", "Before", "somebody")
    store.commit("trip", Set(item="desk", values={"name": "Окно"}), author="somebody")
    running = page("compare_screen", "trip", **{"compare-part": "version"})
    assert "Окно" in words(running)
    assert "what it is now" in words(sound(running))
    now = named(Sides(store.at("trip", 1).journey, store.journey("trip").journey, "Before", "Now"))
    assert compared_names(*now, "en") == ("Before", "Now")


def test_forecast_and_actual_stand_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store_with(tmp_path, monkeypatch, good())
    running = page("compare_screen", "trip", **{"compare-part": "forecast"})
    table = running.table[0].value
    assert table["Target"].tolist() == ["70 %"]
    assert "not observed since" in table["Outcome"].tolist()[0]


def test_without_another_journey_the_page_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_with(tmp_path, monkeypatch, small_journey())
    assert "There is no other journey yet" in words(page("compare_screen", "trip"))


def test_a_difference_leads_to_its_record_whichever_side_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_be = renamed(after(small_journey(), Set(item="desk", values={"name": "Окно"})), "plan")
    to_be = after(to_be, Set(item="plan", values={"journey_kind": "to_be"}))
    store_with(tmp_path, monkeypatch, small_journey(), to_be)
    for journey_id in ("trip", "plan"):
        running = page("compare_screen", journey_id)
        assert [each.key for each in running.button if each.key == "show-desk"] == ["show-desk"]


def test_a_variant_of_the_same_map_is_offered_before_its_translation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = after(renamed(small_journey(), "a-trip"), Set(item="a-trip", values={"language": "en"}))
    to_be = after(renamed(small_journey(), "plan"), Set(item="plan", values={"journey_kind": "to_be"}))
    store_with(tmp_path, monkeypatch, small_journey(), english, to_be)
    assert page("compare_screen", "trip").selectbox[0].value == "plan"
